#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/path_options.h"
#include "cli/standard_streams.h"
#include "graph/query/answer_text.h"
#include "graph/query/parser.h"

namespace entente {
namespace {

struct QueryCommandOptions {
  PathOptions shared;
  std::string query;
  std::string file;
  std::vector<std::string> parameters;  // NAME=VALUE
};

std::string parameter_check(const std::string& text) {
  const auto sign = text.find('=');
  const bool named = sign != std::string::npos && sign > 0;
  return named ? "" : "expected NAME=VALUE, found '" + text + "'";
}

QueryParameters parameters_of(const std::vector<std::string>& given) {
  QueryParameters parameters;
  for (const std::string& one : given) {
    const auto sign = one.find('=');
    parameters[one.substr(0, sign)] = one.substr(sign + 1);
  }
  return parameters;
}

Result<Query> read_query(const QueryCommandOptions& options) {
  if (options.file.empty()) return parse_query(options.query);
  const auto text = read_bytes(options.file);
  return text ? parse_query(text.value()) : text.error();
}

Result<GraphAnswer> answer_to(const Query& query, const QueryCommandOptions& options,
                              const OpenGraph& open) {
  const QueryParameters parameters = parameters_of(options.parameters);
  const QueryContext context{open.graph, open.names, open.ontology, parameters,
                             options.shared.budget};
  const auto found = answer(context, query);
  if (!found) return found.error();
  return GraphAnswer{options.shared.json ? to_json(found.value(), open.graph)
                                         : to_text(found.value(), open.graph, open.ontology),
                     network_of(found.value())};
}

ExitStatus run_query(const QueryCommandOptions& options) {
  const auto query = read_query(options);
  if (!query) return give_up(query.error());
  return answer_on(options.shared.graph, options.shared.output,
                   [&](const OpenGraph& open) { return answer_to(query.value(), options, open); });
}

}  // namespace

void add_query_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command =
      app.add_subcommand("query", "Path patterns in a subset of GQL (docs/query.md)");
  const auto options = std::make_shared<QueryCommandOptions>();
  add_graph_options(*command, options->shared.graph);
  auto* const query = command->add_option("QUERY", options->query, "MATCH … RETURN …");
  command->add_option("-f,--file", options->file, "The query in a file instead")
      ->type_name("FILE")
      ->excludes(query);
  command
      ->add_option("-p,--param", options->parameters,
                   "A value for $NAME in the query; may be repeated")
      ->type_name("NAME=VALUE")
      ->allow_extra_args(false)
      ->check(parameter_check);
  add_answer_options(*command, options->shared);
  command->footer(
      "\nExamples:\n"
      "  entente query network.json \"MATCH p = (a WHERE a.name = 'NATO')-[:praised]->(b) RETURN "
      "p\"\n"
      "  entente query network.json \"MATCH (a:person)-[:met_with]-(b:person)\n"
      "      RETURN a.name, count(b) AS met ORDER BY met DESC LIMIT 10\"");
  command->callback([options, &status] { status = run_query(*options); });
}

}  // namespace entente
