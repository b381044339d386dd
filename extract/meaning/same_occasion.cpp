#include "extract/meaning/same_occasion.h"

#include <algorithm>

#include "extract/meaning/syntax.h"
#include "graph/date.h"

namespace entente {
namespace {

bool same_sentence(const Meeting& meeting, const Telling& told) {
  return meeting.words.back().first == told.sentence;
}

bool kinds_agree(const Meeting& meeting, const Telling& told) {
  if ((meeting.occasion == Occasion::visit) != (told.occasion == Occasion::visit)) return false;
  return is_call(meeting.occasion) == is_call(told.occasion);
}

bool dates_agree_or_open(const Meeting& meeting, const Telling& told) {
  if (told.another && !told.identified && !same_sentence(meeting, told))
    return !told.date.empty() && meeting.date == told.date;
  return meeting.date.empty() || told.date.empty() || dates_agree(meeting.date, told.date);
}

bool statuses_agree(const Meeting& meeting, const Telling& told) {
  const bool past = meeting.status == MeetingStatus::held;
  const bool past_too = told.status == MeetingStatus::held;
  if (past == past_too || told.participants.empty() || told.vague || meeting.vague ||
      meeting.from_headline)
    return true;
  return !meeting.date.empty() && meeting.date == told.date;
}

}  // namespace

bool SameOccasion::may_be(const Meeting& meeting, const Telling& told) const {
  if (told.plural && told.date.empty()) return false;
  if (told.participants.empty() && (!told.reference || !named_alike(meeting, told))) return false;
  const bool half = told.participants.size() == 1 && !told.by_verb && !told.reference &&
                    entities_of(told.participants) != entities_of(meeting.participants);
  if (half && !same_sentence(meeting, told)) return false;
  if (told.sides != 0 && told.participants.empty() && meeting.participants.size() != told.sides)
    return false;
  return kinds_agree(meeting, told) && dates_agree_or_open(meeting, told) &&
         places_agree(meeting, told) && participants_agree(meeting, told) &&
         statuses_agree(meeting, told);
}

// "the meeting" is one that was called so, or one told by a verb.
bool SameOccasion::named_alike(const Meeting& meeting, const Telling& told) const {
  const std::string noun = lemma_of(context_.scene.token({told.sentence, told.trigger}));
  return std::any_of(meeting.words.begin(), meeting.words.end(),
                     [&](const std::pair<int, int>& word) {
                       return context_.scene.token(word).upos == "VERB" ||
                              lemma_of(context_.scene.token(word)) == noun;
                     });
}

bool SameOccasion::places_agree(const Meeting& meeting, const Telling& told) const {
  if (!meeting.place || !told.place) return true;
  const std::size_t left = meeting.place->entity;
  const std::size_t right = told.place->entity;
  return left == right || lies_in(context_, left, right) || lies_in(context_, right, left);
}

// A telling without participants ("the meeting") is about the latest one; otherwise one names all
// of the other, or both stand for each other: ministers in one place, their states in another.
bool SameOccasion::participants_agree(const Meeting& meeting, const Telling& told) const {
  const Entities held = entities_of(meeting.participants);
  const Entities said = entities_of(told.participants);
  if (includes(held, said) || includes(said, held)) return true;
  return representation_.represents(held, said) &&
         (said.size() < 2 || representation_.represents(said, held));
}

}  // namespace entente
