// Joins persons whose names are spelt differently, where what is told of them agrees.

#pragma once

#include <vector>

#include "graph/resolution.h"

namespace entente {

// Requires: actors of the same id and name are joined. A smaller cluster joins the one larger
// cluster whose best name its own best name can be a variant of, if both share an office, a state
// or company; clusters that joined take no further ones, so that no chain of small differences
// joins two strangers. A bare surname joins its only bearer.
void resolve_variants(const LinkedSet& linked, const std::vector<ActorFacts>& facts,
                      Resolution& resolution);

}  // namespace entente
