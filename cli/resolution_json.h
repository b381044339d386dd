#pragma once

#include <string>
#include <vector>

#include "graph/resolution_report.h"

namespace entente {

// docs/resolution.md describes it. Ends with a newline.
[[nodiscard]] std::string to_json(const std::vector<ActorResolution>& actors,
                                  const std::vector<ResolutionChange>& changes);

}  // namespace entente
