// Small pieces of text for a reader at a terminal.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

// "1 path", "3 paths".
[[nodiscard]] std::string counted(std::size_t number, std::string_view one, std::string_view many);

// "0.250": with so many digits after the point, whatever the locale; "-" for what is no number.
[[nodiscard]] std::string decimals(double value, int digits);

// With spaces before it up to `width` bytes.
[[nodiscard]] std::string right_aligned(std::string_view text, std::size_t width);

// What a terminal would take for a command is left out; white space is folded.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace entente
