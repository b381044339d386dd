// What `path`, `connect`, `query` and `show` share: a network in, and answers out.

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "cli/graph_input.h"
#include "cli/output.h"
#include "cli/tie_options.h"
#include "graph/paths/search.h"
#include "graph/paths/sub_network.h"

namespace entente {

struct PathOptions {
  GraphOptions graph;
  OutputOptions output;  // the answer as a network
  bool json = false;
  std::size_t quotes = 1;
  std::uint64_t budget = 0;  // steps

  TieOptions ties;
  std::string cost = "hops";
  bool damp_hubs = false;
};

// --json, --evidence, --budget, -o, --base.
void add_answer_options(CLI::App& command, PathOptions& options);

// Those of add_tie_options, --cost, --damp-hubs.
void add_filter_options(CLI::App& command, PathOptions& options);

// The network that a question is about.
struct OpenGraph {
  const TieGraph& graph;
  const NameIndex& names;
  const Ontology& ontology;
};

struct GraphAnswer {
  std::string text;
  SubNetwork part;  // for -o
};

// Reads the network, asks, prints the answer and writes the files of -o.
[[nodiscard]] ExitStatus answer_on(const GraphOptions& graph, const OutputOptions& output,
                                   const std::function<Result<GraphAnswer>(const OpenGraph&)>& ask);

}  // namespace entente
