#include "cli/number_checks.h"

#include <charconv>
#include <cstdint>
#include <optional>

namespace entente {
namespace {

std::optional<std::uint64_t> number_in(const std::string& text) {
  std::uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [next, problem] = std::from_chars(text.data(), end, number);
  if (problem != std::errc{} || next != end) return std::nullopt;
  return number;
}

}  // namespace

std::string whole_number(const std::string& text) {
  return number_in(text) ? "" : "expected a whole number, found '" + text + "'";
}

std::string positive_number(const std::string& text) {
  return number_in(text).value_or(0) > 0
             ? ""
             : "expected a whole number of 1 or more, found '" + text + "'";
}

}  // namespace entente
