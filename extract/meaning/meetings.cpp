#include "extract/meaning/meetings.h"

#include <algorithm>
#include <set>

#include "extract/meaning/syntax.h"
#include "graph/date.h"

namespace entente {
namespace {

using Entities = std::set<std::size_t>;

Entities entities_of(const std::vector<Attendance>& attendances) {
  Entities found;
  for (const Attendance& one : attendances) found.insert(one.entity);
  return found;
}

bool includes(const Entities& all, const Entities& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

void add(std::vector<Attendance>& to, const std::vector<Attendance>& from) {
  for (const Attendance& one : from) {
    const bool held = std::any_of(to.begin(), to.end(), [&](const Attendance& other) { return other.entity == one.entity; });
    if (!held) to.push_back(one);
  }
}

Mode mode_of(const Telling& told) {
  if (told.by_video) return Mode::video;
  if (told.by_phone || (told.occasion == Occasion::talk && !told.place)) return Mode::phone;
  if (told.occasion == Occasion::visit) return Mode::visit;
  return told.occasion == Occasion::conference ? Mode::conference : Mode::in_person;
}

class Joiner {
 public:
  explicit Joiner(const MeetingContext& context) : context_{context} {
    for (const Office& office : context.scene.cast().offices) states_[office.person].insert(office.of);
  }

  Meetings join() {
    for (int s = 0; s < static_cast<int>(context_.scene.document().sentences.size()); ++s) {
      for (const Telling& told : find_tellings(context_, s)) take_apart(told);
    }
    return std::move(found_);
  }

 private:
  // A distributive telling is one occasion for each of the later participants.
  void take_apart(const Telling& told) {
    if (!told.distributive) return take(told);
    for (std::size_t i = 1; i < told.participants.size(); ++i) {
      Telling one = told;
      one.participants = {told.participants.front(), told.participants[i]};
      take(one);
    }
  }

  void take(const Telling& told) {
    if (Meeting* same = known(told)) return merge(*same, told);
    if (is_new(told)) return start(told);
    log("left out", told);
  }

  // The latest meeting that the telling may be about.
  Meeting* known(const Telling& told) {
    for (auto meeting = found_.meetings.rbegin(); meeting != found_.meetings.rend(); ++meeting) {
      if (may_be(*meeting, told)) return &*meeting;
    }
    return nullptr;
  }

  [[nodiscard]] bool may_be(const Meeting& meeting, const Telling& told) const {
    if (told.plural && told.date.empty()) return false;
    if (told.participants.empty() && !told.reference) return false;
    return kinds_agree(meeting, told) && dates_agree_or_open(meeting, told) && places_agree(meeting, told) &&
           participants_agree(meeting, told) && statuses_agree(meeting, told);
  }

  [[nodiscard]] static bool kinds_agree(const Meeting& meeting, const Telling& told) {
    if ((meeting.occasion == Occasion::visit) != (told.occasion == Occasion::visit)) return false;
    if (meeting.occasion == Occasion::talk || told.occasion == Occasion::talk) return true;
    return (meeting.occasion == Occasion::call) == (told.occasion == Occasion::call);
  }

  static bool same_sentence(const Meeting& meeting, const Telling& told) {
    return meeting.words.back().first == told.sentence;
  }

  [[nodiscard]] bool dates_agree_or_open(const Meeting& meeting, const Telling& told) const {
    if (told.another && !same_sentence(meeting, told)) return !told.date.empty() && meeting.date == told.date;
    return meeting.date.empty() || told.date.empty() || dates_agree(meeting.date, told.date);
  }

  [[nodiscard]] bool places_agree(const Meeting& meeting, const Telling& told) const {
    if (!meeting.place || !told.place) return true;
    const std::size_t left = meeting.place->entity;
    const std::size_t right = told.place->entity;
    return left == right || lies_in(left, right) || lies_in(right, left);
  }

  [[nodiscard]] bool lies_in(std::size_t place, std::size_t state) const {
    return context_.scene.kind(state) == Kind::state && state_of_place(context_, place) == state;
  }

  // A telling without participants ("the meeting") is about the latest one.
  [[nodiscard]] bool participants_agree(const Meeting& meeting, const Telling& told) const {
    const Entities held = with_states(entities_of(meeting.participants));
    const Entities said = entities_of(told.participants);
    return includes(held, said) || includes(with_states(said), entities_of(meeting.participants));
  }

  // A minister at the table is his state at the table.
  [[nodiscard]] Entities with_states(Entities entities) const {
    for (const std::size_t entity : Entities{entities}) {
      const auto states = states_.find(entity);
      if (states != states_.end()) entities.insert(states->second.begin(), states->second.end());
    }
    return entities;
  }

  [[nodiscard]] static bool statuses_agree(const Meeting& meeting, const Telling& told) {
    const bool past = meeting.status == MeetingStatus::held;
    const bool past_too = told.status == MeetingStatus::held;
    if (past == past_too || told.participants.empty()) return true;
    return !meeting.date.empty() && dates_agree(meeting.date, told.date);
  }

  // An occasion of its own has two sides, or is a conference with a date or place.
  [[nodiscard]] bool is_new(const Telling& told) const {
    if (told.plural && told.date.empty()) return false;
    if (told.participants.size() >= 2) return true;
    const bool fixed = told.place || !told.date.empty();
    const bool conference = told.occasion == Occasion::conference || is_collective(told);
    return conference && fixed && !told.participants.empty();
  }

  // "The last meeting of the group": one body that meets.
  [[nodiscard]] bool is_collective(const Telling& told) const {
    return told.participants.size() == 1 && told.place &&
           context_.scene.kind(told.participants.front().entity) == Kind::organisation;
  }

  void start(const Telling& told) {
    Meeting meeting;
    meeting.occasion = told.occasion;
    meeting.participants = told.participants;
    meeting.invited = told.invited;
    meeting.candidates = told.candidates;
    meeting.place = told.place;
    meeting.date = told.date;
    meeting.status = told.status;
    meeting.mode = mode_of(told);
    meeting.words.emplace_back(told.sentence, told.trigger);
    found_.meetings.push_back(std::move(meeting));
    log("meeting", told);
  }

  void merge(Meeting& meeting, const Telling& told) {
    join_participants(meeting, told);
    add(meeting.invited, told.invited);
    if (!meeting.place) add(meeting.candidates, told.candidates);
    const bool finer = meeting.place && told.place && lies_in(told.place->entity, meeting.place->entity);
    if (!meeting.place || finer) meeting.place = told.place ? told.place : meeting.place;
    if (meeting.date.empty()) meeting.date = told.date;
    else if (!told.date.empty()) meeting.date = narrower(meeting.date, told.date);
    if (meeting.occasion == Occasion::talk && told.occasion != Occasion::talk) {
      meeting.occasion = told.occasion;
      meeting.mode = mode_of(told);
    }
    if (meeting.mode == Mode::in_person && told.occasion != Occasion::talk) meeting.mode = mode_of(told);
    meeting.words.emplace_back(told.sentence, told.trigger);
    log("told again", told);
  }

  // Persons replace the states they stand for.
  void join_participants(Meeting& meeting, const Telling& told) {
    const Entities said = with_states(entities_of(told.participants));
    if (includes(said, entities_of(meeting.participants))) {
      std::erase_if(meeting.participants, [&](const Attendance& one) { return is_stood_for(one.entity, told); });
      add(meeting.participants, told.participants);
    }
  }

  [[nodiscard]] bool is_stood_for(std::size_t entity, const Telling& told) const {
    return std::any_of(told.participants.begin(), told.participants.end(), [&](const Attendance& one) {
      const auto states = states_.find(one.entity);
      return states != states_.end() && states->second.contains(entity);
    });
  }

  void log(const std::string& what, const Telling& told) {
    const Sentence& sentence = context_.scene.sentence(told.sentence);
    std::string line = what + ": '" + sentence.tokens[static_cast<std::size_t>(told.trigger)].form + "' in sentence " +
                       std::to_string(told.sentence + 1) + ":";
    for (const Attendance& one : told.participants) line += " " + context_.scene.cast().figures[one.entity].name + ";";
    if (told.place) line += " in " + context_.scene.cast().figures[told.place->entity].name;
    if (!told.date.empty()) line += " on " + told.date;
    found_.log.push_back(line + " (" + std::string{name_of(told.status)} + ")");
  }

  const MeetingContext& context_;
  std::map<std::size_t, Entities> states_;  // what a person's offices make him stand for
  Meetings found_;
};

}  // namespace

Meetings find_meetings(const MeetingContext& context) { return Joiner{context}.join(); }

std::string name_of(const Meeting& meeting, const Cast& cast) {
  std::string name = meeting.mode == Mode::phone ? "Call of " : meeting.mode == Mode::visit ? "Visit of " : "Meeting of ";
  for (std::size_t i = 0; i < meeting.participants.size(); ++i) {
    if (i > 0) name += i + 1 == meeting.participants.size() ? (meeting.mode == Mode::visit ? " to " : " and ") : ", ";
    name += cast.figures[meeting.participants[i].entity].name;
  }
  return name;
}

}  // namespace entente
