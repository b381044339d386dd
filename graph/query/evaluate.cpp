#include "graph/query/evaluate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "graph/name.h"
#include "graph/paths/evidence.h"

namespace entente {
namespace {

using Form = QueryExpression::Type;
using Type = QueryValue::Type;

QueryValue count_value(std::size_t count) { return QueryValue::of(static_cast<double>(count)); }

struct NodeProperty {
  std::string_view name;
  QueryValue (*value)(const TieGraph&, std::uint32_t);
};

QueryValue of_meeting(const Node& node, std::string_view text) {
  return node.kind == Kind::meeting ? QueryValue::of(text) : QueryValue{};
}

constexpr std::array kNodeProperties = {
    NodeProperty{"id", [](const TieGraph& graph,
                          std::uint32_t node) { return QueryValue::of(graph.node(node).id); }},
    NodeProperty{"name", [](const TieGraph& graph,
                            std::uint32_t node) { return QueryValue::of(graph.node(node).name); }},
    NodeProperty{"kind",
                 [](const TieGraph& graph, std::uint32_t node) {
                   return QueryValue::of(name_of(graph.node(node).kind));
                 }},
    NodeProperty{"aliases",
                 [](const TieGraph& graph, std::uint32_t node) {
                   std::vector<QueryValue> aliases;
                   for (const std::string& alias : graph.node(node).aliases)
                     aliases.push_back(QueryValue::of(alias));
                   return QueryValue::of_list(std::move(aliases));
                 }},
    NodeProperty{"wikidata",
                 [](const TieGraph& graph, std::uint32_t node) {
                   return QueryValue::of(graph.node(node).wikidata);
                 }},
    NodeProperty{"articles",
                 [](const TieGraph& graph, std::uint32_t node) {
                   return count_value(graph.node(node).articles);
                 }},
    NodeProperty{"degree", [](const TieGraph& graph,
                              std::uint32_t node) { return count_value(graph.degree(node)); }},
    NodeProperty{"date",
                 [](const TieGraph& graph, std::uint32_t node) {
                   return of_meeting(graph.node(node), graph.node(node).date);
                 }},
    NodeProperty{"status",
                 [](const TieGraph& graph, std::uint32_t node) {
                   return of_meeting(graph.node(node), name_of(graph.node(node).status));
                 }},
    NodeProperty{"mode",
                 [](const TieGraph& graph, std::uint32_t node) {
                   return of_meeting(graph.node(node), name_of(graph.node(node).mode));
                 }},
};

struct EdgeProperty {
  std::string_view name;
  QueryValue (*value)(const Edge&);
};

constexpr std::array kEdgeProperties = {
    EdgeProperty{"id", [](const Edge& edge) { return QueryValue::of(edge.id); }},
    EdgeProperty{"source", [](const Edge& edge) { return QueryValue::of(edge.source); }},
    EdgeProperty{"relation", [](const Edge& edge) { return QueryValue::of(edge.relation); }},
    EdgeProperty{"target", [](const Edge& edge) { return QueryValue::of(edge.target); }},
    EdgeProperty{"title", [](const Edge& edge) { return QueryValue::of(edge.title); }},
    EdgeProperty{"former", [](const Edge& edge) { return QueryValue::of(edge.former); }},
    EdgeProperty{"negated", [](const Edge& edge) { return QueryValue::of(edge.negated); }},
    EdgeProperty{"status", [](const Edge& edge) { return QueryValue::of(name_of(edge.status)); }},
    EdgeProperty{"inferred", [](const Edge& edge) { return QueryValue::of(edge.inferred); }},
    EdgeProperty{"attributed_to",
                 [](const Edge& edge) { return QueryValue::of(edge.attributed_to); }},
    EdgeProperty{"date", [](const Edge& edge) { return QueryValue::of(edge.date); }},
    EdgeProperty{"first", [](const Edge& edge) { return QueryValue::of(edge.first); }},
    EdgeProperty{"last", [](const Edge& edge) { return QueryValue::of(edge.last); }},
    EdgeProperty{"statements", [](const Edge& edge) { return count_value(edge.statements); }},
    EdgeProperty{"articles", [](const Edge& edge) { return count_value(edge.articles); }},
    EdgeProperty{"n_sources", [](const Edge& edge) { return count_value(edge.outlets); }},
    EdgeProperty{"outlets", [](const Edge& edge) { return count_value(edge.outlets); }},
    EdgeProperty{"confidence", [](const Edge& edge) { return QueryValue::of(edge.confidence); }},
};

template <class Properties>
std::string list_of(const Properties& properties) {
  std::string text;
  for (const auto& property : properties)
    text += (text.empty() ? "" : ", ") + std::string{property.name};
  return text;
}

template <class Properties>
auto find(const Properties& properties, std::string_view name) {
  return std::ranges::find_if(properties, [&](const auto& one) { return one.name == name; });
}

// Numbers that stand as text, in parameters, count as numbers beside numbers.
std::optional<double> number_in(const QueryValue& value) {
  if (value.type == Type::number) return value.number;
  if (value.type != Type::text) return std::nullopt;
  double number = 0.0;
  const char* const end = value.text.data() + value.text.size();
  const auto read = std::from_chars(value.text.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end ? std::optional{number} : std::nullopt;
}

// Nothing where the two cannot be compared.
std::optional<std::strong_ordering> compared(const QueryValue& left, const QueryValue& right) {
  if (left.is_null() || right.is_null()) return std::nullopt;
  if (left.type == right.type) return order_of(left, right);
  const auto one = number_in(left);
  const auto other = number_in(right);
  if (!one || !other) return std::nullopt;
  return order_of(QueryValue::of(*one), QueryValue::of(*other));
}

std::optional<bool> text_holds(const QueryValue& left, std::string_view sign,
                               const QueryValue& right) {
  if (left.type != Type::text || right.type != Type::text) return std::nullopt;
  if (sign == "contains") return left.text.find(right.text) != std::string::npos;
  if (sign == "starts with") return left.text.starts_with(right.text);
  return left.text.ends_with(right.text);
}

bool is_text_sign(std::string_view sign) {
  return sign == "contains" || sign == "starts with" || sign == "ends with";
}

std::optional<bool> holds_between(const QueryValue& left, std::string_view sign,
                                  const QueryValue& right) {
  if (is_text_sign(sign)) return text_holds(left, sign, right);
  const auto order = compared(left, right);
  if (!order) return std::nullopt;
  if (sign == "=") return *order == 0;
  if (sign == "<>") return *order != 0;
  if (sign == "<") return *order < 0;
  if (sign == "<=") return *order <= 0;
  if (sign == ">") return *order > 0;
  return *order >= 0;
}

QueryValue truth_value(std::optional<bool> truth) {
  return truth ? QueryValue::of(*truth) : QueryValue{};
}

}  // namespace

bool is_node_property(std::string_view name) {
  return find(kNodeProperties, name) != kNodeProperties.end();
}
bool is_edge_property(std::string_view name) {
  return find(kEdgeProperties, name) != kEdgeProperties.end();
}
std::string node_properties() { return list_of(kNodeProperties); }
std::string edge_properties() { return list_of(kEdgeProperties); }

bool is_aggregate(const QueryExpression& expression) {
  constexpr std::array<std::string_view, 5> kAggregates = {"count", "min", "max", "sum", "collect"};
  return expression.type == Form::function &&
         std::ranges::find(kAggregates, expression.text) != kAggregates.end();
}

bool Evaluator::holds(std::size_t expression, const QueryScope& scope) {
  const auto found = value(expression, scope);
  return found.type == Type::truth && found.truth;
}

QueryValue Evaluator::value(std::size_t number, const QueryScope& scope) {
  const Expression& expression = at(number);
  switch (expression.type) {
    case Form::text: {
      QueryValue text = QueryValue::of(expression.text);
      text.type = Type::text;  // also where empty
      return text;
    }
    case Form::number:
      return QueryValue::of(expression.number);
    case Form::truth:
      return QueryValue::of(expression.flag);
    case Form::parameter:
      return QueryValue::of(parameters_->at(expression.text));
    case Form::variable:
      return variable(expression, scope);
    case Form::property:
      return property(expression, scope);
    case Form::function:
      return function(expression, scope);
    case Form::list: {
      std::vector<QueryValue> list;
      for (const auto child : expression.children) list.push_back(value(child, scope));
      return QueryValue::of_list(std::move(list));
    }
    case Form::negation: {
      const auto inner = value(expression.children.front(), scope);
      return inner.type == Type::truth ? QueryValue::of(!inner.truth) : QueryValue{};
    }
    case Form::conjunction:
    case Form::disjunction:
      return junction(expression, scope);
    case Form::comparison:
      return comparison(expression, scope);
    case Form::is_null:
      return QueryValue::of(flattened(value(expression.children.front(), scope)).empty() !=
                            expression.flag);
    case Form::null:
    case Form::all_rows:
      break;
  }
  return {};
}

QueryValue Evaluator::variable(const Expression& expression, const QueryScope& scope) const {
  const QueryVariable& variable = variables_.at(expression.text);
  switch (variable.type) {
    case QueryVariable::Type::path:
      return QueryValue::of_path(scope.row->path);
    case QueryVariable::Type::node:
      return QueryValue::of_node(node_of(variable, scope));
    case QueryVariable::Type::edge:
      break;
  }
  std::vector<QueryValue> relations;
  for (const auto edge : edges_of(variable, scope))
    relations.push_back(QueryValue::of(graph_->edge(edge).relation));
  return QueryValue::of_list(std::move(relations));
}

std::uint32_t Evaluator::node_of(const QueryVariable& variable, const QueryScope& scope) const {
  return scope.node ? *scope.node : scope.row->path->nodes[scope.row->positions[variable.index]];
}

std::vector<std::uint32_t> Evaluator::edges_of(const QueryVariable& variable,
                                               const QueryScope& scope) const {
  if (scope.edge) return {*scope.edge};
  std::vector<std::uint32_t> edges;
  const auto& positions = scope.row->positions;
  for (auto hop = positions[variable.index]; hop < positions[variable.index + 1]; ++hop) {
    const auto& own = scope.row->path->hops[hop].edges;
    edges.insert(edges.end(), own.begin(), own.end());
  }
  return edges;
}

// Of several edges: each value once, or the one value that all have.
QueryValue Evaluator::property(const Expression& expression, const QueryScope& scope) const {
  const QueryVariable& variable = variables_.at(at(expression.children.front()).text);
  if (variable.type == QueryVariable::Type::node)
    return find(kNodeProperties, expression.text)->value(*graph_, node_of(variable, scope));
  std::vector<QueryValue> values;
  for (const auto edge : edges_of(variable, scope)) {
    auto value = find(kEdgeProperties, expression.text)->value(graph_->edge(edge));
    if (value.is_null()) continue;
    const bool known = std::ranges::any_of(
        values, [&](const QueryValue& other) { return order_of(other, value) == 0; });
    if (!known) values.push_back(std::move(value));
  }
  if (values.empty()) return {};
  return values.size() == 1 ? values.front() : QueryValue::of_list(std::move(values));
}

QueryValue Evaluator::function(const Expression& expression, const QueryScope& scope) {
  const auto argument = value(expression.children.front(), scope);
  if (argument.type != Type::path) return {};
  const Path& path = *argument.path;
  constexpr double kMillion = 1e6;
  if (expression.text == "length") return count_value(path.hops.size());
  if (expression.text == "cost") return QueryValue::of(static_cast<double>(path.cost) / kMillion);
  return QueryValue::of(strength_of(*graph_, path));
}

QueryValue Evaluator::junction(const Expression& expression, const QueryScope& scope) {
  const bool decides = expression.type == Form::disjunction;  // alone
  bool unknown = false;
  for (const auto child : expression.children) {
    const auto one = value(child, scope);
    if (one.type == Type::truth && one.truth == decides) return QueryValue::of(decides);
    unknown = unknown || one.type != Type::truth;
  }
  return unknown ? QueryValue{} : QueryValue::of(!decides);
}

// The node whose name the expression is.
std::optional<std::uint32_t> Evaluator::named_node(std::size_t number,
                                                   const QueryScope& scope) const {
  const Expression& expression = at(number);
  if (expression.type != Form::property || expression.text != "name") return std::nullopt;
  const QueryVariable& variable = variables_.at(at(expression.children.front()).text);
  if (variable.type != QueryVariable::Type::node) return std::nullopt;
  return node_of(variable, scope);
}

QueryValue Evaluator::comparison(const Expression& expression, const QueryScope& scope) {
  const std::size_t left = expression.children.front();
  const std::size_t right = expression.children.back();
  const std::string sign = expression.text == "in" ? "=" : expression.text;
  const auto other = value(right, scope);
  if (expression.text == "in" && other.type != Type::list) return {};
  const auto node = named_node(left, scope);
  const auto own = value(left, scope);
  bool unknown = false;
  // A list on either side holds where one of its values does.
  for (const QueryValue& candidate : flattened(other)) {
    for (const QueryValue& one : flattened(own)) {
      const auto verdict = node && candidate.type == Type::text
                               ? name_comparison(*node, sign, candidate)
                               : truth_value(holds_between(one, sign, candidate));
      if (verdict.type == Type::truth && verdict.truth) return verdict;
      unknown = unknown || verdict.is_null();
    }
  }
  const bool nothing = flattened(other).empty() || flattened(own).empty();
  return unknown || nothing ? QueryValue{} : QueryValue::of(false);
}

const std::vector<std::uint32_t>& Evaluator::called(const std::string& name) {
  const auto found = called_.find(name);
  if (found != called_.end()) return found->second;
  return called_.emplace(name, names_->called(name)).first->second;
}

// Names are the same where case, diacritics and punctuation do not count; aliases are names too.
QueryValue Evaluator::name_comparison(std::uint32_t number, std::string_view sign,
                                      const QueryValue& name) {
  if (sign == "=" || sign == "<>") {
    const bool is_called = std::ranges::binary_search(called(name.text), number);
    return QueryValue::of(is_called == (sign == "="));
  }
  const Node& node = graph_->node(number);
  if (!is_text_sign(sign)) return truth_value(holds_between(QueryValue::of(node.name), sign, name));
  const QueryValue wanted = QueryValue::of(normalised_name(name.text));
  const auto fits = [&](const std::string& own) {
    return text_holds(QueryValue::of(normalised_name(own)), sign, wanted).value_or(false);
  };
  return QueryValue::of(fits(node.name) || std::ranges::any_of(node.aliases, fits));
}

}  // namespace entente
