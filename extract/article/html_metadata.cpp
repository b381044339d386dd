#include "extract/article/html_metadata.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "extract/article/byline.h"
#include "extract/article/characters.h"
#include "extract/article/dates.h"
#include "extract/article/html_characters.h"
#include "extract/article/linked_data.h"

namespace entente {
namespace {

using Keys = std::span<const std::string_view>;

// Names of meta elements in order of trust. None of them is the date of a change.
constexpr auto kPublished = std::to_array<std::string_view>({"article:published_time",
                                                             "article:published",
                                                             "og:article:published_time",
                                                             "datepublished",
                                                             "og:published_time",
                                                             "og:pubdate",
                                                             "parsely-pub-date",
                                                             "sailthru.date",
                                                             "cxenseparse:recs:publishtime",
                                                             "dc.date.issued",
                                                             "dcterms.issued",
                                                             "dcterms.date",
                                                             "dcterms.created",
                                                             "dc.date.created",
                                                             "dc.date",
                                                             "dcsext.articlefirstpublished",
                                                             "bt:pubdate",
                                                             "article.published",
                                                             "article_date_original",
                                                             "originalpublicationdate",
                                                             "publication_date",
                                                             "publication-date",
                                                             "publishdate",
                                                             "publish-date",
                                                             "publish_date",
                                                             "published-date",
                                                             "published_date",
                                                             "pubdate",
                                                             "ptime",
                                                             "pdate",
                                                             "datecreated",
                                                             "date",
                                                             "citation_publication_date",
                                                             "citation_date",
                                                             "rbpubdate",
                                                             "vr:published_time",
                                                             "displaydate",
                                                             "timestamp",
                                                             "created"});
constexpr auto kTitle =
    std::to_array<std::string_view>({"og:title", "headline", "parsely-title", "sailthru.title",
                                     "dc.title", "dcterms.title", "twitter:title", "title"});
constexpr auto kOutlet = std::to_array<std::string_view>(
    {"og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher",
     "copyright-holder", "cre", "source"});
constexpr auto kAuthor = std::to_array<std::string_view>(
    {"author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
     "dcterms.creator", "byl", "article:author_name", "og:article:author", "citation_author"});
constexpr auto kUrl = std::to_array<std::string_view>({"og:url", "twitter:url", "parsely-link"});

using Metas = std::map<std::string, std::string, std::less<>>;

bool is_link(std::string_view value) {
  return value.starts_with("http") || value.starts_with("//") || value.starts_with("/");
}

// "The Daily | News from all over" is The Daily.
std::string outlet_name(std::string_view name) {
  name = trimmed(name.substr(0, name.find(" | ")));
  return is_link(name) || name.starts_with('@') ? std::string{} : std::string{name};
}

// The first content of each name.
void take_meta(const HtmlTree& tree, HtmlId id, Metas& metas) {
  const auto content = tree.attribute(id, "content");
  if (content.empty()) return;
  for (const std::string_view attribute : {"property", "name", "itemprop", "http-equiv"}) {
    const auto name = tree.attribute(id, attribute);
    if (!name.empty()) metas.try_emplace(lowered(trimmed(name)), plain_text_of(content));
  }
}

// "https://daily.example/story" of "https://daily.example/story/?ref=1"
std::string_view without_query(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  while (url.ends_with('/')) url.remove_suffix(1);
  return url.ends_with(".html") ? url.substr(0, url.size() - 5) : url;
}

std::string first_of(const Metas& metas, Keys keys) {
  for (const auto key : keys) {
    const auto found = metas.find(key);
    if (found != metas.end() && !found->second.empty()) return found->second;
  }
  return {};
}

// Microdata and plain <time>: what is marked as the publication, not the change.
std::optional<std::string> date_of_element(const HtmlTree& tree, HtmlId id) {
  const auto itemprop = lowered(tree.attribute(id, "itemprop"));
  const bool marked = itemprop.find("datepublished") != itemprop.npos ||
                      itemprop.find("datecreated") != itemprop.npos ||
                      tree.has_attribute(id, "pubdate");
  if (!marked) return std::nullopt;
  for (const std::string_view name : {"datetime", "content", "title"}) {
    if (auto date = date_of_value(tree.attribute(id, name))) return date;
  }
  return date_of_value(tree.text_of(id));
}

// "The Daily" of "Ministers meet | World | The Daily", where the page calls its article "Ministers
// meet".
std::string outlet_in_title(std::string_view page_title, const std::vector<std::string>& titles) {
  constexpr std::size_t kMostWords = 5;
  for (const std::string_view mark : {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "}) {
    const auto last = page_title.rfind(mark);
    if (last == page_title.npos) continue;
    const auto name = trimmed(page_title.substr(last + mark.size()));
    const auto before = folded(page_title.substr(0, last));
    const auto begins_so = [&](const auto& title) {
      return !title.empty() && title.size() <= before.size() && before.starts_with(folded(title));
    };
    if (count_words(name) <= kMostWords && std::ranges::any_of(titles, begins_so))
      return std::string{name};
  }
  return {};
}

bool has_word(std::string_view value, std::string_view word) {
  const auto low = lowered(value.substr(0, 200));
  return low.find(word) != low.npos;
}

// The nodes between the main heading and the first long text.
struct Header {
  HtmlId begin = 0;
  HtmlId end = 0;
};

Header header_of(const HtmlTree& tree) {
  constexpr std::size_t kLongText = 200;  // bytes; bylines and labels are shorter
  const auto& nodes = tree.nodes();
  const auto is_long = [&](const HtmlNode& node) {
    const auto parent = nodes[node.parent].tag;
    return node.tag == Tag::text && node.source.end - node.source.begin > kLongText &&
           parent != Tag::script && parent != Tag::style;
  };
  const auto begin = std::ranges::find(nodes, Tag::h1, &HtmlNode::tag);
  const auto end = std::find_if(begin, nodes.end(), is_long);
  return {static_cast<HtmlId>(begin - nodes.begin()), static_cast<HtmlId>(end - nodes.begin())};
}

using Mark = bool (*)(const HtmlTree&, HtmlId);

bool links_author(const HtmlTree& tree, HtmlId id) {
  return lowered(tree.attribute(id, "rel")) == "author" ||
         lowered(tree.attribute(id, "itemprop")) == "author";
}

bool is_called_author(const HtmlTree& tree, HtmlId id) {
  const auto words = tree.attribute(id, "class");
  if (has_word(words, "comment") || has_word(words, "bio") || has_word(words, "related"))
    return false;
  return has_word(words, "author") || has_word(words, "byline");
}

// An element's text as names of two words and more. A box of text that carries the mark is none.
std::vector<std::string> names_of(const HtmlTree& tree, HtmlId id) {
  constexpr std::size_t kLongest = 120;  // bytes
  constexpr HtmlId kMostNodes = 40;
  if (tree.node(id).end - id > kMostNodes) return {};
  const auto text = tree.text_of(id);
  if (text.empty() || text.size() > kLongest) return {};
  const auto byline = read_byline(text);
  auto names = byline ? byline->authors : names_in(text);
  const auto alone = [](const auto& name) { return count_words(name) < 2; };
  return std::ranges::any_of(names, alone) ? std::vector<std::string>{} : names;
}

// The names in the first element of the header that is marked as naming the author.
std::vector<std::string> marked_authors(const HtmlTree& tree, Header header) {
  for (const Mark mark : {links_author, is_called_author}) {
    for (auto id = header.begin; id < header.end; ++id) {
      if (tree.node(id).tag == Tag::text || !mark(tree, id)) continue;
      if (auto names = names_of(tree, id); !names.empty()) return names;
    }
  }
  return {};
}

// The first <time> of the header that does not say that it is the last change's.
std::string shown_date(const HtmlTree& tree, Header header) {
  for (auto id = header.begin; id < header.end; ++id) {
    if (tree.node(id).tag != Tag::time) continue;
    const auto words = tree.attribute(id, "class");
    if (has_word(words, "updat") || has_word(words, "modif")) continue;
    if (auto date = date_of_value(tree.attribute(id, "datetime"))) return *date;
  }
  return {};
}

class Reader {
 public:
  explicit Reader(const HtmlTree& tree) : tree_{tree} {}

  PageMetadata run() {
    for (HtmlId id = 1; id < tree_.nodes().size(); ++id) take(id);
    if (linked_) from_linked_data(*linked_);
    found_.marks.goes_on = !next_.empty() && is_next_page(next_);
    from_metas();
    if (found_.published.empty()) publish(marked_date_, "metadata");
    if (!title_.empty()) found_.titles.push_back(title_);
    if (found_.url.empty()) found_.url = canonical_;
    if (found_.outlet.empty()) found_.outlet = outlet_in_title(title_, found_.titles);
    from_header();
    drop_outlet(found_.authors, found_.outlet);
    return std::move(found_);
  }

 private:
  void take(HtmlId id) {
    switch (tree_.node(id).tag) {
      case Tag::text:
        return;
      case Tag::meta:
        return take_meta(tree_, id, metas_);
      case Tag::title:
        if (title_.empty()) title_ = tree_.text_of(id);
        return;
      case Tag::link:
        if (lowered(tree_.attribute(id, "rel")) == "next")
          next_ = plain_text_of(tree_.attribute(id, "href"));
        if (canonical_.empty() && lowered(tree_.attribute(id, "rel")) == "canonical") {
          canonical_ = plain_text_of(tree_.attribute(id, "href"));
        }
        return;
      case Tag::script:
        return take_script(id);
      default:
        if (marked_date_.empty()) marked_date_ = date_of_element(tree_, id).value_or("");
    }
  }

  void take_script(HtmlId id) {
    if (linked_ || lowered(tree_.attribute(id, "type")).find("ld+json") == std::string::npos)
      return;
    for (auto inner = id + 1; inner < tree_.node(id).end; ++inner) {
      linked_ = linked_article(tree_.slice(tree_.node(inner).source));
    }
  }

  void publish(const std::string& date, std::string_view from) {
    if (date.empty() || !found_.published.empty()) return;
    found_.published = date;
    found_.published_from = from;
  }

  void from_linked_data(const LinkedArticle& linked) {
    if (!linked.headline.empty()) found_.titles.push_back(linked.headline);
    found_.outlet = outlet_name(linked.publisher);
    found_.authors = linked.authors;
    if (is_link(linked.url)) found_.url = linked.url;
    publish(linked.published, "json-ld");
    found_.marks.live = linked.live;
    found_.marks.paid = linked.paid;
  }

  void from_metas() {
    for (const auto key : kTitle) {
      if (const auto found = metas_.find(key); found != metas_.end())
        found_.titles.push_back(found->second);
    }
    if (const auto name = outlet_name(first_of(metas_, kOutlet)); !name.empty()) {
      if (metas_.contains("og:site_name") || found_.outlet.empty()) found_.outlet = name;
    }
    for (const auto key : kAuthor) {
      const auto found = metas_.find(key);
      if (found_.authors.empty() && found != metas_.end() && !is_link(found->second))
        found_.authors = names_in(found->second);
    }
    if (!canonical_.empty() && is_link(canonical_)) found_.url = canonical_;
    if (found_.url.empty()) found_.url = first_of(metas_, kUrl);
    for (const auto key : kPublished) {
      const auto found = metas_.find(key);
      if (found != metas_.end()) publish(date_of_value(found->second).value_or(""), "metadata");
    }
  }

  // Sites also name the next article so; the next page of this one begins as its own address does.
  [[nodiscard]] bool is_next_page(std::string_view next) const {
    const auto own = without_query(canonical_);
    return !own.empty() && next != canonical_ && next.starts_with(own);
  }

  // What a reader sees above the text, where the page's data say less.
  void from_header() {
    if (!found_.authors.empty() && !found_.published.empty()) return;
    const auto header = header_of(tree_);
    if (found_.authors.empty()) found_.authors = marked_authors(tree_, header);
    publish(shown_date(tree_, header), "metadata");
  }

  const HtmlTree& tree_;
  PageMetadata found_;
  Metas metas_;
  std::optional<LinkedArticle> linked_;
  std::string title_;
  std::string canonical_;
  std::string next_;
  std::string marked_date_;
};

}  // namespace

PageMetadata metadata_of(const HtmlTree& tree) { return Reader{tree}.run(); }

}  // namespace entente
