#include "cli/graph_input.h"

#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/data_files.h"
#include "cli/project_input.h"
#include "cli/standard_streams.h"
#include "cli/statements.h"
#include "extract/extract.h"
#include "graph/graph_json.h"
#include "import/import.h"

namespace entente {
namespace {

Error no_graph(const std::string& name, const std::string& found) {
  return {Error::Code::malformed, name +
                                      ": expected graph.json, statements as JSON Lines or a "
                                      "table, GraphML, GEXF or a project file, found " +
                                      found};
}

Result<Network> merged_statements(const std::string& text, const std::string& name,
                                  const Ontology& ontology, const ActorLists& lists,
                                  Report& report) {
  const StatementSet set = parse_statements(text, name, report);
  if (set.articles.empty()) return no_graph(name, "no line that can be read");
  return build_network(set, ontology, lists, report);
}

}  // namespace

void add_ontology_option(CLI::App& command, std::vector<std::string>& layers) {
  command
      .add_option("--ontology", layers,
                  "Data file, or folder of them, on top of the program's own: relations, rules, "
                  "words, actors, leaders (docs/ontology.md); may be repeated")
      ->type_name("FILE|DIR")
      ->allow_extra_args(false);
}

void add_graph_options(CLI::App& command, GraphOptions& options) {
  command
      .add_option("GRAPH", options.path,
                  "NAME.entente, graph.json, statements as JSON Lines or a table (CSV, GDELT, "
                  "ICEWS), GraphML, GEXF, or - for "
                  "standard input")
      ->required();
  add_ontology_option(command, options.ontology);
  add_list_options(command, options.lists);
}

Result<Ontology> open_ontology(const std::vector<std::string>& layers) {
  Layers all = default_files(data_folder()).knowledge;
  all.insert(all.end(), layers.begin(), layers.end());
  return read_ontology(all);
}

Result<Network> read_network(const std::string& path, const Ontology& ontology, Report& report) {
  return read_network(path, ontology, {}, report);
}

Result<Network> read_network(const std::string& path, const Ontology& ontology,
                             const ActorLists& lists, Report& report) {
  if (is_project(path)) return read_project_network(path, ontology, lists, report);
  const auto text = read_bytes(path);
  if (!text) return text.error();
  const std::string name = path == "-" ? "standard input" : path;
  const std::string_view line = first_line(text.value());
  if (line.empty()) return no_graph(name, "nothing");
  if (holds_statements(text.value()))
    return merged_statements(text.value(), name, ontology, lists, report);
  if (!lists.empty()) {
    return Error{
        Error::Code::unsupported,
        name + ": expected statements for --same and --different, found a finished network"};
  }
  if (looks_like_xml(line))
    return import_network(text.value(), name, [&](const Error& error) { report.failed(error); });
  if (!line.starts_with('{')) return no_graph(name, "text that is not JSON (articles: see build)");
  return from_graph_json(text.value(), name);
}

Result<GraphInput> read_graph(const GraphOptions& options) {
  auto ontology = open_ontology(options.ontology);
  if (!ontology) return ontology.error();
  Report report;
  const auto lists = open_lists(options.lists, report);
  if (!lists) return lists.error();
  auto network = read_network(options.path, ontology.value(), lists.value(), report);
  if (!network) return network.error();
  return GraphInput{std::move(network).value(), std::move(ontology).value(), report.status(true)};
}

}  // namespace entente
