// Breadth-first search from one actor, with what Brandes' algorithm needs to know of it.

#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "graph/measures/actor_network.h"

namespace entente {

// The network outlives it.
class ShortestWays {
 public:
  explicit ShortestWays(const ActorNetwork& network);

  // Forgets the search before.
  void search_from(std::uint32_t source);

  // Those reached, nearest first, the source among them.
  [[nodiscard]] const std::vector<std::uint32_t>& reached() const { return reached_; }

  // In ties. Requires: reached.
  [[nodiscard]] std::uint32_t distance(std::uint32_t actor) const { return distances_[actor]; }

  // Number of shortest ways from the source. Requires: reached.
  [[nodiscard]] double ways(std::uint32_t actor) const { return ways_[actor]; }

 private:
  static constexpr std::uint32_t kUnknown = std::numeric_limits<std::uint32_t>::max();

  const ActorNetwork* network_;
  std::vector<std::uint32_t> reached_;
  std::vector<std::uint32_t> distances_;
  std::vector<double> ways_;
};

}  // namespace entente
