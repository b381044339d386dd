// Reads a query by recursive descent; each rule of the grammar in docs/query.md is a function.

#pragma once

#include <string_view>

#include "graph/query/syntax.h"
#include "graph/result.h"

namespace entente {

// Fails with line, column, what was expected and what was found.
[[nodiscard]] Result<Query> parse_query(std::string_view text);

}  // namespace entente
