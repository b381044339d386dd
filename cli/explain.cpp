#include "extract/explain.h"

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/extraction.h"
#include "cli/standard_streams.h"
#include "export/file.h"

namespace entente {
namespace {

struct ExplainOptions {
  ExtractionOptions extraction;
  bool html = false;
  std::string output;  // empty: standard output
};

// Text for the terminal goes out article by article; a page or a file is written as a whole.
ExitStatus run_explain(const ExplainOptions& options) {
  const auto extractor = open_extractor(options.extraction);
  if (!extractor) return give_up(extractor.error());
  const bool at_once = !options.html && options.output.empty();
  Report report;
  std::string parts;
  Result<Done> written = Done{};
  const std::size_t articles = read_all(options.extraction, report, [&](const Article& article) {
    if (at_once) {
      written = print(extractor.value().explain(article));
    } else {
      parts += options.html ? extractor.value().explain_as_html(article)
                            : extractor.value().explain(article);
    }
    return static_cast<bool>(written);
  });
  if (!at_once && articles > 0) {
    const std::string whole = options.html ? html_page(parts) : parts;
    written = options.output.empty()
                  ? print(whole)
                  : write_file(options.output, [&](std::ostream& out) { out << whole; });
  }
  return written ? report.status(articles > 0) : give_up(written.error());
}

}  // namespace

void add_explain_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command = app.add_subcommand(
      "explain", "What each stage saw in an article: tree, entities, rules tried and fired");
  const auto options = std::make_shared<ExplainOptions>();
  add_read_options(*command, options->extraction);
  add_extraction_options(*command, options->extraction);
  command->add_flag("--html", options->html, "As an HTML page without scripts");
  command->add_option("-o,--output", options->output, "File instead of standard output")
      ->type_name("OUT");
  command->footer(
      "\nExamples:\n"
      "  entente explain story.txt | less\n"
      "  entente explain story.txt --html -o story.html");
  command->callback([options, &status] { status = run_explain(*options); });
}

}  // namespace entente
