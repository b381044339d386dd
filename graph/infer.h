// Ties that follow from others, marked as inferred.

#pragma once

#include <vector>

#include "graph/network.h"
#include "graph/ontology.h"

namespace entente {

// `met_with` between each two persons who took part in a meeting that was held, with the evidence
// that they took part. Nothing where the ontology does not know the relation. Requires: nodes
// sorted by id, articles by id.
[[nodiscard]] std::vector<Edge> infer_met_with(const Network& network, const Ontology& ontology);

}  // namespace entente
