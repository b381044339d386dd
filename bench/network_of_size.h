// Networks of any size for measurements.

#pragma once

#include <cstddef>
#include <cstdint>

#include "graph/network.h"

namespace entente {

// One node for five ties. Ties choose their ends by how many they have (preferential attachment),
// so that degrees follow a power law as in news: a few great powers, and many who are named once.
[[nodiscard]] Network network_of_size(std::size_t ties, std::uint32_t seed);

}  // namespace entente
