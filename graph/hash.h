// A short name for a long key. The same on every machine and in every version.

#pragma once

#include <string>
#include <string_view>

namespace entente {

// 16 lower-case hexadecimal digits (XXH3, 64 bits).
[[nodiscard]] std::string hash_of(std::string_view text);

}  // namespace entente
