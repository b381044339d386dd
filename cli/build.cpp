#include <memory>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/extraction.h"
#include "cli/lists.h"
#include "cli/output.h"

namespace entente {
namespace {

struct BuildOptions {
  ExtractionOptions extraction;
  ListOptions lists;
  OutputOptions output;
};

void append(StatementSet& all, StatementSet more) {
  std::ranges::move(more.articles, std::back_inserter(all.articles));
  std::ranges::move(more.entities, std::back_inserter(all.entities));
  std::ranges::move(more.statements, std::back_inserter(all.statements));
}

ExitStatus run_build(const BuildOptions& options) {
  if (const auto checked = check_outputs(options.output); !checked) return give_up(checked.error());
  const auto extractor = open_extractor(options.extraction);
  if (!extractor) return give_up(extractor.error());

  Report report;
  const auto lists = open_lists(options.lists, report);
  if (!lists) return give_up(lists.error());
  StatementSet all;
  const std::size_t articles =
      extract_all(options.extraction, extractor.value(), report, [&](StatementSet set) {
        append(all, std::move(set));
        return true;
      });
  if (report.status(articles > 0) == ExitStatus::failed) return ExitStatus::failed;

  normalise(all);
  const Ontology& ontology = extractor.value().ontology();
  const auto network = build_network(all, ontology, lists.value(), report);
  if (!network) return give_up(network.error());
  return worse(report.status(true), write_outputs(network.value(), ontology, options.output));
}

}  // namespace

void add_build_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command = app.add_subcommand("build", "Articles to a network");
  const auto options = std::make_shared<BuildOptions>();
  add_read_options(*command, options->extraction);
  add_extraction_options(*command, options->extraction);
  add_list_options(*command, options->lists);
  add_output_options(*command, options->output);
  command->footer(
      "\nExamples:\n"
      "  entente build news/ -o network.graphml -o network.ttl\n"
      "  entente build story.txt --published 2018-12-12 -o story.json\n"
      "  zcat archive.jsonl.gz | entente build - -o archive.json --jobs 8");
  command->callback([options, &status] { status = run_build(*options); });
}

}  // namespace entente
