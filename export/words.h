// How relations and ties are called where a person reads them.

#pragma once

#include <string>
#include <string_view>

#include "graph/network.h"

namespace entente {

// The ontology's label, else the id with spaces: "participated in".
[[nodiscard]] std::string relation_label(const Ontology& ontology, std::string_view relation);

// "affirmed" or "negated". A word, because three-valued readers turn a missing boolean into false.
[[nodiscard]] std::string_view polarity(const Edge& edge);

// "yes" or "no", for the same reason.
[[nodiscard]] std::string_view yes_or_no(bool value);

// The evidence with the highest confidence, the first of equals; null where there is none.
[[nodiscard]] const EdgeEvidence* best_evidence(const Edge& edge);

}  // namespace entente
