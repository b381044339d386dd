// Who tells what: for each side of a comparison its stories, and the ties and actors in each.
//
// A story is an article with its wire copies; it is the unit that is counted, because sentences of
// one story repeat each other.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "graph/paths/tie_filter.h"
#include "graph/paths/tie_graph.h"

namespace entente {

struct ToldActor {
  std::string id;
  std::string name;
  Kind kind = Kind::person;
};

// One for each source, relation, target and polarity, whatever title and status.
struct ToldTie {
  std::uint32_t source = 0;  // numbers of actors
  std::uint32_t target = 0;
  std::string relation;
  bool negated = false;
};

struct ToldStory {
  std::string id;                     // of the article that is nobody's copy
  std::vector<std::uint32_t> ties;    // sorted
  std::vector<std::uint32_t> actors;  // sorted; named in it or tied by it
};

struct ToldSide {
  std::vector<ToldStory> stories;   // sorted by id; those that tell nothing of actors too
  std::vector<std::size_t> ties;    // stories that tell of each; 0 where the side has not got it
  std::vector<std::size_t> actors;  // stories that name each
  std::vector<bool> names;          // whether the side has the actor at all
  std::vector<std::vector<std::uint32_t>> edges;  // of each tie, numbers in the side's graph
  bool cited = true;  // every tie has evidence, so that stories can be dealt out anew
};

struct Tellings {
  std::vector<ToldActor> actors;  // of all sides, sorted by id
  std::vector<ToldTie> ties;      // of all sides, sorted by ids and relation
  std::vector<ToldSide> sides;
};

// Of each graph the actors and the ties between them that the filter lets pass; those that follow
// from another tie of the same two are left out. `filter.kinds` says who is an actor (empty:
// persons, states, organisations); its dates are not looked at.
[[nodiscard]] Tellings tell(std::span<const TieGraph* const> graphs, const Ontology& ontology,
                            const TieFilter& filter);

// Stories that are on both sides.
[[nodiscard]] std::size_t shared_stories(const ToldSide& left, const ToldSide& right);

}  // namespace entente
