// An article's findings as statements: entities are numbered in order of first mention, and every
// span is moved from the clean text to the original article.

#pragma once

#include "extract/article/article.h"
#include "extract/language/document.h"
#include "extract/meaning/cast.h"
#include "extract/meaning/meetings.h"
#include "extract/meaning/rules.h"
#include "extract/meaning/voices.h"
#include "graph/statement.h"

namespace entente {

struct Findings {
  Document document;
  Cast cast;
  Voices voices;
  Times times;
  Meetings meetings;
  Ties relations;
};

// Normalised.
[[nodiscard]] StatementSet to_statements(const Article& article, const Findings& findings);

}  // namespace entente
