#include "extract/article/content_id.h"

#include <xxhash.h>

namespace entente {

std::string content_id(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  const auto hash = XXH3_64bits(bytes.data(), bytes.size());
  std::string id(16, '0');
  for (std::size_t i = 0; i < id.size(); ++i) id[i] = kDigits[hash >> (60 - 4 * i) & 15];
  return id;
}

}  // namespace entente
