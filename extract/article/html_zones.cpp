#include "extract/article/html_zones.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <utility>

#include "extract/article/characters.h"

namespace entente {
namespace {

// A mark is believed up to this share of the page's prose: comments may outweigh a short article, a
// "banner" may not.
constexpr double kStrong = 0.85;
constexpr double kWeak = 0.4;
constexpr double kLabel = 0.0;
constexpr double kCards = 0.7;

struct Hint {
  std::string_view word;
  std::string_view reason;
  double share;
};

// Words of class and id, in lower case; "related" is found in "article-related", "relatedLinks" and
// "related_stories". Sorted by word.
constexpr std::array kHints = std::to_array<Hint>({
    {"ad", "advertising", kWeak},
    {"ads", "advertising", kWeak},
    {"addthis", "sharing", kWeak},
    {"advert", "advertising", kWeak},
    {"advertisement", "advertising", kWeak},
    {"aside", "aside", kWeak},
    {"attribution", "caption", kWeak},
    {"author", "byline", kWeak},
    {"authors", "byline", kWeak},
    {"banner", "banner", kWeak},
    {"bio", "byline", kWeak},
    {"breadcrumb", "navigation", kStrong},
    {"breadcrumbs", "navigation", kStrong},
    {"byline", "byline", kWeak},
    {"caption", "caption", kWeak},
    {"captions", "caption", kWeak},
    {"comment", "comments", kStrong},
    {"commentlist", "comments", kStrong},
    {"comments", "comments", kStrong},
    {"consent", "notice", kWeak},
    {"cookie", "notice", kWeak},
    {"cookies", "notice", kWeak},
    {"copyright", "notice", kWeak},
    {"credit", "caption", kWeak},
    {"credits", "caption", kWeak},
    {"date", "date line", kLabel},
    {"dateline", "date line", kLabel},
    {"datetime", "date line", kLabel},
    {"disclaimer", "notice", kWeak},
    {"disqus", "comments", kStrong},
    {"dropdown", "navigation", kWeak},
    {"footer", "footer", kStrong},
    {"gdpr", "notice", kWeak},
    {"hidden", "hidden", kWeak},
    {"jumplinks", "navigation", kWeak},
    {"login", "navigation", kWeak},
    {"masthead", "navigation", kWeak},
    {"menu", "navigation", kWeak},
    {"modal", "notice", kWeak},
    {"mostread", "other stories", kWeak},
    {"nav", "navigation", kWeak},
    {"navbar", "navigation", kWeak},
    {"navigation", "navigation", kWeak},
    {"newsletter", "newsletter", kWeak},
    {"newsletters", "newsletter", kWeak},
    {"noprint", "navigation", kWeak},
    {"outbrain", "other stories", kStrong},
    {"pager", "navigation", kWeak},
    {"pagination", "navigation", kWeak},
    {"popular", "other stories", kWeak},
    {"popup", "notice", kWeak},
    {"promo", "advertising", kWeak},
    {"promoted", "advertising", kWeak},
    {"promos", "advertising", kWeak},
    {"promotion", "advertising", kWeak},
    {"pubdate", "date line", kLabel},
    {"publish", "date line", kLabel},
    {"published", "date line", kLabel},
    {"rail", "aside", kWeak},
    {"readmore", "read more", kWeak},
    {"recirc", "other stories", kWeak},
    {"recirculation", "other stories", kWeak},
    {"recommend", "other stories", kWeak},
    {"recommendation", "other stories", kWeak},
    {"recommendations", "other stories", kWeak},
    {"recommended", "other stories", kWeak},
    {"related", "other stories", kWeak},
    {"relatedposts", "other stories", kWeak},
    {"replies", "comments", kStrong},
    {"respond", "comments", kStrong},
    {"screenreader", "hidden", kWeak},
    {"share", "sharing", kWeak},
    {"sharedaddy", "sharing", kWeak},
    {"sharing", "sharing", kWeak},
    {"sidebar", "aside", kWeak},
    {"signup", "newsletter", kWeak},
    {"skyscraper", "advertising", kWeak},
    {"social", "sharing", kWeak},
    {"sponsor", "advertising", kWeak},
    {"sponsored", "advertising", kWeak},
    {"subscribe", "newsletter", kWeak},
    {"subscription", "newsletter", kWeak},
    {"taboola", "other stories", kStrong},
    {"taglist", "tags", kWeak},
    {"tags", "tags", kWeak},
    {"teaser", "teaser", kWeak},
    {"teasers", "teaser", kWeak},
    {"timestamp", "date line", kLabel},
    {"toolbar", "navigation", kWeak},
    {"topics", "tags", kWeak},
    {"trending", "other stories", kWeak},
    {"widget", "widget", kWeak},
    {"widgets", "widget", kWeak},
});

const Hint* hint_for(std::string_view word) {
  const auto found = std::ranges::lower_bound(kHints, word, {}, &Hint::word);
  return found != kHints.end() && found->word == word ? &*found : nullptr;
}

// Hands each word of "relatedLinks related-stories" over: related, links, related, stories.
template <class Take>
void each_word(std::string_view value, Take take) {
  std::string word;
  char before = ' ';
  for (const char c : value) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool begins = upper && !(before >= 'A' && before <= 'Z');
    if ((begins || !is_ascii_letter(c)) && !word.empty()) {
      take(std::string_view{word});
      word.clear();
    }
    if (is_ascii_letter(c)) word += lower(c);
    before = c;
  }
  if (!word.empty()) take(std::string_view{word});
}

struct Verdict {
  std::string_view reason;
  double share = 0;
};

Verdict by_tag(Tag tag) {
  switch (tag) {
    case Tag::nav:
    case Tag::menu:
      return {"navigation", kStrong};
    case Tag::footer:
      return {"footer", kStrong};
    case Tag::aside:
      return {"aside", kWeak};
    case Tag::form:
    case Tag::fieldset:
      return {"form", kWeak};
    case Tag::dialog:
      return {"notice", kWeak};
    case Tag::figure:
      return {"caption", kWeak};
    case Tag::figcaption:
    case Tag::caption:
      return {"caption", kStrong};
    case Tag::address:
      return {"byline", kWeak};
    default:
      return {};
  }
}

Verdict by_role(std::string_view role) {
  if (role == "navigation" || role == "menu" || role == "menubar") return {"navigation", kStrong};
  if (role == "complementary") return {"aside", kWeak};
  if (role == "contentinfo") return {"footer", kStrong};
  if (role == "banner") return {"banner", kWeak};
  if (role == "dialog" || role == "alertdialog" || role == "alert") return {"notice", kWeak};
  if (role == "search") return {"navigation", kWeak};
  return {};
}

bool is_hidden(const HtmlTree& tree, HtmlId id) {
  if (tree.has_attribute(id, "hidden") || tree.attribute(id, "aria-hidden") == "true") return true;
  const auto style = lowered(tree.attribute(id, "style").substr(0, 200));
  const auto at = style.find("display");
  return at != style.npos && style.substr(at, 16).find("none") != style.npos;
}

Verdict by_words(const HtmlTree& tree, HtmlId id) {
  const Hint* best = nullptr;
  for (const std::string_view name : {"class", "id", "data-component", "itemprop"}) {
    each_word(tree.attribute(id, name).substr(0, 300), [&](std::string_view word) {
      const auto* hint = hint_for(word);
      if (hint != nullptr && (best == nullptr || hint->share > best->share)) best = hint;
    });
  }
  return best == nullptr ? Verdict{} : Verdict{best->reason, best->share};
}

Verdict verdict_on(const HtmlTree& tree, HtmlId id) {
  const auto tag = tree.node(id).tag;
  if (tag == Tag::text || tag == Tag::html || tag == Tag::body) return {};
  if (const auto verdict = by_tag(tag); !verdict.reason.empty()) return verdict;
  if (const auto verdict = by_role(tree.attribute(id, "role")); !verdict.reason.empty())
    return verdict;
  if (is_hidden(tree, id)) return {"hidden", kWeak};
  return by_words(tree, id);
}

// For each node, how many headings inside it are links as a whole.
std::vector<std::size_t> linked_headings(const HtmlTree& tree,
                                         const std::vector<PageBlock>& blocks) {
  std::vector<std::size_t> counts(tree.nodes().size());
  for (const auto& block : blocks) {
    const bool linked = block.link_letters * 10 > block.letters * 8;
    if (linked && is_heading_tag(tree.node(block.element).tag)) ++counts[block.element];
  }
  for (auto id = static_cast<HtmlId>(counts.size()); id-- > 1;)
    counts[tree.node(id).parent] += counts[id];
  return counts;
}

using CardKind = std::pair<Tag, std::string_view>;

struct Cards {
  std::vector<HtmlId> ids;
  double prose = 0;
};

void take_cards(const Cards& cards, double page_prose, const HtmlTree& tree,
                std::vector<std::string_view>& zones) {
  constexpr std::size_t kFewest = 3;
  if (cards.ids.size() < kFewest || cards.prose > kCards * page_prose) return;
  for (const auto card : cards.ids) {
    for (auto id = card; id < tree.node(card).end; ++id) {
      if (zones[id].empty()) zones[id] = "teaser";
    }
  }
}

}  // namespace

