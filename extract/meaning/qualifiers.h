// Whether what a word says is so: negation, plans, possibilities and requests, read from the words
// around it in the tree. Nothing that is merely conceivable may become a plain tie.

#pragma once

#include "extract/language/document.h"
#include "extract/meaning/vocabulary.h"
#include "graph/statement.h"

namespace entente {

struct Qualifiers {
  bool negated = false;
  Status status = Status::actual;

  friend bool operator==(const Qualifiers&, const Qualifiers&) = default;
};

// Climbs from `trigger` to the clause that asserts it and reads what stands on the way: "did not",
// "will", "could", "if", "plans to", "urged ... to". The lists "negating", "planned", "possible",
// "requested", "saying", "occurring", "hedges", "claims" of `words` say which governing words mean
// what (docs/ontology.md). Where several apply the least certain counts.
[[nodiscard]] Qualifiers qualify(const Sentence& sentence, int trigger, const Vocabulary& words);

}  // namespace entente
