#include "cli/actor_options.h"

#include <utility>

#include <CLI/CLI.hpp>

#include "cli/level_option.h"
#include "cli/standard_streams.h"
#include "graph/wording.h"

namespace entente {
namespace {

// As to_text(filter), but nobody is on the way to anybody here.
std::string conditions_of(TieFilter filter, const TieGraph& graph) {
  const auto kinds = std::exchange(filter.kinds, {});
  const auto avoid = std::exchange(filter.avoid, {});
  std::string text = to_text(filter, graph);
  for (std::size_t i = 0; i < kinds.size(); ++i)
    text += (i == 0 ? "; kinds: " : ", ") + std::string{name_of(kinds[i])};
  for (const auto node : avoid) text += "; without " + printable(graph.node(node).name);
  return text;
}

}  // namespace

void add_actor_options(CLI::App& command, ActorOptions& options) {
  add_graph_options(command, options.graph);
  add_level_option(command, options.level);
  add_tie_options(command, options.ties,
                  "Kinds of nodes that count as actors (person, state, organisation)");
  command.add_flag("--json", options.json, "Print the answer as JSON");
}

void add_csv_option(CLI::App& command, bool& csv) {
  command.add_flag("--csv", csv, "Print a table for R, Python or a spreadsheet")
      ->excludes("--json");
}

ExitStatus measure(const ActorOptions& options,
                   const std::function<Result<std::string>(const OpenActors&)>& answer) {
  auto input = read_graph(options.graph);
  if (!input) return give_up(input.error());
  GraphInput open = std::move(input).value();
  draw_at_level(open, options.level);
  const TieGraph graph{open.network, open.ontology};
  const auto filter = filter_of(options.ties, graph, NameIndex{graph}, open.ontology);
  if (!filter) return give_up(filter.error());
  const ActorNetwork network = actor_network(graph, open.ontology, filter.value());
  const MeasuredNetwork measured{&network, level_named(options.level).value_or(Level::person),
                                 conditions_of(filter.value(), graph)};
  const auto text = answer({graph, open.ontology, network, measured});
  if (!text) return give_up(text.error());
  const auto printed = print(text.value());
  return printed ? open.status : worse(open.status, give_up(printed.error()));
}

}  // namespace entente
