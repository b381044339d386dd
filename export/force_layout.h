// Positions of one connected group by attraction and repulsion.

#pragma once

#include <cstddef>
#include <vector>

#include "export/layout.h"

namespace entente {

// Ties attract in proportion to their length; all nodes repel each other in proportion to their
// ties and to the inverse of their distance, so that hubs keep room around them (the forces of
// ForceAtlas2: Jacomy and others, 2014). Repulsion from afar is that of the centres of a quadtree's
// cells (Barnes and Hut, 1986), which makes it O(n log n) a round.
// Requires: as `layout`; nodes > 0, and every node has a tie.
[[nodiscard]] std::vector<NodePosition> force_layout(std::size_t nodes,
                                                     const std::vector<LayoutTie>& ties);

}  // namespace entente
