#include <memory>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/extraction.h"
#include "cli/standard_streams.h"

namespace entente {
namespace {

ExitStatus run_explain(const ExtractionOptions& options) {
  const auto extractor = open_extractor(options);
  if (!extractor) return give_up(extractor.error());
  Report report;
  Result<Done> printed = Done{};
  const std::size_t articles = read_all(options, report, [&](const Article& article) {
    printed = print(extractor.value().explain(article).text);
    return static_cast<bool>(printed);
  });
  return printed ? report.status(articles > 0) : give_up(printed.error());
}

}  // namespace

void add_explain_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command = app.add_subcommand("explain", "What each stage saw in an article");
  const auto options = std::make_shared<ExtractionOptions>();
  add_read_options(*command, *options);
  add_extraction_options(*command, *options);
  command->footer("\nExample:\n  entente explain story.txt | less");
  command->callback([options, &status] { status = run_explain(*options); });
}

}  // namespace entente
