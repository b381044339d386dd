// Spellings of one name made equal: case, diacritics, apostrophes, dots, hyphens and a leading
// "the".

#pragma once

#include <string>
#include <string_view>

namespace entente {

// Words of letters and digits, one space between, case kept: "the U.S." is "US", "Nagorno–Karabakh"
// is "Nagorno Karabakh", "Chișinău" is "Chisinau", "People 's" is "Peoples", "R&D" is "R and D".
[[nodiscard]] std::string plain_name(std::string_view name);

// plain_name in lower case.
[[nodiscard]] std::string fold_name(std::string_view name);

// Without a possessive ending: "Iran's", "the States'"; the name itself if it has none.
[[nodiscard]] std::string_view without_possessive(std::string_view name);

}  // namespace entente
