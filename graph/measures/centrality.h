// How central each actor of a network is, by several notions of it. One value for each actor, in
// their order.

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/measures/actor_network.h"

namespace entente {

// NaN where a measure is not defined for an actor.
using Values = std::vector<double>;

// Actors that it is tied to (Freeman 1978).
[[nodiscard]] Values degree(const ActorNetwork& network);

// Stories that tell of its ties: the sum of their weights (Barrat et al. 2004).
[[nodiscard]] Values strength(const ActorNetwork& network);

// The share of time that a reader spends with it who follows ties by weight and, once in
// 1 / (1 - damping) steps or where no tie leads on, starts anew anywhere (Brin and Page 1998). Sums
// up to 1.
[[nodiscard]] Values pagerank(const ActorNetwork& network, double damping = 0.85);

// The greatest k such that it is in a part of the network where everyone is tied to k others of
// that part (Seidman 1983).
[[nodiscard]] Values k_core(const ActorNetwork& network);

// Where searches for shortest ways begin: everywhere, or at a sample where that would take too
// long.
struct Pivots {
  std::size_t most = 0;  // in each component; 0: all actors
  std::uint32_t seed = 1;
};

// As many pivots as keep the work within `steps` looks at a tie; 0 where all do.
[[nodiscard]] std::size_t pivots_within(const ActorNetwork& network, std::uint64_t steps);

// The share of pairs of others whose shortest ways, by number of ties, lead through it, ways of one
// length sharing the pair (Freeman 1977; computed as in Brandes 2001; from a sample of pivots as in
// Brandes and Pich 2007).
[[nodiscard]] Values betweenness(const ActorNetwork& network, const Pivots& pivots = {});

// The inverse of the mean number of ties to those that can be reached, times their share of all
// others (Wasserman and Faust 1994, 200-201); 0 for the isolated. From a sample of pivots an
// estimate of it (Eppstein and Wang 2004).
[[nodiscard]] Values closeness(const ActorNetwork& network, const Pivots& pivots = {});

}  // namespace entente
