// What the statements tell of an actor that helps to say whether it is the same as another: its
// offices, the state it belongs to, whom it met.

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "graph/linked_set.h"

namespace entente {

// Days [first, last] for which something was said; both empty where unknown.
struct Days {
  std::string first;
  std::string last;
};

// Actors are named by labels here: the gazetteer id, or kind and normalised name.
struct ActorFacts {
  std::string name;               // normalised
  std::set<std::string> offices;  // "president of Q227"
  std::map<std::string, Days>
      homes;  // states of its present offices; of a place or organisation, where it belongs
  std::set<std::string> company;  // persons and organisations at the same meetings
};

[[nodiscard]] std::string label_of(const Entity& entity);

// One for each entity of the set.
[[nodiscard]] std::vector<ActorFacts> actor_facts(const LinkedSet& linked);

// Adds what is told of `other`; the name stays.
void add_facts(ActorFacts& facts, const ActorFacts& other);

// Belong to different states, said of days that overlap or are unknown.
[[nodiscard]] bool homes_conflict(const ActorFacts& left, const ActorFacts& right);

// "same office", "same state", "met the same actors"; empty where nothing is shared.
[[nodiscard]] std::string shared_context(const ActorFacts& left, const ActorFacts& right);

}  // namespace entente
