#include "extract/article/input_file.h"

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "extract/article/input_names.h"

namespace entente {

Error unreadable(const std::string& name, const std::string& reason) {
  return {Error::Code::unreadable,
          name + ": expected a readable file, found none (" + reason + ")"};
}

Result<InputFile> InputFile::open(const std::string& path) {
  if (is_standard_input(path)) return InputFile{File{stdin, [](std::FILE*) { return 0; }}};
  std::error_code code;
  if (std::filesystem::is_directory(path, code)) return unreadable(path, "it is a directory");
  File file{std::fopen(path.c_str(), "rb"), &std::fclose};
  if (file == nullptr) return unreadable(path, std::generic_category().message(errno));
  return InputFile{std::move(file)};
}

}  // namespace entente
