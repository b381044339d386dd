#include <memory>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/extraction.h"
#include "cli/output.h"
#include "cli/standard_streams.h"
#include "cli/statements.h"
#include "graph/graph_json.h"

namespace entente {
namespace {

struct ExportCommandOptions {
  std::string input;
  std::string ontology;
  OutputOptions output;
};

// Every line of statements is a whole object with a "record"; graph.json has no such line.
bool holds_statements(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.find("\"record\"") != std::string_view::npos &&
         line.find("\"nodes\"") == std::string_view::npos;
}

Result<Network> read_network(const std::string& path, const Ontology& ontology, Report& report) {
  const auto text = read_bytes(path);
  if (!text) return text.error();
  const std::string name = path == "-" ? "standard input" : path;
  if (!holds_statements(text.value())) return from_graph_json(text.value(), name);
  return build_network(parse_statements(text.value(), name, report), ontology);
}

ExitStatus run_export(const ExportCommandOptions& options) {
  if (const auto checked = check_outputs(options.output); !checked) return give_up(checked.error());
  const auto ontology = open_ontology(options.ontology);
  if (!ontology) return give_up(ontology.error());

  Report report;
  const auto network = read_network(options.input, ontology.value(), report);
  if (!network) return give_up(network.error());
  const ExitStatus status = report.status(!network.value().articles.empty());
  if (status == ExitStatus::failed) return status;
  return worse(status, write_outputs(network.value(), ontology.value(), options.output));
}

}  // namespace

void add_export_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command =
      app.add_subcommand("export", "A network or statements to other formats");
  const auto options = std::make_shared<ExportCommandOptions>();
  command
      ->add_option("GRAPH", options->input,
                   "graph.json, statements as JSON Lines, or - for standard input")
      ->required();
  command->add_option("--ontology", options->ontology, "Relations instead of the default ones")
      ->type_name("FILE");
  add_output_options(*command, options->output);
  command->footer(
      "\nExamples:\n"
      "  entente export network.json -o network.graphml -o network.nt\n"
      "  entente export statements.jsonl -o network.ttl --base https://data.example.org/news/");
  command->callback([options, &status] { status = run_export(*options); });
}

}  // namespace entente
