// Text in other languages, which the program does not understand: told from English, never guessed
// at.

#pragma once

#include <string>

#include "extract/article/draft.h"

namespace entente {

// Sets paragraphs in other languages aside ("in French") where the article has English ones too.
// An article that is in another language as a whole keeps its text; `draft.language` says which.
void set_foreign_text_aside(Draft& draft);

// "expected English, found Portuguese": why nothing is taken from the article.
[[nodiscard]] std::string not_in_english(const Article& article);

}  // namespace entente
