#include "extract/article/article.h"

#include <algorithm>
#include <cassert>

namespace entente {
namespace {

std::size_t run_of(const std::vector<OffsetMap::Run>& runs, std::size_t text) {
  assert(!runs.empty() && runs.front().text <= text);
  const auto after = std::ranges::upper_bound(runs, text, {}, &OffsetMap::Run::text);
  return static_cast<std::size_t>(after - runs.begin()) - 1;
}

}  // namespace

std::size_t OffsetMap::original(std::size_t text) const {
  const auto& run = runs_[run_of(runs_, text)];
  return run.fixed ? run.original : run.original + (text - run.text);
}

Span OffsetMap::original(Span text) const {
  if (text.begin >= text.end) return {original(text.begin), original(text.begin)};
  const auto begin = original(text.begin);
  const auto last = run_of(runs_, text.end - 1);
  if (!runs_[last].fixed) return {begin, original(text.end - 1) + 1};

  // How many original bytes a fixed run stands for shows only in where the next run goes on.
  const bool goes_on = last + 1 < runs_.size() && runs_[last + 1].original > runs_[last].original;
  return {begin, goes_on ? runs_[last + 1].original : runs_[last].original + 1};
}

std::string Article::body() const {
  std::string out;
  for (const auto& paragraph : paragraphs) {
    if (paragraph.role == ParagraphRole::title) continue;
    if (!out.empty()) out += "\n\n";
    out += slice(paragraph.text);
  }
  return out;
}

}  // namespace entente
