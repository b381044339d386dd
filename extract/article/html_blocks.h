// The visible text of a page as blocks, each with the element it stands in.

#pragma once

#include <vector>

#include "extract/article/html_tree.h"
#include "extract/article/source_text.h"

namespace entente {

struct PageBlock {
  Span span;                     // in PageText::source
  HtmlId element = 0;            // the innermost block-level element around it
  std::size_t letters = 0;       // characters that are not white space
  std::size_t link_letters = 0;  // of these, inside links
};

struct PageText {
  SourceText source;
  std::vector<PageBlock> blocks;  // in document order
};

// What a browser would show, without controls, scripts and embedded media. White space is folded;
// two line breaks in a row part blocks as paragraphs do, one is kept as a line end. `page` is what
// `tree` was parsed from.
[[nodiscard]] PageText page_text(const HtmlTree& tree, const SourceText& page);

}  // namespace entente
