#include <algorithm>
#include <filesystem>
#include <system_error>

#include "extract/article/input_file.h"
#include "extract/article/input_names.h"
#include "extract/article/reader.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

bool may_be_article(const fs::path& path) {
  const auto extension = format_extension(path.filename().string());
  return extension == ".txt" || extension == ".md" || is_html_extension(extension) ||
         is_records_extension(extension);
}

void add_directory(const std::string& directory, Inputs& inputs) {
  std::error_code code;
  std::vector<std::string> found;
  fs::recursive_directory_iterator entry{directory, fs::directory_options::skip_permission_denied,
                                         code};
  for (const fs::recursive_directory_iterator end; !code && entry != end; entry.increment(code)) {
    std::error_code ignored;
    if (entry->is_regular_file(ignored) && may_be_article(entry->path()))
      found.push_back(entry->path().string());
  }
  if (code) inputs.errors.push_back(unreadable(directory, code.message()));
  std::ranges::sort(found);
  inputs.paths.insert(inputs.paths.end(), found.begin(), found.end());
}

void add_file(const std::string& path, Inputs& inputs) {
  const auto file = InputFile::open(path);
  file ? inputs.paths.push_back(path) : inputs.errors.push_back(file.error());
}

void add_input(const std::string& path, Inputs& inputs) {
  std::error_code code;
  if (fs::is_directory(path, code)) return add_directory(path, inputs);
  if (is_standard_input(path) || fs::exists(path, code)) return add_file(path, inputs);
  inputs.errors.push_back(
      {Error::Code::not_found, path + ": expected a file or a directory, found none"});
}

}  // namespace

Inputs expand_inputs(const std::vector<std::string>& arguments) {
  Inputs inputs;
  for (const auto& argument : arguments) add_input(argument, inputs);
  return inputs;
}

}  // namespace entente
