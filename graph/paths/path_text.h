// Paths for a reader at a terminal: who stands on the way, what ties them, which sentence says so.

#pragma once

#include <cstddef>
#include <string>

#include "graph/ontology.h"
#include "graph/paths/evidence.h"
#include "graph/paths/question.h"

namespace entente {

struct PathTextOptions {
  std::size_t quotes = 1;  // sentences for each hop
};

// Ends with a newline.
[[nodiscard]] std::string to_text(const TieGraph& graph, const Ontology& ontology,
                                  const PathQuestion& question, const FoundPaths& found,
                                  const PathTextOptions& options);

[[nodiscard]] std::string to_text(const TieGraph& graph, const Ontology& ontology,
                                  const PathQuestion& question, const NoPath& reasons);

// "Iran  signed →  Joint Plan (2013-11-24; 3 articles, 2 outlets)", one line for each edge, then
// the sentences.
[[nodiscard]] std::string hop_text(const TieGraph& graph, const Ontology& ontology,
                                   std::uint32_t from, const PathHop& hop, std::size_t quotes);

// "not: member of (planned)", "holds office: president (former)".
[[nodiscard]] std::string relation_text(const Ontology& ontology, const Edge& edge);

// "2018-12-12", "2018-04-19 to 2018-12-12", "undated".
[[nodiscard]] std::string days_text(const Edge& edge);

// "“They met in Baku.” – APA, 2018-12-13".
[[nodiscard]] std::string quote_text(const TieGraph& graph, const Quote& quote);

// The node's name, or its id where it has none.
[[nodiscard]] std::string shown_name(const TieGraph& graph, std::uint32_t node);

// "Valery Gerasimov ─ Baku ─ Tod Wolters".
[[nodiscard]] std::string row_text(const TieGraph& graph, const Path& path);

}  // namespace entente
