// A comparison for readers at a terminal, for programs and as tables.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/compare/comparison.h"

namespace entente {

// What to act on first, at most `listed` of each list. Ends with a newline.
[[nodiscard]] std::string to_text(const Comparison& comparison, const Ontology& ontology,
                                  std::size_t listed);

[[nodiscard]] std::string to_text(const PartsOverview& overview);

// One object on one line; `overview` is null where there are no parts.
[[nodiscard]] std::string to_json(const Comparison& comparison, const PartsOverview* overview);

struct CsvTable {
  std::string name;  // "ties.csv"
  std::string text;
};

// RFC 4180 in UTF-8. Texts that a spreadsheet would take for a formula begin with an apostrophe.
[[nodiscard]] std::vector<CsvTable> to_csv(const Comparison& comparison,
                                           const PartsOverview* overview);

}  // namespace entente
