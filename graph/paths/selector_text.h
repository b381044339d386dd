// Selectors as people write them: "shortest 5 groups".

#pragma once

#include <string>
#include <string_view>

#include "graph/paths/search.h"
#include "graph/result.h"

namespace entente {

// "all", "any", "any 3", "any shortest", "all shortest", "shortest 3", "shortest 3 groups",
// "cheapest 3"; case does not count.
[[nodiscard]] Result<Selector> selector_from(std::string_view text);

// Inverse of selector_from.
[[nodiscard]] std::string to_text(const Selector& selector);

}  // namespace entente
