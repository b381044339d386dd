#include "extract/meaning/representation.h"

#include <algorithm>

namespace entente {
namespace {

// What a body is part of, where the gazetteer knows it and the article names it: the Commission
// of the Union.
std::optional<std::size_t> whole_of(const MeetingContext& context, std::size_t entity) {
  const auto& figures = context.scene.cast().figures;
  const Actor* actor = context.gazetteer.by_id(figures[entity].actor);
  if (!actor || actor->part_of.empty()) return std::nullopt;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures[i].actor == actor->part_of) return i;
  }
  return std::nullopt;
}

}  // namespace

Entities entities_of(const std::vector<Attendance>& attendances) {
  Entities found;
  for (const Attendance& one : attendances) found.insert(one.entity);
  return found;
}

bool includes(const Entities& all, const Entities& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

Representation::Representation(const MeetingContext& context) {
  for (const Office& office : context.scene.cast().offices) {
    states_[office.person].insert(office.of);
    if (const auto whole = whole_of(context, office.of)) states_[office.person].insert(*whole);
  }
}

Entities Representation::with_states(Entities entities) const {
  for (const std::size_t entity : Entities{entities}) {
    const auto states = states_.find(entity);
    if (states != states_.end()) entities.insert(states->second.begin(), states->second.end());
  }
  return entities;
}

bool Representation::represents(const Entities& all, const Entities& some) const {
  const Entities known = with_states(all);
  return std::all_of(some.begin(), some.end(), [&](std::size_t one) {
    const Entities its = with_states({one});
    return known.contains(one) || std::any_of(its.begin(), its.end(), [&](std::size_t state) {
             return all.contains(state);
           });
  });
}

bool Representation::is_stood_for(std::size_t entity, const Telling& told) const {
  return std::any_of(told.participants.begin(), told.participants.end(),
                     [&](const Attendance& one) {
                       const auto states = states_.find(one.entity);
                       return states != states_.end() && states->second.contains(entity);
                     });
}

}  // namespace entente
