#include "extract/article/furniture.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include <xxhash.h>

#include "extract/article/byline.h"
#include "extract/article/characters.h"
#include "extract/article/dates.h"
#include "extract/article/furniture_lines.h"

namespace entente {
namespace {

constexpr std::size_t kLongestHeadline = 220;  // bytes
constexpr std::size_t kMostHeadlineWords = 28;
constexpr std::size_t kProseWords = 25;  // so many words are prose even without a full stop
constexpr std::size_t kSentenceWords =
    6;  // a line with a full stop and so many words is a sentence
constexpr std::size_t kLongestLabel = 300;  // bytes of a line that may be a byline or a date line
constexpr std::size_t kRunOfBody = 3;       // paragraphs in a row that only the article itself has

bool ends_with_abbreviation(std::string_view text) {
  return text.size() >= 4 && text.ends_with('.') && text[text.size() - 3] == '.' &&
         is_ascii_letter(text[text.size() - 2]);
}

bool is_prose(std::string_view text) {
  const auto words = count_words(text.substr(0, 4096));
  return words >= kProseWords ||
         (words >= kSentenceWords && ends_sentence(text) && !ends_with_abbreviation(text));
}

// A line as headlines are: short, begins in upper case, has no full stop.
bool is_headline(std::string_view text) {
  if (text.size() > kLongestHeadline || !starts_upper(text)) return false;
  const auto words = count_words(text);
  if (words < 2 || words > kMostHeadlineWords) return false;
  const char last = text.back();
  if (last == ':' || last == ';' || last == ',') return false;
  return last == '?' || last == '!' || !ends_sentence(text) || ends_with_abbreviation(text);
}

bool is_address(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://") ||
          text.starts_with("www.")) &&
         text.find_first_of(" \t\n") == text.npos;
}

// "daily.example" of "https://www.daily.example/news/1"
std::string host_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == url.npos) return {};
  auto host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/:?#"));
  if (host.starts_with("www.")) host.remove_prefix(4);  // the same outlet with and without
  return lowered(host);
}

// What prose stands around a block.
struct Outlook {
  std::size_t bytes_before = 0;
  std::size_t bytes_after = 0;
  std::size_t longest_run = 0;  // paragraphs in a row, after it
};

// One article's blocks with what the passes ask about them again and again.
class Passes {
 public:
  explicit Passes(Draft& draft) : draft_{draft}, blocks_{draft.blocks} {
    for (const auto& block : blocks_)
      prose_.push_back(block.kind != BlockKind::caption && is_prose(draft.text(block)));
  }

  void run() {
    take_addresses();
    mark_lines();
    find_title();
    take_front_matter();
    take_labelled_dates();
    mark_other_stories();
    mark_repeats();
    mark_before_title();
    mark_headings();
    take_closing_lines();
    take_text_dates();
    if (draft_.info.outlet.empty()) draft_.info.outlet = host_of(draft_.info.url);
    drop_outlet(draft_.info.authors, draft_.info.outlet);
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t i) const { return draft_.text(blocks_[i]); }
  [[nodiscard]] bool kept(std::size_t i) const { return blocks_[i].reason.empty(); }

  void set_aside(std::size_t i, std::string_view reason) {
    if (kept(i) && !blocks_[i].title) blocks_[i].reason = reason;
  }

  // The first kept prose block, or the number of blocks.
  [[nodiscard]] std::size_t first_prose() const {
    std::size_t i = 0;
    while (i < blocks_.size() && !(kept(i) && prose_[i] && !blocks_[i].title)) ++i;
    return i;
  }

  void publish(const std::optional<std::string>& date, std::string_view from) {
    if (!date || date->empty() || !draft_.info.published.empty()) return;
    draft_.info.published = *date;
    draft_.published_from = from;
  }

