#include "export/xml.h"

#include <algorithm>

#include "export/text.h"
#include "graph/hash.h"

namespace entente {
namespace {

// What stands for `c` everywhere, or nothing.
std::string_view text_escape(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

std::string_view attribute_escape(char c) {
  switch (c) {
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    default:
      return text_escape(c);
  }
}

std::string escaped(std::string_view text, std::string_view (*escape)(char)) {
  std::string cleaned = clean_text(text);
  const auto stands_for_itself = [escape](char c) { return escape(c).empty(); };
  if (std::ranges::all_of(cleaned, stands_for_itself)) return cleaned;
  std::string result;
  for (const char c : cleaned) {
    const std::string_view replacement = escape(c);
    if (replacement.empty()) {
      result += c;
    } else {
      result += replacement;
    }
  }
  return result;
}

}  // namespace

std::string xml_text(std::string_view text) { return escaped(text, text_escape); }

std::string xml_name_token(std::string_view id) {
  const auto is_name_character = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '_' || c == ':';
  };
  if (!id.empty() && std::ranges::all_of(id, is_name_character)) return std::string{id};
  return "id-" + hash_of(id);
}

std::string xml_attribute(std::string_view text) { return escaped(text, attribute_escape); }

}  // namespace entente
