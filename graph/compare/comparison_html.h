// A comparison as a page with plots.

#pragma once

#include <string>

#include "graph/compare/comparison.h"

namespace entente {

// It loads nothing and runs no script; everything that articles say is escaped. `overview` is null
// where there are no parts.
[[nodiscard]] std::string to_html(const Comparison& comparison, const PartsOverview* overview,
                                  const Ontology& ontology);

}  // namespace entente
