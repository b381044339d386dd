// How relations and ties are called where a person reads them.

#pragma once

#include <string>
#include <string_view>

#include "graph/network.h"

namespace entente {

// The ontology's label, else the id with spaces: "participated in".
[[nodiscard]] std::string relation_label(const Ontology& ontology, std::string_view relation);

// The name, else the id.
[[nodiscard]] const std::string& label_of(const Node& node);

// The title of an office, else the relation's label.
[[nodiscard]] std::string label_of(const Edge& edge, const Ontology& ontology);

// The relation with what sets the tie apart from its parallels: "met_with, negated", "holds_office:
// president". Gephi and others join parallel ties of one type.
[[nodiscard]] std::string type_of(const Edge& edge, const Ontology& ontology);

// What layouts and line widths go by: the tie's own weight, else its articles, at least 1.
[[nodiscard]] double weight_of(const Edge& edge);

// "affirmed" or "negated". A word, because three-valued readers turn a missing boolean into false.
[[nodiscard]] std::string_view polarity(const Edge& edge);

// "yes" or "no", for the same reason.
[[nodiscard]] std::string_view yes_or_no(bool value);

// The evidence with the highest confidence, the first of equals; null where there is none.
[[nodiscard]] const EdgeEvidence* best_evidence(const Edge& edge);

}  // namespace entente
