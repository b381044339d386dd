// Ties for and against: what signed networks are made of.

#pragma once

#include <string_view>

#include "graph/network.h"
#include "graph/ontology.h"

namespace entente {

enum class Sign { none, positive, negative };

[[nodiscard]] std::string_view name_of(Sign sign);  // "" for none

// Positive for acts of cooperation, negative for acts of conflict, by the relation's quad class.
// None for facts, and for what is said not to be so: who does not accuse does not praise.
[[nodiscard]] Sign sign_of(const Edge& edge, const Ontology& ontology);

}  // namespace entente
