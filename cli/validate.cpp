#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/graph_input.h"
#include "cli/standard_streams.h"
#include "validate/score_text.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

struct ValidateOptions {
  GraphOptions graph;
  std::string gold;
  bool misses = false;
  bool json = false;
};

struct GoldPair {
  fs::path graph;
  fs::path gold;
};

std::vector<fs::path> json_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{folder, error}) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

// A folder of graphs holds one of the name of each file of labels.
Result<std::vector<GoldPair>> pairs_of(const fs::path& graph, const fs::path& gold) {
  std::error_code error;
  const bool folder_of_graphs = fs::is_directory(graph, error);
  if (!fs::is_directory(gold, error))
    return std::vector{GoldPair{folder_of_graphs ? graph / gold.filename() : graph, gold}};
  if (!folder_of_graphs) return std::vector{GoldPair{graph, gold / graph.filename()}};
  std::vector<GoldPair> pairs;
  for (const fs::path& file : json_files(gold)) pairs.push_back({graph / file.filename(), file});
  if (!pairs.empty()) return pairs;
  return Error{Error::Code::not_found,
               gold.string() + ": expected gold files (*.json), found none"};
}

Result<Gold> read_gold(const fs::path& path) {
  const auto text = read_bytes(path.string());
  if (!text) return text.error();
  return parse_gold(text.value(), path.string());
}

// Without a graph nothing was found of what the labels hold; the reason goes to `report`.
Network network_for(const GoldPair& pair, const Ontology& ontology, Report& report) {
  auto network = read_network(pair.graph.string(), ontology, report);
  if (network) return std::move(network).value();
  report.failed(network.error());
  return {};
}

std::vector<ArticleScores> score_all(const std::vector<GoldPair>& pairs, const Ontology& ontology,
                                     Report& report) {
  std::vector<ArticleScores> articles;
  for (const GoldPair& pair : pairs) {
    const auto gold = read_gold(pair.gold);
    if (!gold) {
      report.failed(gold.error());
      continue;
    }
    const Network network = network_for(pair, ontology, report);
    articles.push_back({pair.gold.stem().string(), score(network, gold.value(), ontology)});
  }
  return articles;
}

std::string printed_form(const std::vector<ArticleScores>& articles,
                         const ValidateOptions& options) {
  if (options.json) return to_json(articles);
  Scores all;
  for (const ArticleScores& article : articles) all += article.scores;
  return (options.misses ? misses_text(articles) : "") + to_text(all);
}

ExitStatus run_validate(const ValidateOptions& options) {
  const auto ontology = open_ontology(options.graph.ontology);
  if (!ontology) return give_up(ontology.error());
  const auto pairs = pairs_of(options.graph.path, options.gold);
  if (!pairs) return give_up(pairs.error());
  Report report;
  const auto articles = score_all(pairs.value(), ontology.value(), report);
  if (articles.empty()) return ExitStatus::failed;
  const auto printed = print(printed_form(articles, options));
  return printed ? report.status(true) : give_up(printed.error());
}

}  // namespace

void add_validate_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command = app.add_subcommand(
      "validate", "Precision and recall of networks on your own labels (docs/gold.md)");
  const auto options = std::make_shared<ValidateOptions>();
  add_graph_options(*command, options->graph);
  command
      ->add_option("GOLD", options->gold,
                   "Labels of one article, or a folder of them; then GRAPH is a folder that holds "
                   "a graph of the same name for each")
      ->required();
  command->add_flag("--misses", options->misses, "List what is missed and what is spurious");
  command->add_flag("--json", options->json, "Print scores and misses of each article as JSON");
  command->footer(
      "\nExamples:\n"
      "  entente validate story.json gold/story.json --misses\n"
      "  entente validate graphs/ gold/ --json > scores.json");
  command->callback([options, &status] { status = run_validate(*options); });
}

}  // namespace entente
