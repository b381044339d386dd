#include <memory>
#include <string>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/graph_input.h"
#include "cli/level_option.h"
#include "cli/output.h"

namespace entente {
namespace {

struct ExportCommandOptions {
  GraphOptions graph;
  std::string level = "person";
  OutputOptions output;
};

ExitStatus run_export(const ExportCommandOptions& options) {
  if (const auto checked = check_outputs(options.output); !checked) return give_up(checked.error());
  auto read = read_graph(options.graph);
  if (!read) return give_up(read.error());
  GraphInput input = std::move(read).value();
  draw_at_level(input, options.level);
  return worse(input.status, write_outputs(input.network, input.ontology, options.output));
}

}  // namespace

void add_export_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command =
      app.add_subcommand("export", "A network or statements to other formats");
  const auto options = std::make_shared<ExportCommandOptions>();
  add_graph_options(*command, options->graph);
  add_level_option(*command, options->level);
  add_output_options(*command, options->output);
  command->footer(
      "\nExamples:\n"
      "  entente export network.json -o network.graphml -o network.nt\n"
      "  entente export network.json --level state -o states.graphml\n"
      "  entente export statements.jsonl -o network.ttl --base https://data.example.org/news/");
  command->callback([options, &status] { status = run_export(*options); });
}

}  // namespace entente
