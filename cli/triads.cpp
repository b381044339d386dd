#include "graph/measures/triads.h"

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/actor_options.h"
#include "cli/commands.h"

namespace entente {

void add_triads_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command = app.add_subcommand(
      "triads", "Patterns among threes of actors, and whether friends and foes balance");
  const auto options = std::make_shared<ActorOptions>();
  add_actor_options(*command, *options);
  command->footer("\nExample:\n  entente triads network.json --level state");
  command->callback([options, &status] {
    status = measure(*options, [&](const OpenActors& open) -> Result<std::string> {
      const MeasuredTriads triads{triad_census(open.network), structural_balance(open.network)};
      return options->json ? to_json(open.measured, triads) : to_text(open.measured, triads);
    });
  });
}

}  // namespace entente
