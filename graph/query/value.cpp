#include "graph/query/value.h"

#include <algorithm>
#include <utility>

#include "graph/paths/path_json.h"
#include "graph/paths/path_text.h"
#include "graph/wording.h"

namespace entente {
namespace {

using Type = QueryValue::Type;

std::string number_text(double number) {
  JsonWriter json;
  json.value(number);
  return json.take();
}

QueryValue typed(Type type) {
  QueryValue value;
  value.type = type;
  return value;
}

std::strong_ordering order_of_numbers(double left, double right) {
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

}  // namespace

QueryValue QueryValue::of(bool truth) {
  auto value = typed(Type::truth);
  value.truth = truth;
  return value;
}

QueryValue QueryValue::of(double number) {
  auto value = typed(Type::number);
  value.number = number;
  return value;
}

QueryValue QueryValue::of(std::string_view text) {
  auto value = typed(text.empty() ? Type::null : Type::text);
  value.text = text;
  return value;
}

QueryValue QueryValue::of_node(std::uint32_t node) {
  auto value = typed(Type::node);
  value.node = node;
  return value;
}

QueryValue QueryValue::of_path(const Path* path) {
  auto value = typed(Type::path);
  value.path = path;
  return value;
}

QueryValue QueryValue::of_list(std::vector<QueryValue> list) {
  auto value = typed(Type::list);
  value.list = std::move(list);
  return value;
}

std::strong_ordering order_of(const QueryValue& left, const QueryValue& right) {
  if (left.type != right.type) return left.type <=> right.type;
  switch (left.type) {
    case Type::truth:
      return left.truth <=> right.truth;
    case Type::number:
      return order_of_numbers(left.number, right.number);
    case Type::text:
      return left.text <=> right.text;
    case Type::node:
      return left.node <=> right.node;
    case Type::path:
      return *left.path <=> *right.path;
    case Type::list:
      for (std::size_t i = 0; i < std::min(left.list.size(), right.list.size()); ++i) {
        const auto order = order_of(left.list[i], right.list[i]);
        if (order != 0) return order;
      }
      return left.list.size() <=> right.list.size();
    case Type::null:
      break;
  }
  return std::strong_ordering::equal;
}

std::vector<QueryValue> flattened(const QueryValue& value) {
  if (value.is_null()) return {};
  if (value.type != Type::list) return {value};
  std::vector<QueryValue> values;
  for (const QueryValue& one : value.list)
    std::ranges::move(flattened(one), std::back_inserter(values));
  return values;
}

std::string to_text(const QueryValue& value, const TieGraph& graph) {
  switch (value.type) {
    case Type::truth:
      return value.truth ? "true" : "false";
    case Type::number:
      return number_text(value.number);
    case Type::text:
      return printable(value.text);
    case Type::node:
      return printable(graph.node(value.node).name);
    case Type::path:
      return row_text(graph, *value.path);
    case Type::null:
      return {};
    case Type::list:
      break;
  }
  std::string text;
  for (const QueryValue& one : value.list) text += (text.empty() ? "" : "; ") + to_text(one, graph);
  return text;
}

void write_value(JsonWriter& json, const QueryValue& value, const TieGraph& graph) {
  switch (value.type) {
    case Type::truth:
      return json.value(value.truth);
    case Type::number:
      return json.value(value.number);
    case Type::text:
      return json.value(std::string_view{value.text});
    case Type::node:
      return write_node(json, graph.node(value.node));
    case Type::path:
      return write_path(json, graph, *value.path, 1);
    case Type::null:
      return json.null();
    case Type::list:
      break;
  }
  json.begin_array();
  for (const QueryValue& one : value.list) write_value(json, one, graph);
  json.end_array();
}

}  // namespace entente
