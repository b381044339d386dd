// Ties that follow from others, marked as inferred.

#pragma once

#include <vector>

#include "graph/network.h"
#include "graph/ontology.h"

namespace entente {

// What follows from the network's ties, with their evidence and as sure as they are:
// - `met_with` between each two persons who took part in a meeting that was held;
// - what a relation implies, and its inverse, as the ontology declares them, from ties that are
//   actual, affirmed and not over. An office implies representation.
// What follows from an inferred tie follows too. Nothing comes of relations or kinds that the
// ontology does not allow. Each tie once, in the order of edges. Requires: nodes sorted by id,
// articles by id.
[[nodiscard]] std::vector<Edge> infer_ties(const Network& network, const Ontology& ontology);

}  // namespace entente
