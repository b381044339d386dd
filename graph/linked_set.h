// A statement set with its references followed: which entities a statement ties, and which article
// an entity is of.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "graph/network.h"
#include "graph/statement.h"

namespace entente {

// A statement and the positions of its entities in LinkedSet::set.entities.
struct LinkedStatement {
  std::size_t statement = 0;
  std::size_t subject = 0;
  std::size_t object = 0;
  std::optional<std::size_t> source;  // whom it is attributed to
};

struct LinkedSet {
  StatementSet set;  // normalised
  std::vector<LinkedStatement>
      ties;  // in order of statements; those whose entities are not there are left out
  std::vector<std::optional<std::size_t>> article_of;  // entity -> position in set.articles

  [[nodiscard]] const Entity& entity(std::size_t position) const { return set.entities[position]; }
  [[nodiscard]] const Statement& statement(const LinkedStatement& tie) const {
    return set.statements[tie.statement];
  }
  [[nodiscard]] Member member(std::size_t position) const {
    return {entity(position).article, entity(position).number};
  }
  // Publication date of an entity's article; empty where unknown.
  [[nodiscard]] const std::string& published(std::size_t position) const;
};

[[nodiscard]] LinkedSet link(StatementSet set);

}  // namespace entente
