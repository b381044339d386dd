// A short name for a long key. The same on every machine and in every version.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

// XXH3, 64 bits.
[[nodiscard]] std::uint64_t hash_number_of(std::string_view text);

// The same as 16 lower-case hexadecimal digits.
[[nodiscard]] std::string hash_of(std::string_view text);

}  // namespace entente
