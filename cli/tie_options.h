// Conditions on ties as flags, for every command that reads paths, measures or cards from a
// network.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/paths/name_index.h"
#include "graph/paths/tie_filter.h"

namespace CLI {
class App;
}

namespace entente {

struct TieOptions {
  std::vector<std::string> statuses;
  std::vector<std::string> relations;
  std::vector<std::string> kinds;
  std::vector<std::string> avoid;  // names
  bool negated = false;
  std::string since;
  std::string until;
  std::size_t min_sources = 0;
};

// --since, --until: ISO 8601 dates.
void add_window_options(CLI::App& command, std::string& since, std::string& until);

// --status, --relation, --kind, --avoid, --negated, --since, --until, --min-sources. `kinds` says
// what --kind is for.
void add_tie_options(CLI::App& command, TieOptions& options, const std::string& kinds);

[[nodiscard]] Result<TieFilter> filter_of(const TieOptions& options, const TieGraph& graph,
                                          const NameIndex& names, const Ontology& ontology);

// Each name means one node. `role` is what a message begins with.
[[nodiscard]] Result<std::vector<std::uint32_t>> nodes_named(const std::vector<std::string>& typed,
                                                             const NameIndex& names,
                                                             std::string_view role);

}  // namespace entente
