#include "extract/language/sentences.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/language/abbreviations.h"
#include "extract/language/characters.h"
#include "extract/language/tokenizer.h"

namespace entente {
namespace {

// Verbs that continue a sentence after a quoted question: “Why?” Macron asked. Sorted.
constexpr std::array kSpeech = std::to_array<std::string_view>({
    "added",
    "asked",
    "asks",
    "cried",
    "quipped",
    "replied",
    "said",
    "says",
    "shouted",
    "told",
    "wondered",
    "wrote",
});

// Words that a line does not end with unless it goes on. Sorted.
constexpr std::array kContinuing = std::to_array<std::string_view>({
    "a",
    "an",
    "and",
    "as",
    "at",
    "by",
    "for",
    "from",
    "in",
    "of",
    "on",
    "or",
    "the",
    "to",
    "with",
});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

class Splitter {
 public:
  Splitter(std::string_view text, const Paragraph& paragraph)
      : text_{text},
        paragraph_{paragraph},
        words_{tokenize(text, paragraph.text)},
        longest_line_{longest_line()} {}

  std::vector<std::vector<Span>> split() {
    std::vector<std::vector<Span>> sentences;
    for (first_ = 0; first_ < words_.size();) {
      const std::size_t end = sentence_end();
      sentences.emplace_back(words_.begin() + offset(first_), words_.begin() + offset(end));
      free_final_stop(sentences.back());
      first_ = end;
    }
    return sentences;
  }

 private:
  static std::ptrdiff_t offset(std::size_t index) { return static_cast<std::ptrdiff_t>(index); }

  std::string_view word(std::size_t i) const {
    return i < words_.size() ? text_.substr(words_[i].begin, words_[i].end - words_[i].begin)
                             : std::string_view{};
  }

  std::string_view gap_before(std::size_t i) const {
    return text_.substr(words_[i - 1].end, words_[i].begin - words_[i - 1].end);
  }

  bool spaced(std::size_t i) const { return !gap_before(i).empty(); }
  bool on_new_line(std::size_t i) const {
    return gap_before(i).find('\n') != std::string_view::npos;
  }

  // The end of the sentence that begins at first_.
  std::size_t sentence_end() const {
    const std::size_t limit = std::min(words_.size(), first_ + kLongestSentence);
    for (std::size_t i = first_; i < limit; ++i) {
      const std::size_t next = is_terminator(i) ? after_closers(i) : i + 1;
      if (next >= words_.size()) return words_.size();
      if (breaks(i, next)) return next;
    }
    return limit;
  }

  bool is_terminator(std::size_t i) const {
    const std::string_view w = word(i);
    const char last = w.back();
    return last == '.' || last == '!' || last == '?' || w == "…";
  }

  bool is_stop_mark(std::size_t i) const {
    const std::string_view w = word(i);
    return w == "…" || w.find_first_not_of(".!?") == std::string_view::npos;
  }

  // The first word after the quotes and brackets that close right behind word i.
  std::size_t after_closers(std::size_t i) const {
    std::size_t next = i + 1;
    while (next < words_.size() && !spaced(next) && closes(next)) ++next;
    return is_reference(next) ? next + 3 : next;
  }

  // "[17]" behind a stop belongs to the sentence before it.
  bool is_reference(std::size_t i) const {
    return word(i) == "[" && character_at(word(i + 1), 0).digit() && word(i + 2) == "]";
  }

  bool closes(std::size_t i) const {
    const std::string_view w = word(i);
    if (w == ")" || w == "]" || w == "”" || w == "’" || w == "»" || w == "''" || w == "’’")
      return true;
    if (w != "\"" && w != "'") return false;
    return i + 1 >= words_.size() || spaced(i + 1) || quotes_open_before(i, w);
  }

  bool quotes_open_before(std::size_t end, std::string_view mark) const {
    std::size_t count = 0;
    for (std::size_t i = first_; i < end; ++i) count += word(i) == mark ? 1 : 0;
    return count % 2 == 1;
  }

  // Whether a sentence that may end at word i does: `next` is the first word behind it.
  bool breaks(std::size_t i, std::size_t next) const {
    if (on_new_line(next) && line_breaks(i, next)) return true;
    if (!is_terminator(i)) return false;
    return is_stop_mark(i) ? mark_breaks(i, next) : abbreviation_breaks(i, next);
  }

  // --- after a full stop, question mark, exclamation mark or ellipsis

  bool mark_breaks(std::size_t i, std::size_t next) const {
    if (is_list_number(i)) return false;
    const std::string_view mark = word(i);
    if (mark == "." && !spaced(next) && next == i + 1) return glued_breaks(i, next);
    const Character start = first_letter(next);
    const bool quoted = next > i + 1;
    if (start.lower()) return mark == "." && !quoted && !is_short_word(i);
    if (quoted && mark != "." && speech_follows(next)) return false;
    return start.upper() || start.digit() || opens(next) || mark == ".";
  }

