// The sentences behind ties, the most telling first.

#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "graph/paths/search.h"
#include "graph/paths/tie_graph.h"

namespace entente {

struct Quote {
  const Edge* edge = nullptr;
  const EdgeEvidence* evidence = nullptr;
  const ArticleInfo* article = nullptr;  // null where the network does not hold it
};

// At most `count` of all the evidence of the edges: each outlet's best before any outlet's second;
// among those by confidence, then date, then article. The graph outlives them.
[[nodiscard]] std::vector<Quote> best_quotes(const TieGraph& graph,
                                             std::span<const std::uint32_t> edges,
                                             std::size_t count);

// The confidence of the best edge of the weakest hop; 1 for a path without hops.
[[nodiscard]] double strength_of(const TieGraph& graph, const Path& path);

}  // namespace entente
