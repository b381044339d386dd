// Networks drawn from a network: what lies around some actors, within some time, what has a sign;
// and who met at the same meetings.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "graph/network.h"
#include "graph/paths/sub_network.h"
#include "graph/paths/tie_graph.h"

namespace entente {

// All within so many ties of the nodes, in whatever direction these point, and the ties among them.
[[nodiscard]] SubNetwork around(const TieGraph& graph, std::span<const std::uint32_t> nodes,
                                std::size_t radius);

// Ties that held on some day of the period, with their ends; those of a dated meeting hold when the
// meeting does. Undated ties are out. Dates as in graph/date.h, empty: open.
[[nodiscard]] SubNetwork within(const TieGraph& graph, const std::string& since,
                                const std::string& until);

// Acts of cooperation and of conflict (graph/sign.h), with their ends.
[[nodiscard]] SubNetwork with_sign(const TieGraph& graph, const Ontology& ontology);

// Persons, or, where none took part, states and organisations: one tie `met_with` for each two who
// took part in the same meetings that were held. Its weight is the number of these meetings, its
// evidence that both took part.
[[nodiscard]] Network shared_meetings(const Network& network);

}  // namespace entente
