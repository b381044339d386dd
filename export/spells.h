// When nodes and ties are there, for formats with a timeline.

#pragma once

#include "export/network_index.h"
#include "graph/paths/days.h"

namespace entente {

// A tie of a dated meeting holds when the meeting does; any other on the days that its evidence
// tells, else on those of publication.
[[nodiscard]] DaySet spells_of(const Edge& edge, const NetworkIndex& index);

}  // namespace entente
