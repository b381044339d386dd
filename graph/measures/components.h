// Which actors ties connect at all.

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/measures/actor_network.h"

namespace entente {

// A division of the actors into groups. Groups are numbered by size, the largest first, then by
// their first actor.
struct Grouping {
  std::vector<std::uint32_t> group_of;  // of each actor
  std::vector<std::size_t> sizes;       // of each group

  friend bool operator==(const Grouping&, const Grouping&) = default;
};

// From any numbers that are the same for those of one group.
[[nodiscard]] Grouping grouping_of(const std::vector<std::uint32_t>& labels);

// Those whom ties connect; an actor without ties is alone.
[[nodiscard]] Grouping components(const ActorNetwork& network);

}  // namespace entente
