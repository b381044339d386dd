#include <memory>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/extraction.h"
#include "cli/standard_streams.h"
#include "graph/statement_json.h"

namespace entente {
namespace {

ExitStatus run_extract(const ExtractionOptions& options) {
  const auto extractor = open_extractor(options);
  if (!extractor) return give_up(extractor.error());
  Report report;
  Result<Done> printed = Done{};
  const std::size_t articles =
      extract_all(options, extractor.value(), report, [&](const StatementSet& statements) {
        printed = print(to_json_lines(statements));
        return static_cast<bool>(printed);
      });
  return printed ? report.status(articles > 0) : give_up(printed.error());
}

}  // namespace

void add_extract_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command =
      app.add_subcommand("extract", "What each article says, as JSON Lines on standard output");
  const auto options = std::make_shared<ExtractionOptions>();
  add_read_options(*command, *options);
  add_extraction_options(*command, *options);
  command->footer(
      "\nExamples:\n"
      "  entente extract news/ > statements.jsonl\n"
      "  entente extract monday/ tuesday/ | entente merge - -o both.graphml");
  command->callback([options, &status] { status = run_extract(*options); });
}

}  // namespace entente
