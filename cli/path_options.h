// What `path`, `connect` and `query` share: conditions on ties as flags, and answers out.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/graph_input.h"
#include "cli/output.h"
#include "graph/paths/name_index.h"
#include "graph/paths/search.h"
#include "graph/paths/sub_network.h"
#include "graph/paths/tie_filter.h"

namespace entente {

struct PathOptions {
  GraphOptions graph;
  OutputOptions output;  // the answer as a network
  bool json = false;
  std::size_t quotes = 1;
  std::uint64_t budget = 0;  // steps

  std::vector<std::string> statuses;
  std::vector<std::string> relations;
  std::vector<std::string> kinds;
  std::vector<std::string> avoid;  // names
  bool negated = false;
  std::string since;
  std::string until;
  std::size_t min_sources = 0;
  std::string cost = "hops";
  bool damp_hubs = false;
};

// --json, --evidence, --budget, -o, --base.
void add_answer_options(CLI::App& command, PathOptions& options);

// --status, --relation, --kind, --avoid, --negated, --since, --until, --min-sources, --cost,
// --damp-hubs.
void add_filter_options(CLI::App& command, PathOptions& options);

[[nodiscard]] Result<TieFilter> filter_of(const PathOptions& options, const TieGraph& graph,
                                          const NameIndex& names, const Ontology& ontology);

// Each name means one node. `role` is what a message begins with.
[[nodiscard]] Result<std::vector<std::uint32_t>> nodes_named(const std::vector<std::string>& typed,
                                                             const NameIndex& names,
                                                             std::string_view role);

// Prints the answer and writes the files of -o.
[[nodiscard]] ExitStatus give_answer(const std::string& text, const TieGraph& graph,
                                     const SubNetwork& part, const Ontology& ontology,
                                     const OutputOptions& output);

}  // namespace entente
