#include "extract/language/abbreviations.h"

#include <algorithm>
#include <array>

namespace entente {
namespace {

struct Entry {
  std::string_view word;
  Abbreviation kind;
};

constexpr auto kTitle = Abbreviation::title;
constexpr auto kNumber = Abbreviation::number;
constexpr auto kInner = Abbreviation::inner;
constexpr auto kOuter = Abbreviation::outer;

// Sorted. English forms of address, ranks, offices, calendar, companies, references, and the
// Latin of newspapers. Forms that are also words ("no", "art", "fig") count before numbers only.
constexpr std::array kAbbreviations = std::to_array<Entry>({
    {"adm", kTitle},    {"al", kOuter},    {"amb", kTitle},   {"approx", kInner}, {"apr", kInner},
    {"apt", kNumber},   {"arch", kTitle},  {"art", kNumber},  {"assoc", kInner},  {"asst", kTitle},
    {"aug", kInner},    {"ave", kOuter},   {"blvd", kOuter},  {"brig", kTitle},   {"bros", kOuter},
    {"ca", kNumber},    {"capt", kTitle},  {"cdr", kTitle},   {"cf", kInner},     {"ch", kNumber},
    {"chap", kNumber},  {"cmdr", kTitle},  {"co", kOuter},    {"col", kTitle},    {"comdr", kTitle},
    {"cont", kInner},   {"corp", kOuter},  {"cpl", kTitle},   {"cpt", kTitle},    {"dec", kInner},
    {"dept", kInner},   {"det", kTitle},   {"div", kInner},   {"dr", kTitle},     {"drs", kTitle},
    {"eg", kInner},     {"eng", kTitle},   {"esp", kInner},   {"esq", kOuter},    {"est", kInner},
    {"etc", kOuter},    {"ext", kNumber},  {"feb", kInner},   {"fig", kNumber},   {"figs", kNumber},
    {"fr", kTitle},     {"fri", kInner},   {"ft", kTitle},    {"gen", kTitle},    {"gens", kTitle},
    {"gov", kTitle},    {"govs", kTitle},  {"hon", kTitle},   {"hr", kInner},     {"ie", kInner},
    {"inc", kOuter},    {"insp", kTitle},  {"jan", kInner},   {"jr", kOuter},     {"jul", kInner},
    {"jun", kInner},    {"lt", kTitle},    {"ltd", kOuter},   {"ltda", kOuter},   {"maj", kTitle},
    {"messrs", kTitle}, {"mfg", kInner},   {"mgr", kTitle},   {"mlle", kTitle},   {"mme", kTitle},
    {"mr", kTitle},     {"mrs", kTitle},   {"ms", kTitle},    {"msgr", kTitle},   {"mt", kTitle},
    {"nat", kInner},    {"no", kNumber},   {"nos", kNumber},  {"nov", kInner},    {"oct", kInner},
    {"op", kNumber},    {"para", kNumber}, {"ph", kInner},    {"plc", kOuter},    {"pp", kNumber},
    {"pres", kTitle},   {"prof", kTitle},  {"profs", kTitle}, {"pte", kOuter},    {"pty", kOuter},
    {"pvt", kTitle},    {"rd", kOuter},    {"rep", kTitle},   {"reps", kTitle},   {"ret", kInner},
    {"rev", kTitle},    {"rt", kTitle},    {"sat", kNumber},  {"sec", kNumber},   {"sen", kTitle},
    {"sens", kTitle},   {"sep", kInner},   {"sept", kInner},  {"sgt", kTitle},    {"spec", kInner},
    {"sr", kOuter},     {"st", kTitle},    {"ste", kTitle},   {"sun", kNumber},   {"supt", kTitle},
    {"thu", kInner},    {"thur", kInner},  {"thurs", kInner}, {"tue", kInner},    {"tues", kInner},
    {"univ", kInner},   {"viz", kInner},   {"vol", kNumber},  {"vols", kNumber},  {"vs", kInner},
    {"wed", kNumber},
});

// Sorted.
constexpr std::array kStarters = std::to_array<std::string_view>({
    "a",       "about",    "according", "after",   "again",   "all",     "also",   "although",
    "among",   "an",       "and",       "another", "any",     "as",      "asked",  "at",
    "because", "before",   "both",      "but",     "by",      "despite", "during", "each",
    "earlier", "even",     "every",     "few",     "finally", "for",     "from",   "further",
    "he",      "her",      "here",      "his",     "how",     "however", "i",      "if",
    "in",      "instead",  "it",        "its",     "last",    "later",   "many",   "meanwhile",
    "more",    "moreover", "most",      "my",      "never",   "no",      "nor",    "not",
    "now",     "of",       "on",        "once",    "one",     "only",    "or",     "other",
    "others",  "our",      "over",      "same",    "several", "she",     "since",  "so",
    "some",    "soon",     "such",      "that",    "the",     "their",   "then",   "there",
    "these",   "they",     "this",      "those",   "though",  "thus",    "to",     "today",
    "two",     "under",    "until",     "upon",    "we",      "what",    "when",   "where",
    "whether", "which",    "while",     "who",     "why",     "with",    "within", "without",
    "yet",     "you",      "your",
});

}  // namespace

std::optional<Abbreviation> abbreviation_class(std::string_view word) {
  static_assert(std::ranges::is_sorted(kAbbreviations, {}, &Entry::word));
  const auto* found = std::ranges::lower_bound(kAbbreviations, word, {}, &Entry::word);
  if (found == kAbbreviations.end() || found->word != word) return std::nullopt;
  return found->kind;
}

bool is_sentence_starter(std::string_view lower_cased) {
  static_assert(std::ranges::is_sorted(kStarters));
  return std::ranges::binary_search(kStarters, lower_cased);
}

}  // namespace entente
