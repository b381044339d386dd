#include "extract/meaning/carried_over.h"

#include <algorithm>

#include "extract/meaning/lead_date.h"
#include "extract/meaning/representation.h"
#include "graph/date.h"

namespace entente {
namespace {

bool shares_participant(const Meeting& meeting, const Telling& told) {
  const Entities there = entities_of(meeting.participants);
  return std::any_of(told.participants.begin(), told.participants.end(),
                     [&](const Attendance& one) { return there.contains(one.entity); });
}

}  // namespace

std::optional<Telling> CarriedOver::on_journey(const Telling& told) const {
  const bool open = !told.place || told.date.empty();
  if (!open || told.occasion != Occasion::meeting || told.in_headline ||
      told.participants.size() < 2)
    return std::nullopt;
  for (auto visit = meetings_.rbegin(); visit != meetings_.rend(); ++visit) {
    if (!frames(*visit, told)) continue;
    Telling whole = told;
    if (!told.place) whole.place = visit->place;
    if (told.date.empty()) whole.date = visit->date;
    const bool more = whole.place != told.place || whole.date != told.date;
    return more ? std::optional{whole} : std::nullopt;
  }
  return std::nullopt;
}

// A visit by one who was at the meeting, told right before it or to the same place.
bool CarriedOver::frames(const Meeting& visit, const Telling& told) const {
  constexpr int kReach = 2;
  if (visit.occasion != Occasion::visit || visit.from_headline) return false;
  const bool ongoing = visit.status == MeetingStatus::held &&
                       told.status == MeetingStatus::planned && visit.date == context_.published;
  if (visit.status != told.status && !ongoing) return false;
  const Attendance& traveller = visit.participants.front();
  if (!entities_of(told.participants).contains(traveller.entity)) return false;
  if (told.date.empty() ? false : visit.date.empty() || !dates_agree(told.date, visit.date))
    return false;
  if (!told.place) return told.sentence - visit.words.back().first <= kReach;
  return told.place->entity == visit.place->entity ||
         lies_in(context_, told.place->entity, visit.place->entity);
}

std::optional<Telling> CarriedOver::beside_other(const Telling& told) const {
  if (!told.also || told.place || !told.date.empty() || meetings_.empty()) return std::nullopt;
  const Meeting& before = meetings_.back();
  const bool next = told.by_verb && before.words.back().first + 1 == told.sentence &&
                    before.status == told.status && !before.date.empty();
  const bool person = before.occasion == Occasion::meeting && told.occasion == Occasion::meeting;
  if (!next || !person || !shares_participant(before, told)) return std::nullopt;
  Telling whole = told;
  whole.place = before.place;
  whole.date = before.date;
  return whole;
}

std::string CarriedOver::date_of(const Telling& told) const {
  if (!told.date.empty() || told.status != MeetingStatus::held) return told.date;
  if (is_entry(told)) return context_.published;
  if (meetings_.empty()) return date_of_lead(context_, told);
  const Meeting& before = meetings_.back();
  const bool there = before.place && told.place && before.place->entity == told.place->entity;
  return told.beside && there && shares_participant(before, told) &&
                 before.status == MeetingStatus::held
             ? before.date
             : date_of_lead(context_, told);
}

// Told by an entry of a live blog as news: "X has landed in Amman", "X met Y". Not what is told of
// earlier times beside it.
bool CarriedOver::is_entry(const Telling& told) const {
  const bool apart = told.ordinal || told.another || told.repeated || told.vague || told.topic;
  return context_.live && !apart && told.by_verb;
}

}  // namespace entente
