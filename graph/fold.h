// Parallel statements become one edge with all their evidence.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/linked_set.h"
#include "graph/network.h"
#include "graph/ontology.h"

namespace entente {

// Requires: a node for each number in clusters. Edges are sorted; an actor's ties to itself are
// left out.
[[nodiscard]] std::vector<Edge> fold_edges(const LinkedSet& linked,
                                           const std::vector<std::size_t>& clusters,
                                           const std::vector<Node>& nodes,
                                           const Ontology& ontology);

// Sets everything that follows from the key and the evidence: id, counts, dates, confidence,
// source. Requires: evidence is sorted and free of repetitions; articles are sorted by id.
void summarise(Edge& edge, const std::vector<ArticleInfo>& articles);

// Order of edges in a network.
[[nodiscard]] bool edge_before(const Edge& left, const Edge& right);

}  // namespace entente
