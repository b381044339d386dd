// Statements from files, for `merge` and `export`.

#pragma once

#include <string>
#include <vector>

#include "cli/report.h"
#include "graph/statement.h"

namespace entente {

// The union of all files' statements; what cannot be read goes to `report`. "-" is standard input.
[[nodiscard]] StatementSet read_statements(const std::vector<std::string>& paths, Report& report);

// What `text`, which messages call `name`, holds.
[[nodiscard]] StatementSet parse_statements(const std::string& text, const std::string& name,
                                            Report& report);

}  // namespace entente
