// From resolved entities to the nodes of the network: their names, kinds and ids.

#pragma once

#include <cstddef>
#include <vector>

#include "graph/linked_set.h"
#include "graph/network.h"

namespace entente {

// Nodes in order of cluster numbers, with stable ids that differ from each other.
// Requires: clusters has a number for each entity, without gaps.
[[nodiscard]] std::vector<Node> make_nodes(const LinkedSet& linked,
                                           const std::vector<std::size_t>& clusters);

}  // namespace entente
