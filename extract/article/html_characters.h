#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

struct CharacterReference {
  char32_t value = 0;
  std::size_t size = 0;  // bytes in the source, "&" and ";" included; 0: it is just an ampersand
};

// The reference that begins at `at` (HTML standard, 13.2.5.72). Requires: text[at] == '&'.
[[nodiscard]] CharacterReference reference_at(std::string_view text, std::size_t at);

// Text or an attribute value with its references decoded and white space folded and trimmed.
[[nodiscard]] std::string plain_text_of(std::string_view html_text);

}  // namespace entente
