#include "extract/meaning/meetings.h"

#include <algorithm>
#include <utility>

#include "extract/meaning/article_sides.h"
#include "extract/meaning/attendance.h"
#include "extract/meaning/carried_over.h"
#include "extract/meaning/new_occasion.h"
#include "extract/meaning/representation.h"
#include "extract/meaning/same_occasion.h"
#include "extract/meaning/syntax.h"
#include "graph/date.h"

namespace entente {
namespace {

void add(std::vector<Attendance>& to, const std::vector<Attendance>& from) {
  for (const Attendance& one : from) add_attendance(to, one);
}

Mode mode_of(const Telling& told) {
  if (told.by_video) return Mode::video;
  if (told.by_phone || (told.occasion == Occasion::talk && !told.place)) return Mode::phone;
  if (told.occasion == Occasion::visit) return Mode::visit;
  return told.occasion == Occasion::conference ? Mode::conference : Mode::in_person;
}

class Joiner {
 public:
  explicit Joiner(const MeetingContext& context)
      : context_{context},
        representation_{context},
        same_{context, representation_},
        new_{context},
        before_{context, found_.meetings} {}

  Meetings join() {
    for (int s = 0; s < static_cast<int>(context_.scene.document().sentences.size()); ++s) {
      for (const Telling& told : find_tellings(context_, s)) take_apart(told);
    }
    return std::move(found_);
  }

 private:
  // A distributive telling is one occasion for each of the later participants.
  void take_apart(const Telling& told) {
    if (told.each_date.size() > 1) return take_dates_apart(told);
    if (!told.distributive) return take(told);
    for (std::size_t i = 1; i < told.participants.size(); ++i) {
      Telling one = told;
      one.participants = {told.participants.front(), told.participants[i]};
      if (i - 1 < told.dates.size()) one.date = told.dates[i - 1];
      if (i - 1 < told.places.size()) one.place = told.places[i - 1];
      take(one);
    }
  }

  // "Two rounds of talks, in May and June".
  void take_dates_apart(const Telling& told) {
    for (const std::string& date : told.each_date) {
      Telling one = told;
      one.each_date.clear();
      one.plural = false;
      one.another = true;
      one.date = date;
      take(one);
    }
  }

  void take(const Telling& told) {
    if (told.hosting && take_hosts(told)) return;
    if (told.attending) return take_attending(told);
    if (told.open_sides) return take_open(told);
    if (told.repeated) return log("left out", told);
    if (told.negated) return deny(told);
    if (told.elided) return take_elided(told);
    if ((told.plural || told.ordinal) && told.place) several_ = told;
    if (told.same_people) return take_same_people(told);
    if (const auto whole = before_.beside_other(told)) return take(*whole);
    if (const auto whole = before_.on_journey(told)) return take(*whole);
    if (Meeting* same = known(told)) return merge(*same, told);
    if (new_.is_new(told)) return start(told);
    if (const auto whole = with_topic(told)) return start(*whole);
    if (told.topic && told.participants.size() >= 2) topic_ = told;
    log("left out", told);
  }

  // "X arrived in Oslo on Friday. His host, Y, took him to the fjord": they met there and then.
  bool take_hosts(const Telling& told) {
    constexpr int kReach = 2;
    if (found_.meetings.empty()) return false;
    const Meeting& visit = found_.meetings.back();
    const bool near = told.sentence - visit.words.back().first <= kReach;
    if (!near || visit.occasion != Occasion::visit || visit.status != MeetingStatus::held)
      return false;
    Telling whole = told;
    whole.hosting = whole.attending = false;
    whole.by_verb = true;
    whole.participants = std::exchange(whole.joining, {});
    for (const Attendance& one : visit.participants) {
      if (context_.scene.kind(one.entity) == Kind::person) add_attendance(whole.participants, one);
    }
    whole.place = visit.place;
    whole.date = visit.date;
    take(whole);
    return true;
  }

  // "X looked on": at the occasion told last.
  void take_attending(const Telling& told) {
    constexpr int kReach = 4;
    constexpr int kOnlyReach = 12;
    std::vector<Meeting*> there;
    for (Meeting& meeting : found_.meetings) {
      const bool present = meeting.occasion != Occasion::visit && !is_call(meeting.occasion) &&
                           meeting.status == MeetingStatus::held;
      if (present) there.push_back(&meeting);
    }
    const int reach = there.size() == 1 ? kOnlyReach : kReach;
    if (there.empty() || told.sentence - there.back()->words.back().first > reach)
      return log("left out", told);
    join_participants(*there.back(), told.joining);
    log("told again", told);
  }

