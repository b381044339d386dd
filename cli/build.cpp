#include <algorithm>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/extraction.h"
#include "cli/lists.h"
#include "cli/output.h"
#include "cli/project_input.h"
#include "cli/standard_streams.h"

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

// What each input says, for project files.
struct Telling {
  InputEnd input;
  std::vector<StatementSet> articles;
};

class Tellings {
 public:
  void take(const StatementSet& set) { open_.push_back(set); }
  void end(const InputEnd& input) { told_.push_back({input, std::exchange(open_, {})}); }
  [[nodiscard]] const std::vector<Telling>& told() const { return told_; }

 private:
  std::vector<StatementSet> open_;
  std::vector<Telling> told_;
};

void put(const Telling& telling, const std::string& fingerprint, Project& project) {
  const auto& path = telling.input.path;
  std::set<std::string> ids;
  for (const auto& set : telling.articles) {
    project.put(path, fingerprint, set);
    ids.insert(set.articles.front().id);
  }
  if (!telling.input.whole || path == "-") return;
  const auto bytes = read_bytes(path);
  if (bytes) project.finish(source_of(path, bytes.value(), fingerprint), ids);
}

// In one step, from scratch.
Result<Done> write_project(const std::string& path, const Tellings& tellings,
                           const std::string& fingerprint) {
  auto opened = open_project(path, Project::Access::create);
  if (!opened) return opened.error();
  Project project = std::move(opened).value();
  return project.change([&] {
    project.clear();
    for (const Telling& telling : tellings.told()) put(telling, fingerprint, project);
  });
}

ExitStatus write_projects(const std::vector<std::string>& paths, const Tellings& tellings,
                          const ExtractionOptions& options) {
  if (paths.empty()) return ExitStatus::ok;
  const auto fingerprint = fingerprint_of(options);
  if (!fingerprint) return give_up(fingerprint.error());
  ExitStatus status = ExitStatus::ok;
  for (const std::string& path : paths) {
    const auto written = write_project(path, tellings, fingerprint.value());
    if (!written) status = worse(status, give_up(written.error()));
  }
  return status;
}

// Those of the outputs that are project files.
std::vector<std::string> taken_projects(OutputOptions& output) {
  const auto projects = std::ranges::stable_partition(
      output.paths, [](const std::string& path) { return !is_called_project(path); });
  std::vector<std::string> taken{projects.begin(), projects.end()};
  output.paths.erase(projects.begin(), projects.end());
  return taken;
}

ExitStatus run_build(BuildOptions options) {
  const auto projects = taken_projects(options.output);
  const auto inputs = expand_inputs(options.extraction.inputs).paths;
  if (const auto checked = check_outputs(options.output, inputs); !checked)
    return give_up(checked.error());
  const auto extractor = open_extractor(options.extraction);
  if (!extractor) return give_up(extractor.error());

  Report report;
  const auto lists = open_lists(options.lists, report);
  if (!lists) return give_up(lists.error());
  StatementSet all;
  Tellings tellings;
  const auto take = [&](StatementSet set) {
    if (!projects.empty()) tellings.take(set);
    append(all, std::move(set));
    return true;
  };
  const auto end_input = [&](const InputEnd& input) {
    tellings.end(input);
    return true;
  };
  const std::size_t articles = extract_all(options.extraction, extractor.value(), report,
                                           {.take = take, .input_done = end_input});
  if (report.status(articles > 0) == ExitStatus::failed) return ExitStatus::failed;

  normalise(all);
  const Ontology& ontology = extractor.value().ontology();
  const auto network = build_network(all, ontology, lists.value(), report);
  if (!network) return give_up(network.error());
  const auto kept = write_projects(projects, tellings, options.extraction);
  return worse(worse(report.status(true), kept),
               write_outputs(network.value(), ontology, options.output));
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
      "\nAn output called NAME.entente becomes a project file (docs/project.md).\n"
      "\nExamples:\n"
      "  entente build news/ -o network.graphml -o network.ttl\n"
      "  entente build story.txt --published 2018-12-12 -o story.json\n"
      "  zcat archive.jsonl.gz | entente build - -o archive.json --jobs 8");
  command->callback([options, &status] { status = run_build(*options); });
}

}  // namespace entente
