// Which node of a network is which entity of the gold labels.

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "graph/network.h"
#include "validate/gold.h"

namespace entente {

// Gold ids by node id, one to one: the best agreement of names first. Kinds that readers tell
// apart differently, such as a state and its territory, may stand for each other.
[[nodiscard]] std::map<std::string, std::string> align_entities(const Network& network,
                                                                const GoldLabels<GoldEntity>& gold);

// The scored forms of all names.
[[nodiscard]] std::set<std::string> scored_names(const std::string& name,
                                                 const std::vector<std::string>& aliases);

}  // namespace entente
