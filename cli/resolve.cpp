#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/graph_input.h"
#include "cli/lists.h"
#include "cli/resolution_json.h"
#include "cli/standard_streams.h"
#include "cli/statements.h"
#include "export/file.h"
#include "graph/resolution_report.h"
#include "graph/wording.h"

namespace entente {
namespace {

struct ResolveOptions {
  std::vector<std::string> inputs;
  std::vector<std::string> ontology;
  ListOptions lists;
  bool near_misses = false;
  bool json = false;
  std::string output;
};

std::string joined(const std::vector<std::string>& ids) {
  std::string text;
  for (const auto& id : ids) text += (text.empty() ? "" : ", ") + printable(id);
  return text;
}

std::string text_of(const std::vector<ResolutionChange>& changes) {
  if (changes.empty()) return "The lists change nothing.\n\n";
  std::string text = "What the lists change\n";
  for (const auto& change : changes) {
    text += "  " + joined(change.before) + (change.after.size() == 1 ? " become " : " becomes ") +
            joined(change.after) + "\n";
  }
  return text + "\n";
}

std::string text_of(const std::vector<ActorResolution>& actors) {
  std::string text;
  for (const auto& actor : actors) text += to_text(actor);
  return text.empty() ? "Nothing was merged, and nothing looks alike.\n" : text;
}

// Of each actor only what it looks like.
std::vector<ActorResolution> near_misses_of(std::vector<ActorResolution> actors) {
  for (auto& actor : actors) actor.merged.clear();
  std::erase_if(actors, [](const ActorResolution& actor) { return actor.near_misses.empty(); });
  return actors;
}

Result<std::string> resolution_of(const StatementSet& set, const Ontology& ontology,
                                  const ResolveOptions& options, Report& report) {
  const auto lists = open_lists(options.lists, report);
  if (!lists) return lists.error();
  const auto network = build_network(set, ontology, lists.value(), report);
  if (!network) return network.error();

  auto actors = resolution_report(network.value(), set);
  if (options.near_misses) actors = near_misses_of(std::move(actors));
  std::vector<ResolutionChange> changes;
  if (!lists.value().empty())
    changes = changes_between(build_network(set, ontology), network.value());
  if (options.json) return to_json(actors, changes);
  return (lists.value().empty() ? std::string{} : text_of(changes)) + text_of(actors);
}

ExitStatus run_resolve(const ResolveOptions& options) {
  const auto ontology = open_ontology(options.ontology);
  if (!ontology) return give_up(ontology.error());
  Report report;
  const StatementSet set = read_statements(options.inputs, report);
  if (report.status(!set.articles.empty()) == ExitStatus::failed) return ExitStatus::failed;
  const auto text = resolution_of(set, ontology.value(), options, report);
  if (!text) return give_up(text.error());

  const auto written =
      options.output.empty()
          ? print(text.value())
          : write_file(options.output, [&](std::ostream& file) { file << text.value(); });
  return written ? report.status(true) : give_up(written.error());
}

}  // namespace

void add_resolve_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command = app.add_subcommand(
      "resolve", "Who was found to be whom across articles, who nearly was, and why");
  const auto options = std::make_shared<ResolveOptions>();
  command
      ->add_option("STATEMENTS", options->inputs,
                   "JSON Lines, or tables of relations or events; or - for standard input")
      ->required();
  add_list_options(*command, options->lists);
  command->add_flag("--near-misses", options->near_misses,
                    "Only what looks alike and was kept apart");
  command->add_flag("--json", options->json, "As JSON");
  command->add_option("-o,--output", options->output, "A file instead of standard output")
      ->type_name("OUT");
  add_ontology_option(*command, options->ontology);
  command->footer(
      "\nNothing is changed: with lists it tells what they would change.\n"
      "\nExamples:\n"
      "  entente resolve statements.jsonl | less\n"
      "  entente resolve statements.jsonl --near-misses\n"
      "  entente resolve statements.jsonl --same same.txt --different different.txt");
  command->callback([options, &status] { status = run_resolve(*options); });
}

}  // namespace entente
