// Which entities of different articles are one, and why.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "graph/actor_facts.h"
#include "graph/linked_set.h"
#include "graph/network.h"
#include "graph/partition.h"
#include "graph/result.h"
#include "graph/verdicts.h"

namespace entente {

// Joins entities and keeps the reasons.
class Resolution {
 public:
  explicit Resolution(const LinkedSet& linked)
      : linked_{&linked}, partition_{linked.set.entities.size()} {}

  // The user's lists come before all else. Fails where two of their lines contradict each other.
  // Requires: nothing is joined yet.
  [[nodiscard]] Result<Done> obey(const Verdicts& verdicts);

  // Does nothing but tell of it where the user's lists keep the two apart; whether they are one
  // now.
  bool join(std::size_t left, std::size_t right, std::string reason);
  // Records that two entities that look alike stay apart.
  void keep_apart(std::size_t left, std::size_t right, std::string reason);

  [[nodiscard]] bool joined(std::size_t left, std::size_t right) {
    return partition_.joined(left, right);
  }
  // The line of the user's lists that keeps two clusters apart; empty where none does.
  [[nodiscard]] std::string parted_by(std::size_t left, std::size_t right);
  // For each entity the number of its node, in order of first members.
  [[nodiscard]] std::vector<std::size_t> clusters() { return partition_.parts(); }
  // Sorted. Those that looked alike and became one after all are no near miss.
  [[nodiscard]] std::vector<Decision> decisions();

 private:
  struct Made {
    bool merged;
    std::size_t left;
    std::size_t right;
    std::string reason;
  };
  // Which of the actors of a line of the list `different` a cluster is, by position of the line.
  using Sides = std::map<std::size_t, std::size_t>;

  [[nodiscard]] Error contradiction(const std::string& same, const std::string& different,
                                    std::pair<std::size_t, std::size_t> two) const;
  void take_sides(const std::vector<Verdict>& different);
  void unite(std::size_t left, std::size_t right);

  const LinkedSet* linked_;
  Partition partition_;
  std::vector<Made> made_;
  std::vector<std::string> places_;     // of the lines of the list `different`
  std::map<std::size_t, Sides> sides_;  // by representative
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
