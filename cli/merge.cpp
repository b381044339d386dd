#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/graph_input.h"
#include "cli/lists.h"
#include "cli/output.h"
#include "cli/statements.h"

namespace entente {
namespace {

struct MergeOptions {
  std::vector<std::string> inputs;
  std::vector<std::string> ontology;
  ListOptions lists;
  OutputOptions output;
};

ExitStatus run_merge(const MergeOptions& options) {
  if (const auto checked = check_outputs(options.output, options.inputs); !checked)
    return give_up(checked.error());
  const auto ontology = open_ontology(options.ontology);
  if (!ontology) return give_up(ontology.error());

  Report report;
  const auto lists = open_lists(options.lists, report);
  if (!lists) return give_up(lists.error());
  const StatementSet set = read_statements(options.inputs, report);
  if (report.status(!set.articles.empty()) == ExitStatus::failed) return ExitStatus::failed;
  const auto network = build_network(set, ontology.value(), lists.value(), report);
  if (!network) return give_up(network.error());
  return worse(report.status(true),
               write_outputs(network.value(), ontology.value(), options.output));
}

}  // namespace

void add_merge_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command =
      app.add_subcommand("merge", "Statements of `extract` to a network; order does not matter");
  const auto options = std::make_shared<MergeOptions>();
  command
      ->add_option("STATEMENTS", options->inputs,
                   "JSON Lines, or tables of relations or events; or - for standard input")
      ->required();
  add_ontology_option(*command, options->ontology);
  add_list_options(*command, options->lists);
  add_output_options(*command, options->output);
  command->footer(
      "\nExamples:\n"
      "  entente merge monday.jsonl tuesday.jsonl -o both.graphml\n"
      "  entente extract news/ | entente merge - -o news.ttl");
  command->callback([options, &status] { status = run_merge(*options); });
}

}  // namespace entente
