// The user's lists of who is who, which `build`, `merge`, `export` and `resolve` take.

#pragma once

#include <string>
#include <vector>

#include "cli/report.h"
#include "graph/actor_lists.h"
#include "graph/network.h"

namespace CLI {
class App;
}

namespace entente {

struct ListOptions {
  std::vector<std::string> same;
  std::vector<std::string> different;
};

// --same, --different.
void add_list_options(CLI::App& command, ListOptions& options);

// A file that cannot be opened ends the command; lines that cannot be read go to `report`.
[[nodiscard]] Result<ActorLists> open_lists(const ListOptions& options, Report& report);

// What of the lists makes no sense for a set. A list serves many sets, so an actor that is not in
// this one is no failure.
void tell_of_list(const Error& error, Report& report);

// The network of statements and lists; what of the lists makes no sense there goes to `report`.
[[nodiscard]] Result<Network> build_network(const StatementSet& set, const Ontology& ontology,
                                            const ActorLists& lists, Report& report);

}  // namespace entente
