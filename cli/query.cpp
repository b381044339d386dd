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

ExitStatus run_query(const QueryCommandOptions& options) {
  const PathOptions& shared = options.shared;
  if (const auto checked = check_outputs(shared.output); !checked) return give_up(checked.error());
  const auto query = read_query(options);
  if (!query) return give_up(query.error());
  const auto input = read_graph(shared.graph);
  if (!input) return give_up(input.error());
  const Ontology& ontology = input.value().ontology;
  const TieGraph graph{input.value().network, ontology};
  const NameIndex names{graph};
  const QueryParameters parameters = parameters_of(options.parameters);
  const QueryContext context{graph, names, ontology, parameters, shared.budget};
  const auto found = answer(context, query.value());
  if (!found) return give_up(found.error());
  const std::string text =
      shared.json ? to_json(found.value(), graph) : to_text(found.value(), graph, ontology);
  return worse(input.value().status,
               give_answer(text, graph, network_of(found.value()), ontology, shared.output));
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