  // Copied articles often begin with the address they were copied from.
  void take_addresses() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!is_address(text(i))) continue;
      if (draft_.info.url.empty() && i <= 1) draft_.info.url = text(i);
      set_aside(i, "address");
    }
  }

  void mark_lines() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].kind == BlockKind::caption) set_aside(i, "caption");
      const auto reason = furniture_reason(text(i));
      const bool dated_trail = reason == "navigation" && is_date_line(text(i));
      if (dated_trail && trail_date_.empty()) trail_date_ = read_published(text(i)).value_or("");
      set_aside(i, dated_trail ? "date line" : reason);
    }
  }

  void find_title() {
    if (std::ranges::any_of(blocks_, &Block::title)) return;
    const auto known = folded(draft_.info.title);
    const auto end = first_prose();
    std::size_t best = blocks_.size();
    for (std::size_t i = 0; i < end && i < blocks_.size(); ++i) {
      if (!kept(i)) continue;
      if (!known.empty() && text(i).size() <= kLongestHeadline && folded(text(i)) == known)
        return make_title(i);
      if (known.empty() && may_be_title(i) && better_title(i, best)) best = i;
    }
    if (best < blocks_.size()) make_title(best);
  }

  [[nodiscard]] bool may_be_title(std::size_t i) const {
    return is_headline(text(i)) && !read_byline(text(i)) && !is_date_line(text(i)) &&
           !heads_other_stories(text(i)) && !heads_comments(text(i));
  }

  // The first, but a marked heading before other lines, and four words before a menu's two.
  [[nodiscard]] bool better_title(std::size_t i, std::size_t best) const {
    if (best == blocks_.size()) return true;
    if (blocks_[best].kind == BlockKind::heading || count_words(text(best)) >= 4) return false;
    return blocks_[i].kind == BlockKind::heading || count_words(text(i)) >= 4;
  }

  void make_title(std::size_t i) {
    blocks_[i].title = true;
    if (draft_.info.title.empty()) draft_.info.title = text(i);
  }

  // A line that says nothing but when (and perhaps where) it was published.
  [[nodiscard]] static bool is_date_line(std::string_view line) {
    constexpr std::size_t kMostOtherWords = 6;
    if (line.size() > kLongestLabel || ends_sentence(line)) return false;
    const auto date = find_date(line);
    if (!date) return false;
    const auto others =
        count_words(line.substr(0, date->span.begin)) + count_words(line.substr(date->span.end));
    return others <= kMostOtherWords;
  }

  [[nodiscard]] std::size_t title_index() const {
    const auto title = std::ranges::find_if(blocks_, &Block::title);
    return title == blocks_.end() ? 0 : static_cast<std::size_t>(title - blocks_.begin());
  }

  // On a page byline and date may stand outside the main content, or be shown on another width of
  // screen; but after the title. A byline may even be inside a box that looks like another's.
  [[nodiscard]] bool may_be_date_line(std::size_t i, std::size_t title) const {
    const std::string_view reason = blocks_[i].reason;
    if (reason.empty() || reason == "byline" || reason == "date line") return true;
    return i > title && (reason == "outside the article" || reason == "hidden");
  }

  [[nodiscard]] bool may_be_byline(std::size_t i, std::size_t title) const {
    constexpr std::array<std::string_view, 4> kOthers = {"teaser", "other stories", "comments",
                                                         "caption"};
    const bool others = std::ranges::find(kOthers, blocks_[i].reason) != kOthers.end();
    return may_be_date_line(i, title) || (i > title && !others);
  }

  // Bylines and date lines stand between the title and the first paragraph. A date above the title
  // may be the page's clock.
  void take_front_matter() {
    const auto end = first_prose();
    const auto title = title_index();
    for (std::size_t i = 0; i < end && i < blocks_.size(); ++i) {
      if (blocks_[i].title || text(i).size() > kLongestLabel) continue;
      if (may_be_byline(i, title) && take_front_byline(i, title, end)) continue;
      if (!may_be_date_line(i, title) || !is_date_line(text(i))) continue;
      if (i > title || is_published_label(text(i)) || i + 1 == end)
        publish(read_published(text(i)), "text");
      set_aside(i, "date line");
    }
  }

  bool take_front_byline(std::size_t i, std::size_t title, std::size_t end) {
    if (const auto byline = read_byline(text(i))) {
      if (i > title) prefer_shown(byline->authors);
      take_byline(i, *byline);
      return true;
    }
    const auto below = name_below(i, end);
    if (below.empty()) return false;
    take_byline(i, {below, {}});
    set_aside(i + 1, "byline");
    return true;
  }

  // "By" on a line, the name on the next.
  [[nodiscard]] std::vector<std::string> name_below(std::size_t i, std::size_t end) const {
    if (i + 1 >= end || i + 1 >= blocks_.size() || blocks_[i + 1].title) return {};
    return names_below(text(i), text(i + 1));
  }

  // What the reader sees is right where the page's data name the first author alone, or the one
  // who put it online.
  void prefer_shown(const std::vector<std::string>& shown) {
    const auto is_shown = [&](const std::string& author) {
      return std::ranges::any_of(shown,
                                 [&](const auto& one) { return folded(one) == folded(author); });
    };
    const auto known = std::ranges::count_if(draft_.info.authors, is_shown);
    if (static_cast<std::size_t>(known) < shown.size()) draft_.info.authors = shown;
  }

  [[nodiscard]] static bool is_published_label(std::string_view line) {
    return starts_with_folded(line, "publ") || starts_with_folded(line, "posted") ||
           starts_with_folded(line, "first publ");
  }

  // "Published: ..." below a caption, after the first paragraph, or at the end.
  void take_labelled_dates() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!kept(i) || blocks_[i].title || text(i).size() > kLongestLabel) continue;
      if (!is_published_label(text(i)) || !is_date_line(text(i))) continue;
      publish(read_published(text(i)), "text");
      set_aside(i, "date line");
    }
  }

  void take_byline(std::size_t i, const Byline& byline) {
    if (draft_.info.authors.empty()) draft_.info.authors = byline.authors;
    publish(byline.published, "byline");
    set_aside(i, "byline");
  }

  // Lists of other stories run to the end, unless several paragraphs in a row follow: then it was a
  // box inside the article.
  void mark_other_stories() {
    const auto begin = first_prose();
    const auto outlook = outlooks();
    for (std::size_t i = begin + 1; i < blocks_.size(); ++i) {
      const bool comments = heads_comments(text(i)) && (kept(i) || blocks_[i].reason == "comments");
      if (!comments && !(kept(i) && heads_other_stories(text(i)))) continue;
      const std::string_view reason = comments ? "comments" : "other stories";
      if (nothing_follows(outlook[i], comments)) return set_rest_aside(i, reason);
      blocks_[i].reason = reason;
      for (++i; i < blocks_.size() && !prose_[i]; ++i) set_aside(i, reason);
    }
    for (std::size_t i = 0; i < begin && i < blocks_.size(); ++i) {
      if (heads_other_stories(text(i))) set_aside(i, "other stories");
    }
  }

  // Readers' comments may be long prose, but seldom longer than the article.
  [[nodiscard]] bool nothing_follows(const Outlook& outlook, bool comments) const {
    return comments ? outlook.bytes_before >= outlook.bytes_after
                    : outlook.longest_run < kRunOfBody;
  }

  // What prose stands before and after each block. Computed for all at once: a hostile page has a
  // thousand such headings.
  [[nodiscard]] std::vector<Outlook> outlooks() const {
    std::vector<Outlook> all(blocks_.size());
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i].bytes_before = bytes;
      if (prose_[i] && kept(i)) bytes += text(i).size();
    }
    std::size_t run = 0;
    std::size_t longest = 0;
    for (auto i = all.size(); i-- > 0;) {
      run = prose_[i] && kept(i) ? run + 1 : 0;
      longest = std::max(longest, run);
      all[i].longest_run = longest;
      all[i].bytes_after = bytes - all[i].bytes_before;
    }
    return all;
  }

  void set_rest_aside(std::size_t from, std::string_view reason) {
    for (auto i = from; i < blocks_.size(); ++i) {
      if (heads_other_stories(text(i))) reason = "other stories";
      set_aside(i, reason);
    }
  }

  // The title again; a headline that stands twice in a row with its summary (the card of another
  // story); whole paragraphs again.
  void mark_repeats() {
    std::unordered_map<XXH64_hash_t, std::size_t> seen;
    const auto title = folded(draft_.info.title);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!kept(i)) continue;
      const auto line = folded(text(i));
      const auto [first, fresh] = seen.try_emplace(XXH3_64bits(line.data(), line.size()), i);
      if (!blocks_[i].title && !title.empty() && line == title) {
        set_aside(i, "repeated title");
      } else if (!fresh) {
        mark_repeat(first->second, i);
      }
    }
  }

  void mark_repeat(std::size_t first, std::size_t again) {
    constexpr std::size_t kShortest = 40;  // bytes; a shorter line may stand twice for good reason
    if (blocks_[first].title || text(again).size() < kShortest) return;
    set_aside(again, prose_[again] ? "repeated paragraph" : "repeated teaser");
    if (prose_[again] || again != first + 1) return;
    set_aside(first, "repeated teaser");
    if (again + 1 < blocks_.size() && prose_[again + 1]) set_aside(again + 1, "repeated teaser");
  }

  // Above the title stand logos, menus and sections.
  void mark_before_title() {
    const auto title = title_index();
    if (title > first_prose()) return;
    for (std::size_t i = 0; i < title; ++i) {
      if (!prose_[i]) set_aside(i, "navigation");
    }
  }

  void mark_headings() {
    for (std::size_t i = first_prose() + 1; i + 1 < blocks_.size(); ++i) {
      if (!kept(i) || blocks_[i].kind != BlockKind::text || blocks_[i].title) continue;
      if (text(i).find('\n') == std::string_view::npos && is_headline(text(i)) && !prose_[i] &&
          prose_[i + 1]) {
        blocks_[i].kind = BlockKind::heading;
      }
    }
  }

  // "Source: ..." and "(Reporting by ...)" close an article. A source line that says more than a
  // name stays text.
  void take_closing_lines() {
    constexpr std::size_t kLongestBareSource = 60;
    const auto begin = first_prose();
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!kept(i) || blocks_[i].title || text(i).size() > kLongestLabel) continue;
      if (const auto outlet = read_source_line(text(i))) {
        if (draft_.info.outlet.empty()) draft_.info.outlet = *outlet;
        if (text(i).size() <= kLongestBareSource) set_aside(i, "source");
      } else if (const auto byline = read_byline(text(i)); byline && i > begin) {
        take_byline(i, *byline);
      }
    }
  }

  void take_text_dates() {
    const auto first = first_prose();
    if (first < blocks_.size()) {
      if (const auto dateline = read_dateline(text(first))) {
        publish(dateline->published, "dateline");
        if (draft_.info.outlet.empty()) draft_.info.outlet = dateline->agency;
      }
    }
    publish(date_in_url(draft_.info.url), "url");
    publish(trail_date_, "text");
  }

  Draft& draft_;
  std::vector<Block>& blocks_;
  std::vector<bool> prose_;
  std::string trail_date_;  // of "World | Asia | May 7, 2021"
};

}  // namespace

void set_furniture_aside(Draft& draft) { Passes{draft}.run(); }

}  // namespace entente