  // "Talks were held in Oslo": those of the occasion told before, if it may be, else of whom the
  // article speaks together.
  void take_open(const Telling& told) {
    Telling whole = told;
    whole.open_sides = false;
    const bool known_before = told.reference && !told.another && known(whole) != nullptr;
    if (!known_before) whole.participants = sides_of(told);
    if (whole.participants.empty() && !known_before) return log("left out", told);
    return known_before || NewOccasion::is_fixed(told) ? take(whole) : log("left out", told);
  }

  [[nodiscard]] std::vector<Attendance> sides_of(const Telling& told) {
    if (!found_.meetings.empty()) {
      const Meeting& latest = found_.meetings.back();
      const bool near = paragraph(latest.words.back().first) == paragraph(told.sentence);
      if (near && latest.occasion == Occasion::meeting && latest.participants.size() >= 2)
        return latest.participants;
    }
    if (!sides_) sides_.emplace(context_.scene);
    return sides_->at(told.sentence);
  }

  [[nodiscard]] std::size_t paragraph(int sentence) const {
    return context_.scene.sentence(sentence).paragraph;
  }

  // "X refused to meet Y": no occasion, and the end of one that was planned.
  void deny(const Telling& told) {
    Meeting* planned = known(told);
    if (!planned || planned->status == MeetingStatus::held) return log("left out", told);
    planned->status = MeetingStatus::called_off;
    log("called off", told);
  }

  // "It was their second meeting. The first took place on ...": of the same participants.
  void take_elided(const Telling& told) {
    constexpr int kReach = 2;
    if (found_.meetings.empty() || told.date.empty()) return log("left out", told);
    const Meeting& latest = found_.meetings.back();
    if (told.sentence - latest.words.back().first > kReach) return log("left out", told);
    Telling whole = told;
    whole.elided = false;
    whole.another = true;
    whole.occasion = latest.occasion;
    whole.participants = latest.participants;
    take(whole);
  }

  // "The two held a second meeting": those of the latest meeting, if they were two.
  void take_same_people(const Telling& told) {
    constexpr int kReach = 3;
    if (found_.meetings.empty()) return log("left out", told);
    const Meeting& latest = found_.meetings.back();
    const bool near = told.sentence - latest.words.back().first <= kReach;
    const std::size_t sides = told.sides != 0 ? told.sides : 2;
    if (!near || latest.participants.size() != sides) return log("left out", told);
    Telling whole = told;
    whole.same_people = false;
    whole.participants = latest.participants;
    take(whole);
  }

  // "They discussed the talks between X and Y. The talks held in Oslo ...": an occasion after all.
  [[nodiscard]] std::optional<Telling> with_topic(const Telling& told) const {
    constexpr int kReach = 3;
    const bool fixed = told.place || !told.date.empty();
    if (!topic_ || !fixed || !told.participants.empty() || told.by_verb) return std::nullopt;
    const bool same = lemma_of(context_.scene.token({told.sentence, told.trigger})) ==
                      lemma_of(context_.scene.token({topic_->sentence, topic_->trigger}));
    if (!same || told.sentence - topic_->sentence > kReach) return std::nullopt;
    Telling whole = told;
    whole.participants = topic_->participants;
    return whole;
  }

  // "Oslo has hosted three meetings. The first ...": the place of them all.
  [[nodiscard]] std::optional<Attendance> place_of(const Telling& told) const {
    constexpr int kReach = 4;
    const bool one_of_several =
        several_ && told.ordinal && told.sentence - several_->sentence <= kReach;
    return told.place || !one_of_several ? told.place : several_->place;
  }

  // The latest meeting that the telling may be about. Of two told in one sentence "the session" is
  // the one that happened last: the other is told as what came before it.
  Meeting* known(const Telling& told) {
    Meeting* found = nullptr;
    for (auto meeting = found_.meetings.rbegin(); meeting != found_.meetings.rend(); ++meeting) {
      if (!same_.may_be(*meeting, told)) continue;
      if (!told.participants.empty()) return &*meeting;
      if (found == nullptr) found = &*meeting;
      const bool beside = found->words.back().first == meeting->words.back().first;
      if (beside && !meeting->date.empty() && meeting->date > found->date) found = &*meeting;
    }
    return found;
  }

