#include "extract/article/text_language.h"

#include <algorithm>
#include <array>
#include <cstdio>  // the detector's header needs it

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "extract/article/characters.h"

namespace entente {
namespace {

constexpr std::size_t kMostRead = 1u << 15;  // bytes; more of it would not change the verdict
constexpr int kFewestBytes = 60;             // of letters; a line of names has fewer
constexpr int kLeastShare = 60;              // per cent of the letters

// Not beyond `most` bytes, and no character cut in two.
std::string_view beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

// Names tell nothing of the language around them: "last met Narendra Modi in Rio de Janeiro" is not
// Portuguese.
std::string without_names(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    if (text[at] < 'A' || text[at] > 'Z') kept.append(text, at, end - at).push_back(' ');
    at = end + 1;
  }
  return kept;
}

struct Verdict {
  CLD2::Language language = CLD2::UNKNOWN_LANGUAGE;
  CLD2::Language second = CLD2::UNKNOWN_LANGUAGE;
  bool clear = false;
};

Verdict verdict_on(std::string_view text) {
  const auto words = without_names(beginning(text, kMostRead));
  const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::ENGLISH};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> shares{};
  std::array<double, 3> scores{};
  int bytes = 0;
  bool sure = false;
  const auto language = CLD2::ExtDetectLanguageSummary(
      words.data(), static_cast<int>(words.size()), true, &hints, 0, languages.data(),
      shares.data(), scores.data(), nullptr, &bytes, &sure);
  const bool clear = sure && bytes >= kFewestBytes && languages[0] == language &&
                     shares[0] >= kLeastShare && language != CLD2::UNKNOWN_LANGUAGE;
  return {language, languages[1], clear};
}

}  // namespace

std::string language_of(std::string_view text) {
  const auto verdict = verdict_on(text);
  if (!verdict.clear) return {};
  const std::string code = CLD2::LanguageCode(verdict.language);
  return code.substr(0, code.find('-'));  // "zh" of "zh-Hant"
}

bool is_all_english(std::string_view text) {
  const auto verdict = verdict_on(text);
  return text.size() <= kMostRead && verdict.clear && verdict.language == CLD2::ENGLISH &&
         verdict.second == CLD2::UNKNOWN_LANGUAGE;
}

std::string language_name(std::string_view code) {
  const std::string known{code};
  const auto language = CLD2::GetLanguageFromName(known.c_str());
  if (language == CLD2::UNKNOWN_LANGUAGE) return known;
  std::string name = CLD2::LanguageName(language);
  std::transform(name.begin() + 1, name.end(), name.begin() + 1,
                 [](char c) { return c == '_' ? ' ' : lower(c); });
  return name;
}

}  // namespace entente
