// From bytes in whatever encoding to UTF-8, with every character's way back to the original bytes.

#pragma once

#include <string>
#include <string_view>

#include "extract/article/source_text.h"
#include "graph/result.h"

namespace entente {

// In this order: a byte order mark; valid UTF-8; UTF-16 without a mark; UTF-8 with a few faults
// (repaired, with a warning); the `declared` encoding (what an HTML page says of itself, may be
// empty); ICU's guess; Windows-1252. Binary data is refused: "photo.jpg: expected text, found
// binary data (byte 0x00 at 17)".
[[nodiscard]] Result<SourceText> decoded(std::string bytes, std::string_view name,
                                         std::string_view declared);

// The charset that an HTML page declares in its first bytes, or an empty string.
[[nodiscard]] std::string declared_charset(std::string_view html);

}  // namespace entente
