// How are two nodes connected? What `entente path` asks, and why there may be no answer.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/paths/search.h"
#include "graph/paths/tie_filter.h"
#include "graph/result.h"

namespace entente {

struct PathQuestion {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  TieFilter filter;
  std::vector<std::uint32_t> via;  // to be passed, in any order
  Way way = Way::either;
  std::size_t min = 1;  // ties
  std::optional<std::size_t> max = 4;
  SearchOptions search;
};

[[nodiscard]] Result<FoundPaths> find_paths(const TieGraph& graph, const PathQuestion& question);

// A condition without which there is a path.
struct Obstacle {
  std::string condition;  // "at least 2 outlets"
  Path path;              // the first one without it
};

struct NoPath {
  std::size_t near_from = 0;  // nodes that the question lets one come to within its bound
  std::size_t near_to = 0;
  std::vector<Obstacle> obstacles;  // each alone would do
  std::optional<Path> anyhow;       // where none would: a path by any ties of any number
};

// Requires: the question has no path.
[[nodiscard]] NoPath why_no_path(const TieGraph& graph, const PathQuestion& question);

// "acyclic, shortest 5 groups, 1 to 4 ties; actual ties, not negated".
[[nodiscard]] std::string conditions_of(const TieGraph& graph, const PathQuestion& question);

}  // namespace entente
