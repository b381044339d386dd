#include "graph/measures/shortest_ways.h"

namespace entente {

ShortestWays::ShortestWays(const ActorNetwork& network)
    : network_{&network},
      distances_(network.actors().size(), kUnknown),
      ways_(network.actors().size(), 0.0) {}

void ShortestWays::search_from(std::uint32_t source) {
  for (const auto actor : reached_) {
    distances_[actor] = kUnknown;
    ways_[actor] = 0.0;
  }
  reached_.assign(1, source);
  distances_[source] = 0;
  ways_[source] = 1.0;
  for (std::size_t i = 0; i < reached_.size(); ++i) {
    const auto from = reached_[i];
    for (const ActorLink& link : network_->links(from)) {
      if (distances_[link.actor] == kUnknown) {
        distances_[link.actor] = distances_[from] + 1;
        reached_.push_back(link.actor);
      }
      if (distances_[link.actor] == distances_[from] + 1) ways_[link.actor] += ways_[from];
    }
  }
}

}  // namespace entente
