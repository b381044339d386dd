// --level: whom a network is drawn for.

#pragma once

#include <string>

#include "cli/graph_input.h"

namespace entente {

void add_level_option(CLI::App& command, std::string& level);

// Rolls the network up to the level and warns of persons who are left out. Requires: a name that
// the option took, or "person".
void draw_at_level(GraphInput& input, const std::string& level);

}  // namespace entente
