// graph.json: the complete JSON form of a network (docs/formats.md).

#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "graph/json.h"
#include "graph/network.h"
#include "graph/result.h"

namespace entente {

// What makes the edge the one that it is, as members of an open object: id to inferred.
void write_key_of(JsonWriter& json, const Edge& edge);

// Record by record, so that the text is never in memory.
void write_graph_json(const Network& network, std::ostream& out);

[[nodiscard]] std::string to_graph_json(const Network& network);

// Inverse of the two above.
[[nodiscard]] Result<Network> from_graph_json(std::string_view json, std::string_view name);

}  // namespace entente
