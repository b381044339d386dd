#include "extract/language/lemma.h"

#include <charconv>

#include "extract/language/characters.h"

namespace entente {

std::optional<LemmaRule> LemmaRule::parse(std::string_view text) {
  const bool marked = text.starts_with("l|") || text.starts_with("k|");
  const std::size_t bar = marked ? text.find('|', 2) : text.npos;
  if (bar == text.npos) return std::nullopt;
  LemmaRule rule{.lower = text.front() == 'l', .suffix = std::string{text.substr(bar + 1)}};
  const char* end = text.data() + bar;
  const auto read = std::from_chars(text.data() + 2, end, rule.removed);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return rule;
}

std::string LemmaRule::apply(std::string_view word) const {
  std::string base = lower ? lower_case(word) : std::string{word};
  std::size_t end = base.size();
  for (std::size_t i = 0; i < removed; ++i) {
    if (end == 0) return base;
    do --end;
    while (end > 0 && (static_cast<unsigned char>(base[end]) & 0xC0) == 0x80);
  }
  return base.substr(0, end) + suffix;
}

}  // namespace entente
