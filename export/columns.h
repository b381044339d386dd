// What tables tell of nodes and ties: the columns of GraphML, GEXF, CSV and Cytoscape JSON. One
// column more is one line more in columns.cpp. Ids, labels and weights are not among them: each
// format has a place of its own for these.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "export/network_index.h"

namespace entente {

enum class ColumnType { text, whole, real };

struct NodeColumn {
  std::string_view name;
  ColumnType type = ColumnType::text;
  std::string (*value)(const Node&) = nullptr;  // empty: there is none
};

struct TieColumn {
  std::string_view name;
  ColumnType type = ColumnType::text;
  std::string (*value)(const Edge&, const NetworkIndex&) = nullptr;
};

// Sorted by name. No name is one that Gephi takes for a property of its own.
[[nodiscard]] std::span<const NodeColumn> node_columns();
[[nodiscard]] std::span<const TieColumn> tie_columns();

}  // namespace entente
