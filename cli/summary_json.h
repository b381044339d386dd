// The summary for programs: one JSON object on one line.

#pragma once

#include <string>

#include "graph/summary.h"

namespace entente {

[[nodiscard]] std::string to_json(const Summary& summary);

}  // namespace entente
