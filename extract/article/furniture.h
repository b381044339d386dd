// Sets aside what is not the article, with a reason, and reads on the way what it says about the
// article: title, outlet, authors, date, address. Works on the blocks of plain text, and on those
// of a page after its main content has been found.

#pragma once

#include "extract/article/draft.h"

namespace entente {

// Marks blocks of `draft` with reasons, finds the title among them (or recognises
// `draft.info.title`) and fills what is still empty in `draft.info`.
void set_furniture_aside(Draft& draft);

}  // namespace entente
