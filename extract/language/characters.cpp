#include "extract/language/characters.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace entente {
namespace {

CharacterKind ascii_kind(char32_t code) {
  if (code >= 'a' && code <= 'z') return CharacterKind::lower;
  if (code >= 'A' && code <= 'Z') return CharacterKind::upper;
  if (code >= '0' && code <= '9') return CharacterKind::digit;
  if (code == ' ' || (code >= '\t' && code <= '\r')) return CharacterKind::space;
  return CharacterKind::other;
}

// Soft hyphens and joiners: invisible, within words.
bool is_invisible_joint(char32_t code) {
  return code == 0xAD || code == 0x200C || code == 0x200D || code == 0x2060;
}

// Invisible characters that separate words on the web as spaces do.
bool is_invisible_space(char32_t code) { return code == 0x200B || code == 0xFEFF; }

CharacterKind kind_of(char32_t code) {
  if (code < 0x80) return ascii_kind(code);
  const auto point = static_cast<UChar32>(code);
  if (u_isalpha(point) != 0) {
    return u_isUUppercase(point) != 0 ? CharacterKind::upper : CharacterKind::lower;
  }
  if (u_isdigit(point) != 0) return CharacterKind::digit;
  if (u_isUWhiteSpace(point) != 0 || is_invisible_space(code)) return CharacterKind::space;
  const auto marks = U_GC_MN_MASK | U_GC_MC_MASK | U_GC_ME_MASK;
  const bool joins = (U_GET_GC_MASK(point) & marks) != 0 || is_invisible_joint(code);
  return joins ? CharacterKind::mark : CharacterKind::other;
}

}  // namespace

// NOLINTNEXTLINE(readability-function-size): one of ICU's macros nests deeply
Character character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {.end = text.size()};
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, ascii_kind(first), at + 1};
  const std::string_view rest = text.substr(at, 4);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(rest.data());
  const auto length = static_cast<std::int32_t>(rest.size());
  std::int32_t used = 0;
  UChar32 code = 0;
  U8_NEXT_OR_FFFD(bytes, used, length, code);
  const auto point = static_cast<char32_t>(code);
  return {point, kind_of(point), at + static_cast<std::size_t>(used)};
}

Character character_before(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) {
    --begin;
  }
  return character_at(text, begin);
}

std::string lower_case(std::string_view text) {
  const bool ascii = std::ranges::all_of(text, [](unsigned char byte) { return byte < 0x80; });
  std::string lowered;
  if (ascii) {
    lowered.assign(text);
    for (char& c : lowered) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lowered;
  }
  const auto length = static_cast<std::int32_t>(text.size());
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), length});
  wide.toLower(icu::Locale::getRoot()).toUTF8String(lowered);
  return lowered;
}

}  // namespace entente
