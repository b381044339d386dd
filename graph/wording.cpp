#include "graph/wording.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace entente {

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + " " + std::string{number == 1 ? one : many};
}

std::string decimals(double value, int digits) {
  constexpr std::size_t kLongest = 400;  // digits of the greatest double, and some after the point
  if (!std::isfinite(value)) return "-";
  std::array<char, kLongest> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                 std::chars_format::fixed, digits);
  return {text.data(), end.ptr};
}

std::string right_aligned(std::string_view text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + std::string{text};
}

std::string printable(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    if (!control || (!line.empty() && line.back() != ' ')) line += control ? ' ' : c;
  }
  return line;
}

}  // namespace entente
