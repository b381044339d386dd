// Where the nodes of a network stand in a drawing: tied nodes close together, the others apart.

#pragma once

#include <cstddef>
#include <vector>

namespace entente {

struct NodePosition {
  double x = 0.0;
  double y = 0.0;

  friend bool operator==(const NodePosition&, const NodePosition&) = default;
};

// Two different nodes, by number, and how strongly they attract each other (> 0).
struct LayoutTie {
  std::size_t left = 0;
  std::size_t right = 0;
  double strength = 1.0;
};

// One position for each of `nodes` nodes. Groups that no tie connects are drawn one beside the
// other, the largest first. A node has about two square units of room, y grows upwards. The same
// ties in the same order give the same positions. Requires: the ends of all ties are below `nodes`.
[[nodiscard]] std::vector<NodePosition> layout(std::size_t nodes,
                                               const std::vector<LayoutTie>& ties);

}  // namespace entente
