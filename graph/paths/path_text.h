// Paths for a reader at a terminal: who stands on the way, what ties them, which sentence says so.

#pragma once

#include <cstddef>
#include <string>

#include "graph/ontology.h"
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

// "Valery Gerasimov ─ Baku ─ Tod Wolters".
[[nodiscard]] std::string row_text(const TieGraph& graph, const Path& path);

}  // namespace entente
