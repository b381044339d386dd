#include "extract/language/tokenizer.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/language/abbreviations.h"
#include "extract/language/addresses.h"
#include "extract/language/characters.h"

namespace entente {
namespace {

// Prefixes that stay with their word: "co-founder", but "US - led". Sorted.
constexpr std::array kPrefixes = std::to_array<std::string_view>({
    "anti",   "co",   "counter", "cross", "e",   "ex",   "inter", "intra", "micro",
    "mid",    "mini", "multi",   "neo",   "non", "over", "post",  "pre",   "pro",
    "psycho", "re",   "semi",    "socio", "sub", "un",   "under",
});

// Letters after a number that are a word of their own: "5 pm", "20 km". Sorted.
constexpr std::array kUnits = std::to_array<std::string_view>({
    "am", "bcm", "bn",  "cm", "ft", "gb", "gw", "ha", "hrs", "k",   "kg", "km", "km2", "kmh", "kph",
    "kw", "kwh", "lbs", "m",  "mb", "mg", "ml", "mm", "mn",  "mph", "mw", "pm", "sq",  "tn",  "usd",
});

// Numbers with hyphens that are one word: dates and telephone numbers, as lengths of their groups.
constexpr auto kHyphenated = std::to_array<std::string_view>({
    "4-2-2",
    "2-2-4",
    "2-2-2",
    "1-2-4",
    "1-1-4",
    "2-1-4",
    "3-3-4",
    "1-3-3-4",
});

// Two words written as one: what the first takes.
struct Fused {
  std::string_view whole;
  std::size_t first;
};
constexpr auto kFused = std::to_array<Fused>(
    {{"cannot", 3}, {"gonna", 3}, {"wanna", 3}, {"gotta", 3}, {"gimme", 3}, {"lemme", 3}});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

// Lower case, with the straight apostrophe.
std::string plain(std::string_view word) {
  std::string text = lower_case(word);
  for (std::size_t at = text.find("’"); at != text.npos; at = text.find("’", at)) {
    text.replace(at, std::string_view{"’"}.size(), "'");
  }
  return text;
}

class Scanner {
 public:
  Scanner(std::string_view text, Span range)
      : text_{text.substr(0, range.end)}, at_{range.begin}, begin_{range.begin} {}

  std::vector<Span> scan() {
    while (at_ < text_.size()) {
      const Character first = peek(at_);
      if (first.space()) {
        at_ = first.end;
      } else {
        step(first);
      }
    }
    return std::move(words_);
  }

 private:
  Character peek(std::size_t at) const { return character_at(text_, at); }

  Character previous(std::size_t at) const {
    return at == begin_ ? Character{} : character_before(text_, at);
  }

