// Paragraphs of plain text, however its lines are broken.

#pragma once

#include <string_view>
#include <vector>

#include "extract/article/draft.h"

namespace entente {

// Each block is an exact slice of `text`. Blank lines part paragraphs; within a group of lines
// every line is a paragraph, unless the text is hard-wrapped: then a line that was broken only
// because the next word did not fit goes on.
[[nodiscard]] std::vector<Block> paragraphs_of(std::string_view text);

}  // namespace entente
