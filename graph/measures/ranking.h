// Actors in order of a measure.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/measures/actor_network.h"
#include "graph/measures/centrality.h"

namespace entente {

enum class ActorMeasure {
  degree,
  strength,
  betweenness,
  closeness,
  pagerank,
  k_core,
  constraint,
  effective_size,
  coordinator,
  consultant,
  gatekeeper,
  representative,
  liaison
};

// "effective-size"; inverse of each other.
[[nodiscard]] std::string_view name_of(ActorMeasure measure);
[[nodiscard]] std::optional<ActorMeasure> actor_measure_named(std::string_view name);

// What it counts, in a few words.
[[nodiscard]] std::string_view meaning_of(ActorMeasure measure);

[[nodiscard]] const std::vector<ActorMeasure>& all_measures();

struct MeasureOptions {
  Pivots pivots;                      // of betweenness and closeness
  std::vector<std::uint32_t> groups;  // of each actor, for brokers' roles; empty: all in one
};

// To twelve significant digits: what follows is noise of the order of additions.
[[nodiscard]] Values values_of(const ActorNetwork& network, ActorMeasure measure,
                               const MeasureOptions& options = {});

struct RankedActor {
  std::size_t rank = 0;  // from 1; equal values share it
  std::uint32_t actor = 0;
  std::vector<double> values;  // of each measure; NaN where it is not defined
};

struct Ranking {
  std::vector<ActorMeasure> measures;  // the first one gives the order
  std::vector<RankedActor> actors;
};

// All actors: the greatest value first, of constraint the least; what has none comes last; among
// equals by id. Requires: measures.
[[nodiscard]] Ranking ranking(const ActorNetwork& network,
                              const std::vector<ActorMeasure>& measures,
                              const MeasureOptions& options = {});

}  // namespace entente
