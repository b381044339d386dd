#include "extract/meaning/new_occasion.h"

#include <algorithm>

#include "extract/meaning/syntax.h"

namespace entente {

bool NewOccasion::is_new(const Telling& told) const {
  if (told.plural && told.date.empty()) return false;
  const bool open = told.place || !told.date.empty() || !told.candidates.empty();
  if (told.vague && (told.topic || is_in_general(told)) && !open) return false;
  if (is_process(told)) return false;
  const bool wished = told.status == MeetingStatus::possible && !told.by_verb && is_talks(told) &&
                      (!told.reference || is_in_general(told));
  if (wished && !open) return false;
  if (told.participants.size() >= 2) return true;
  const bool fixed = told.place || !told.date.empty();
  if (told.participants.empty()) return false;
  const bool conference = told.occasion == Occasion::conference || is_collective(told);
  const bool state = context_.scene.kind(told.participants.front().entity) == Kind::state;
  return (conference && fixed && !state) || is_with_others(told);
}

bool NewOccasion::is_fixed(const Telling& told) {
  constexpr std::size_t kMonth = 7;
  const bool day = told.date.size() > kMonth;
  const bool month = names_month(told.date);
  const bool round = told.ordinal || told.another || told.status != MeetingStatus::held;
  return told.place || day || (month && round);
}

// "resumed their dialogue last year".
bool NewOccasion::is_process(const Telling& told) const {
  const bool year = !told.date.empty() && !names_month(told.date);
  return year && !told.place && !told.by_verb &&
         context_.words.has("process_nouns",
                            context_.scene.token({told.sentence, told.trigger}).form);
}

// "urged them to continue their talks": talks in general, not an occasion.
bool NewOccasion::is_talks(const Telling& told) const {
  return context_.words.has("plural_nouns",
                            context_.scene.token({told.sentence, told.trigger}).form);
}

// "the conclusion of negotiations between X and Y": no occasion of its own.
bool NewOccasion::is_in_general(const Telling& told) const {
  const bool bodies = std::none_of(
      told.participants.begin(), told.participants.end(),
      [&](const Attendance& one) { return context_.scene.kind(one.entity) == Kind::person; });
  return bodies && is_talks(told);
}

// "X attended a meeting with his counterparts in Oslo on Monday": with some who are not named.
bool NewOccasion::is_with_others(const Telling& told) const {
  return told.unnamed_others && (told.place || told.by_video) && !told.date.empty() &&
         !told.plural && context_.scene.kind(told.participants.front().entity) == Kind::person;
}

// "The last meeting of the group": one body that meets.
bool NewOccasion::is_collective(const Telling& told) const {
  return told.participants.size() == 1 && told.place &&
         context_.scene.kind(told.participants.front().entity) == Kind::organisation;
}

}  // namespace entente
