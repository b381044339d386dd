#include "graph/measures/communities.h"

#include <memory>
#include <string>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/actor_options.h"
#include "cli/commands.h"
#include "cli/number_checks.h"

namespace entente {
namespace {

struct CommunitiesCommandOptions {
  ActorOptions shared;
  CommunityOptions search;
  std::size_t top = 10;
  bool csv = false;
};

Result<std::string> grouped(const CommunitiesCommandOptions& options, const OpenActors& open) {
  auto found = communities(open.network, options.search);
  if (!found) return found.error();
  const MeasuredGroups groups{components(open.network), std::move(found).value(),
                              options.search.resolution};
  if (options.csv) return to_csv(open.measured, groups);
  return options.shared.json ? to_json(open.measured, groups)
                             : to_text(open.measured, groups, options.top);
}

}  // namespace

void add_communities_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command = app.add_subcommand(
      "communities", "Groups that are tied more among themselves than to others");
  const auto options = std::make_shared<CommunitiesCommandOptions>();
  add_actor_options(*command, options->shared);
  add_csv_option(*command, options->csv);
  command
      ->add_option("--resolution", options->search.resolution,
                   "Greater: more and smaller communities (1)")
      ->check(CLI::PositiveNumber);
  command->add_option("--runs", options->search.runs, "Runs, of which the best counts (20)")
      ->type_name("N")
      ->check(positive_number);
  command->add_option("--seed", options->search.seed, "Seed of the first run (1)")
      ->type_name("N")
      ->check(whole_number);
  command->add_option("--top", options->top, "Communities at most in the text (10); 0: all")
      ->type_name("N")
      ->check(whole_number);
  command->footer(
      "\nExamples:\n"
      "  entente communities network.json\n"
      "  entente communities network.json --level state --csv > communities.csv");
  command->callback([options, &status] {
    status =
        measure(options->shared, [&](const OpenActors& open) { return grouped(*options, open); });
  });
}

}  // namespace entente