  // "1. The …": the number belongs to what it counts.
  bool is_list_number(std::size_t i) const {
    const std::string_view number = word(first_);
    return i == first_ + 1 && number.size() <= 2 && character_at(number, 0).digit();
  }

  // A missing space: "Ilham Aliyev.president Aliyev said".
  bool glued_breaks(std::size_t i, std::size_t next) const {
    const Character start = first_letter(next);
    return i > first_ && (start.letter() || (start.digit() && !spaced(i)));
  }

  // A short word in lower case before a stop and lower case may be an unknown abbreviation.
  bool is_short_word(std::size_t i) const {
    return i == first_ || word(i - 1).size() <= 3 || character_at(word(i - 1), 0).digit();
  }

  bool speech_follows(std::size_t next) const {
    for (std::size_t i = next; i < std::min(next + 4, words_.size()); ++i) {
      if (contains(kSpeech, word(i))) return true;
      if (is_terminator(i)) return false;
    }
    return false;
  }

  // --- after an abbreviation that kept its stop

  bool abbreviation_breaks(std::size_t i, std::size_t next) const {
    if (paragraph_.role != ParagraphRole::body) return false;
    const std::string_view stem = word(i).substr(0, word(i).size() - 1);
    const auto kind = abbreviation_class(lower_case(stem));
    if (kind == Abbreviation::title || kind == Abbreviation::number) return false;
    if (word(i) == "e.g." || word(i) == "i.e.") return false;
    const bool quoted = next > i + 1;
    if (quoted || opens(next)) return kind != Abbreviation::inner && first_letter(next).upper();
    return first_letter(next).upper() && is_sentence_starter(lower_case(word(next)));
  }

  // --- at the end of a line inside the paragraph

  bool line_breaks(std::size_t i, std::size_t next) const {
    const std::string_view last = word(next - 1);
    if (is_terminator(i) && is_stop_mark(i)) return true;
    if (last == ":" || is_bullet(next)) return true;
    const Character end = character_at(last, 0);
    const bool complete = end.word() && !contains(kContinuing, lower_case(last));
    return complete && first_letter(next).upper() && next_would_have_fitted(next);
  }

  bool is_bullet(std::size_t i) const {
    const std::string_view w = word(i);
    if (w == "•" || w == "·" || w == "▪" || w == "●" || w == "◦") return true;
    return (w == "-" || w == "–" || w == "—" || w == "*") && i + 1 < words_.size() && spaced(i + 1);
  }

  // Wrapped lines are broken because the next word did not fit.
  bool next_would_have_fitted(std::size_t next) const {
    const std::size_t begin = line_begin(words_[next - 1].begin);
    return words_[next - 1].end - begin + 1 + word(next).size() <= longest_line_;
  }

  std::size_t line_begin(std::size_t at) const {
    const std::size_t line_end = text_.rfind('\n', at);
    return std::max(paragraph_.text.begin, line_end == std::string_view::npos ? 0 : line_end + 1);
  }

  std::size_t longest_line() const {
    std::size_t longest = 0;
    for (std::size_t at = paragraph_.text.begin; at < paragraph_.text.end;) {
      const std::size_t end = std::min(text_.find('\n', at), paragraph_.text.end);
      longest = std::max(longest, end - at);
      at = end + 1;
    }
    return longest;
  }

  // --- what a sentence begins with

  bool opens(std::size_t i) const {
    constexpr auto kMarks = std::to_array<std::string_view>(
        {"\"", "'", "''", "(", "*", "[", "``", "«", "–", "—", "‘", "‘’", "“", "•"});
    return contains(kMarks, word(i));
  }

  // The first letter or digit behind opening quotes and brackets.
  Character first_letter(std::size_t i) const {
    while (i + 1 < words_.size() && opens(i)) ++i;
    return character_at(word(i), 0);
  }

  // --- what a sentence ends with

  static bool in_capitals(std::string_view w) {
    return lower_case(w) != w && w.find('.') + 1 < w.size();
  }

  void free_final_stop(std::vector<Span>& sentence) const {
    const Span last = sentence.back();
    const std::string_view w = text_.substr(last.begin, last.end - last.begin);
    const bool abbreviation =
        w.size() > 1 && w.back() == '.' && character_before(w, w.size() - 1).word();
    if (!abbreviation || in_capitals(w) || character_at(w, 0).digit()) return;
    sentence.back().end -= 1;
    sentence.push_back({last.end - 1, last.end});
  }

  std::string_view text_;
  const Paragraph& paragraph_;
  std::vector<Span> words_;
  std::size_t longest_line_;
  std::size_t first_ = 0;
};

}  // namespace

std::vector<std::vector<Span>> sentences_of(std::string_view text, const Paragraph& paragraph) {
  return Splitter{text, paragraph}.split();
}

}  // namespace entente
