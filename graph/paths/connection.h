// The smallest network that joins several nodes, as near as can be found fast: at most twice as
// costly as the smallest there is (Mehlhorn 1988).

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/paths/search.h"
#include "graph/paths/tie_filter.h"

namespace entente {

struct ConnectionQuestion {
  std::vector<std::uint32_t> nodes;  // to be joined, in the user's order
  TieFilter filter;
  HopCost cost = HopCost::hops;
  bool damp_hubs = false;
  std::uint64_t budget = 200'000'000;
};

struct ConnectionHop {
  std::uint32_t from = 0;  // nearer to the first node of its part
  std::uint32_t to = 0;
  PathHop hop;

  friend bool operator==(const ConnectionHop&, const ConnectionHop&) = default;
};

struct Connection {
  std::vector<std::vector<std::uint32_t>> parts;  // which of the nodes could be joined
  std::vector<ConnectionHop> hops;                // trees, each from its first node outwards
  std::int64_t cost = 0;                          // in millionths
  bool complete = true;                           // false: the budget was spent
};

[[nodiscard]] Connection connect(const TieGraph& graph, const ConnectionQuestion& question);

}  // namespace entente
