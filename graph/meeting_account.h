// Meetings as single articles tell them, with their actors resolved, and in what two such accounts
// can agree (docs/decisions/meetings.md).

#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "graph/actor_facts.h"
#include "graph/date.h"
#include "graph/linked_set.h"
#include "graph/statement.h"

namespace entente {

using ClusterSet = std::set<std::size_t>;  // numbers of clusters

struct MeetingAccount {
  std::size_t entity = 0;
  std::string article;
  std::string date;
  Precision precision = Precision::none;
  bool was_open = false;  // the date was settled by other accounts
  Mode mode = Mode::in_person;
  ClusterSet participants;
  ClusterSet states;  // participants, where persons stand for the states they hold office in
  bool persons = false;
  ClusterSet places;
  ClusterSet regions;          // places, and the states and places they lie in
  std::set<std::string> told;  // labels, mode, when it was printed: orders what is alike
};

// One for each meeting of the set, in order of entities.
[[nodiscard]] std::vector<MeetingAccount> meeting_accounts(
    const LinkedSet& linked, const std::vector<ActorFacts>& facts,
    const std::vector<std::size_t>& clusters);

// "US and Russia" and the two generals who met for them are compared as states.
[[nodiscard]] const ClusterSet& comparable(const MeetingAccount& one, const MeetingAccount& other);

[[nodiscard]] std::size_t shared(const ClusterSet& left, const ClusterSet& right);

// What one article tells as a visit and as a meeting it means as two.
[[nodiscard]] bool modes_agree(const MeetingAccount& left, const MeetingAccount& right);

// One place lies in the other, or one account names none.
[[nodiscard]] bool places_agree(const MeetingAccount& left, const MeetingAccount& right);

// As places_agree, but both name a place.
[[nodiscard]] bool same_place(const MeetingAccount& left, const MeetingAccount& right);

}  // namespace entente
