// The text of an article as a page's JSON-LD repeats it, for pages whose own text is put in by
// scripts.

#pragma once

#include <optional>
#include <string_view>

#include "extract/article/html_tree.h"
#include "extract/article/source_text.h"

namespace entente {

// The value of the first "articleBody" in the page's JSON-LD, with the way back to the original;
// nothing if there is none, or one that is no JSON string.
[[nodiscard]] std::optional<SourceText> article_body(const HtmlTree& tree, const SourceText& page);

}  // namespace entente
