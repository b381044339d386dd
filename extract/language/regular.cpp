#include "extract/language/regular.h"

#include <algorithm>
#include <array>

namespace entente {
namespace {

bool is_vowel(char c) { return std::string_view{"aeiou"}.find(c) != std::string_view::npos; }

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

// Groups of vowels: about as many as syllables.
int vowel_groups(std::string_view stem) {
  int groups = 0;
  for (std::size_t i = 0; i < stem.size(); ++i) {
    const bool vowel = is_vowel(stem[i]) || (stem[i] == 'y' && i > 0);
    const bool before = i > 0 && (is_vowel(stem[i - 1]) || (stem[i - 1] == 'y' && i > 1));
    if (vowel && !before) ++groups;
  }
  return groups;
}

bool is_doubled(std::string_view stem) {
  return stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2];
}

// "treat", "avoid": two vowels that sound as one; not "evacuat", "alienat", nor the "u" of
// "requir".
bool has_digraph(std::string_view stem) {
  if (stem.size() < 3) return false;
  const char first = stem[stem.size() - 3];
  const char second = stem[stem.size() - 2];
  if (!is_vowel(first) || !is_vowel(second)) return false;
  const bool silent = first == 'u' && stem.size() > 3 && is_one_of(stem[stem.size() - 4], "qg");
  const bool apart = (first == 'i' && second != 'e') || (first == 'u' && second == 'a') ||
                     (first == 'e' && second == 'a' && vowel_groups(stem) > 2);
  return !silent && !apart;
}

// "fir" of "fired": a verb so spelt would have doubled its last letter.
bool lost_e(std::string_view stem) {
  const std::size_t size = stem.size();
  if (size < 2 || vowel_groups(stem) != 1 || is_vowel(stem[size - 1])) return false;
  return is_vowel(stem[size - 2]) && !is_one_of(stem[size - 1], "wxy") && !has_digraph(stem) &&
         !is_doubled(stem);
}

// Whether a stem that ends in two consonants needs an "e": "settl", "merg", "revers".
bool ends_open(std::string_view stem) {
  const char before = stem[stem.size() - 2];
  switch (stem.back()) {
    case 'l':
      return !is_one_of(before, "rwl");
    case 'r':
      return is_one_of(before, "tbcdg");
    case 'g':
      return is_one_of(before, "drl");
    case 's':
      return is_one_of(before, "rnplc");
    default:
      return false;
  }
}

// Endings of longer stems whose last vowel is long before an "e": "negotiat", "decid", "assum".
bool has_long_ending(std::string_view stem) {
  static constexpr std::array kEndings = std::to_array<std::string_view>(
      {"ab",   "ad",   "ag",  "ak",   "am",  "ap",  "ar",   "at",   "ed",   "eg",   "ib",
       "id",   "ig",   "ik",  "il",   "in",  "ir",  "od",   "ok",   "ud",   "uk",   "ul",
       "um",   "ur",   "ut",  "ven",  "pon", "nor", "plor", "stor", "scor", "ncit", "ecit",
       "xcit", "adit", "nit", "quot", "mot", "vot", "her",  "let",  "plet"});
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return stem.ends_with(ending); });
}

bool needs_e(std::string_view stem) {
  const char last = stem.back();
  if (is_vowel(last)) return (last == 'e' && !stem.ends_with("ee")) || last == 'u';
  if (is_one_of(last, "wxy")) return false;
  if (is_one_of(last, "cvz")) return true;
  if (stem.size() < 2) return false;
  if (!is_vowel(stem[stem.size() - 2])) return ends_open(stem);
  if (last == 's') return true;
  return has_digraph(stem) ? stem.ends_with("ieg") : has_long_ending(stem);
}

// What a stem without its ending may be; `stem` is not empty.
std::vector<std::string> spellings(std::string_view stem) {
  const std::string plain{stem};
  if (lost_e(stem)) return {plain + 'e'};
  if (is_doubled(stem) && !is_vowel(stem.back())) {
    const std::string single = plain.substr(0, plain.size() - 1);
    const bool kept =
        is_one_of(stem.back(), "sfz") || (stem.back() == 'l' && vowel_groups(stem) == 1);
    return kept ? std::vector{plain, single} : std::vector{single, plain};
  }
  return needs_e(stem) ? std::vector{plain + 'e', plain} : std::vector{plain, plain + 'e'};
}

// "denies" of "deny"; the short ones are "dies", "lies", "ties".
std::vector<std::string> spellings_of_ie(std::string_view stem) {
  const std::string with_ie = std::string{stem} + "ie";
  const std::string with_y = std::string{stem} + 'y';
  return stem.size() < 2 ? std::vector{with_ie} : std::vector{with_y, with_ie};
}

// "laborers", "taxes", "accuses".
std::vector<std::string> spellings_without_s(std::string_view form) {
  static constexpr std::array kSibilants =
      std::to_array<std::string_view>({"sses", "shes", "ches", "xes", "zzes"});
  const std::string without_s{form.substr(0, form.size() - 1)};
  const std::string without_es{form.substr(0, form.size() - 2)};
  const bool sibilant =
      std::any_of(kSibilants.begin(), kSibilants.end(),
                  [&](std::string_view ending) { return form.ends_with(ending); });
  std::vector<std::string> found{sibilant ? without_es : without_s};
  if (form.ends_with("es")) found.push_back(sibilant ? without_s : without_es);
  return found;
}

bool ends_in_plural_s(std::string_view form) {
  if (form.size() < 4 || !form.ends_with('s')) return false;
  const char before = form[form.size() - 2];
  return before >= 'a' && before <= 'z' && !is_one_of(before, "su");
}

}  // namespace

std::vector<std::string> regular_lemmas(std::string_view form, std::string_view xpos) {
  const auto stem = [&](std::size_t ending) { return form.substr(0, form.size() - ending); };
  const bool past = xpos == "VBD" || xpos == "VBN";
  const bool plural = xpos == "NNS" || xpos == "VBZ";
  if (past && form.ends_with("ied")) return spellings_of_ie(stem(3));
  if (past && form.ends_with("ed") && vowel_groups(stem(2)) > 0) return spellings(stem(2));
  if (xpos == "VBG" && form.ends_with("ying") && form.size() == 5)
    return {std::string{stem(4)} + "ie"};
  if (xpos == "VBG" && form.ends_with("ing") && vowel_groups(stem(3)) > 0)
    return spellings(stem(3));
  if (plural && form.ends_with("ies")) return spellings_of_ie(stem(3));
  if (plural && ends_in_plural_s(form)) return spellings_without_s(form);
  return {};
}

}  // namespace entente
