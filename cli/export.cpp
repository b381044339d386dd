#include <memory>
#include <string>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/graph_input.h"
#include "cli/output.h"
#include "graph/roll_up.h"
#include "graph/wording.h"

namespace entente {
namespace {

struct ExportCommandOptions {
  GraphOptions graph;
  std::string level = "person";
  OutputOptions output;
};

std::string known_level(const std::string& name) {
  return level_named(name) ? "" : "expected person, state or bloc, found '" + name + "'";
}

Network at_level(const GraphInput& input, const std::string& name) {
  auto [network, left_out] =
      roll_up(input.network, input.ontology, level_named(name).value_or(Level::person));
  if (left_out > 0) {
    Report{}.warn("left out: " + counted(left_out, "person", "persons") +
                  " of no known state or body");
  }
  return std::move(network);
}

ExitStatus run_export(const ExportCommandOptions& options) {
  if (const auto checked = check_outputs(options.output); !checked) return give_up(checked.error());
  const auto input = read_graph(options.graph);
  if (!input) return give_up(input.error());
  const Network network = at_level(input.value(), options.level);
  return worse(input.value().status,
               write_outputs(network, input.value().ontology, options.output));
}

}  // namespace

void add_export_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command =
      app.add_subcommand("export", "A network or statements to other formats");
  const auto options = std::make_shared<ExportCommandOptions>();
  add_graph_options(*command, options->graph);
  command
      ->add_option("--level", options->level,
                   "Whom to draw: each person (the default), for persons the state that they "
                   "represent on the day, or for states their blocs")
      ->type_name("person|state|bloc")
      ->check(known_level);
  add_output_options(*command, options->output);
  command->footer(
      "\nExamples:\n"
      "  entente export network.json -o network.graphml -o network.nt\n"
      "  entente export network.json --level state -o states.graphml\n"
      "  entente export statements.jsonl -o network.ttl --base https://data.example.org/news/");
  command->callback([options, &status] { status = run_export(*options); });
}

}  // namespace entente
