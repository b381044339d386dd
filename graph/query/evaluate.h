// Expressions of a query, worked out for a node, an edge or a whole path.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/paths/name_index.h"
#include "graph/paths/tie_graph.h"
#include "graph/query/syntax.h"
#include "graph/query/value.h"

namespace entente {

// What a variable stands for: the path, or a node or edge of the pattern.
struct QueryVariable {
  enum class Type { path, node, edge };

  Type type = Type::path;
  std::size_t index = 0;  // in Query::nodes or Query::edges
};

using QueryVariables = std::map<std::string, QueryVariable>;
using QueryParameters = std::map<std::string, std::string>;

// A path, and where in it the nodes of the pattern stand.
struct QueryRow {
  const Path* path = nullptr;
  std::vector<std::size_t> positions;
};

// What is known where an expression is worked out: one node or edge while a path is sought, or the
// whole path.
struct QueryScope {
  std::optional<std::uint32_t> node;
  std::optional<std::uint32_t> edge;
  const QueryRow* row = nullptr;
};

[[nodiscard]] bool is_node_property(std::string_view name);
[[nodiscard]] bool is_edge_property(std::string_view name);
[[nodiscard]] std::string node_properties();  // for messages
[[nodiscard]] std::string edge_properties();

// Whether the function counts over rows.
[[nodiscard]] bool is_aggregate(const QueryExpression& expression);

// Everything outlives it. Requires: the query has been checked.
class Evaluator {
 public:
  Evaluator(const TieGraph& graph, const NameIndex& names, const Query& query,
            QueryVariables variables, const QueryParameters& parameters)
      : graph_{&graph},
        names_{&names},
        query_{&query},
        variables_{std::move(variables)},
        parameters_{&parameters} {}

  [[nodiscard]] const QueryVariables& variables() const { return variables_; }

  // Unknown is null; what is compared with null is unknown.
  [[nodiscard]] QueryValue value(std::size_t expression, const QueryScope& scope);

  [[nodiscard]] bool holds(std::size_t expression, const QueryScope& scope);

 private:
  using Expression = QueryExpression;

  [[nodiscard]] const Expression& at(std::size_t expression) const {
    return query_->expressions[expression];
  }
  QueryValue variable(const Expression& expression, const QueryScope& scope) const;
  QueryValue property(const Expression& expression, const QueryScope& scope) const;
  [[nodiscard]] std::uint32_t node_of(const QueryVariable& variable, const QueryScope& scope) const;
  [[nodiscard]] std::vector<std::uint32_t> edges_of(const QueryVariable& variable,
                                                    const QueryScope& scope) const;
  QueryValue function(const Expression& expression, const QueryScope& scope);
  QueryValue junction(const Expression& expression, const QueryScope& scope);
  QueryValue comparison(const Expression& expression, const QueryScope& scope);
  [[nodiscard]] std::optional<std::uint32_t> named_node(std::size_t expression,
                                                        const QueryScope& scope) const;
  QueryValue name_comparison(std::uint32_t node, std::string_view sign, const QueryValue& name);
  const std::vector<std::uint32_t>& called(const std::string& name);

  const TieGraph* graph_;
  const NameIndex* names_;
  const Query* query_;
  QueryVariables variables_;
  const QueryParameters* parameters_;
  std::map<std::string, std::vector<std::uint32_t>> called_;  // sorted
};

}  // namespace entente
