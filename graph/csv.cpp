#include "graph/csv.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace entente {
namespace {

bool is_number(std::string_view text) {
  double value = 0.0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc{} && read.ptr == text.data() + text.size();
}

// A spreadsheet runs what begins like a formula.
bool is_formula(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos || is_number(text)) return false;
  return std::string_view{"=+-@"}.find(text[first]) != std::string_view::npos;
}

std::string field(std::string_view text) {
  std::string quoted = is_formula(text) ? "'" : "";
  for (const char c : text) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
  return quoted.find_first_of(",\"\r\n") == std::string::npos ? quoted : "\"" + quoted + "\"";
}

}  // namespace

std::string csv_line(const std::vector<std::string>& fields) {
  std::string line;
  for (std::size_t i = 0; i < fields.size(); ++i) line += (i == 0 ? "" : ",") + field(fields[i]);
  return line + "\r\n";
}

std::string csv_number(double value) {
  if (!std::isfinite(value)) return {};
  std::array<char, 32> text{};
  return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

}  // namespace entente
