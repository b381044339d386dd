#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/path_options.h"
#include "graph/paths/connection_text.h"

namespace entente {
namespace {

struct ConnectCommandOptions {
  PathOptions shared;
  std::vector<std::string> names;
};

Result<ConnectionQuestion> question_of(const ConnectCommandOptions& options, const TieGraph& graph,
                                       const Ontology& ontology) {
  const NameIndex names{graph};
  const auto nodes = nodes_named(options.names, names, "ACTORS");
  if (!nodes) return nodes.error();
  const auto filter = filter_of(options.shared, graph, names, ontology);
  if (!filter) return filter.error();
  ConnectionQuestion question;
  question.nodes = nodes.value();
  question.filter = filter.value();
  question.cost = *hop_cost_named(options.shared.cost);
  question.damp_hubs = options.shared.damp_hubs;
  question.budget = options.shared.budget;
  return question;
}

SubNetwork part_of(const Connection& connection) {
  SubNetwork part;
  for (const auto& nodes : connection.parts) part.nodes.insert(nodes.begin(), nodes.end());
  for (const ConnectionHop& hop : connection.hops) {
    part.nodes.insert(hop.to);
    part.edges.insert(hop.hop.edges.begin(), hop.hop.edges.end());
  }
  return part;
}

ExitStatus run_connect(const ConnectCommandOptions& options) {
  const PathOptions& shared = options.shared;
  if (const auto checked = check_outputs(shared.output); !checked) return give_up(checked.error());
  const auto input = read_graph(shared.graph);
  if (!input) return give_up(input.error());
  const Ontology& ontology = input.value().ontology;
  const TieGraph graph{input.value().network, ontology};
  const auto question = question_of(options, graph, ontology);
  if (!question) return give_up(question.error());
  const auto connection = connect(graph, question.value());
  const std::string text =
      shared.json ? to_json(graph, question.value(), connection, shared.quotes)
                  : to_text(graph, ontology, question.value(), connection, shared.quotes);
  return worse(input.value().status,
               give_answer(text, graph, part_of(connection), ontology, shared.output));
}

}  // namespace

void add_connect_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command =
      app.add_subcommand("connect", "A small network that joins several actors");
  const auto options = std::make_shared<ConnectCommandOptions>();
  add_graph_options(*command, options->shared.graph);
  command->add_option("ACTORS", options->names, "Names as you would type them, or ids")
      ->required()
      ->expected(2, -1);
  add_filter_options(*command, options->shared);
  add_answer_options(*command, options->shared);
  command->footer("\nExample:\n  entente connect network.json gerasimov scaparrotti aliyev");
  command->callback([options, &status] { status = run_connect(*options); });
}

}  // namespace entente
