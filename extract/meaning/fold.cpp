#include "extract/meaning/fold.h"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "extract/language/characters.h"

namespace entente {
namespace {

// Letters that Unicode does not decompose, as English spells them.
constexpr std::array<std::pair<char32_t, std::string_view>, 20> kSpelled{{
    {U'ı', "i"},  {U'ə', "e"},  {U'Ə', "E"},  {U'ø', "o"},  {U'Ø', "O"},  {U'ł', "l"}, {U'Ł', "L"},
    {U'ß', "ss"}, {U'æ', "ae"}, {U'Æ', "Ae"}, {U'œ', "oe"}, {U'Œ', "Oe"}, {U'đ', "d"}, {U'Đ', "D"},
    {U'ð', "d"},  {U'Ð', "D"},  {U'þ', "th"}, {U'Þ', "Th"}, {U'ħ', "h"},  {U'Ħ', "H"},
}};

bool is_apostrophe(char32_t letter) {
  constexpr std::u32string_view kApostrophes = U"'`´‘’ʻʼʾʿ′";
  return kApostrophes.find(letter) != std::u32string_view::npos;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_word_letter(char32_t letter) {
  if (letter < 0x80)
    return (letter >= U'0' && letter <= U'9') ||
           ((letter | 0x20) >= U'a' && (letter | 0x20) <= U'z');
  return u_isalnum(static_cast<UChar32>(letter)) != 0;
}

std::u32string decomposed(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKDInstance(status);
  auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece{name.data(), static_cast<int32_t>(name.size())});
  if (U_SUCCESS(status)) text = form->normalize(text, status);
  std::u32string letters;
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 letter = text.char32At(at);
    if (u_charType(letter) != U_NON_SPACING_MARK) letters.push_back(static_cast<char32_t>(letter));
  }
  return letters;
}

std::u32string letters_of(std::string_view name) {
  return is_ascii(name) ? std::u32string{name.begin(), name.end()} : decomposed(name);
}

// The ending of a genitive, as in "People 's Republic".
bool ends_genitive(std::u32string_view letters, std::size_t apostrophe) {
  return apostrophe + 1 < letters.size() && letters[apostrophe + 1] == U's' &&
         (apostrophe + 2 == letters.size() || !is_word_letter(letters[apostrophe + 2]));
}

void append(std::string& out, char32_t letter) {
  if (letter < 0x80) {
    out += static_cast<char>(letter);
    return;
  }
  const auto* spelled = std::find_if(kSpelled.begin(), kSpelled.end(),
                                     [&](const auto& e) { return e.first == letter; });
  if (spelled != kSpelled.end()) {
    out += spelled->second;
    return;
  }
  icu::UnicodeString{static_cast<UChar32>(letter)}.toUTF8String(out);
}

std::string without_article(std::string plain) {
  const bool article = plain.size() > 4 && (plain[0] == 't' || plain[0] == 'T') &&
                       (plain[1] == 'h' || plain[1] == 'H') &&
                       (plain[2] == 'e' || plain[2] == 'E') && plain[3] == ' ';
  return article ? plain.substr(4) : plain;
}

}  // namespace

std::string plain_name(std::string_view name) {
  const std::u32string letters = letters_of(name);
  std::string out;
  bool gap = false;
  const auto add = [&](char32_t letter) {
    if (gap && !out.empty()) out += ' ';
    gap = false;
    append(out, letter);
  };
  for (std::size_t at = 0; at < letters.size(); ++at) {
    const char32_t letter = letters[at];
    if (is_word_letter(letter)) {
      add(letter);
    } else if (is_apostrophe(letter)) {
      if (ends_genitive(letters, at)) gap = false;
    } else if (letter == U'&') {
      gap = true;
      for (const char32_t c : std::u32string_view{U"and"}) add(c);
      gap = true;
    } else if (letter != U'.') {
      gap = true;
    }
  }
  return without_article(std::move(out));
}

std::string fold_name(std::string_view name) { return lower_case(plain_name(name)); }

std::string_view without_possessive(std::string_view name) {
  for (const std::string_view ending : {"'s", "’s", "'", "’"}) {
    if (name.size() > ending.size() && name.ends_with(ending)) {
      name.remove_suffix(ending.size());
      while (name.ends_with(' ')) name.remove_suffix(1);
      return name;
    }
  }
  return name;
}

}  // namespace entente