  void start(const Telling& told) {
    Meeting meeting;
    meeting.occasion = told.occasion;
    meeting.participants = told.participants;
    meeting.invited = told.invited;
    meeting.candidates = told.candidates;
    meeting.place = place_of(told);
    meeting.date = before_.date_of(told);
    meeting.status = told.status;
    meeting.vague = told.vague;
    meeting.from_headline = told.in_headline;
    meeting.mode = mode_of(told);
    meeting.words.emplace_back(told.sentence, told.trigger);
    found_.meetings.push_back(std::move(meeting));
    log("meeting", told);
  }

  void merge(Meeting& meeting, const Telling& told) {
    join_participants(meeting, told);
    join_status(meeting, told);
    add(meeting.participants, told.joining);
    add(meeting.invited, told.invited);
    add(meeting.candidates, told.candidates);
    const bool finer =
        meeting.place && told.place && lies_in(context_, told.place->entity, meeting.place->entity);
    if (!meeting.place || finer) meeting.place = told.place ? told.place : meeting.place;
    if (meeting.date.empty())
      meeting.date = told.date;
    else if (!told.date.empty())
      meeting.date = narrower(meeting.date, told.date);
    if (meeting.occasion == Occasion::talk && told.occasion != Occasion::talk) {
      meeting.occasion = told.occasion;
      meeting.mode = mode_of(told);
    }
    if (meeting.mode == Mode::in_person && !told.reference && told.occasion != Occasion::talk)
      meeting.mode = mode_of(told);
    meeting.words.emplace_back(told.sentence, told.trigger);
    log("told again", told);
  }

  // A sentence knows better than a headline, and a clause better than a bare noun.
  static void join_status(Meeting& meeting, const Telling& told) {
    const bool better =
        (meeting.from_headline && !told.in_headline) || (meeting.vague && !told.vague);
    const bool ended = told.status == MeetingStatus::called_off &&
                       (meeting.status != MeetingStatus::held || meeting.vague);
    if (ended) meeting.status = told.status;
    if (ended || told.reference || told.vague || !better) return;
    meeting.status = told.status;
    meeting.vague = false;
    meeting.from_headline = told.in_headline;
  }

  // Those who come to be named replace the states they stand for.
  void join_participants(Meeting& meeting, const std::vector<Attendance>& joining) {
    Telling named;
    named.participants = joining;
    std::erase_if(meeting.participants, [&](const Attendance& one) {
      return representation_.is_stood_for(one.entity, named);
    });
    add(meeting.participants, joining);
  }

  // Persons replace the states they stand for.
  void join_participants(Meeting& meeting, const Telling& told) {
    const Entities said = representation_.with_states(entities_of(told.participants));
    if (includes(said, entities_of(meeting.participants))) {
      std::erase_if(meeting.participants, [&](const Attendance& one) {
        return representation_.is_stood_for(one.entity, told);
      });
      add(meeting.participants, told.participants);
    }
  }

  void log(const std::string& what, const Telling& told) {
    const Sentence& sentence = context_.scene.sentence(told.sentence);
    std::string line = what + ": '" + sentence.tokens[static_cast<std::size_t>(told.trigger)].form +
                       "' in sentence " + std::to_string(told.sentence + 1) + ":";
    for (const Attendance& one : told.participants)
      line += " " + context_.scene.cast().figures[one.entity].name + ";";
    if (told.place) line += " in " + context_.scene.cast().figures[told.place->entity].name;
    if (!told.date.empty()) line += " on " + told.date;
    found_.log.push_back(line + " (" + std::string{name_of(told.status)} + ")");
  }

  const MeetingContext& context_;
  Representation representation_;
  SameOccasion same_;
  NewOccasion new_;
  CarriedOver before_;
  std::optional<ArticleSides> sides_;  // found on first need
  std::optional<Telling> topic_;       // the latest occasion that was only spoken about
  std::optional<Telling> several_;     // the latest telling of several occasions at one place
  Meetings found_;
};

}  // namespace

Meetings find_meetings(const MeetingContext& context) { return Joiner{context}.join(); }

std::string name_of(const Meeting& meeting, const Cast& cast) {
  std::string name = meeting.mode == Mode::phone   ? "Call of "
                     : meeting.mode == Mode::visit ? "Visit of "
                                                   : "Meeting of ";
  constexpr std::size_t kMostNamed = 30;  // a summit; names of meetings are to be read
  for (std::size_t i = 0; i < std::min(meeting.participants.size(), kMostNamed); ++i) {
    if (i > 0)
      name += i + 1 == meeting.participants.size()
                  ? (meeting.mode == Mode::visit ? " to " : " and ")
                  : ", ";
    name += cast.figures[meeting.participants[i].entity].name;
  }
  if (meeting.participants.size() > kMostNamed) name += " and others";
  return name;
}

}  // namespace entente
