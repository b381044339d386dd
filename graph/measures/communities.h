// Groups of actors that are tied more among themselves than to others.

#pragma once

#include <cstddef>
#include <cstdint>

#include "graph/measures/components.h"
#include "graph/result.h"

namespace entente {

struct CommunityOptions {
  double resolution = 1.0;  // greater: more and smaller groups (Reichardt and Bornholdt 2006)
  std::size_t runs = 20;    // from different seeds; the best of them counts
  std::uint32_t seed = 1;   // of the first run; the others follow
};

struct Communities {
  Grouping grouping;  // an actor without ties is alone
  double modularity = 0.0;
};

// By the Leiden algorithm (Traag, Waltman and van Eck 2019) on weights, as igraph has it: each run
// until an iteration adds less than a ten-thousandth. Of runs of one modularity the first counts.
// Fails where the program was built without igraph.
[[nodiscard]] Result<Communities> communities(const ActorNetwork& network,
                                              const CommunityOptions& options = {});

// The share of weight within groups, less what it would be if the ends of ties were drawn by
// strength alone (Newman and Girvan 2004); 0 without ties.
[[nodiscard]] double modularity(const ActorNetwork& network, const Grouping& grouping,
                                double resolution = 1.0);

}  // namespace entente
