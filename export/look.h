// How drawings show nodes and ties: colours by kind, sizes by strength.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "export/network_index.h"
#include "graph/sign.h"

namespace entente {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
};

// Apart from each other for the colour-blind too.
[[nodiscard]] Colour colour_of(Kind kind);

// Grey; ties for and against stand out.
[[nodiscard]] Colour colour_of(Sign sign);

[[nodiscard]] std::string hex(Colour colour);  // "#0072b2"

// Of all nodes by number, from 5 on: grows with the root of the weight of a node's ties, so that
// its area grows with the weight.
[[nodiscard]] std::vector<double> sizes_of(const NetworkIndex& index);

}  // namespace entente
