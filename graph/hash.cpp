#include "graph/hash.h"

#include <xxhash.h>

namespace entente {

std::string hash_of(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  auto hash = XXH3_64bits(text.data(), text.size());
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i-- > 0;) {
    digits[i] = kDigits[hash & 0xFU];
    hash >>= 4U;
  }
  return digits;
}

}  // namespace entente
