// Which part or projection of a network `export` writes.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/graph_input.h"

namespace entente {

struct ProjectionOptions {
  std::string level = "person";
  std::string since;
  std::string until;
  std::vector<std::string> ego;  // names
  std::size_t radius = 1;
  bool signed_only = false;
  bool shared_meetings = false;
};

// --level, --since, --until, --ego, --radius, --signed, --shared-meetings.
void add_projection_options(CLI::App& command, ProjectionOptions& options);

// Draws what the options ask for, in the order above.
[[nodiscard]] Result<Done> project(GraphInput& input, const ProjectionOptions& options);

}  // namespace entente
