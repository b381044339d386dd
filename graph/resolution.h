// Which entities of different articles are one, and why.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/actor_facts.h"
#include "graph/linked_set.h"
#include "graph/network.h"
#include "graph/partition.h"

namespace entente {

// Joins entities and keeps the reasons.
class Resolution {
 public:
  explicit Resolution(const LinkedSet& linked)
      : linked_{&linked}, partition_{linked.set.entities.size()} {}

  void join(std::size_t left, std::size_t right, std::string reason);
  // Records that two entities that look alike stay apart.
  void keep_apart(std::size_t left, std::size_t right, std::string reason);

  [[nodiscard]] bool joined(std::size_t left, std::size_t right) {
    return partition_.joined(left, right);
  }
  // For each entity the number of its node, in order of first members.
  [[nodiscard]] std::vector<std::size_t> clusters() { return partition_.parts(); }
  // Sorted.
  [[nodiscard]] std::vector<Decision> decisions() const;

 private:
  const LinkedSet* linked_;
  Partition partition_;
  std::vector<Decision> decisions_;
};

// Joins actors, places, agreements and events: same gazetteer id, same name, then variants of
// persons' names in agreeing context (docs/decisions/resolution.md).
void resolve_actors(const LinkedSet& linked, const std::vector<ActorFacts>& facts,
                    Resolution& resolution);

// Joins meetings whose participants, date, place and mode agree (docs/decisions/meetings.md), and
// settles the dates that articles leave open. Requires: actors are resolved.
void resolve_meetings(LinkedSet& linked, const std::vector<ActorFacts>& facts,
                      Resolution& resolution);

}  // namespace entente
