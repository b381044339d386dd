// What kind of place each element of a page is, by what its tag, role, class and id say.

#pragma once

#include <string_view>
#include <vector>

#include "extract/article/html_blocks.h"
#include "extract/article/html_tree.h"

namespace entente {

// For each node the reason why text in it is not the article ("navigation", "comments", "caption",
// ...), or an empty string. A mark that would set most of the page's prose aside is not believed:
// sites put "has-sidebar" on the body. `prose` holds for each node how much prose it contains.
[[nodiscard]] std::vector<std::string_view> zones_of(const HtmlTree& tree,
                                                     const std::vector<double>& prose);

// Marks the cards of other stories: at least three siblings of one kind, each with a heading that
// is a link.
void set_cards_aside(const HtmlTree& tree, const std::vector<PageBlock>& blocks,
                     const std::vector<double>& prose, std::vector<std::string_view>& zones);

// Whether class, id or itemprop say that the element holds an article's text.
[[nodiscard]] bool says_article_body(const HtmlTree& tree, HtmlId id);

}  // namespace entente
