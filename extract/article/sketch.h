// A sketch of a text, by which its wire copies are known (graph/wire_copies.h).

#pragma once

#include <string>
#include <string_view>

namespace entente {

// MinHash over runs of five words (lower case, without punctuation): of each of 64 hash functions
// the low 16 bits of its least value, in hexadecimal digits. Equal texts have equal sketches on
// every machine; a text without words has none.
[[nodiscard]] std::string sketch_of(std::string_view text);

}  // namespace entente
