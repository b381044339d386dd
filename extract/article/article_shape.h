// What an article is where it is not one whole report: a page of several, a live blog, the
// beginning that a paywall leaves.

#pragma once

#include <string>

#include "extract/article/draft.h"

namespace entente {

// Fills `draft.notes`, sets page numbers, clock times on lines of their own and prompts to pay
// aside, and warns of what is missing. `name` is what messages call the article. Requires:
// set_furniture_aside() came before.
void note_shape(Draft& draft, const std::string& name);

}  // namespace entente
