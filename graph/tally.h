// Nodes by kind and ties by relation, in figures.

#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "graph/network.h"

namespace entente {

struct RelationTally {
  std::size_t ties = 0;
  std::size_t inferred = 0;  // of those
  std::size_t negated = 0;
  std::size_t not_actual = 0;  // planned, possible or requested
  std::size_t statements = 0;  // behind those that are not inferred
};

struct NetworkTally {
  std::map<Kind, std::size_t> kinds;               // those there are
  std::map<std::string, RelationTally> relations;  // by id
};

[[nodiscard]] NetworkTally tally_of(const Network& network);

// A table; ends with a newline.
[[nodiscard]] std::string to_text(const NetworkTally& tally);

// One object on one line.
[[nodiscard]] std::string to_json(const NetworkTally& tally);

}  // namespace entente
