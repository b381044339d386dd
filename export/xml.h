// XML escaping, for every format that is XML.

#pragma once

#include <string>
#include <string_view>

namespace entente {

// `text` as character data: cleaned, with markup and carriage returns escaped.
[[nodiscard]] std::string xml_text(std::string_view text);

// `text` as the value of an attribute in double quotes; white space survives a parser's
// normalisation (XML 1.0, section 3.3.3).
[[nodiscard]] std::string xml_attribute(std::string_view text);

// The id itself where it is one of XML's name tokens (production [7]) in ASCII, else one made of
// its hash: what schemas ask of ids.
[[nodiscard]] std::string xml_name_token(std::string_view id);

}  // namespace entente
