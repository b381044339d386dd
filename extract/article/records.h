// JSON Lines of articles, a JSON object, or an array of them.

#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "extract/article/draft.h"
#include "graph/result.h"

namespace entente {

// What one JSON object says about an article.
struct Record {
  std::string text;
  ArticleInfo
      info;  // title, outlet, authors, published, url; id is the hash of the record's own bytes
  std::string problem;  // why the record holds no article, e.g. "expected a field \"text\",
                        // \"body\" or \"content\", found none"
};

// Reads `json` (UTF-8) and hands over each record with the line it begins on; a line that is no
// JSON goes to `failed` as "NAME:LINE: ..." and the rest is read.
void read_records(std::string_view json, std::string_view name,
                  const std::function<void(Record, std::size_t line)>& sink,
                  const std::function<void(Error)>& failed);

// Reads one object, which begins on `line`.
void read_record(std::string_view bytes, std::string_view name, std::size_t line,
                 const std::function<void(Record, std::size_t line)>& sink,
                 const std::function<void(Error)>& failed);

// Whether the text is JSON records rather than prose: its first line begins as an object or an
// array of objects does.
[[nodiscard]] bool looks_like_records(std::string_view text);

}  // namespace entente
