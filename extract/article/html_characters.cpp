#include "extract/article/html_characters.h"

#include <array>
#include <cassert>

#include <libxml/HTMLparser.h>

#include "extract/article/characters.h"

namespace entente {
namespace {

struct Named {
  std::string_view name;
  char32_t value;
};
// Those of nearly every page, before libxml2's list is walked, and the one that HTML 4 did not
// have.
constexpr std::array<Named, 10> kFrequent = {{{"amp", '&'},
                                              {"nbsp", 0xA0},
                                              {"quot", '"'},
                                              {"rsquo", 0x2019},
                                              {"ldquo", 0x201C},
                                              {"rdquo", 0x201D},
                                              {"lt", '<'},
                                              {"gt", '>'},
                                              {"apos", '\''},
                                              {"mdash", 0x2014}}};

// HTML standard, 13.2.5.80: numbers of the C1 controls mean Windows-1252's characters.
constexpr std::array<char32_t, 32> kC1 = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

char32_t named(std::string_view name) {
  for (const auto& [known, value] : kFrequent) {
    if (known == name) return value;
  }
  const std::string terminated{name};
  const auto* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
  return entity == nullptr ? 0 : entity->value;
}

char32_t corrected(char32_t value) {
  if (value >= 0x80 && value < 0xA0) return kC1[value - 0x80];
  const bool legal = value != 0 && value <= 0x10FFFF && !(value >= 0xD800 && value < 0xE000);
  return legal ? value : 0xFFFD;
}

int digit_value(char c, int base) {
  if (is_digit(c)) return c - '0';
  const char letter = lower(c);
  return base == 16 && letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

CharacterReference numbered(std::string_view text, std::size_t at) {
  auto i = at + 2;
  const bool hexadecimal = i < text.size() && lower(text[i]) == 'x';
  if (hexadecimal) ++i;
  const int base = hexadecimal ? 16 : 10;
  const auto digits = i;
  char32_t value = 0;
  for (; i < text.size() && digit_value(text[i], base) >= 0; ++i) {
    if (value <= 0x10FFFF)
      value =
          value * static_cast<char32_t>(base) + static_cast<char32_t>(digit_value(text[i], base));
  }
  if (i == digits) return {};
  if (i < text.size() && text[i] == ';') ++i;
  return {corrected(value), i - at};
}

}  // namespace

CharacterReference reference_at(std::string_view text, std::size_t at) {
  assert(text[at] == '&');
  constexpr std::size_t kLongestName = 12;
  if (at + 1 >= text.size()) return {};
  if (text[at + 1] == '#') return numbered(text, at);
  auto end = at + 1;
  while (end < text.size() && end - at <= kLongestName &&
         (is_ascii_letter(text[end]) || is_digit(text[end])))
    ++end;
  const bool closed = end < text.size() && text[end] == ';';
  const auto value = closed ? named(text.substr(at + 1, end - at - 1)) : 0;
  if (value != 0) return {value, end + 1 - at};
  for (const std::string_view old :
       {"amp", "nbsp", "quot", "lt", "gt"}) {  // may stand without a semicolon
    if (text.substr(at + 1).starts_with(old)) return {named(old), old.size() + 1};
  }
  return {};
}

std::string plain_text_of(std::string_view html_text) {
  std::string out;
  for (std::size_t at = 0; at < html_text.size();) {
    auto point = code_point_at(html_text, at);
    if (point.value == '&') {
      const auto reference = reference_at(html_text, at);
      if (reference.size > 0) point = {reference.value, reference.size, false};
    }
    at += point.size;
    if (!is_space(point.value)) {
      append_utf8(out, point.value);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace entente
