// Groups the words of one paragraph into sentences.

#pragma once

#include <string_view>
#include <vector>

#include "extract/article/article.h"
#include "graph/statement.h"

namespace entente {

// The longest sentence in words; longer ones, which no writer meant as one, are cut.
inline constexpr std::size_t kLongestSentence = 400;

// The words of a paragraph of `text`, sentence by sentence, in order. An abbreviation that ends a
// sentence gives up its stop, as in the English Web Treebank ("etc" + "."), unless it is in
// capitals.
[[nodiscard]] std::vector<std::vector<Span>> sentences_of(std::string_view text,
                                                          const Paragraph& paragraph);

}  // namespace entente
