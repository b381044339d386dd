#include "graph/query/check.h"

#include <algorithm>
#include <set>

#include "graph/query/tokens.h"
#include "graph/wording.h"

namespace entente {
namespace {

using Form = QueryExpression::Type;

std::string quoted(std::string_view text) { return "'" + printable(text) + "'"; }

class Checker {
 public:
  Checker(const QueryContext& context, const Query& query) : context_{&context}, query_{&query} {}

  Result<QueryVariables> run() {
    collect_variables();
    check_relations();
    for (const auto& node : query_->nodes) check_condition(node.where);
    for (const auto& edge : query_->edges) check_condition(edge.where);
    check_condition(query_->where);
    for (const ReturnItem& item : query_->items) check_item(item.expression);
    check_order();
    check_end();
    if (error_) return *error_;
    return std::move(variables_);
  }

 private:
  [[nodiscard]] const QueryExpression& at(std::size_t number) const {
    return query_->expressions[number];
  }

  void fail(std::size_t offset, const std::string& expected, const std::string& found) {
    if (!error_) error_ = query_error(query_->text, offset, expected, found);
  }

  void collect_variables() {
    using Type = QueryVariable::Type;
    declare(query_->path_variable, {Type::path, 0});
    for (std::size_t i = 0; i < query_->nodes.size(); ++i)
      declare(query_->nodes[i].variable, {Type::node, i});
    for (std::size_t i = 0; i < query_->edges.size(); ++i)
      declare(query_->edges[i].variable, {Type::edge, i});
  }

  void declare(const std::string& name, QueryVariable variable) {
    if (name.empty() || variables_.emplace(name, variable).second) return;
    fail(query_->text.rfind(name), "each variable once in the pattern", quoted(name) + " again");
  }

  void check_relations() {
    for (const EdgePattern& edge : query_->edges) {
      for (const PlacedWord& relation : edge.relations) {
        if (context_->ontology.find(relation.text) != nullptr) continue;
        const auto& known = context_->graph.relations();
        if (std::ranges::binary_search(known, relation.text)) continue;
        std::string list;
        for (const std::string& one : known) list += (list.empty() ? "" : ", ") + printable(one);
        fail(relation.offset, "a relation (in this network: " + list + ")", quoted(relation.text));
      }
    }
  }

  void check_condition(const std::optional<std::size_t>& expression) {
    if (expression) check(*expression, false);
  }

  void check_item(std::size_t expression) { check(expression, true); }

  void check(std::size_t number, bool may_aggregate) {
    const QueryExpression& expression = at(number);
    if (is_aggregate(expression) && !may_aggregate)
      fail(expression.offset, "a condition on single paths", quoted(expression.text));
    if (expression.type == Form::variable && !variables_.contains(expression.text))
      fail(expression.offset, "a variable of the pattern", quoted(expression.text));
    if (expression.type == Form::parameter && !context_->parameters.contains(expression.text))
      fail(expression.offset, "a parameter that is given", quoted("$" + expression.text));
    for (const auto child : expression.children)
      check(child, may_aggregate && !is_aggregate(expression));
    if (expression.type == Form::property) check_property(expression);
    if (expression.type == Form::function && !is_aggregate(expression)) check_path(expression);
  }

  void check_property(const QueryExpression& expression) {
    const auto variable = variables_.find(at(expression.children.front()).text);
    if (variable == variables_.end()) return;
    const auto type = variable->second.type;
    const std::size_t offset = expression.offset;
    const std::string found = quoted(expression.text);
    if (type == QueryVariable::Type::path)
      fail(offset, "length(p), cost(p) or strength(p) of a path", found);
    if (type == QueryVariable::Type::node && !is_node_property(expression.text))
      fail(offset, "a property of nodes (" + node_properties() + ")", found);
    if (type == QueryVariable::Type::edge && !is_edge_property(expression.text))
      fail(offset, "a property of ties (" + edge_properties() + ")", found);
  }

  void check_path(const QueryExpression& expression) {
    const QueryExpression& argument = at(expression.children.front());
    const auto variable = variables_.find(argument.text);
    const bool is_path = argument.type == Form::variable && variable != variables_.end() &&
                         variable->second.type == QueryVariable::Type::path;
    if (!is_path)
      fail(argument.offset, "the path's variable in " + expression.text + "()",
           quoted(query_->text.substr(argument.offset, argument.after - argument.offset)));
  }

  void check_order() {
    for (const OrderKey& key : query_->order) {
      const bool known = std::ranges::any_of(
          query_->items, [&](const ReturnItem& item) { return item.name == key.column; });
      if (!known) fail(key.offset, "a column that is returned", quoted(key.column));
    }
  }

  void check_end() {
    for (const EdgePattern& edge : query_->edges) {
      const bool open = !edge.max && query_->mode == PathMode::walk &&
                        query_->selector.value_or(Selector{}).choice == Choice::all;
      if (open)
        fail(edge.offset, "a bound or a selector for walks, which have no end",
             "a tie that repeats without end");
    }
  }

  const QueryContext* context_;
  const Query* query_;
  QueryVariables variables_;
  std::optional<Error> error_;
};

void gather_variables(const Query& query, std::size_t number, std::set<std::string>& names) {
  const QueryExpression& expression = query.expressions[number];
  if (expression.type == Form::variable) names.insert(expression.text);
  for (const auto child : expression.children) gather_variables(query, child, names);
}

}  // namespace

Result<QueryVariables> checked_variables(const QueryContext& context, const Query& query) {
  return Checker{context, query}.run();
}

std::optional<std::string> only_variable(const Query& query, std::size_t expression) {
  std::set<std::string> names;
  gather_variables(query, expression, names);
  if (names.size() != 1) return std::nullopt;
  return *names.begin();
}

}  // namespace entente
