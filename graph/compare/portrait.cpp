#include "graph/compare/portrait.h"

#include <array>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "graph/compare/agreement.h"
#include "graph/measures/shortest_ways.h"

namespace entente {
namespace {

constexpr std::uint64_t kMostSteps = 5'000'000'000;

// By distance and number of others at it: the actors that have so many there.
using Portrait = std::map<std::pair<std::uint32_t, std::size_t>, double>;

Portrait portrait_of(const ActorNetwork& network) {
  Portrait portrait;
  ShortestWays ways{network};
  for (std::uint32_t actor = 0; actor < network.actors().size(); ++actor) {
    if (network.links(actor).empty()) continue;
    ways.search_from(actor);
    std::vector<std::size_t> at_distance;
    for (const auto other : ways.reached()) {
      if (ways.distance(other) >= at_distance.size()) at_distance.push_back(0);
      ++at_distance[ways.distance(other)];
    }
    for (std::uint32_t distance = 0; distance < at_distance.size(); ++distance)
      ++portrait[{distance, at_distance[distance]}];
  }
  return portrait;
}

bool too_large(const ActorNetwork& network) {
  const std::uint64_t actors = network.actors().size();
  return actors * (actors + network.ties().size()) > kMostSteps;
}

}  // namespace

std::optional<double> portrait_divergence(const ActorNetwork& left, const ActorNetwork& right) {
  if (left.ties().empty() || right.ties().empty()) return std::nullopt;
  if (too_large(left) || too_large(right)) return std::nullopt;
  std::map<std::pair<std::uint32_t, std::size_t>, std::array<double, 2>> both;
  // A pair of actors drawn at random lies at that distance of each other, and so many others do.
  for (const auto& [place, actors] : portrait_of(left))
    both[place][0] = actors * static_cast<double>(place.second);
  for (const auto& [place, actors] : portrait_of(right))
    both[place][1] = actors * static_cast<double>(place.second);
  std::array<std::vector<double>, 2> pairs;
  for (const auto& [place, counts] : both) {
    pairs[0].push_back(counts[0]);
    pairs[1].push_back(counts[1]);
  }
  return jensen_shannon(pairs[0], pairs[1]);
}

}  // namespace entente
