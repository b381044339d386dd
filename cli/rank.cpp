#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/actor_options.h"
#include "cli/commands.h"
#include "cli/number_checks.h"
#include "graph/measures/homes.h"

namespace entente {
namespace {

struct RankCommandOptions {
  ActorOptions shared;
  std::vector<std::string> by = {"strength"};
  std::string groups = "body";
  std::uint64_t budget = 0;
  std::size_t top = 20;
  bool csv = false;
};

std::string known_measure(const std::string& name) {
  if (name == "all" || actor_measure_named(name)) return "";
  std::string known;
  for (const ActorMeasure measure : all_measures()) known += std::string{name_of(measure)} + ", ";
  return "expected a measure (" + known + "all), found '" + name + "'";
}

std::vector<ActorMeasure> measures_of(const RankCommandOptions& options) {
  std::vector<ActorMeasure> measures;
  const auto add = [&](ActorMeasure measure) {
    if (std::ranges::find(measures, measure) == measures.end()) measures.push_back(measure);
  };
  for (const std::string& name : options.by) {
    if (const auto measure = actor_measure_named(name)) add(*measure);
    if (name == "all") std::ranges::for_each(all_measures(), add);
  }
  return measures;
}

bool broker_roles(const std::vector<ActorMeasure>& measures) {
  return std::ranges::any_of(
      measures, [](ActorMeasure measure) { return measure >= ActorMeasure::coordinator; });
}

Result<std::vector<std::uint32_t>> groups_of(const RankCommandOptions& options,
                                             const OpenActors& open) {
  if (options.groups == "community") {
    auto found = communities(open.network);
    if (!found) return found.error();
    return std::move(found).value().grouping.group_of;
  }
  if (options.groups == "body")
    return homes(open.graph, open.ontology, open.network, open.measured.level);
  std::vector<std::uint32_t> kinds;
  for (const NetworkActor& actor : open.network.actors())
    kinds.push_back(static_cast<std::uint32_t>(actor.kind));
  return kinds;
}

Result<std::string> ranked(const RankCommandOptions& options, const OpenActors& open) {
  const auto measures = measures_of(options);
  MeasureOptions how;
  how.pivots.most = pivots_within(open.network, options.budget);
  if (broker_roles(measures)) {
    const auto groups = groups_of(options, open);
    if (!groups) return groups.error();
    how.groups = groups.value();
  }
  const Ranking found = ranking(open.network, measures, how);
  if (options.csv) return to_csv(open.measured, found, options.top);
  return options.shared.json ? to_json(open.measured, found, how.pivots, options.top)
                             : to_text(open.measured, found, how.pivots, options.top);
}

}  // namespace

void add_rank_command(CLI::App& app, ExitStatus& status) {
  constexpr std::uint64_t kBudget = 2'000'000'000;
  CLI::App* const command =
      app.add_subcommand("rank", "Who is central, or a broker, by measures of the network");
  const auto options = std::make_shared<RankCommandOptions>();
  options->budget = kBudget;
  add_actor_options(*command, options->shared);
  add_csv_option(*command, options->csv);
  command
      ->add_option("--by", options->by,
                   "Measures, the first of which gives the order: degree, strength (default), "
                   "betweenness, closeness, pagerank, kcore; of brokers: constraint, "
                   "effective-size, coordinator, consultant, gatekeeper, representative, liaison; "
                   "all")
      ->delimiter(',')
      ->type_name("MEASURE")
      ->check(known_measure);
  command
      ->add_option("--groups", options->groups,
                   "Between whom brokers stand: body (default: a person's state, a state's bloc), "
                   "community, kind")
      ->check(CLI::IsMember({"body", "community", "kind"}));
  command->add_option("--top", options->top, "Actors at most (20); 0: all")
      ->type_name("N")
      ->check(whole_number);
  command
      ->add_option("--budget", options->budget,
                   "Steps after which betweenness and closeness are estimated from a sample, which "
                   "is said then (2000000000)")
      ->type_name("STEPS")
      ->check(positive_number);
  command->footer(
      "\nExamples:\n"
      "  entente rank network.json --by betweenness,degree\n"
      "  entente rank network.json --level state --since 2018 --until 2018 --top 10\n"
      "  entente rank network.json --by all --top 0 --csv > measures.csv");
  command->callback([options, &status] {
    status =
        measure(options->shared, [&](const OpenActors& open) { return ranked(*options, open); });
  });
}

}  // namespace entente
