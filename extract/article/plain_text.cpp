#include "extract/article/plain_text.h"

#include <algorithm>
#include <cassert>

#include "extract/article/characters.h"

namespace entente {
namespace {

// Nobody wraps wider by hand or by mail program; wider lines are paragraphs.
constexpr std::size_t kWidestWrap = 100;
constexpr std::size_t kNarrowestWrap = 30;
constexpr std::size_t kLooseEnd = 8;  // characters that a line may stand out, as one long word does
constexpr std::size_t kFewestNarrow = 20;  // of so many lines one may be wider than any column
constexpr std::size_t kFewestGoingOn =
    6;  // of so many line ends one has to be inside a sentence, before a lower-case word

struct Line {
  Span span;  // trimmed
  std::size_t indent = 0;
  std::size_t width = 0;  // in characters, without the indent
  bool after_blank = true;
};

Span trimmed_span(std::string_view text, Span span) {
  const auto inner = trimmed(text.substr(span.begin, span.end - span.begin));
  const auto begin = static_cast<std::size_t>(inner.data() - text.data());
  return {begin, begin + inner.size()};
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  bool after_blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find_first_of("\n\r\f", begin), text.size());
    const auto span = trimmed_span(text, {begin, end});
    if (span.begin < span.end) {
      const auto inner = text.substr(span.begin, span.end - span.begin);
      lines.push_back({span, span.begin - begin, length(inner), after_blank});
    }
    after_blank = span.begin >= span.end;
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return lines;
}

std::string_view slice(std::string_view text, const Line& line) {
  return text.substr(line.span.begin, line.span.end - line.span.begin);
}

std::size_t first_word_width(std::string_view text, const Line& line) {
  const auto words = slice(text, line);
  return length(words.substr(0, words.find_first_of(" \t")));
}

// The column at which the text is wrapped, or 0. Hard-wrapped text shows in lines that go on in
// lower case; these lines, and no headline, bear witness to the column.
std::size_t wrap_width(std::string_view text, const std::vector<Line>& lines) {
  std::vector<std::size_t> widths;
  std::size_t line_ends = 0;
  std::size_t wide = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].after_blank) continue;
    ++line_ends;
    if (lines[i - 1].width > kWidestWrap) ++wide;
    if (!ends_sentence(slice(text, lines[i - 1])) && starts_lower(slice(text, lines[i])))
      widths.push_back(lines[i - 1].width);
  }
  if (widths.empty() || widths.size() * kFewestGoingOn < line_ends) return 0;
  if (wide * kFewestNarrow > line_ends) return 0;
  std::ranges::sort(widths);
  const auto usual = widths[widths.size() * 9 / 10];
  if (usual < kNarrowestWrap || usual > kWidestWrap) return 0;
  return *(std::ranges::upper_bound(widths, std::min(usual + kLooseEnd, kWidestWrap)) - 1);
}

// Whether line `i` goes on what line `i` - 1 began.
bool continues(std::string_view text, const std::vector<Line>& lines, std::size_t i,
               std::size_t width) {
  const auto& before = lines[i - 1];
  if (width == 0 || lines[i].after_blank) return false;
  if (lines[i].indent >= before.indent + 2) return false;
  if (before.width > kWidestWrap || slice(text, before).find("://") != std::string_view::npos)
    return false;
  if (starts_lower(slice(text, lines[i]))) return true;
  if (before.width > width + kLooseEnd) return false;  // a headline on one line
  return before.width + 1 + first_word_width(text, lines[i]) > width;
}

// "## Heading" of Markdown.
Block block_of(std::string_view text, Span span) {
  const auto inner = text.substr(span.begin, span.end - span.begin);
  const auto hashes = inner.find_first_not_of('#');
  if (hashes == 0 || hashes > 6 || hashes == inner.npos || inner[hashes] != ' ')
    return {span, BlockKind::text, false, {}};
  return {trimmed_span(text, {span.begin + hashes, span.end}), BlockKind::heading, false, {}};
}

}  // namespace

std::vector<Block> paragraphs_of(std::string_view text) {
  const auto lines = lines_of(text);
  const auto width = wrap_width(text, lines);
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && continues(text, lines, i, width)) {
      blocks.back().span.end = lines[i].span.end;
    } else {
      blocks.push_back(block_of(text, lines[i].span));
    }
  }
  return blocks;
}

}  // namespace entente
