#include <memory>
#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/number_checks.h"
#include "cli/path_options.h"
#include "graph/paths/path_json.h"
#include "graph/paths/path_text.h"
#include "graph/paths/selector_text.h"

namespace entente {
namespace {

struct PathCommandOptions {
  PathOptions shared;
  std::string from;
  std::string to;
  std::vector<std::string> via;
  std::string mode = "acyclic";
  std::string selector;
  std::size_t min = 1;
  std::size_t max = 4;
  bool any_length = false;
  bool directed = false;
  bool by_ties = false;
  bool in_time = false;
  bool strict = false;
  std::optional<std::int32_t> most_wait;
  std::size_t limit = 10;
};

Result<SearchOptions> search_of(const PathCommandOptions& options) {
  SearchOptions search;
  search.mode = *path_mode_named(options.mode);
  search.cost = *hop_cost_named(options.shared.cost);
  search.damp_hubs = options.shared.damp_hubs;
  const bool by_cost = search.cost != HopCost::hops || search.damp_hubs;
  if (by_cost) search.selector = {Choice::cheapest, search.selector.count};
  if (!options.selector.empty()) {
    const auto selector = selector_from(options.selector);
    if (!selector) return Error{selector.error().code, "--" + selector.error().message};
    search.selector = selector.value();
  }
  search.by_ties = options.by_ties;
  search.time = {options.in_time || options.strict || options.most_wait, options.strict,
                 options.most_wait};
  search.limit = options.limit;
  search.budget = options.shared.budget;
  return search;
}

Result<PathQuestion> question_of(const PathCommandOptions& options, const OpenGraph& open) {
  const NameIndex& names = open.names;
  const auto from = names.find_one(options.from, "FROM");
  if (!from) return from.error();
  const auto to = names.find_one(options.to, "TO");
  if (!to) return to.error();
  const auto via = nodes_named(options.via, names, "--via");
  if (!via) return via.error();
  const auto filter = filter_of(options.shared.ties, open.graph, names, open.ontology);
  if (!filter) return filter.error();
  const auto search = search_of(options);
  if (!search) return search.error();
  if (options.min > options.max && !options.any_length) {
    return Error{Error::Code::unsupported, "--min: expected at most --max, which is " +
                                               std::to_string(options.max) + ", found " +
                                               std::to_string(options.min)};
  }
  PathQuestion question;
  question.from = from.value();
  question.to = to.value();
  question.via = via.value();
  question.filter = filter.value();
  question.search = search.value();
  question.way = options.directed ? Way::along : Way::either;
  question.min = options.min;
  question.max = options.max;
  if (options.any_length) question.max.reset();
  return question;
}

std::string answer_text(const PathCommandOptions& options, const OpenGraph& open,
                        const PathQuestion& question, const FoundPaths& found) {
  std::optional<NoPath> reasons;
  if (found.paths.empty() && found.complete) reasons = why_no_path(open.graph, question);
  const std::size_t quotes = options.shared.quotes;
  if (options.shared.json) return to_json(open.graph, question, found, reasons, quotes);
  if (reasons) return to_text(open.graph, open.ontology, question, *reasons);
  return to_text(open.graph, open.ontology, question, found, {quotes});
}

Result<GraphAnswer> answer(const PathCommandOptions& options, const OpenGraph& open) {
  const auto question = question_of(options, open);
  if (!question) return question.error();
  const auto found = find_paths(open.graph, question.value());
  if (!found) return found.error();
  GraphAnswer answer;
  for (const Path& path : found.value().paths) add(answer.part, path);
  answer.text = answer_text(options, open, question.value(), found.value());
  return answer;
}

void add_search_options(CLI::App& command, PathCommandOptions& options) {
  command.add_option("--via", options.via, "By way of this node; may be repeated")
      ->type_name("NAME")
      ->allow_extra_args(false);
  command.add_option("--max", options.max, "Ties at most (4)")->type_name("N")->check(whole_number);
  command.add_option("--min", options.min, "Ties at least (1)")
      ->type_name("N")
      ->check(whole_number);
  command.add_flag("--any-length", options.any_length, "Any number of ties")->excludes("--max");
  command
      .add_option(
          "--mode", options.mode,
          "acyclic: no node twice (default); simple: but for the ends; trail: no tie twice; "
          "walk: anything")
      ->check(CLI::IsMember({"walk", "trail", "acyclic", "simple"}));
  command
      .add_option(
          "-k,--select", options.selector,
          "'shortest 5 groups' (default: all paths of the five least lengths), 'shortest K', "
          "'all shortest', 'any K', 'cheapest K' (default with --cost), 'all'")
      ->type_name("SELECTOR");
  command.add_flag("--directed", options.directed, "Only along the direction of ties");
  command.add_flag("--by-ties", options.by_ties,
                   "One path for each relation, not for each row of nodes");
  command.add_flag("--time-respecting", options.in_time, "Each tie no earlier than the one before");
  command.add_flag("--strict", options.strict, "Each tie later than the one before");
  command.add_option("--max-wait", options.most_wait, "At most so many days between two ties")
      ->type_name("DAYS")
      ->check(whole_number);
  command.add_option("--limit", options.limit, "Paths at most (10)")
      ->type_name("N")
      ->check(positive_number);
}

}  // namespace

void add_path_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command =
      app.add_subcommand("path", "How two actors are connected, with the sentences that say so");
  const auto options = std::make_shared<PathCommandOptions>();
  add_graph_options(*command, options->shared.graph);
  command->add_option("FROM", options->from, "A name as you would type it, part of it, or an id")
      ->required();
  command->add_option("TO", options->to, "As FROM")->required();
  add_search_options(*command, *options);
  add_filter_options(*command, options->shared);
  add_answer_options(*command, options->shared);
  command->footer(
      "\nExamples:\n"
      "  entente path network.json gerasimov aliyev\n"
      "  entente path network.json nato russia --min-sources 2 --evidence 3\n"
      "  entente path network.json nato russia --cost confidence --damp-hubs -o answer.graphml");
  command->callback([options, &status] {
    status = answer_on(options->shared.graph, options->shared.output,
                       [&](const OpenGraph& open) { return answer(*options, open); });
  });
}

}  // namespace entente
