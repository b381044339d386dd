// Files, directories, standard input, gzip, zstd, HTML, JSON Lines, plain text: to clean articles.

#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/article/article.h"
#include "graph/result.h"

namespace entente {

struct ReadOptions {
  std::string published;  // overrides every article's own date; ISO 8601, empty: do not override
  std::string outlet;     // used where the article names none
  std::size_t largest =
      256u << 20;  // bytes, after decompression; larger inputs are refused with a message
};

// Expands directories (recursively, in byte order of paths, only files that may be articles: .txt
// .html .htm .xhtml .json .jsonl .ndjson .md, each also .gz and .zst; others are skipped) and keeps
// files and "-" as they are. Paths that do not exist or cannot be read are returned as errors; the
// others are kept.
struct Inputs {
  std::vector<std::string> paths;
  std::vector<Error> errors;
};
[[nodiscard]] Inputs expand_inputs(const std::vector<std::string>& arguments);

// Reads one input and hands each of its articles (JSON Lines hold many) to `sink` in order; a bad
// article or line goes to `failed`, and the rest goes on. "-" reads standard input.
void read_articles(const std::string& path, const ReadOptions& options,
                   const std::function<void(Article)>& sink,
                   const std::function<void(Error)>& failed);

// Reads one article from bytes that are already in memory (the format is detected).
[[nodiscard]] Result<Article> read_article(std::string_view bytes, const std::string& path,
                                           const ReadOptions& options);

}  // namespace entente
