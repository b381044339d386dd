// Whom persons stand for at a table by their offices: a minister his state, a commissioner the
// Commission and the Union.

#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <vector>

#include "extract/meaning/tellings.h"

namespace entente {

using Entities = std::set<std::size_t>;

[[nodiscard]] Entities entities_of(const std::vector<Attendance>& attendances);

[[nodiscard]] bool includes(const Entities& all, const Entities& some);

class Representation {
 public:
  explicit Representation(const MeetingContext& context);

  // A minister at the table is his state at the table.
  [[nodiscard]] Entities with_states(Entities entities) const;

  // Whether each of `some` is among `all`, stands for one of them, or is stood for by one of them.
  [[nodiscard]] bool represents(const Entities& all, const Entities& some) const;

  // Whether a participant of the telling stands for the entity.
  [[nodiscard]] bool is_stood_for(std::size_t entity, const Telling& told) const;

 private:
  std::map<std::size_t, Entities> states_;  // what a person's offices make him stand for
};

}  // namespace entente
