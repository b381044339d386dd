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

Result<ConnectionQuestion> question_of(const ConnectCommandOptions& options,
                                       const OpenGraph& open) {
  const auto nodes = nodes_named(options.names, open.names, "ACTORS");
  if (!nodes) return nodes.error();
  const auto filter = filter_of(options.shared.ties, open.graph, open.names, open.ontology);
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

Result<GraphAnswer> answer(const ConnectCommandOptions& options, const OpenGraph& open) {
  const auto question = question_of(options, open);
  if (!question) return question.error();
  const auto connection = connect(open.graph, question.value());
  const std::size_t quotes = options.shared.quotes;
  return GraphAnswer{options.shared.json
                         ? to_json(open.graph, question.value(), connection, quotes)
                         : to_text(open.graph, open.ontology, question.value(), connection, quotes),
                     part_of(connection)};
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
  command->callback([options, &status] {
    status = answer_on(options->shared.graph, options->shared.output,
                       [&](const OpenGraph& open) { return answer(*options, open); });
  });
}

}  // namespace entente