  std::string_view slice(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  void emit(std::size_t end) {
    if (end > at_) words_.push_back({at_, end});
    at_ = end;
  }

  template <class Accept>
  std::size_t run(std::size_t at, Accept accept) const {
    for (Character next = peek(at); at < text_.size() && accept(next); next = peek(at)) {
      at = next.end;
    }
    return at;
  }

  void step(const Character& first) {
    if (const std::size_t length = address(first); length > 0) {
      emit(at_ + length);
    } else if (first.digit() || begins_fraction(first)) {
      number();
    } else if (first.word()) {
      word();
    } else if (first.apostrophe()) {
      apostrophe(first);
    } else {
      symbol(first);
    }
  }

  // Addresses begin after white space or opening punctuation.
  std::size_t address(const Character& first) {
    if (!first.letter() && !first.digit()) return 0;
    const Character before = previous(at_);
    if (before.word() || before.code == '-' || before.code == '.' || before.code == '/') return 0;
    if (at_ >= chunk_end_) chunk_end_ = run(at_, [](const Character& c) { return !c.space(); });
    return address_length(slice(at_, chunk_end_));
  }

  // --- numbers

  bool begins_fraction(const Character& first) const {
    const Character before = previous(at_);
    const bool opens = before.space() || before.code == '$' || before.code == '(';
    return opens && (first.code == '.' || first.code == '+') && peek(first.end).digit();
  }

  void number() {
    if (const std::size_t end = hyphenated_number(); end > at_) return emit(end);
    const std::size_t digits = number_end(at_);
    const std::size_t end =
        run(digits, [](const Character& c) { return c.word() || c.code == '_'; });
    if (end == digits) return emit(end);
    const std::string suffix = lower_case(slice(digits, std::min(end, digits + 16)));
    const bool amount = previous(at_).code == '$' && suffix.size() <= 2;
    const bool clock = (suffix == "a" || suffix == "p") && lower_case(text_.substr(end, 2)) == ".m";
    if (!contains(kUnits, suffix) && !amount && !clock) {
      const bool plain = run(at_, [](const Character& c) { return c.digit(); }) == digits;
      return plain ? word() : emit(end);
    }
    emit(digits);
    if (!clock) emit(end);
  }

  // Digits with single inner marks: 1,234.5 and 7/9/2024 and 10:30.
  std::size_t number_end(std::size_t at) const {
    if (!peek(at).digit()) at = peek(at).end;
    std::size_t end = run(at, [](const Character& c) { return c.digit(); });
    while (true) {
      const Character mark = peek(end);
      const bool joins =
          mark.code == '.' || mark.code == ',' || mark.code == ':' || mark.code == '/';
      if (!joins || !peek(mark.end).digit()) return decade_end(end);
      end = run(mark.end, [](const Character& c) { return c.digit(); });
    }
  }

  // "1990's" is one word, "969's" is two.
  std::size_t decade_end(std::size_t end) const {
    const Character mark = peek(end);
    if (!mark.apostrophe() || previous(end).code != '0') return end;
    const Character s = peek(mark.end);
    return s.code == 's' && !peek(s.end).word() ? s.end : end;
  }

  std::size_t hyphenated_number() const {
    std::string groups;
    std::size_t end = at_;
    while (groups.size() < 8) {
      const std::size_t digits = run(end, [](const Character& c) { return c.digit(); });
      if (digits == end || digits - end > 9) return at_;
      groups += static_cast<char>('0' + (digits - end));
      end = digits;
      if (peek(end).code != '-' || !peek(end + 1).digit()) break;
      groups += '-';
      ++end;
    }
    const bool whole =
        !peek(end).word() && std::ranges::find(kHyphenated, groups) != kHyphenated.end();
    return whole ? end : at_;
  }

  // --- words

  void word() {
    if (const std::size_t end = acronym_end(); end > at_) return emit(end);
    const std::size_t end = word_end(at_);
    if (const std::size_t stop = abbreviation_end(end); stop > end) return emit(stop);
    clitics(end);
  }

  // Letters, digits and marks with the inner apostrophes, ampersands and prefix hyphens that hold
  // a word together.
  std::size_t word_end(std::size_t begin) const {
    std::size_t end = begin;
    while (true) {
      end = run(end, [](const Character& c) { return c.word() || c.code == '_'; });
      const Character mark = peek(end);
      if (!peek(mark.end).word() || !joins(begin, end, mark)) break;
      end = mark.end;
    }
    return peek(end).code == '$' && is_currency(slice(begin, end)) ? end + 1 : end;
  }

  bool joins(std::size_t begin, std::size_t end, const Character& mark) const {
    if (mark.apostrophe()) return previous(end).letter() && peek(mark.end).letter();
    if (mark.code == '&') return previous(end).upper() && peek(mark.end).upper();
    if (mark.code != '-' || end - begin > 8) return false;
    return contains(kPrefixes, lower_case(slice(begin, end)));
  }

  static bool is_currency(std::string_view word) {
    return word.size() <= 3 &&
           std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  // "U.S.", "a.m.", "Ph.D." and initials. Returns `at_` if there is none.
  std::size_t acronym_end() const {
    std::size_t end = at_;
    int letters = 0;
    while (const std::size_t part = acronym_part(end)) {
      end = part;
      ++letters;
      if (peek(end).code != '.') break;
      ++end;
    }
    if (letters == 0 || peek(end).word()) return initials_end(letters);
    if (letters == 1) return text_[end - 1] == '.' && keeps_initial(end) ? end : at_;
    return end;
  }

  // The end of one letter (or "Ph", "Sc") that ends at a stop or at the end of its word; or 0.
  std::size_t acronym_part(std::size_t at) const {
    const Character first = peek(at);
    if (!first.letter()) return 0;
    const Character second = peek(first.end);
    if (!second.word()) return first.end;
    const bool degree = slice(at, second.end) == "Ph" || slice(at, second.end) == "Sc";
    return degree && peek(second.end).code == '.' ? second.end : 0;
  }

  // "J.Smith", "U.S.The": the parts up to the last stop.
  std::size_t initials_end(int letters) const {
    if (letters == 0) return at_;
    std::size_t end = at_;
    while (true) {
      const std::size_t part = acronym_part(end);
      if (part == 0 || peek(part).code != '.') break;
      end = part + 1;
    }
    const bool name = peek(at_).upper() && peek(end).upper();
    return name || letters > 1 ? end : at_;
  }

  // Whether a single letter keeps the stop before byte `end`: "Curtis M. Scaparrotti", "p. 5".
  bool keeps_initial(std::size_t end) const {
    const Character next = next_word(end);
    const Character letter = peek(at_);
    if (letter.upper()) return next.upper();
    return std::string_view{"pcbvd"}.find(static_cast<char>(letter.code)) !=
               std::string_view::npos &&
           (next.digit() || letter.code == 'v');
  }

  Character next_word(std::size_t at) const {
    return peek(run(at, [](const Character& c) { return c.space(); }));
  }

  // The end of an abbreviation's stop, or `end`.
  std::size_t abbreviation_end(std::size_t end) const {
    if (peek(end).code != '.' || end - at_ > 8) return end;
    const auto kind = abbreviation_class(lower_case(slice(at_, end)));
    const Character next = next_word(end + 1);
    if (!kind || end + 1 >= text_.size() || next.space()) return end;
    if (next.code == '.' || (*kind == Abbreviation::number && !next.digit())) return end;
    const bool shouted = slice(at_, end) != lower_case(slice(at_, end));
    if (*kind == Abbreviation::title && !shouted && !next.upper()) return end;
    return end + 1;
  }

  // Emits [at_, end) with its clitics cut off.
  void clitics(std::size_t end) {
    const std::string whole = end - at_ > 64 ? std::string{} : plain(slice(at_, end));
    for (const Fused& fused : kFused) {
      if (whole == fused.whole) emit(at_ + fused.first);
    }
    std::vector<std::size_t> cuts;
    std::size_t cut = end;
    for (std::size_t next = clitic_begin(cut); next < cut && cuts.size() < 3;
         next = clitic_begin(cut)) {
      cut = next;
      cuts.push_back(cut);
    }
    std::ranges::reverse(cuts);
    for (const std::size_t clitic : cuts) emit(clitic);
    emit(end);
  }

  // Where the clitic at the end of [at_, end) begins, or `end`.
  std::size_t clitic_begin(std::size_t end) const {
    const std::size_t window = end - at_ > 8 ? end - 8 : at_;
    std::size_t mark = end;
    while (mark > window && !character_before(text_, mark).apostrophe()) {
      mark -= std::max<std::size_t>(1, width(character_before(text_, mark)));
    }
    if (mark <= window || mark == end) return end;
    const std::string letters = lower_case(slice(mark, end));
    const std::size_t begin = mark - width(character_before(text_, mark));
    if (letters == "t") return negation_begin(begin, end);
    return begin > at_ && is_clitic(letters) ? begin : end;
  }

  static bool is_clitic(std::string_view letters) {
    constexpr auto kClitics = std::to_array<std::string_view>({"d", "ll", "m", "re", "s", "ve"});
    return contains(kClitics, letters);
  }

  std::size_t negation_begin(std::size_t mark, std::size_t end) const {
    const bool negates = mark > at_ + 1 && (text_[mark - 1] == 'n' || text_[mark - 1] == 'N');
    return negates ? mark - 1 : end;
  }

  static std::size_t width(const Character& c) {
    return c.code < 0x80 ? 1 : c.code < 0x800 ? 2 : c.code < 0x10000 ? 3 : 4;
  }

  // --- everything else

  // A quotation mark, a clitic that stands apart ("…"'s), or the years of a century ("'90s").
  void apostrophe(const Character& mark) {
    const std::size_t end = run(mark.end, [](const Character& c) { return c.word(); });
    const std::string letters = lower_case(slice(mark.end, std::min(end, mark.end + 8)));
    const bool attached = !previous(at_).space();
    if (attached && is_clitic(letters)) return emit(end);
    const bool years = letters.size() >= 2 && letters.size() <= 3 && peek(mark.end).digit() &&
                       peek(mark.end + 1).digit() && (letters.size() == 2 || letters[2] == 's');
    if (years && !attached) return emit(end);
    symbol(mark);
  }

  void symbol(const Character& first) {
    constexpr std::u32string_view kRepeated = U".-*=_~#+'`’‘<>|^";
    if (first.code == '!' || first.code == '?') {
      return emit(run(at_, [](const Character& c) { return c.code == '!' || c.code == '?'; }));
    }
    if (kRepeated.find(first.code) == kRepeated.npos) return emit(with_marks(first.end));
    emit(run(at_, [&](const Character& c) { return c.code == first.code; }));
  }

  // A sign with what modifies it, as in emoji.
  std::size_t with_marks(std::size_t end) const {
    return run(
        end, [](const Character& c) { return c.kind == CharacterKind::mark || c.code == 0x200D; });
  }

  std::string_view text_;  // up to the end of the range
  std::size_t at_;
  std::size_t begin_;
  std::size_t chunk_end_ = 0;  // end of the characters without white space around at_
  std::vector<Span> words_;
};

}  // namespace

std::vector<Span> tokenize(std::string_view text, Span range) {
  return Scanner{text, range}.scan();
}

}  // namespace entente
