#include <filesystem>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/graph_input.h"
#include "export/file.h"
#include "export/view_page.h"

namespace entente {
namespace {

struct ViewOptions {
  GraphOptions graph;
  std::string title;
  std::string output;
};

constexpr std::size_t kFluent = 200'000;  // ties that browsers draw without faltering

void warn_of_size(const Network& network) {
  if (network.edges.size() <= kFluent) return;
  Report{}.warn("view: " + std::to_string(network.edges.size()) +
                " ties are more than browsers draw well; `entente query` picks a part of them");
}

std::string title_of(const ViewOptions& options) {
  if (!options.title.empty()) return options.title;
  const std::string stem = std::filesystem::path{options.graph.path}.stem().string();
  return stem.empty() || stem == "-" ? "Network" : stem;
}

ExitStatus run_view(const ViewOptions& options) {
  if (const auto able = check_view_page(); !able) return give_up(able.error());
  const auto input = read_graph(options.graph);
  if (!input) return give_up(input.error());
  const auto& [network, ontology, status] = input.value();
  warn_of_size(network);
  const auto written = write_file(options.output, [&](std::ostream& out) {
    write_view_page(network, ontology, title_of(options), out);
  });
  return written ? status : give_up(written.error());
}

}  // namespace

void add_view_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command =
      app.add_subcommand("view", "A network as a page to explore in a browser, offline");
  const auto options = std::make_shared<ViewOptions>();
  add_graph_options(*command, options->graph);
  command->add_option("-o,--output", options->output, "The page, one HTML file")
      ->type_name("PAGE.html")
      ->required();
  command
      ->add_option("--title", options->title, "What the page is called; the file's name without it")
      ->type_name("TEXT");
  command->footer(
      "\nExamples:\n"
      "  entente view week.json -o week.html\n"
      "  entente view statements.jsonl -o week.html --title 'Week 34'");
  command->callback([options, &status] { status = run_view(*options); });
}

}  // namespace entente
