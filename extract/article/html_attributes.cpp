#include "extract/article/html_attributes.h"

#include <algorithm>

#include "extract/article/characters.h"

namespace entente {
namespace {

constexpr std::size_t kMostAttributes = 500;
constexpr std::string_view kSpaces = " \t\r\n\f";

bool is_quote(char c) { return c == '"' || c == '\''; }

// Behind the name of a tag, or behind an attribute with its value.
std::size_t word_end(std::string_view source, std::size_t at) {
  for (; at < source.size() && source[at] != '>' && kSpaces.find(source[at]) == kSpaces.npos;
       ++at) {
    if (source[at] == '=' && at + 1 < source.size() && is_quote(source[at + 1]))
      at = std::min(source.find(source[at + 1], at + 2), source.size() - 1);
  }
  return at;
}

// What of a tag is too much, and where the tag ends.
struct TagEnd {
  std::size_t kept = 0;
  std::size_t end = 0;
};

TagEnd end_of_tag(std::string_view source, std::size_t name) {
  TagEnd tag{0, word_end(source, name)};
  for (std::size_t count = 0;; ++count) {
    const auto next = std::min(source.find_first_not_of(kSpaces, tag.end), source.size());
    if (count <= kMostAttributes) tag.kept = next;
    if (next == source.size() || source[next] == '>') return {tag.kept, next};
    tag.end = word_end(source, next);
  }
}

}  // namespace

std::optional<std::string> with_fewer_attributes(std::string_view source) {
  std::optional<std::string> copy;
  for (auto at = source.find('<'); at < source.size(); at = source.find('<', at)) {
    ++at;
    if (at == source.size() || !is_ascii_letter(source[at])) continue;
    const auto [kept, end] = end_of_tag(source, at);
    at = end;
    if (kept == end) continue;
    if (!copy) copy = std::string{source};
    std::fill(copy->begin() + static_cast<std::ptrdiff_t>(kept),
              copy->begin() + static_cast<std::ptrdiff_t>(end), ' ');
  }
  return copy;
}

}  // namespace entente
