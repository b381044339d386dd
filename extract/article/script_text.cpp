#include "extract/article/script_text.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/article/characters.h"

namespace entente {
namespace {

// Of a JSON string: a character and how many bytes it is written with; 0 where the string ends or
// is broken.
struct Written {
  char32_t value = 0;
  std::size_t size = 0;
};

std::optional<char32_t> hex_value(std::string_view digits) {
  char32_t value = 0;
  for (const char digit : digits) {
    const char c = lower(digit);
    const bool is_hex = is_digit(c) || (c >= 'a' && c <= 'f');
    if (!is_hex) return std::nullopt;
    value = value * 16 + static_cast<char32_t>(is_digit(c) ? c - '0' : c - 'a' + 10);
  }
  return digits.size() == 4 ? std::optional{value} : std::nullopt;
}

// "\u00e9", "\ud83d\ude00" (RFC 8259, 7)
Written unicode_escape(std::string_view text) {
  const auto first = hex_value(text.substr(std::min<std::size_t>(2, text.size()), 4));
  if (!first) return {};
  const bool high = *first >= 0xD800 && *first < 0xDC00;
  if (!high) return {*first >= 0xDC00 && *first < 0xE000 ? 0xFFFD : *first, 6};
  const auto low =
      text.size() >= 12 && text.substr(6, 2) == "\\u" ? hex_value(text.substr(8, 4)) : std::nullopt;
  if (!low || *low < 0xDC00 || *low >= 0xE000) return {0xFFFD, 6};
  return {0x10000 + ((*first - 0xD800) << 10) + (*low - 0xDC00), 12};
}

Written escape(std::string_view text) {
  if (text.size() < 2) return {};
  switch (text[1]) {
    case 'n':
    case 'r':
      return {'\n', 2};
    case 't':
    case 'b':
    case 'f':
      return {' ', 2};
    case 'u':
      return unicode_escape(text);
    default:
      return {static_cast<unsigned char>(text[1]), 2};
  }
}

// The string that begins at `begin` of the page's text, behind its quote.
std::optional<SourceText> json_string(const SourceText& page, std::size_t begin, std::size_t end) {
  const auto text = std::string_view{page.text}.substr(0, end);
  SourceText out;
  for (auto at = begin; at < end && text[at] != '"';) {
    if (text[at] == '\\') {
      const auto written = escape(text.substr(at));
      if (written.size == 0) return std::nullopt;
      out.offsets.add({out.text.size(), page.offsets.original(at), true});
      append_utf8(out.text, written.value);
      at += written.size;
      continue;
    }
    const auto stop = std::min(text.find_first_of("\"\\", at), end);
    append_runs(out.offsets, out.text.size(), page.offsets, {at, stop});
    out.text += text.substr(at, stop - at);
    at = stop;
  }
  if (out.offsets.runs().empty()) return std::nullopt;
  return out;
}

std::optional<SourceText> body_in(const SourceText& page, Span script) {
  constexpr std::string_view kName = "\"articleBody\"";
  const auto text = std::string_view{page.text}.substr(0, script.end);
  const auto name = text.find(kName, script.begin);
  if (name == text.npos) return std::nullopt;
  auto at = text.find_first_not_of(" \t\r\n", name + kName.size());
  if (at == text.npos || text[at] != ':') return std::nullopt;
  at = text.find_first_not_of(" \t\r\n", at + 1);
  if (at == text.npos || text[at] != '"') return std::nullopt;
  return json_string(page, at + 1, script.end);
}

}  // namespace

std::optional<SourceText> article_body(const HtmlTree& tree, const SourceText& page) {
  for (HtmlId id = 1; id < tree.nodes().size(); ++id) {
    const auto parent = tree.node(id).parent;
    if (tree.node(id).tag != Tag::text || tree.node(parent).tag != Tag::script) continue;
    if (lowered(tree.attribute(parent, "type")).find("ld+json") == std::string::npos) continue;
    if (auto body = body_in(page, tree.node(id).source)) return body;
  }
  return std::nullopt;
}

}  // namespace entente
