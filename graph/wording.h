// Small pieces of text for a reader at a terminal.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

// "1 path", "3 paths".
[[nodiscard]] std::string counted(std::size_t number, std::string_view one, std::string_view many);

// What a terminal would take for a command is left out; white space is folded.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace entente
