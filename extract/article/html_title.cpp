#include "extract/article/html_title.h"

#include <algorithm>
#include <optional>

#include "extract/article/characters.h"

namespace entente {
namespace {

constexpr std::size_t kFewestWords = 3;  // that a shared beginning needs

// "Generals meet in Baku" and "Generals meet in Baku - The Daily".
bool same_title(std::string_view one, std::string_view other) {
  if (one == other) return !one.empty();
  const auto shorter = one.size() < other.size() ? one : other;
  const auto longer = one.size() < other.size() ? other : one;
  return count_words(shorter) >= kFewestWords && longer.find(shorter) != longer.npos &&
         shorter.size() * 3 > longer.size();
}

struct Candidate {
  std::size_t block = 0;
  Tag tag = Tag::other;
  std::string folded_text;
};

std::vector<Candidate> headings_of(const HtmlTree& tree, const std::vector<PageBlock>& blocks,
                                   const Draft& draft) {
  std::vector<Candidate> headings;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto tag = tree.node(blocks[i].element).tag;
    if (is_heading_tag(tag)) headings.push_back({i, tag, folded(draft.text(draft.blocks[i]))});
  }
  std::ranges::stable_sort(headings, {}, &Candidate::tag);  // h1 before h2
  return headings;
}

// The first heading that any of the titles agrees with.
template <class Agrees>
std::optional<std::size_t> heading_like(const std::vector<Candidate>& headings,
                                        const std::vector<std::string>& titles, Agrees agrees) {
  for (const auto& heading : headings) {
    const auto like = [&](const std::string& title) { return agrees(heading.folded_text, title); };
    if (std::ranges::any_of(titles, like)) return heading.block;
  }
  return std::nullopt;
}

// A heading that says just what a title says comes before one that shares words with it: that may
// be the site's name.
std::optional<std::size_t> repeated_heading(const std::vector<Candidate>& headings,
                                            const std::vector<std::string>& titles) {
  const auto exact = heading_like(headings, titles,
                                  [](const auto& one, const auto& other) { return one == other; });
  return exact ? exact : heading_like(headings, titles, same_title);
}

// The only h1 is the title even where the metadata put it in other words.
std::optional<std::size_t> only_main_heading(const std::vector<Candidate>& headings) {
  const auto main = std::ranges::count(headings, Tag::h1, &Candidate::tag);
  if (main != 1 || count_words(headings.front().folded_text) < kFewestWords) return std::nullopt;
  return headings.front().block;
}

// Without " | The Daily": what stands after the last mark, if less stands there than before it.
std::string_view without_site_name(std::string_view title) {
  std::size_t cut = title.npos;
  for (const std::string_view mark :
       {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB ", " :: ", " \xC2\xB7 "}) {
    const auto at = title.rfind(mark);
    if (at != title.npos && (cut == title.npos || at > cut)) cut = at;
  }
  const bool tail_is_short = cut != title.npos && (title.size() - cut) < cut;
  return tail_is_short ? trimmed(title.substr(0, cut)) : title;
}

// The page's <title>, cut to what the metadata call the article.
std::optional<std::size_t> cut_page_title(const HtmlTree& tree,
                                          const std::vector<PageBlock>& blocks,
                                          const std::vector<std::string>& titles, Draft& draft) {
  const auto is_title = [&](const PageBlock& block) {
    return tree.node(block.element).tag == Tag::title;
  };
  const auto found = std::ranges::find_if(blocks, is_title);
  if (found == blocks.end()) return std::nullopt;
  auto& block = draft.blocks[static_cast<std::size_t>(found - blocks.begin())];
  const auto whole = draft.text(block);
  auto part = without_site_name(whole);
  for (const auto& title : titles) {
    const bool part_of_it = !title.empty() && title.size() < whole.size();
    const auto at = part_of_it ? whole.find(title) : whole.npos;
    if (at != whole.npos) {
      part = whole.substr(at, title.size());
      break;
    }
  }
  const auto begin = block.span.begin + static_cast<std::size_t>(part.data() - whole.data());
  block.span = {begin, begin + part.size()};
  return static_cast<std::size_t>(found - blocks.begin());
}

}  // namespace

namespace {

// Folded once; what is longer than any title is none.
std::vector<std::string> comparable(const std::vector<std::string>& titles) {
  constexpr std::size_t kLongest = 500;
  std::vector<std::string> out;
  for (const auto& title : titles) {
    if (!title.empty() && title.size() <= kLongest) out.push_back(folded(title));
  }
  return out;
}

}  // namespace

std::string mark_title(const HtmlTree& tree, const std::vector<PageBlock>& page_blocks,
                       const std::vector<std::string>& titles, Draft& draft) {
  const auto headings = headings_of(tree, page_blocks, draft);
  auto found = repeated_heading(headings, comparable(titles));
  if (!found) found = only_main_heading(headings);
  if (!found && !titles.empty()) found = cut_page_title(tree, page_blocks, titles, draft);
  if (!found) return {};
  auto& block = draft.blocks[*found];
  block.title = true;
  block.reason.clear();
  return std::string{draft.text(block)};
}

}  // namespace entente
