// A network as bytes that are read and written fast, for the same program that wrote them: unlike
// graph.json, an image has no form that others could rely on.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/network.h"

namespace entente {

[[nodiscard]] std::string to_image(const Network& network);

// Inverse of to_image. Nothing where the bytes end too early or late or hold what no image has; it
// does not notice all damage: who keeps images checks that they are whole.
[[nodiscard]] std::optional<Network> from_image(std::string_view image);

}  // namespace entente
