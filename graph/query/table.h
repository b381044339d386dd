// Rows of an answer: grouped, counted, ordered.

#pragma once

#include <deque>
#include <vector>

#include "graph/query/evaluate.h"
#include "graph/query/syntax.h"

namespace entente {

// One row for each path; where an item counts over rows, one for each combination of the others.
[[nodiscard]] std::vector<std::vector<QueryValue>> table_of(const Query& query,
                                                            Evaluator& evaluator,
                                                            const std::deque<QueryRow>& rows);

}  // namespace entente
