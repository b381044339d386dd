// What the tests of this folder share: reading an article from a string, and asking what became of
// it.

#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "extract/article/reader.h"

namespace entente {

inline Article read(std::string_view bytes, const std::string& path = "a.txt",
                    const ReadOptions& options = {}) {
  auto article = read_article(bytes, path, options);
  if (!article) FAIL(article.error().message);
  return std::move(article).value();
}

inline std::string reason_of(const Article& article, std::string_view part) {
  const auto found = std::ranges::find_if(article.set_aside, [&](const SetAside& piece) {
    return piece.text.find(part) != std::string::npos;
  });
  return found == article.set_aside.end() ? std::string{} : found->reason;
}

inline bool has(const Article& article, std::string_view part) {
  return article.text.find(part) != std::string::npos;
}

inline std::vector<std::string> texts(const Article& article, ParagraphRole role) {
  std::vector<std::string> out;
  for (const auto& paragraph : article.paragraphs) {
    if (paragraph.role == role) out.emplace_back(article.slice(paragraph.text));
  }
  return out;
}

// The law of this folder: every paragraph's bytes lead to bytes of the original, in order and
// inside it.
inline void check_offsets(const Article& article, std::string_view original) {
  for (const auto& paragraph : article.paragraphs) {
    std::size_t before = 0;
    for (auto at = paragraph.text.begin; at < paragraph.text.end; ++at) {
      const auto there = article.offsets.original(at);
      REQUIRE(there < original.size());
      REQUIRE(there >= before);
      before = there;
      const char c = article.text[at];
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter && original[there] != '&') REQUIRE(original[there] == c);
    }
    const auto span = article.offsets.original(paragraph.text);
    REQUIRE(span.begin < span.end);
    REQUIRE(span.end <= original.size());
  }
}

// For plain UTF-8 text more holds: a paragraph is the very bytes of the original.
inline void check_exact(const Article& article, std::string_view original) {
  for (const auto& paragraph : article.paragraphs) {
    const auto span = article.offsets.original(paragraph.text);
    CHECK(original.substr(span.begin, span.end - span.begin) == article.slice(paragraph.text));
  }
  for (const auto& piece : article.set_aside) {
    CHECK(original.substr(piece.original.begin, piece.original.end - piece.original.begin) ==
          piece.text);
  }
}

}  // namespace entente
