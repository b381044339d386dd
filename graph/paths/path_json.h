// Paths for programs.

#pragma once

#include <cstddef>
#include <string>

#include "graph/json.h"
#include "graph/paths/evidence.h"
#include "graph/paths/question.h"

namespace entente {

// One object on one line; `reasons` where there is no path.
[[nodiscard]] std::string to_json(const TieGraph& graph, const PathQuestion& question,
                                  const FoundPaths& found, const std::optional<NoPath>& reasons,
                                  std::size_t quotes);

// {"id", "kind", "name"}
void write_node(JsonWriter& json, const Node& node);

void write_edge(JsonWriter& json, const Edge& edge);

// {"tie", "text", "article", "begin", "end", "outlet", "title", ...}
void write_quote(JsonWriter& json, const Quote& quote);

// {"length", "cost", "strength", "nodes", "hops"}
void write_path(JsonWriter& json, const TieGraph& graph, const Path& path, std::size_t quotes);

// {"from", "to", "ties", "evidence"}: the ends as the path takes them, the ties as they run.
void write_hop(JsonWriter& json, const TieGraph& graph, std::uint32_t from, std::uint32_t to,
               const PathHop& hop, std::size_t quotes);

}  // namespace entente
