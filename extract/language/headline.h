// Headlines put a comma where prose puts "and": "Carter, Iraqi Prime Minister Discuss Mosul".

#pragma once

#include "extract/language/document.h"

namespace entente {

// Where the parser took the second subject of a verb for an apposition of the first, makes it a
// conjunct (Universal Dependencies: conj). Known by the verb, which is plural beside a singular
// subject ("discuss", not "discusses"), and by the apposition, which no comma closes.
void join_headline_subjects(Sentence& sentence);

// Whether the word is such a second subject: a conjunct behind a comma, of a singular subject whose
// verb is plural.
[[nodiscard]] bool is_second_subject(const Sentence& sentence, int word);

}  // namespace entente
