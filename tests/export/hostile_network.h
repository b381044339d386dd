// A small network whose strings try to break out of every format: markup, quotes, control
// characters, right-to-left text, emoji, decomposed letters, broken UTF-8, ids that are no IRIs.

#pragma once

#include "graph/network.h"

namespace entente {

[[nodiscard]] Network hostile_network();

// met_with (symmetric), holds_office; other relations are unknown to it.
[[nodiscard]] Ontology small_ontology();

}  // namespace entente
