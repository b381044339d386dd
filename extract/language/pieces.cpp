#include "extract/language/pieces.h"

#include <algorithm>

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "extract/language/characters.h"

namespace entente {
namespace {

constexpr std::size_t kLongestPart = 100;  // characters

// Straight marks for typographic ones.
UChar32 straight(UChar32 code) {
  constexpr std::u32string_view kSingle = U"‘’‚‛′";
  constexpr std::u32string_view kTwofold = U"“”„‟″«»";
  constexpr std::u32string_view kDashes = U"‐‑‒–—―−";
  const auto point = static_cast<char32_t>(code);
  if (kSingle.find(point) != kSingle.npos) return '\'';
  if (kTwofold.find(point) != kTwofold.npos) return '"';
  return kDashes.find(point) != kDashes.npos ? '-' : code;
}

template <class Change>
icu::UnicodeString changed(const icu::UnicodeString& text, Change change) {
  icu::UnicodeString result;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    if (const UChar32 code = change(text.char32At(i)); code != 0) result.append(code);
  }
  return result;
}

UChar32 unless_combining(UChar32 code) { return u_charType(code) == U_NON_SPACING_MARK ? 0 : code; }

icu::UnicodeString decomposed(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  return U_SUCCESS(status) ? nfd->normalize(text, status) : text;
}

std::string normalised(std::string_view word) {
  if (std::ranges::all_of(word, [](unsigned char byte) { return byte < 0x80; })) {
    return lower_case(word);
  }
  const icu::StringPiece bytes{word.data(), static_cast<std::int32_t>(word.size())};
  icu::UnicodeString text = changed(icu::UnicodeString::fromUTF8(bytes), straight);
  text.toLower(icu::Locale::getRoot());
  std::string result;
  changed(decomposed(text), unless_combining).toUTF8String(result);
  return result;
}

bool is_punctuation(const Character& c) {
  if (c.code < 0x80) return c.code > ' ' && !c.word() && c.code != 0x7F;
  return u_ispunct(static_cast<UChar32>(c.code)) != 0;
}

// At most `limit` bytes, without breaking a character.
std::string_view cut(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
  return text.substr(0, limit);
}

std::size_t length_in_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](unsigned char byte) { return (byte & 0xC0) != 0x80; }));
}

bool is_numeric(const Character& c) {
  if (c.code < 0x80) return c.digit();
  const auto type = u_getIntPropertyValue(static_cast<UChar32>(c.code), UCHAR_NUMERIC_TYPE);
  return type == U_NT_DECIMAL || type == U_NT_DIGIT;
}

}  // namespace

PieceVocabulary::PieceVocabulary(std::string_view lines) {
  for (int id = 0; !lines.empty(); ++id) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    ids_.emplace(lines.substr(0, end), id);
    longest_ = std::max(longest_, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  unknown_ = std::max(0, find("[UNK]"));
}

int PieceVocabulary::find(std::string_view piece) const {
  const auto found = ids_.find(piece);
  return found == ids_.end() ? -1 : found->second;
}

std::vector<int> PieceVocabulary::pieces_of(std::string_view word) const {
  const std::string text = normalised(cut(word, kLongestWord));
  std::vector<int> ids;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    const bool mark = is_punctuation(c);
    if (mark || c.space()) {
      add_part(std::string_view{text}.substr(begin, at - begin), ids);
      if (mark) add_part(std::string_view{text}.substr(at, c.end - at), ids);
      begin = c.end;
    }
    at = c.end;
  }
  add_part(std::string_view{text}.substr(begin), ids);
  if (ids.empty()) ids.push_back(unknown_);
  if (ids.size() > kMostPieces) ids.resize(kMostPieces);
  return ids;
}

// Greedily takes the longest piece; a part that does not divide into pieces is unknown as a whole.
void PieceVocabulary::add_part(std::string_view part, std::vector<int>& ids) const {
  if (part.empty()) return;
  const std::size_t before = ids.size();
  std::string rest = length_in_characters(part) > kLongestPart ? "" : std::string{part};
  bool known = !rest.empty();
  while (known && !rest.empty() && rest != "##") {
    std::string_view piece = cut(rest, longest_);
    int id = find(piece);
    while (id < 0 && piece.size() > 1) {
      piece = cut(piece, piece.size() - 1);
      id = find(piece);
    }
    const bool continues = rest.starts_with("##") && ids.size() > before;
    known = id >= 0 && (!continues || piece.size() > 2);
    if (!known) break;
    ids.push_back(id);
    rest = "##" + rest.substr(piece.size());
  }
  if (known) return;
  ids.resize(before);
  ids.push_back(unknown_);
}

std::string_view shape_of(std::string_view word) {
  bool digits = false;
  std::size_t upper = 0;
  std::size_t letters = 0;
  bool first_upper = false;
  for (std::size_t at = 0; at < word.size();) {
    const Character c = character_at(word, at);
    at = c.end;
    digits = digits || is_numeric(c);
    if (!c.letter()) continue;
    if (letters == 0) first_upper = c.upper();
    ++letters;
    upper += c.upper() ? 1 : 0;
  }
  if (digits) return letters > 0 ? "digits_letters" : "digits";
  if (letters == 0) return "punctuation";
  if (upper == 0) return "lower";
  if (first_upper && upper == 1) return "capitalised";
  return upper == letters ? "caps" : "mixed";
}

}  // namespace entente
