// Masses in the plane, summed up by cells, for the forces that distant ones exert together.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "export/layout.h"

namespace entente {

class Quadtree {
 public:
  // Requires: one mass for each position; at least one.
  Quadtree(const std::vector<NodePosition>& positions, const std::vector<double>& masses);

  // The sum over all other masses m at distance d of m/d, directed away from them. Masses at the
  // very same place are left out.
  [[nodiscard]] NodePosition repulsion_at(const NodePosition& place) const;

 private:
  struct Cell {
    NodePosition middle;
    double half = 0.0;    // of its width
    NodePosition centre;  // of mass
    double mass = 0.0;
    std::array<std::int32_t, 4> parts = {-1, -1, -1, -1};
    bool leaf = true;
  };

  void insert(const NodePosition& place, double mass);
  [[nodiscard]] std::int32_t part_for(std::int32_t cell, const NodePosition& place);
  void split(std::int32_t cell);

  std::vector<Cell> cells_;
};

}  // namespace entente
