// The network that a project file became, kept beside it in NAME.entente-network until anything
// that it rests on is another: the statements, the ontology, the user's lists or the program. It is
// only ever a shortcut: whatever happens to it, the next reader makes the network anew.

#pragma once

#include <optional>
#include <string>

#include "graph/actor_lists.h"
#include "graph/network.h"
#include "graph/ontology.h"

namespace entente {

class StoredNetwork {
 public:
  StoredNetwork(const std::string& project, const Ontology& ontology, const ActorLists& lists);

  // What was kept for statements of that digest; nothing where it is not there or not whole.
  [[nodiscard]] std::optional<Network> of(const std::string& statements) const;

  // Where there is no room or no right to write, nothing is kept.
  void keep(const Network& network, const std::string& statements) const;

 private:
  [[nodiscard]] std::string heading(const std::string& statements, std::string_view image) const;

  std::string path_;
  std::string rests_on_;
};

}  // namespace entente
