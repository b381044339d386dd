// Irregular past forms of English verbs and plurals of nouns.

#pragma once

#include <string>
#include <string_view>

namespace entente {

// The verb whose past tense or participle the lower-cased word is ("met", "spoken"); empty if
// regular.
[[nodiscard]] std::string_view verb_of_past_form(std::string_view word);

// The noun whose plural the lower-cased word is ("women"); empty if regular.
[[nodiscard]] std::string noun_of_plural(std::string_view word);

}  // namespace entente
