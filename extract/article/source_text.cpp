#include "extract/article/source_text.h"

#include <algorithm>
#include <utility>

namespace entente {

SourceText unchanged(std::string text) {
  SourceText source;
  source.text = std::move(text);
  source.offsets.add({});
  return source;
}

void append_runs(OffsetMap& to, std::size_t at, const OffsetMap& from, Span span) {
  const auto& runs = from.runs();
  auto run = std::ranges::upper_bound(runs, span.begin, {}, &OffsetMap::Run::text);
  --run;
  to.add({at, from.original(span.begin), run->fixed});
  for (++run; run != runs.end() && run->text < span.end; ++run) {
    to.add({at + (run->text - span.begin), run->original, run->fixed});
  }
}

}  // namespace entente
