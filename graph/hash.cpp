#include "graph/hash.h"

#include <xxhash.h>

namespace entente {

std::uint64_t hash_number_of(std::string_view text) {
  return XXH3_64bits(text.data(), text.size());
}

std::string hash_of(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  auto hash = hash_number_of(text);
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i-- > 0;) {
    digits[i] = kDigits[hash & 0xFU];
    hash >>= 4U;
  }
  return digits;
}

}  // namespace entente
