#include "extract/article/characters.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <cstring>

#include <unicode/uchar.h>

namespace entente {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// The smallest value a sequence of this length may encode.
constexpr std::array<char32_t, 5> kSmallest = {0, 0, 0x80, 0x800, 0x10000};

std::size_t sequence_size(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool is_scalar(char32_t value) {
  return value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
}

// Whether `next` may follow `lead` (Unicode 15, table 3-7).
bool may_follow(unsigned char lead, unsigned char next) {
  if (lead == 0xE0) return next >= 0xA0 && next <= 0xBF;
  if (lead == 0xED) return next >= 0x80 && next <= 0x9F;
  if (lead == 0xF0) return next >= 0x90 && next <= 0xBF;
  if (lead == 0xF4) return next >= 0x80 && next <= 0x8F;
  return (next & 0xC0) == 0x80;
}

bool is_closing(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xBB;
}

bool is_opening(char32_t c) {
  return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x201C || c == 0x2018 || c == 0xAB;
}

// The last code point of non-empty text.
CodePoint last_code_point(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && text.size() - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
    --at;
  const auto point = code_point_at(text, at);
  if (at + point.size == text.size()) return point;
  return {kReplacement, 1, true};
}

// Scripts that put no spaces between words; a character stands for a word.
bool is_ideographic(char32_t c) { return c >= 0x3040 && c <= 0x9FFF; }

char32_t plain_quote(char32_t c) {
  if (c == 0x2018 || c == 0x2019) return '\'';
  if (c == 0x201C || c == 0x201D) return '"';
  return c;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  assert(at < text.size());
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto lead = byte(at);
  const auto size = sequence_size(lead);
  if (size == 1) return {lead, 1, false};
  if (size == 0) return {kReplacement, 1, true};

  char32_t value = lead & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    const bool follows = at + i < text.size() &&
                         (i == 1 ? may_follow(lead, byte(at + 1)) : (byte(at + i) & 0xC0) == 0x80);
    if (!follows) return {kReplacement, i, true};
    value = value << 6 | (byte(at + i) & 0x3Fu);
  }
  assert(value >= kSmallest[size] && is_scalar(value));
  return {value, size, false};
}

void append_utf8(std::string& out, char32_t value) {
  if (!is_scalar(value)) value = kReplacement;
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (value < 0x80) return put(value);
  if (value < 0x800) {
    put(0xC0 | value >> 6);
    return put(0x80 | (value & 0x3F));
  }
  if (value < 0x10000) {
    put(0xE0 | value >> 12);
  } else {
    put(0xF0 | value >> 18);
    put(0x80 | (value >> 12 & 0x3F));
  }
  put(0x80 | (value >> 6 & 0x3F));
  put(0x80 | (value & 0x3F));
}

std::size_t ascii_prefix(std::string_view text, std::size_t at) {
  std::uint64_t eight = 0;
  for (; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & 0x8080808080808080u) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

bool is_utf8(std::string_view text) {
  for (auto at = ascii_prefix(text, 0); at < text.size(); at = ascii_prefix(text, at)) {
    const auto point = code_point_at(text, at);
    if (point.broken) return false;
    at += point.size;
  }
  return true;
}

bool is_space(char32_t value) {
  if (value < 0x80) return value == ' ' || (value >= 0x09 && value <= 0x0D);
  return value == 0x200B || value == 0x2060 || value == 0xFEFF ||
         u_isUWhiteSpace(static_cast<UChar32>(value));
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const auto first = code_point_at(text, 0);
    if (first.broken || !is_space(first.value)) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    const auto last = last_code_point(text);
    if (last.broken || !is_space(last.value)) break;
    text.remove_suffix(last.size);
  }
  return text;
}

std::string lowered(std::string_view text) {
  std::string out{text};
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

std::string in_lower_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(point.value))));
    at += point.size;
  }
  return out;
}

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  text = trimmed(text);
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    at += point.size;
    if (!is_space(point.value)) {
      append_utf8(out, plain_quote(point.value));
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::ranges::equal(text.substr(0, prefix.size()), prefix, {}, lower);
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    at += point.size;
    const bool space = is_space(point.value);
    const bool alone = is_ideographic(point.value);
    if (alone || (!space && !inside)) ++words;
    inside = !space && !alone;
  }
  return words;
}

std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool starts_upper(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    at += point.size;
    const auto c = static_cast<UChar32>(point.value);
    if (u_isalpha(c)) return u_isupper(c) || !u_islower(c);
    if (!u_isdigit(c) && !is_opening(point.value) && !is_space(point.value)) return false;
  }
  return false;
}

bool starts_lower(std::string_view text) {
  return !text.empty() && u_islower(static_cast<UChar32>(code_point_at(text, 0).value));
}

bool ends_sentence(std::string_view text) {
  text = trimmed(text);
  while (!text.empty()) {
    const auto last = last_code_point(text);
    if (last.value == '.' || last.value == '!' || last.value == '?' || last.value == 0x2026 ||
        last.value == 0x3002 || last.value == 0xFF01 || last.value == 0xFF1F)
      return true;
    if (!is_closing(last.value)) return false;
    text.remove_suffix(last.size);
  }
  return false;
}

}  // namespace entente
