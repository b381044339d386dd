// Web and mail addresses, and file names, in running text.

#pragma once

#include <cstddef>
#include <string_view>

namespace entente {

// The length in bytes of the address that `text` begins with (`text` holds no white space), without
// the punctuation of the sentence around it; 0 if it begins with none.
[[nodiscard]] std::size_t address_length(std::string_view text);

}  // namespace entente
