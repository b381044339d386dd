#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/graph_input.h"
#include "cli/output.h"
#include "cli/statements.h"

namespace entente {
namespace {

struct MergeOptions {
  std::vector<std::string> inputs;
  std::string ontology;
  OutputOptions output;
};

ExitStatus run_merge(const MergeOptions& options) {
  if (const auto checked = check_outputs(options.output); !checked) return give_up(checked.error());
  const auto ontology = open_ontology(options.ontology);
  if (!ontology) return give_up(ontology.error());

  Report report;
  const StatementSet set = read_statements(options.inputs, report);
  const ExitStatus status = report.status(!set.articles.empty());
  if (status == ExitStatus::failed) return status;
  return worse(status, write_outputs(build_network(set, ontology.value()), ontology.value(),
                                     options.output));
}

}  // namespace

void add_merge_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command =
      app.add_subcommand("merge", "Statements of `extract` to a network; order does not matter");
  const auto options = std::make_shared<MergeOptions>();
  command->add_option("STATEMENTS", options->inputs, "JSON Lines files, or - for standard input")
      ->required();
  add_ontology_option(*command, options->ontology);
  add_output_options(*command, options->output);
  command->footer(
      "\nExamples:\n"
      "  entente merge monday.jsonl tuesday.jsonl -o both.graphml\n"
      "  entente extract news/ | entente merge - -o news.ttl");
  command->callback([options, &status] { status = run_merge(*options); });
}

}  // namespace entente
