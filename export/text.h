// Text and numbers in the form that every client of our files reads.

#pragma once

#include <string>
#include <string_view>

namespace entente {

// Well-formed UTF-8 in NFC without the characters that XML 1.0 forbids (section 2.2, production
// [2]); what is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::string clean_text(std::string_view text);

// The shortest digits that read back as the same number, never with an exponent: "0.1", "3".
[[nodiscard]] std::string shortest(double number);

}  // namespace entente
