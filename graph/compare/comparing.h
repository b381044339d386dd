// What the parts of a comparison work on: both sides as graphs, as networks of actors and as
// stories.

#pragma once

#include <optional>
#include <vector>

#include "graph/compare/comparison.h"
#include "graph/compare/telling.h"
#include "graph/measures/actor_network.h"
#include "graph/measures/components.h"
#include "graph/paths/tie_graph.h"

namespace entente {

struct ComparedInput {
  const Ontology* ontology = nullptr;
  Both<const TieGraph*> graphs = {};
  Both<ActorNetwork> networks;
  Tellings tellings;
  Both<std::optional<Grouping>> communities;
  // Positions in the networks of each actor of the tellings.
  std::vector<Both<std::optional<std::uint32_t>>> positions;
  bool testable = false;  // stories can be dealt out anew
};

// By how likely they are by chance, then by how far the rates differ; of equals deeds stand before
// facts such as offices.
[[nodiscard]] std::vector<ComparedTie> compare_ties(const ComparedInput& input, std::size_t quotes);

[[nodiscard]] std::vector<ComparedActor> compare_actors(const ComparedInput& input);

// By how far the profiles differ and how much there is to them.
[[nodiscard]] std::vector<ComparedPair> compare_pairs(const ComparedInput& input);

[[nodiscard]] std::vector<ComparedMeasure> compare_measures(
    const ComparedInput& input, const std::vector<ComparedActor>& actors,
    const std::vector<ComparedPair>& pairs, const CompareOptions& options);

}  // namespace entente
