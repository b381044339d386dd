#include "cli/projection.h"

#include <utility>

#include <CLI/CLI.hpp>

#include "cli/level_option.h"
#include "cli/number_checks.h"
#include "cli/tie_options.h"
#include "graph/paths/projection.h"

namespace entente {
namespace {

Result<Network> around_named(const Network& network, const Ontology& ontology,
                             const ProjectionOptions& options) {
  const TieGraph graph{network, ontology};
  const auto nodes = nodes_named(options.ego, NameIndex{graph}, "--ego");
  if (!nodes) return nodes.error();
  return to_network(graph, around(graph, nodes.value(), options.radius));
}

}  // namespace

void add_projection_options(CLI::App& command, ProjectionOptions& options) {
  add_level_option(command, options.level);
  add_window_options(command, options.since, options.until);
  command
      .add_option("--ego", options.ego,
                  "Only what lies around this node; may be repeated; name or id")
      ->type_name("NAME")
      ->allow_extra_args(false);
  command.add_option("--radius", options.radius, "How many ties around it (1)")
      ->type_name("N")
      ->check(whole_number);
  command.add_flag("--signed", options.signed_only,
                   "Only acts of cooperation and of conflict (column 'sign')");
  command.add_flag("--shared-meetings", options.shared_meetings,
                   "Who took part in the same meetings, weighted by their number");
}

Result<Done> project(GraphInput& input, const ProjectionOptions& options) {
  const Ontology& ontology = input.ontology;
  Network& network = input.network;
  draw_at_level(input, options.level);
  if (!options.since.empty() || !options.until.empty()) {
    const TieGraph graph{network, ontology};
    network = to_network(graph, within(graph, options.since, options.until));
  }
  if (!options.ego.empty()) {
    auto drawn = around_named(network, ontology, options);
    if (!drawn) return drawn.error();
    network = std::move(drawn).value();
  }
  if (options.signed_only) {
    const TieGraph graph{network, ontology};
    network = to_network(graph, with_sign(graph, ontology));
  }
  if (options.shared_meetings) network = shared_meetings(network);
  return Done{};
}

}  // namespace entente
