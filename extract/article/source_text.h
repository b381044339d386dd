// Text on its way from the original bytes to the article: UTF-8, with the way back to the original.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/article.h"

namespace entente {

struct SourceText {
  std::string text;
  OffsetMap offsets;  // of `text`; at least one run
  std::vector<std::string> warnings;

  [[nodiscard]] std::string_view slice(Span span) const {
    return std::string_view{text}.substr(span.begin, span.end - span.begin);
  }
};

// Text that is its own original.
[[nodiscard]] SourceText unchanged(std::string text);

// Appends the runs that cover `span` of `from`, so that they cover the same bytes from `at` on.
void append_runs(OffsetMap& to, std::size_t at, const OffsetMap& from, Span span);

}  // namespace entente
