// A query answered: checked against the network, searched for, and made into rows.

#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "graph/ontology.h"
#include "graph/paths/name_index.h"
#include "graph/paths/sub_network.h"
#include "graph/query/evaluate.h"
#include "graph/query/syntax.h"
#include "graph/query/value.h"
#include "graph/result.h"

namespace entente {

struct QueryContext {
  const TieGraph& graph;
  const NameIndex& names;
  const Ontology& ontology;
  const QueryParameters& parameters;
  std::uint64_t budget = 200'000'000;  // steps, unless the query says otherwise
};

struct QueryAnswer {
  std::string conditions;   // the query as it was understood
  std::vector<Path> paths;  // all that were found; rows point to them
  bool complete = true;
  std::string reason;  // why not

  // What was asked for: paths, a network or a table.
  bool only_paths = false;
  bool network = false;
  std::size_t quotes = 1;
  std::vector<std::string> columns;
  std::vector<std::vector<QueryValue>> rows;
};

// Fails with line and column of what cannot be understood.
[[nodiscard]] Result<QueryAnswer> answer(const QueryContext& context, const Query& query);

}  // namespace entente
