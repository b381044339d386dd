#pragma once

#include <string>
#include <vector>

#include "extract/article/draft.h"
#include "extract/article/html_blocks.h"
#include "extract/article/html_tree.h"

namespace entente {

// Marks the block that is the article's title and returns its text: the heading that repeats what
// the page's metadata call it, else the main heading, else the page's <title> without the site's
// name. `titles` come from metadata, most trusted first. Without any, returns an empty string.
[[nodiscard]] std::string mark_title(const HtmlTree& tree,
                                     const std::vector<PageBlock>& page_blocks,
                                     const std::vector<std::string>& titles, Draft& draft);

}  // namespace entente
