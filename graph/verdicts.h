// What the user's lists say of the entities of one set.

#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "graph/actor_lists.h"
#include "graph/network.h"
#include "graph/result.h"

namespace entente {

// One line of a list.
struct Verdict {
  std::string place;                             // "same.txt:3"
  std::vector<std::vector<std::size_t>> actors;  // the entities of each, in order; disjoint
};

struct Verdicts {
  std::vector<Verdict> same;
  std::vector<Verdict> different;
};

// Finds the actors of the lists. `nodes` is what the set becomes without lists: it says what an id
// such as "person:assad-2" means. What an article names wins over what a line names everywhere:
// "person: Assad | person: Assad @ b.txt" parts the one in b.txt from all others.
// Requires: entities are in the order of a normalised set. Actors that are not in the set
// (Error::Code::not_found) and lines without sense go to `failed`; the rest is kept.
[[nodiscard]] Verdicts verdicts_on(const StatementSet& set, const ActorLists& lists,
                                   const std::vector<Node>& nodes,
                                   const std::function<void(Error)>& failed);

}  // namespace entente
