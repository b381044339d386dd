#include <memory>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/graph_input.h"
#include "cli/output.h"

namespace entente {
namespace {

struct ExportCommandOptions {
  GraphOptions graph;
  OutputOptions output;
};

ExitStatus run_export(const ExportCommandOptions& options) {
  if (const auto checked = check_outputs(options.output); !checked) return give_up(checked.error());
  const auto input = read_graph(options.graph);
  if (!input) return give_up(input.error());
  const auto& [network, ontology, status] = input.value();
  return worse(status, write_outputs(network, ontology, options.output));
}

}  // namespace

void add_export_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command =
      app.add_subcommand("export", "A network or statements to other formats");
  const auto options = std::make_shared<ExportCommandOptions>();
  add_graph_options(*command, options->graph);
  add_output_options(*command, options->output);
  command->footer(
      "\nExamples:\n"
      "  entente export network.json -o network.graphml -o network.nt\n"
      "  entente export statements.jsonl -o network.ttl --base https://data.example.org/news/");
  command->callback([options, &status] { status = run_export(*options); });
}

}  // namespace entente
