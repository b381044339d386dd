#include "cli/path_options.h"

#include <CLI/CLI.hpp>

#include "cli/number_checks.h"
#include "cli/standard_streams.h"

namespace entente {
namespace {

// Prints the answer and writes the files of -o.
ExitStatus give_answer(const std::string& text, const TieGraph& graph, const SubNetwork& part,
                       const Ontology& ontology, const OutputOptions& output) {
  ExitStatus status = ExitStatus::ok;
  if (!output.paths.empty()) status = write_files(to_network(graph, part), ontology, output);
  const auto printed = print(text);
  return printed ? status : worse(status, give_up(printed.error()));
}

}  // namespace

void add_answer_options(CLI::App& command, PathOptions& options) {
  constexpr std::uint64_t kBudget = 200'000'000;
  options.budget = kBudget;
  command.add_flag("--json", options.json, "Print the answer as JSON");
  command.add_option("--evidence", options.quotes, "Sentences for each hop (1)")
      ->type_name("N")
      ->check(whole_number);
  command
      .add_option("--budget", options.budget,
                  "Steps after which the search stops and says so (200000000)")
      ->type_name("STEPS")
      ->check(positive_number);
  add_file_options(command, options.output);
}

void add_filter_options(CLI::App& command, PathOptions& options) {
  add_tie_options(command, options.ties, "Only these kinds of nodes on the way");
  command
      .add_option("--cost", options.cost,
                  "What a hop costs: hops (1 each), confidence (-ln), sources (1 / outlets)")
      ->check(CLI::IsMember({"hops", "confidence", "sources"}));
  command.add_flag("--damp-hubs", options.damp_hubs,
                   "Passing a node costs more the more neighbours it has");
}

ExitStatus answer_on(const GraphOptions& graph, const OutputOptions& output,
                     const std::function<Result<GraphAnswer>(const OpenGraph&)>& ask) {
  if (const auto checked = check_outputs(output); !checked) return give_up(checked.error());
  const auto input = read_graph(graph);
  if (!input) return give_up(input.error());
  const Ontology& ontology = input.value().ontology;
  const TieGraph ties{input.value().network, ontology};
  const NameIndex names{ties};
  const auto answer = ask({ties, names, ontology});
  if (!answer) return give_up(answer.error());
  return worse(input.value().status,
               give_answer(answer.value().text, ties, answer.value().part, ontology, output));
}

}  // namespace entente
