// Which ties a path may run over, and which nodes it may pass.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/paths/pattern.h"
#include "graph/paths/tie_graph.h"

namespace entente {

struct TieFilter {
  std::vector<Status> statuses = {Status::actual};
  bool negated = false;                // whether what is denied counts too
  std::vector<std::string> relations;  // empty: all
  std::vector<Kind> kinds;             // of nodes on the way; empty: all
  std::string since;                   // ISO 8601 dates; empty: open. Undated ties are out then
  std::string until;
  std::size_t min_sources = 0;       // outlets that say so
  std::vector<std::uint32_t> avoid;  // nodes not to pass
};

// The days from `since` to `until`; nothing where both are open.
[[nodiscard]] std::optional<DayRange> period_of(const TieFilter& filter);

[[nodiscard]] EdgeTest edge_test(const TieGraph& graph, const TieFilter& filter);

// Of nodes on the way. Meetings that were not held are passed only where their status counts: one
// that was called off where what is denied does.
[[nodiscard]] NodeTest inner_test(const TieGraph& graph, const TieFilter& filter);

// What is kept and left out, for a reader: "actual ties; said by 2 outlets or more".
[[nodiscard]] std::string to_text(const TieFilter& filter, const TieGraph& graph);

}  // namespace entente
