#include "extract/article/input_names.h"

#include "extract/article/characters.h"

namespace entente {
namespace {

std::string_view without_suffix(std::string_view name, std::string_view suffix) {
  return name.ends_with(suffix) ? name.substr(0, name.size() - suffix.size()) : name;
}

}  // namespace

bool is_standard_input(std::string_view path) { return path == "-"; }

std::string shown_name(const std::string& path) {
  return is_standard_input(path) ? "standard input" : path;
}

std::string format_extension(std::string_view path) {
  const auto name = lowered(path);
  const auto plain = without_suffix(without_suffix(name, ".gz"), ".zst");
  const auto dot = plain.find_last_of("./");
  return dot == plain.npos || plain[dot] == '/' ? std::string{} : std::string{plain.substr(dot)};
}

bool is_html_extension(std::string_view extension) {
  return extension == ".html" || extension == ".htm" || extension == ".xhtml";
}

bool is_records_extension(std::string_view extension) {
  return extension == ".json" || extension == ".jsonl" || extension == ".ndjson";
}

}  // namespace entente
