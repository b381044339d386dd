#include "export/layout.h"

#include <cmath>
#include <vector>

#include <doctest/doctest.h>

namespace entente {
namespace {

double distance(const NodePosition& left, const NodePosition& right) {
  return std::hypot(left.x - right.x, left.y - right.y);
}

// Two full groups of five that one tie joins.
std::vector<LayoutTie> two_circles() {
  std::vector<LayoutTie> ties;
  for (std::size_t i = 0; i < 5; ++i) {
    for (std::size_t j = i + 1; j < 5; ++j) {
      ties.push_back({i, j});
      ties.push_back({i + 5, j + 5});
    }
  }
  ties.push_back({0, 5});
  return ties;
}

bool all_finite(const std::vector<NodePosition>& places) {
  for (const NodePosition& place : places) {
    if (!std::isfinite(place.x) || !std::isfinite(place.y)) return false;
  }
  return true;
}

TEST_CASE("nodes that many ties connect stand closer than others") {
  const auto places = layout(10, two_circles());
  for (std::size_t i = 1; i < 5; ++i) {
    CAPTURE(i);
    CHECK(distance(places[0], places[i]) < distance(places[i], places[i + 5]));
  }
}

TEST_CASE("no two nodes stand on one point") {
  const auto places = layout(14, two_circles());
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      CAPTURE(i);
      CAPTURE(j);
      CHECK(distance(places[i], places[j]) > 0.3);
    }
  }
}

TEST_CASE("the same ties give the same positions") {
  CHECK(layout(10, two_circles()) == layout(10, two_circles()));
}

TEST_CASE("groups without a tie between them stand apart, the largest on top") {
  const auto places = layout(6, {{3, 4}, {4, 5}, {5, 3}, {1, 2}});
  for (const std::size_t lone : {0U, 1U, 2U}) {
    for (const std::size_t member : {3U, 4U, 5U}) {
      CAPTURE(lone);
      CHECK(distance(places[lone], places[member]) > 0.9);
      CHECK((places[lone].x > places[member].x || places[lone].y < places[member].y));
    }
  }
}

TEST_CASE("networks of every small size have finite positions") {
  for (std::size_t nodes = 0; nodes < 12; ++nodes) {
    CAPTURE(nodes);
    std::vector<LayoutTie> chain;
    for (std::size_t i = 1; i < nodes; ++i) chain.push_back({i - 1, i});
    CHECK(layout(nodes, {}).size() == nodes);
    CHECK(all_finite(layout(nodes, {})));
    CHECK(all_finite(layout(nodes, chain)));
  }
}

TEST_CASE("a star of many leaves is laid out with its middle in the middle") {
  std::vector<LayoutTie> ties;
  for (std::size_t i = 1; i <= 2500; ++i) ties.push_back({0, i});
  const auto places = layout(2501, ties);
  CHECK(all_finite(places));
  NodePosition mean;
  for (const NodePosition& place : places) {
    mean.x += place.x / 2501;
    mean.y += place.y / 2501;
  }
  CHECK(distance(mean, places[0]) < 10.0);
}

}  // namespace
}  // namespace entente
