// A connecting network for readers and for programs.

#pragma once

#include <cstddef>
#include <string>

#include "graph/ontology.h"
#include "graph/paths/connection.h"

namespace entente {

// Ends with a newline.
[[nodiscard]] std::string to_text(const TieGraph& graph, const Ontology& ontology,
                                  const ConnectionQuestion& question, const Connection& connection,
                                  std::size_t quotes);

// One object on one line.
[[nodiscard]] std::string to_json(const TieGraph& graph, const ConnectionQuestion& question,
                                  const Connection& connection, std::size_t quotes);

}  // namespace entente
