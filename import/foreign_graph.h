// A graph as its file has it, before anything is known of what it means.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/result.h"

namespace entente {

using ForeignValues = std::map<std::string, std::string, std::less<>>;  // by the name of the column

struct ForeignNode {
  std::string id;
  ForeignValues values;  // with "label"
};

struct ForeignEdge {
  std::string id;
  std::string source;
  std::string target;
  std::string type;      // GraphML's attribute `label`, GEXF's `kind`
  ForeignValues values;  // with "label", "weight", and of GEXF the earliest "start", latest "end"
  std::size_t line = 0;
};

struct ForeignGraph {
  std::vector<ForeignNode> nodes;
  std::vector<ForeignEdge> edges;
};

// GraphML or GEXF.
[[nodiscard]] Result<ForeignGraph> read_foreign_graph(std::string_view xml, std::string_view name);

}  // namespace entente
