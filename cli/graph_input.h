// A network from the file that holds one, for every command that reads networks.
//
//   struct RankOptions { GraphOptions graph; … };
//   add_graph_options(*command, options->graph);
//
//   const auto input = read_graph(options.graph);
//   if (!input) return give_up(input.error());
//   … input.value().network, input.value().ontology …
//   return worse(input.value().status, …);

#pragma once

#include <string>
#include <vector>

#include "cli/lists.h"
#include "cli/report.h"
#include "graph/network.h"

namespace CLI {
class App;
}

namespace entente {

struct GraphOptions {
  std::string path;
  std::vector<std::string> ontology;  // layers on top of the program's own
  ListOptions lists;                  // for statements
};

struct GraphInput {
  Network network;
  Ontology ontology;
  ExitStatus status = ExitStatus::ok;  // partial where lines of statements could not be read
};

// GRAPH, --ontology, --same and --different.
void add_graph_options(CLI::App& command, GraphOptions& options);

// --ontology alone.
void add_ontology_option(CLI::App& command, std::vector<std::string>& layers);

// The program's own relations with the user's layers on top.
[[nodiscard]] Result<Ontology> open_ontology(const std::vector<std::string>& layers);

[[nodiscard]] Result<GraphInput> read_graph(const GraphOptions& options);

// The network in the file at `path`, "-" for standard input: graph.json; GraphML or GEXF, also of
// other programs; or what becomes of a project file or of statements as JSON Lines. Lines that
// cannot be read go to `report`; it fails where nothing is left.
[[nodiscard]] Result<Network> read_network(const std::string& path, const Ontology& ontology,
                                           Report& report);

// The same, with the user's lists; a finished network takes none.
[[nodiscard]] Result<Network> read_network(const std::string& path, const Ontology& ontology,
                                           const ActorLists& lists, Report& report);

}  // namespace entente
