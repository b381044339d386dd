// Whose a thing is: what nouns belong to, who made them, in whose service people are.

#pragma once

#include <vector>

#include "extract/language/document.h"

namespace entente {

// What a noun belongs to or is of: possessors, adjectives, compounds, "of" and "from" phrases, who
// made it, whom people flee, whom they serve, in that order.
[[nodiscard]] std::vector<int> owners(const Sentence& sentence, int noun);

// "hackers working for Peru": in whose service people act.
[[nodiscard]] std::vector<int> masters(const Sentence& sentence, int noun);

// "ten days of exercises", "a series of attacks": the noun that counts or portions `noun`, else
// `noun` itself.
[[nodiscard]] int portion_of(const Sentence& sentence, int noun);

}  // namespace entente
