// Text in pages, for every page that we write.

#pragma once

#include <string>
#include <string_view>

namespace entente {

// Marks that would end a text or an attribute become references, control characters U+FFFD.
[[nodiscard]] std::string html_text(std::string_view text);

// "<name>content</name>"; the content is markup.
[[nodiscard]] std::string html_element(std::string_view name, const std::string& content);

}  // namespace entente
