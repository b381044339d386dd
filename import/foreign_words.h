// How other tools call kinds and relations.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/statement.h"

namespace entente {

// "Country" is a state.
[[nodiscard]] std::optional<Kind> kind_called(std::string_view typed);

// "Met with" is "met_with"; empty is "related_to".
[[nodiscard]] std::string relation_called(std::string_view words);

}  // namespace entente
