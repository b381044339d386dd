#include "validate/scored_name.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <vector>

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "graph/name.h"

namespace entente {
namespace {

// Words before and after persons' names that do not tell one person from another.
constexpr std::array<std::string_view, 23> kTitles = {
    "mr",       "mrs",     "ms",        "dr",     "gen",     "general",     "president", "prime",
    "minister", "foreign", "secretary", "us",     "russian", "azerbaijani", "armenian",  "the",
    "of",       "h",       "e",         "sheikh", "king",    "prince",      "sir"};

bool is_word_character(UChar32 c) {
  constexpr auto kNumbers = U_GC_N_MASK;
  constexpr auto kLetters = U_GC_L_MASK;
  return c == '_' || (U_GET_GC_MASK(c) & (kLetters | kNumbers)) != 0;
}

icu::UnicodeString decomposed(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfkd = icu::Normalizer2::getNFKDInstance(status);
  assert(U_SUCCESS(status) && "ICU holds its own tables");
  const auto text = icu::UnicodeString::fromUTF8({name.data(), static_cast<int>(name.size())});
  return nfkd->normalize(text, status);
}

// Without accents, in lower case.
icu::UnicodeString folded(std::string_view name) {
  const icu::UnicodeString text = decomposed(name);
  icu::UnicodeString kept;
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (u_getCombiningClass(c) == 0) kept.append(c);
  }
  return kept.toLower(icu::Locale::getRoot());
}

// Whether an apostrophe and an s that ends a word stand at `i`.
bool is_possessive(const icu::UnicodeString& text, int i) {
  const bool apostrophe = text[i] == u'\'' || text[i] == u'’';
  if (!apostrophe || i + 1 >= text.length() || text[i + 1] != u's') return false;
  return i + 2 >= text.length() || !is_word_character(text.char32At(i + 2));
}

std::vector<std::string> words_in(const icu::UnicodeString& text) {
  std::vector<std::string> words(1);
  for (int i = 0; i < text.length();) {
    if (is_possessive(text, i)) {
      i += 2;
      continue;
    }
    const UChar32 c = text.char32At(i);
    if (is_word_character(c)) {
      icu::UnicodeString{c}.toUTF8String(words.back());
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
    i = text.moveIndex32(i, 1);
  }
  std::erase(words, "");
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

std::string scored_name(std::string_view name) {
  auto words = words_in(folded(name));
  std::erase(words, "the");
  return joined(words);
}

std::string without_titles(const std::string& scored) {
  auto words = words_of(scored);
  std::erase_if(words, [](const std::string& word) {
    return std::ranges::find(kTitles, word) != kTitles.end();
  });
  return words.empty() ? scored : joined(words);
}

}  // namespace entente
