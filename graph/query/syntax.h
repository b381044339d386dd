// A query as it was written: what the parser reads and the plan is made from. docs/query.md has the
// grammar.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/paths/search.h"
#include "graph/statement.h"

namespace entente {

// One node of an expression's tree; children are positions in Query::expressions.
struct QueryExpression {
  enum class Type {
    text,
    number,
    truth,
    null,
    list,       // of children
    parameter,  // text: its name
    variable,   // text: its name
    property,   // text: its name; the child is a variable
    function,   // text: its name in lower case
    all_rows,   // the star of count(*)
    negation,
    conjunction,
    disjunction,
    comparison,  // text: the sign or word in lower case
    is_null,
  };

  Type type = Type::null;
  std::string text;
  double number = 0.0;
  bool flag = false;  // truth; of a function: DISTINCT; of is_null: NOT
  std::vector<std::size_t> children;
  std::size_t offset = 0;  // in the query
  std::size_t after = 0;
};

struct NodePattern {
  std::string variable;
  std::vector<Kind> kinds;           // empty: any
  std::optional<std::size_t> where;  // an expression
};

// A word with its place.
struct PlacedWord {
  std::string text;
  std::size_t offset = 0;
};

struct EdgePattern {
  std::string variable;
  std::vector<PlacedWord> relations;  // empty: any
  std::optional<std::size_t> where;
  Way way = Way::either;
  std::size_t min = 1;
  std::optional<std::size_t> max = 1;
  std::size_t offset = 0;
};

struct ReturnItem {
  std::size_t expression = 0;
  std::string name;  // of the column
};

struct OrderKey {
  std::string column;  // as ReturnItem::name
  bool descending = false;
  std::size_t offset = 0;
};

struct Query {
  std::string text;
  std::vector<QueryExpression> expressions;

  std::string path_variable;
  std::optional<Selector> selector;
  PathMode mode = PathMode::acyclic;
  std::vector<NodePattern> nodes;  // one more than edges
  std::vector<EdgePattern> edges;

  std::optional<std::size_t> where;
  std::vector<Status> statuses = {Status::actual};
  bool negated = false;
  std::string since;
  std::string until;
  TimeRule time;
  std::vector<PlacedWord> via;
  std::vector<PlacedWord> avoid;
  HopCost cost = HopCost::hops;
  bool damp_hubs = false;
  bool by_ties = false;
  std::size_t quotes = 1;
  std::optional<std::uint64_t> budget;

  bool network = false;  // RETURN NETWORK
  bool distinct = false;
  std::vector<ReturnItem> items;
  std::vector<OrderKey> order;
  std::optional<std::size_t> limit;
};

}  // namespace entente
