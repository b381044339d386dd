// The date of what a word tells, among the time expressions of its sentence.

#pragma once

#include <string>
#include <vector>

#include "extract/language/document.h"
#include "extract/meaning/time.h"

namespace entente {

// The date of the expression under the word that is nearest to it in the tree, but of none that
// tells of something else: "met the president, who took office in March", "met ahead of the summit
// in May". Empty if none.
[[nodiscard]] std::string date_under(const Sentence& sentence, int word,
                                     const std::vector<TimeExpression>& times);

// The date under the word, else under the words above it in the same clause, else the sentence's
// only one; empty if none.
[[nodiscard]] std::string nearest_date(const Sentence& sentence, int word,
                                       const std::vector<TimeExpression>& times);

}  // namespace entente
