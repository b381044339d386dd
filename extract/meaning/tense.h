// Whether what a sentence says of a word lies behind or ahead of the day it was written.

#pragma once

#include "extract/language/document.h"

namespace entente {

enum class Tense { past, future, open };

// The tense of the verb that governs `word`; without a tree, of the sentence's verbs.
[[nodiscard]] Tense tense_at(const Sentence& sentence, int word);

}  // namespace entente