void set_cards_aside(const HtmlTree& tree, const std::vector<PageBlock>& blocks,
                     const std::vector<double>& prose, std::vector<std::string_view>& zones) {
  const auto counts = linked_headings(tree, blocks);
  for (HtmlId parent = 0; parent < tree.nodes().size(); ++parent) {
    if (counts[parent] < 3) continue;
    std::map<CardKind, Cards> kinds;
    for (auto id = parent + 1; id < tree.node(parent).end; id = tree.node(id).end) {
      const auto tag = tree.node(id).tag;
      if (counts[id] == 0 || is_heading_tag(tag)) continue;
      auto& cards = kinds[{tag, tree.attribute(id, "class")}];
      cards.ids.push_back(id);
      cards.prose += prose[id];
    }
    for (const auto& [kind, cards] : kinds) take_cards(cards, prose[0], tree, zones);
  }
}

std::vector<std::string_view> zones_of(const HtmlTree& tree, const std::vector<double>& prose) {
  const auto& nodes = tree.nodes();
  std::vector<std::string_view> zones(nodes.size());
  for (HtmlId id = 1; id < nodes.size(); ++id) {
    zones[id] = zones[nodes[id].parent];
    if (!zones[id].empty() || nodes[id].tag == Tag::text) continue;
    const auto verdict = verdict_on(tree, id);
    if (!verdict.reason.empty() && prose[id] <= verdict.share * prose[0])
      zones[id] = verdict.reason;
  }
  return zones;
}

bool says_article_body(const HtmlTree& tree, HtmlId id) {
  if (lowered(tree.attribute(id, "itemprop")).find("articlebody") != std::string::npos) return true;
  constexpr std::array<std::string_view, 5> kWhats = {"article", "story", "post", "entry",
                                                      "content"};
  constexpr std::array<std::string_view, 4> kParts = {"body", "content", "text", "copy"};
  for (const std::string_view name : {"class", "id"}) {
    std::string before;
    bool found = false;
    each_word(tree.attribute(id, name).substr(0, 300), [&](std::string_view word) {
      const bool pair = std::ranges::find(kWhats, before) != kWhats.end() &&
                        std::ranges::find(kParts, word) != kParts.end();
      found = found || pair || word == "articlebody" || word == "storybody" || word == "storytext";
      before = word;
    });
    if (found) return true;
  }
  return false;
}

}  // namespace entente
