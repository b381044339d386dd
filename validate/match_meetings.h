// Which meeting of a network is which of the gold labels.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "graph/network.h"
#include "validate/gold.h"

namespace entente {

// Pointers into the labels and the network.
struct MeetingMatches {
  std::map<const GoldMeeting*, const Node*> wanted;  // one to one
  std::vector<const Node*> spurious;                 // neither wanted nor optional
};

// Meetings are alike where at least half of the participants agree (or, where the labels name none,
// the place) and no date contradicts. `gold_of`: gold ids of actors and places by node id.
[[nodiscard]] MeetingMatches match_meetings(const Network& network,
                                            const GoldLabels<GoldMeeting>& gold,
                                            const std::map<std::string, std::string>& gold_of);

}  // namespace entente
