// An article in the making: its text cut into blocks, of which some will be set aside.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/article.h"
#include "extract/article/source_text.h"

namespace entente {

enum class BlockKind { text, heading, list_item, caption };

struct Block {
  Span span;  // in Draft::source; trimmed, never empty
  BlockKind kind = BlockKind::text;
  bool title = false;
  std::string reason;  // why it is set aside; empty: it is kept
};

// What a page's data say about it beyond its text.
struct PageMarks {
  bool live = false;     // a live blog
  bool paid = false;     // not all of it is free
  bool goes_on = false;  // on another page
};

struct Draft {
  SourceText source;
  std::vector<Block> blocks;
  ArticleInfo info;
  std::string published_from;
  PageMarks marks;
  std::string language = "en";
  std::vector<std::string> notes;

  [[nodiscard]] std::string_view text(const Block& block) const { return source.slice(block.span); }
};

// Kept blocks become the article's text, in their order; the others are listed with their reasons.
[[nodiscard]] Article finished(Draft draft);

}  // namespace entente
