// The part of a network that an answer consists of, as a network of its own.

#pragma once

#include <cstdint>
#include <set>

#include "graph/network.h"
#include "graph/paths/search.h"
#include "graph/paths/tie_graph.h"

namespace entente {

struct SubNetwork {
  std::set<std::uint32_t> nodes;
  std::set<std::uint32_t> edges;
};

void add(SubNetwork& part, const Path& path);

// With the articles that its ties were read in, and the sources they name.
[[nodiscard]] Network to_network(const TieGraph& graph, const SubNetwork& part);

}  // namespace entente
