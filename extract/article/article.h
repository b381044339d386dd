// A news article as a reader sees it: clean text with its metadata, and what was set aside.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/statement.h"

namespace entente {

// Maps bytes of the clean text to bytes of the original. Runs are sorted by `text` and cover the
// clean text; within a run both sides advance together, unless `fixed`, where the whole run
// (a decoded character reference, a re-encoded character) stands for the one original position.
class OffsetMap {
 public:
  struct Run {
    std::size_t text = 0;      // begin in the clean text
    std::size_t original = 0;  // begin in the original
    bool fixed = false;
  };

  void add(Run run) { runs_.push_back(run); }

  // The original byte of clean byte `text`. Requires: at least one run.
  [[nodiscard]] std::size_t original(std::size_t text) const;

  // The original span of a clean span (its last byte's original position decides the end).
  [[nodiscard]] Span original(Span text) const;

  [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }

 private:
  std::vector<Run> runs_;
};

enum class ParagraphRole { title, heading, body };

struct Paragraph {
  ParagraphRole role = ParagraphRole::body;
  Span text;  // in Article::text
};

// Text that is not the article, kept so that nothing is lost.
struct SetAside {
  // "navigation", "caption", "other stories", "newsletter", "repeated teaser", "in French", ...
  std::string reason;
  std::string text;
  Span original;
};

struct Article {
  ArticleInfo info;
  // "option", "json-ld", "metadata", "byline", "dateline", "url", "text"; empty if no date
  std::string published_from;
  // UTF-8; title and paragraphs separated by "\n\n", each a slice without line ends trimmed
  std::string text;
  std::vector<Paragraph> paragraphs;
  OffsetMap offsets;
  std::vector<SetAside> set_aside;
  // ISO 639, of the article as a whole; English where that is not clear
  std::string language = "en";
  // "several pages", "live blog", "paywall": why it is not one whole report
  std::vector<std::string> notes;
  std::vector<std::string> warnings;  // "baku.html: broken UTF-8 at byte 17 repaired"

  [[nodiscard]] std::string_view slice(Span span) const {
    return std::string_view{text}.substr(span.begin, span.end - span.begin);
  }
  // Body paragraphs and headings, without the title, separated by blank lines.
  [[nodiscard]] std::string body() const;
};

}  // namespace entente
