#include "export/quadtree.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace entente {
namespace {

constexpr double kOpening = 1.2;  // a cell is one mass where it looks narrower than this
constexpr int kDeepest = 24;      // closer masses share a leaf

std::size_t at(std::int32_t cell) { return static_cast<std::size_t>(cell); }

}  // namespace

Quadtree::Quadtree(const std::vector<NodePosition>& positions, const std::vector<double>& masses) {
  assert(!positions.empty() && positions.size() == masses.size());
  const auto [left, right] = std::ranges::minmax(positions, {}, &NodePosition::x);
  const auto [low, high] = std::ranges::minmax(positions, {}, &NodePosition::y);
  cells_.reserve(positions.size() * 2);
  cells_.push_back({});
  cells_[0].middle = {(left.x + right.x) / 2, (low.y + high.y) / 2};
  cells_[0].half = std::max({right.x - left.x, high.y - low.y, 1e-9}) / 2;
  for (std::size_t i = 0; i < positions.size(); ++i) insert(positions[i], masses[i]);
}

void Quadtree::insert(const NodePosition& place, double mass) {
  std::int32_t cell = 0;
  for (int depth = 0;; ++depth) {
    if (cells_[at(cell)].leaf && cells_[at(cell)].mass > 0.0 && depth < kDeepest) split(cell);
    Cell& here = cells_[at(cell)];
    const double sum = here.mass + mass;
    here.centre.x += (place.x - here.centre.x) * mass / sum;
    here.centre.y += (place.y - here.centre.y) * mass / sum;
    here.mass = sum;
    if (here.leaf) return;
    cell = part_for(cell, place);
  }
}

// The mass of a leaf moves into one of its parts.
void Quadtree::split(std::int32_t cell) {
  const NodePosition centre = cells_[at(cell)].centre;
  const std::int32_t part = part_for(cell, centre);
  cells_[at(part)].centre = centre;
  cells_[at(part)].mass = cells_[at(cell)].mass;
  cells_[at(cell)].leaf = false;
}

std::int32_t Quadtree::part_for(std::int32_t cell, const NodePosition& place) {
  const NodePosition middle = cells_[at(cell)].middle;
  const bool right = place.x > middle.x;
  const bool above = place.y > middle.y;
  const std::size_t quarter = (right ? 1U : 0U) + (above ? 2U : 0U);
  if (const std::int32_t known = cells_[at(cell)].parts[quarter]; known >= 0) return known;
  Cell part;
  part.half = cells_[at(cell)].half / 2;
  part.middle = {middle.x + (right ? part.half : -part.half),
                 middle.y + (above ? part.half : -part.half)};
  const auto number = static_cast<std::int32_t>(cells_.size());
  cells_.push_back(part);
  cells_[at(cell)].parts[quarter] = number;
  return number;
}

NodePosition Quadtree::repulsion_at(const NodePosition& place) const {
  NodePosition force;
  std::array<std::int32_t, 4 * (kDeepest + 2)> open{};
  std::size_t count = 0;
  open[count++] = 0;
  while (count > 0) {
    const Cell& cell = cells_[at(open[--count])];
    const double x = place.x - cell.centre.x;
    const double y = place.y - cell.centre.y;
    const double square = x * x + y * y;
    const double width = 2 * cell.half;
    if (cell.leaf || width * width < kOpening * kOpening * square) {
      if (square > std::numeric_limits<double>::min()) {
        force.x += cell.mass * x / square;
        force.y += cell.mass * y / square;
      }
      continue;
    }
    for (const std::int32_t part : cell.parts) {
      if (part >= 0) open[count++] = part;
    }
  }
  return force;
}

}  // namespace entente
