// What `rank`, `communities` and `triads` share: a network of actors in, measures of it out.

#pragma once

#include <functional>
#include <string>

#include "cli/graph_input.h"
#include "cli/tie_options.h"
#include "graph/measures/output.h"

namespace entente {

struct ActorOptions {
  GraphOptions graph;
  std::string level = "person";
  TieOptions ties;
  bool json = false;
};

// GRAPH and its options, --level, those of add_tie_options, --json.
void add_actor_options(CLI::App& command, ActorOptions& options);

// --csv instead of --json.
void add_csv_option(CLI::App& command, bool& csv);

struct OpenActors {
  const TieGraph& graph;
  const Ontology& ontology;
  const ActorNetwork& network;
  MeasuredNetwork measured;
};

// Reads the network, draws its actors, measures, and prints what comes of it.
[[nodiscard]] ExitStatus measure(
    const ActorOptions& options,
    const std::function<Result<std::string>(const OpenActors&)>& answer);

}  // namespace entente
