// Whether a query makes sense: variables, properties, relations and parameters that there are.

#pragma once

#include <optional>

#include "graph/query/answer.h"

namespace entente {

// The variables of the query. Fails with line and column.
[[nodiscard]] Result<QueryVariables> checked_variables(const QueryContext& context,
                                                       const Query& query);

// The one variable that the expression is about; nothing where there are none or several.
[[nodiscard]] std::optional<std::string> only_variable(const Query& query, std::size_t expression);

}  // namespace entente
