#include <memory>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/extraction.h"
#include "cli/standard_streams.h"
#include "extract/article/article_json.h"

namespace entente {
namespace {

ExitStatus run_read(const ExtractionOptions& options) {
  Report report;
  Result<Done> printed = Done{};
  const std::size_t articles = read_all(options, report, [&](const Article& article) {
    printed = print(to_json_line(article));
    return static_cast<bool>(printed);
  });
  return printed ? report.status(articles > 0) : give_up(printed.error());
}

}  // namespace

void add_read_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command =
      app.add_subcommand("read", "Clean text and metadata of articles, as JSON Lines");
  const auto options = std::make_shared<ExtractionOptions>();
  add_read_options(*command, *options);
  command->footer(
      "\nExamples:\n"
      "  entente read page.html\n"
      "  curl -s https://example.org/story | entente read - --published 2024-07-09");
  command->callback([options, &status] { status = run_read(*options); });
}

}  // namespace entente
