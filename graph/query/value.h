// What an expression of a query can be.

#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/json.h"
#include "graph/paths/search.h"

namespace entente {

struct QueryValue {
  enum class Type { truth, number, text, node, path, list, null };  // in the order of sorting

  Type type = Type::null;
  bool truth = false;
  double number = 0.0;
  std::string text;
  std::uint32_t node = 0;
  const Path* path = nullptr;
  std::vector<QueryValue> list;

  [[nodiscard]] static QueryValue of(bool truth);
  [[nodiscard]] static QueryValue of(double number);
  [[nodiscard]] static QueryValue of(std::string_view text);  // null where empty
  [[nodiscard]] static QueryValue of_node(std::uint32_t node);
  [[nodiscard]] static QueryValue of_path(const Path* path);
  [[nodiscard]] static QueryValue of_list(std::vector<QueryValue> list);

  [[nodiscard]] bool is_null() const { return type == Type::null; }
};

// Nulls come last.
[[nodiscard]] std::strong_ordering order_of(const QueryValue& left, const QueryValue& right);

[[nodiscard]] inline bool value_before(const QueryValue& left, const QueryValue& right) {
  return order_of(left, right) < 0;
}

// The values of a list without nulls, a value alone, nothing for null.
[[nodiscard]] std::vector<QueryValue> flattened(const QueryValue& value);

// "1.5", "Baku", "Baku; Geneva"; empty for null.
[[nodiscard]] std::string to_text(const QueryValue& value, const TieGraph& graph);

void write_value(JsonWriter& json, const QueryValue& value, const TieGraph& graph);

}  // namespace entente
