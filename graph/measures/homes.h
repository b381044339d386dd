// Which body each actor belongs to: a person's state, a state's bloc.

#pragma once

#include <cstdint>
#include <vector>

#include "graph/measures/actor_network.h"

namespace entente {

// A number for each actor, the same for those of one body: that of the tie told most often among
// those by which an actor stands for another above `level` (Relation::roll_up), states before
// organisations. What belongs to nobody is a body of its own. The network is one of the graph's.
[[nodiscard]] std::vector<std::uint32_t> homes(const TieGraph& graph, const Ontology& ontology,
                                               const ActorNetwork& network, Level level);

}  // namespace entente
