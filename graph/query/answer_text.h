// Answers to queries, for readers and for programs.

#pragma once

#include <string>

#include "graph/query/answer.h"

namespace entente {

// Ends with a newline.
[[nodiscard]] std::string to_text(const QueryAnswer& answer, const TieGraph& graph,
                                  const Ontology& ontology);

// One object on one line: "paths", or "rows" with a member for each column.
[[nodiscard]] std::string to_json(const QueryAnswer& answer, const TieGraph& graph);

// All nodes and ties of the paths found.
[[nodiscard]] SubNetwork network_of(const QueryAnswer& answer);

}  // namespace entente
