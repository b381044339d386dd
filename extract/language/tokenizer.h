// Cuts text into words as the English Web Treebank does: clitics and hyphenated parts are words of
// their own; numbers, abbreviations, addresses and acronyms keep their stops.

#pragma once

#include <string_view>
#include <vector>

#include "graph/statement.h"

namespace entente {

// The words within bytes `range` of `text`, in order. They do not overlap, are not empty, and hold
// every character that is not white space.
[[nodiscard]] std::vector<Span> tokenize(std::string_view text, Span range);

}  // namespace entente
