#include "cli/level_option.h"

#include <utility>

#include <CLI/CLI.hpp>

#include "graph/roll_up.h"
#include "graph/wording.h"

namespace entente {
namespace {

std::string known_level(const std::string& name) {
  return level_named(name) ? "" : "expected person, state or bloc, found '" + name + "'";
}

}  // namespace

void add_level_option(CLI::App& command, std::string& level) {
  command
      .add_option("--level", level,
                  "Whom to draw: each person (the default), for persons the state that they "
                  "represent on the day, or for states their blocs")
      ->type_name("person|state|bloc")
      ->check(known_level);
}

void draw_at_level(GraphInput& input, const std::string& level) {
  const Level wanted = level_named(level).value_or(Level::person);
  if (wanted == Level::person) return;
  RolledUp drawn = roll_up(input.network, input.ontology, wanted);
  input.network = std::move(drawn.network);
  if (drawn.left_out > 0) {
    Report{}.warn("left out: " + counted(drawn.left_out, "person", "persons") +
                  " of no known state or body");
  }
}

}  // namespace entente
