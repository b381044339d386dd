#include "extract/article/draft.h"

#include <utility>

namespace entente {
namespace {

constexpr std::string_view kBetween = "\n\n";

ParagraphRole role_of(const Block& block) {
  if (block.title) return ParagraphRole::title;
  return block.kind == BlockKind::heading ? ParagraphRole::heading : ParagraphRole::body;
}

// The separator stands for the place where the paragraph before it ends.
void append_separator(Article& article, std::size_t original) {
  if (article.text.empty()) return;
  article.offsets.add({article.text.size(), original, true});
  article.text += kBetween;
}

void append_paragraph(Article& article, const Draft& draft, const Block& block) {
  const auto begin = article.text.size();
  append_runs(article.offsets, begin, draft.source.offsets, block.span);
  article.text += draft.text(block);
  article.paragraphs.push_back({role_of(block), {begin, article.text.size()}});
}

}  // namespace

Article finished(Draft draft) {
  Article article;
  std::size_t end = 0;
  for (const auto& block : draft.blocks) {
    const auto original = draft.source.offsets.original(block.span);
    if (!block.reason.empty()) {
      article.set_aside.push_back({block.reason, std::string{draft.text(block)}, original});
      continue;
    }
    append_separator(article, end);
    append_paragraph(article, draft, block);
    end = original.end;
  }
  article.offsets.add({article.text.size(), end, true});
  article.info = std::move(draft.info);
  article.published_from = std::move(draft.published_from);
  article.language = std::move(draft.language);
  article.notes = std::move(draft.notes);
  article.warnings = std::move(draft.source.warnings);
  return article;
}

}  // namespace entente
