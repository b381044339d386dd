// Numbers on the command line, checked before CLI11 converts them: it would take -1 for a huge
// number.

#pragma once

#include <string>

namespace entente {

// For CLI::Option::check: the empty text, or what was expected and found.
[[nodiscard]] std::string whole_number(const std::string& text);     // 0 or more
[[nodiscard]] std::string positive_number(const std::string& text);  // 1 or more

}  // namespace entente
