#include "export/text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <system_error>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace entente {
namespace {

bool is_plain(char byte) { return byte >= ' ' && byte <= '~'; }

bool allowed_in_xml(UChar32 c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF && !U_IS_SURROGATE(c);
}

icu::UnicodeString without_forbidden(const icu::UnicodeString& text) {
  icu::UnicodeString kept;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    if (const UChar32 c = text.char32At(i); allowed_in_xml(c)) kept.append(c);
  }
  return kept;
}

}  // namespace

std::string clean_text(std::string_view text) {
  if (std::ranges::all_of(text, is_plain)) return std::string{text};

  const auto piece = icu::StringPiece{text.data(), static_cast<int32_t>(text.size())};
  const icu::UnicodeString kept = without_forbidden(icu::UnicodeString::fromUTF8(piece));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  assert(U_SUCCESS(status));
  std::string cleaned;
  nfc->normalize(kept, status).toUTF8String(cleaned);
  return cleaned;
}

std::string shortest(double number) {
  std::array<char, 512> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
  assert(end.ec == std::errc{});
  return {digits.data(), end.ptr};
}

}  // namespace entente
