#include "export/layout.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "export/force_layout.h"

namespace entente {
namespace {

constexpr double kApart = 0.55;         // no two nodes are closer, in means of the room for each
constexpr std::size_t kPushes = 40;     // rounds that may part them, fewer in large groups
constexpr double kRoom = 2.0;           // for each node
constexpr double kGap = 1.0;            // around each group
constexpr double kWidthToHeight = 1.5;  // of the whole

// Nodes that hang together, with their ties by the number of a node within the group.
struct Group {
  std::vector<std::size_t> nodes;
  std::vector<LayoutTie> ties;
  std::vector<NodePosition> places;  // within [0, width] and [0, height]
  double width = 0.0;
  double height = 0.0;
};

std::size_t root_of(std::vector<std::size_t>& parents, std::size_t node) {
  while (parents[node] != node) node = parents[node] = parents[parents[node]];
  return node;
}

std::vector<Group> groups_of(std::size_t nodes, const std::vector<LayoutTie>& ties) {
  std::vector<std::size_t> parents(nodes);
  std::iota(parents.begin(), parents.end(), std::size_t{0});
  for (const LayoutTie& tie : ties) {
    const std::size_t left = root_of(parents, tie.left);
    const std::size_t right = root_of(parents, tie.right);
    parents[std::max(left, right)] = std::min(left, right);
  }
  std::vector<Group> groups;
  std::vector<std::size_t> group_of(nodes);
  std::vector<std::size_t> number(nodes);
  for (std::size_t node = 0; node < nodes; ++node) {  // a root comes before all that it leads to
    const std::size_t root = root_of(parents, node);
    if (root == node) groups.emplace_back();
    group_of[node] = root == node ? groups.size() - 1 : group_of[root];
    number[node] = groups[group_of[node]].nodes.size();
    groups[group_of[node]].nodes.push_back(node);
  }
  for (const LayoutTie& tie : ties) {
    groups[group_of[tie.left]].ties.push_back({number[tie.left], number[tie.right], tie.strength});
  }
  return groups;
}

double middle_length(const Group& group) {
  std::vector<double> lengths;
  for (const LayoutTie& tie : group.ties) {
    const NodePosition& left = group.places[tie.left];
    const NodePosition& right = group.places[tie.right];
    lengths.push_back(std::hypot(left.x - right.x, left.y - right.y));
  }
  const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
  std::ranges::nth_element(lengths, middle);
  return std::max(*middle, 1e-9);
}

// Turns the longest direction, that of the greatest variance, to lie level.
void lay_level(std::vector<NodePosition>& places) {
  NodePosition mean;
  for (const NodePosition& place : places) {
    mean.x += place.x / static_cast<double>(places.size());
    mean.y += place.y / static_cast<double>(places.size());
  }
  double xx = 0.0;
  double xy = 0.0;
  double yy = 0.0;
  for (const NodePosition& place : places) {
    xx += (place.x - mean.x) * (place.x - mean.x);
    xy += (place.x - mean.x) * (place.y - mean.y);
    yy += (place.y - mean.y) * (place.y - mean.y);
  }
  const double angle = std::atan2(2 * xy, xx - yy) / 2;
  for (NodePosition& place : places) {
    place = {place.x * std::cos(angle) + place.y * std::sin(angle),
             place.y * std::cos(angle) - place.x * std::sin(angle)};
  }
}

using Grid = std::map<std::pair<long, long>, std::vector<std::size_t>>;

Grid grid_of(const std::vector<NodePosition>& places, double cell) {
  Grid grid;
  for (std::size_t i = 0; i < places.size(); ++i) {
    grid[{std::lround(std::floor(places[i].x / cell)), std::lround(std::floor(places[i].y / cell))}]
        .push_back(i);
  }
  return grid;
}

// Moves both by half of what they lack, and along x where they stand on one point.
bool part(NodePosition& left, NodePosition& right, double distance) {
  const double x = right.x - left.x;
  const double y = right.y - left.y;
  const double length = std::hypot(x, y);
  if (length >= distance) return false;
  const double share = length > 0.0 ? (distance - length) / (2 * length) : 0.0;
  const double dx = length > 0.0 ? share * x : distance / 2;
  left = {left.x - dx, left.y - share * y};
  right = {right.x + dx, right.y + share * y};
  return true;
}

bool part_all(std::vector<NodePosition>& places, double distance) {
  bool moved = false;
  const Grid grid = grid_of(places, distance);
  for (const auto& [cell, nodes] : grid) {
    for (long x = cell.first - 1; x <= cell.first + 1; ++x) {
      for (long y = cell.second - 1; y <= cell.second + 1; ++y) {
        const auto near = grid.find({x, y});
        if (near == grid.end()) continue;
        for (const std::size_t one : nodes) {
          for (const std::size_t other : near->second) {
            if (one < other && part(places[one], places[other], distance)) moved = true;
          }
        }
      }
    }
  }
  return moved;
}

// Makes room for names where nodes crowd.
void keep_apart(std::vector<NodePosition>& places) {
  const auto [left, right] = std::ranges::minmax(places, {}, &NodePosition::x);
  const auto [low, high] = std::ranges::minmax(places, {}, &NodePosition::y);
  const double area = std::max(1e-9, (right.x - left.x) * (high.y - low.y));
  const double distance = kApart * std::sqrt(area / static_cast<double>(places.size()));
  const std::size_t pushes = std::min(kPushes, 100'000 / places.size() + 1);
  for (std::size_t i = 0; i < pushes && part_all(places, distance); ++i) {
  }
}

// What becomes one unit: small groups have ties of that length, larger ones the same room a node.
double unit_of(const Group& group) {
  if (group.nodes.size() <= 3) return middle_length(group);
  const double area = group.width * std::max(group.height, group.width / 3);
  return std::sqrt(area / (kRoom * static_cast<double>(group.nodes.size())));
}

void lay_out(Group& group) {
  if (group.nodes.size() == 1) {
    group.places = {{0.0, 0.0}};
    return;
  }
  group.places = force_layout(group.nodes.size(), group.ties);
  keep_apart(group.places);
  lay_level(group.places);
  const auto [left, right] = std::ranges::minmax(group.places, {}, &NodePosition::x);
  const auto [low, high] = std::ranges::minmax(group.places, {}, &NodePosition::y);
  group.width = right.x - left.x;
  group.height = high.y - low.y;
  const double unit = unit_of(group);
  for (NodePosition& place : group.places) {
    place = {(place.x - left.x) / unit, (place.y - low.y) / unit};
  }
  group.width /= unit;
  group.height /= unit;
}

// In rows from the top: each group beside the one before it until the row is full.
void put_in_rows(const std::vector<Group>& groups, std::vector<NodePosition>& places) {
  double area = 0.0;
  double widest = 0.0;
  for (const Group& group : groups) {
    area += (group.width + kGap) * (group.height + kGap);
    widest = std::max(widest, group.width);
  }
  const double full = std::max(widest, std::sqrt(area * kWidthToHeight));
  NodePosition corner;
  double row_height = 0.0;
  for (const Group& group : groups) {
    if (corner.x > 0.0 && corner.x + group.width > full) {
      corner = {0.0, corner.y - row_height - kGap};
      row_height = 0.0;
    }
    row_height = std::max(row_height, group.height);
    for (std::size_t i = 0; i < group.nodes.size(); ++i) {
      places[group.nodes[i]] = {corner.x + group.places[i].x,
                                corner.y - group.height + group.places[i].y};
    }
    corner.x += group.width + kGap;
  }
}

}  // namespace

std::vector<NodePosition> layout(std::size_t nodes, const std::vector<LayoutTie>& ties) {
  assert(std::ranges::all_of(
      ties, [&](const LayoutTie& tie) { return tie.left < nodes && tie.right < nodes; }));
  std::vector<Group> groups = groups_of(nodes, ties);
  for (Group& group : groups) lay_out(group);
  std::ranges::stable_sort(groups, std::ranges::greater{},
                           [](const Group& group) { return group.nodes.size(); });
  std::vector<NodePosition> places(nodes);
  put_in_rows(groups, places);
  return places;
}

}  // namespace entente
