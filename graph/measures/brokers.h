// Who stands between others that are not tied to each other.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/measures/actor_network.h"
#include "graph/measures/centrality.h"

namespace entente {

// How far an actor's ties lead back to the same few others: the sum over its neighbours j of
// (p_ij + sum over others q of p_iq p_qj)^2, where p_ij is the share of i's weight that its tie to
// j has (Burt 1992, 54-55). Little constraint is a broker's place. NaN without ties.
[[nodiscard]] Values constraint(const ActorNetwork& network);

// How many of an actor's neighbours are not redundant: the sum over its neighbours j of 1 - the sum
// over others q of p_iq m_jq, where m_jq is the weight of j's tie to q by that of j's strongest tie
// (Burt 1992, 51-53). NaN without ties.
[[nodiscard]] Values effective_size(const ActorNetwork& network);

// The broker b of a -> b -> c, where nothing runs from a to c, by the groups of the three (Gould
// and Fernandez 1989).
enum class BrokerRole {
  coordinator,     // all in one group
  consultant,      // a and c in one group, b in another
  gatekeeper,      // b and c in one group: lets into it
  representative,  // a and b in one group: speaks for it
  liaison          // all in different groups
};

// How often each actor is in each role, in the order of BrokerRole.
using RoleCounts = std::array<std::size_t, 5>;

// Requires: a group for each actor.
[[nodiscard]] std::vector<RoleCounts> brokerage(const ActorNetwork& network,
                                                const std::vector<std::uint32_t>& groups);

}  // namespace entente
