// An actor's card for a reader and for programs.

#pragma once

#include <cstddef>
#include <string>

#include "graph/card/actor_card.h"

namespace entente {

struct CardTextOptions {
  std::size_t top = 10;    // rows of each part; 0: all
  std::size_t quotes = 1;  // sentences for each tie
};

// Ends with a newline.
[[nodiscard]] std::string to_text(const TieGraph& graph, const Ontology& ontology,
                                  const ActorCard& card, const CardTextOptions& options);

// Everything, as one object on one line; `quotes` sentences for each meeting and tie.
[[nodiscard]] std::string to_json(const TieGraph& graph, const ActorCard& card, std::size_t quotes);

}  // namespace entente
