// Statements from files, for every command that reads them.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/report.h"
#include "graph/statement.h"

namespace entente {

// The first line that is not empty.
[[nodiscard]] std::string_view first_line(std::string_view text);

// Whether the text begins with a record of statements, or is a table of them
// (import/statement_tables.h).
[[nodiscard]] bool holds_statements(std::string_view text);

// The union of all files' statements, project files among them; what cannot be read goes to
// `report`.
// "-" is standard input.
[[nodiscard]] StatementSet read_statements(const std::vector<std::string>& paths, Report& report);

// What `text`, which messages call `name`, holds.
[[nodiscard]] StatementSet parse_statements(const std::string& text, const std::string& name,
                                            Report& report);

}  // namespace entente
