#include "extract/article/article_shape.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "extract/article/characters.h"

namespace entente {
namespace {

constexpr std::size_t kLongestLabel = 200;  // bytes of a prompt or a line that is a clock time
constexpr std::size_t kFewestEntries = 3;   // clock times that make a live blog
constexpr std::size_t kStubWords = 250;     // a report of fewer words may be what a paywall leaves

// A number of at most four digits at the beginning of `text`, which loses it.
std::optional<int> take_number(std::string_view& text) {
  int value = 0;
  std::size_t digits = 0;
  for (; digits < text.size() && is_digit(text[digits]); ++digits) {
    if (digits == 4) return std::nullopt;
    value = value * 10 + (text[digits] - '0');
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

struct PageNumber {
  int page = 0;
  int pages = 0;
};

// "Page 1 of 3"
std::optional<PageNumber> page_number(std::string_view line) {
  const auto words = folded(line);
  std::string_view rest = words;
  if (!take(rest, "page ")) return std::nullopt;
  const auto page = take_number(rest);
  if (!page || !(take(rest, " of ") || take(rest, "/") || take(rest, " / "))) return std::nullopt;
  const auto pages = take_number(rest);
  if (!pages || !rest.empty()) return std::nullopt;
  return PageNumber{*page, *pages};
}

// "14:05", "2.05pm", at the beginning of `text`, which loses it.
bool take_clock(std::string_view& text) {
  const auto hour = take_number(text);
  if (!hour || *hour > 24 || !(take(text, ":") || take(text, "."))) return false;
  if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1]) || text[0] > '5') return false;
  text.remove_prefix(2);
  if (!text.empty() && is_digit(text.front())) return false;
  for (const std::string_view half : {" am", " pm", "am", "pm", " a.m.", " p.m.", "h", " hrs"})
    if (take(text, half)) break;
  return text.empty() || !is_ascii_letter(text.front());
}

// Whether an entry of a live blog begins with the line: "14:05 GMT", "Posted at 14:05", "21:40 -
// What we know".
struct Entry {
  bool begins = false;
  bool time_alone = false;
};

Entry entry_of(std::string_view line) {
  if (line.size() > kLongestLabel) return {};
  const auto words = folded(line);
  std::string_view rest = words;
  for (const std::string_view label : {"posted at ", "posted ", "updated at ", "at "})
    if (take(rest, label)) break;
  if (!take_clock(rest)) return {};
  rest = trimmed(rest);
  const bool zone = count_words(rest) <= 1 && rest.size() <= 6;  // "gmt", "(gmt)", "cest"
  const bool parted = rest.starts_with("-") || rest.starts_with("\xE2\x80\x93") ||
                      rest.starts_with("\xE2\x80\x94") || rest.starts_with(":") ||
                      rest.starts_with("|");
  return {zone || parted, zone};
}

// What asks to pay for the rest.
bool is_paywall_prompt(std::string_view line) {
  constexpr auto kPrompts =
      std::to_array<std::string_view>({"subscribe to continue",
                                       "subscribe to read",
                                       "subscribe to unlock",
                                       "subscribe to keep",
                                       "subscribe now to continue",
                                       "to continue reading",
                                       "to read the full story",
                                       "to read the full article",
                                       "to read the rest of this",
                                       "register to continue",
                                       "sign in to continue",
                                       "log in to continue",
                                       "for subscribers only",
                                       "for our subscribers",
                                       "is exclusive to subscribers",
                                       "reserved for subscribers",
                                       "available only to subscribers",
                                       "already a subscriber",
                                       "this is premium content",
                                       "you have reached your limit of free articles",
                                       "your free articles"});
  if (line.size() > kLongestLabel) return false;
  const auto words = folded(line);
  return std::ranges::any_of(kPrompts,
                             [&](auto prompt) { return words.find(prompt) != words.npos; });
}

class Shape {
 public:
  Shape(Draft& draft, const std::string& name) : draft_{draft}, name_{name} {}

  void note() {
    for (auto& block : draft_.blocks) look_at(block);
    note_pages();
    note_live();
    note_paywall();
  }

 private:
  void look_at(Block& block) {
    const auto text = draft_.text(block);
    if (const auto number = page_number(text)) {
      if (number->pages > pages_.pages) pages_ = *number;
      set_aside(block, "page number");
    }
    if (is_paywall_prompt(text) && !block.title) {
      prompted_ = true;
      set_aside(block, "paywall");
    }
    if (!block.reason.empty() || block.title) return;
    words_ += count_words(text);
    const auto entry = entry_of(text);
    if (!entry.begins) return;
    ++entries_;
    if (entry.time_alone) set_aside(block, "time of entry");
  }

  static void set_aside(Block& block, std::string_view reason) {
    if (block.reason.empty() && !block.title) block.reason = reason;
  }

  void warn(std::string_view expected, const std::string& found) {
    draft_.source.warnings.push_back(name_ + ": expected " + std::string{expected} + ", found " +
                                     found);
  }

  void note_pages() {
    if (pages_.pages < 2 && !draft_.marks.goes_on) return;
    draft_.notes.emplace_back("several pages");
    const auto page = pages_.pages < 2 ? std::string{"one page that another follows"}
                                       : "page " + std::to_string(pages_.page) + " of " +
                                             std::to_string(pages_.pages);
    warn("a whole article", page);
  }

  void note_live() {
    if (entries_ < kFewestEntries && !draft_.marks.live) return;
    draft_.notes.emplace_back("live blog");
    warn("one report", "a live blog of " + std::to_string(entries_) + " timed entries");
  }

  void note_paywall() {
    if (words_ >= kStubWords || !(draft_.marks.paid || prompted_)) return;
    draft_.notes.emplace_back("paywall");
    warn("a whole article", "the " + std::to_string(words_) + " words that its paywall leaves");
  }

  Draft& draft_;
  const std::string& name_;
  PageNumber pages_;
  std::size_t entries_ = 0;
  std::size_t words_ = 0;
  bool prompted_ = false;
};

}  // namespace

void note_shape(Draft& draft, const std::string& name) { Shape{draft, name}.note(); }

}  // namespace entente
