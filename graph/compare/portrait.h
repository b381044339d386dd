// What networks look like from each of their actors, whoever these are.

#pragma once

#include <optional>

#include "graph/measures/actor_network.h"

namespace entente {

// The divergence of the portraits of two networks, in bits: how many actors have how many others at
// which distance (Bagrow and Bollt 2019, by number of ties). 0: alike, 1: nothing in common. Actors
// without ties do not count. Nothing where a network has no ties, or so many that this would take
// more than minutes.
[[nodiscard]] std::optional<double> portrait_divergence(const ActorNetwork& left,
                                                        const ActorNetwork& right);

}  // namespace entente
