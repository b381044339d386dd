#include "extract/meaning/meetings.h"

#include <algorithm>
#include <chrono>
#include <set>

#include "extract/meaning/article_sides.h"
#include "extract/meaning/calendar.h"
#include "extract/meaning/event_date.h"
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
    const bool held = std::any_of(
        to.begin(), to.end(), [&](const Attendance& other) { return other.entity == one.entity; });
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
    for (const Office& office : context.scene.cast().offices) {
      states_[office.person].insert(office.of);
      if (const auto whole = whole_of(office.of)) states_[office.person].insert(*whole);
    }
  }

  Meetings join() {
    for (int s = 0; s < static_cast<int>(context_.scene.document().sentences.size()); ++s) {
      for (const Telling& told : find_tellings(context_, s)) take_apart(told);
    }
    return std::move(found_);
  }

 private:
  // What a body is part of, where the gazetteer knows it and the article names it: the Commission
  // of the Union.
  [[nodiscard]] std::optional<std::size_t> whole_of(std::size_t entity) const {
    const auto& figures = context_.scene.cast().figures;
    const Actor* actor = context_.gazetteer.by_id(figures[entity].actor);
    if (!actor || actor->part_of.empty()) return std::nullopt;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (figures[i].actor == actor->part_of) return i;
    }
    return std::nullopt;
  }

  // A distributive telling is one occasion for each of the later participants.
  void take_apart(const Telling& told) {
    if (told.each_date.size() > 1) return take_dates_apart(told);
    if (!told.distributive) return take(told);
    for (std::size_t i = 1; i < told.participants.size(); ++i) {
      Telling one = told;
      one.participants = {told.participants.front(), told.participants[i]};
      if (i - 1 < told.dates.size()) one.date = told.dates[i - 1];
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
    if (told.attending) return take_attending(told);
    if (told.open_sides) return take_open(told);
    if (told.repeated) return log("left out", told);
    if (told.negated) return deny(told);
    if (told.elided) return take_elided(told);
    if ((told.plural || told.ordinal) && told.place) several_ = told;
    if (told.same_people) return take_same_people(told);
    if (const auto whole = beside_other(told)) return take(*whole);
    if (const auto whole = on_journey(told)) return take(*whole);
    if (Meeting* same = known(told)) return merge(*same, told);
    if (is_new(told)) return start(told);
    if (const auto whole = with_topic(told)) return start(*whole);
    if (told.topic && told.participants.size() >= 2) topic_ = told;
    log("left out", told);
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
    add(there.back()->participants, told.joining);
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
    return known_before || is_fixed(told) ? take(whole) : log("left out", told);
  }

  // "Talks were opened in January 2022" tells when they began, not of an occasion.
  [[nodiscard]] static bool is_fixed(const Telling& told) {
    constexpr std::size_t kMonth = 7;
    const bool day = told.date.size() > kMonth;
    const bool month = told.date.size() > kYear;
    const bool round = told.ordinal || told.another || told.status != MeetingStatus::held;
    return told.place || day || (month && round);
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

  // "X arrived in Oslo on Friday. He held talks with Y": there and then.
  [[nodiscard]] std::optional<Telling> on_journey(const Telling& told) const {
    const bool open = !told.place || told.date.empty();
    if (!open || told.occasion != Occasion::meeting || told.in_headline ||
        told.participants.size() < 2)
      return std::nullopt;
    for (auto visit = found_.meetings.rbegin(); visit != found_.meetings.rend(); ++visit) {
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
  [[nodiscard]] bool frames(const Meeting& visit, const Telling& told) const {
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
           lies_in(told.place->entity, visit.place->entity);
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

  // "He also met Z": where and when he met the one told before.
  [[nodiscard]] std::optional<Telling> beside_other(const Telling& told) const {
    if (!told.also || told.place || !told.date.empty() || found_.meetings.empty())
      return std::nullopt;
    const Meeting& before = found_.meetings.back();
    const bool next = told.by_verb && before.words.back().first + 1 == told.sentence &&
                      before.status == told.status && !before.date.empty();
    const bool person = before.occasion == Occasion::meeting && told.occasion == Occasion::meeting;
    if (!next || !person || !shares_participant(before, told)) return std::nullopt;
    Telling whole = told;
    whole.place = before.place;
    whole.date = before.date;
    return whole;
  }

  [[nodiscard]] static bool shares_participant(const Meeting& meeting, const Telling& told) {
    const Entities there = entities_of(meeting.participants);
    return std::any_of(told.participants.begin(), told.participants.end(),
                       [&](const Attendance& one) { return there.contains(one.entity); });
  }

  // "They discussed the talks between X and Y. The talks held in Oslo ...": an occasion after all.
  [[nodiscard]] std::optional<Telling> with_topic(const Telling& told) const {
    constexpr int kReach = 3;
    const bool fixed = told.place || !told.date.empty();
    if (!topic_ || !fixed || !told.participants.empty() || told.by_verb) return std::nullopt;
    const bool same = lemma_of(token({told.sentence, told.trigger})) ==
                      lemma_of(token({topic_->sentence, topic_->trigger}));
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

  // "Earlier he met ...": the day of the occasion told before, if a participant was at both and the
  // place is the same.
  [[nodiscard]] std::string date_of(const Telling& told) const {
    if (!told.date.empty() || told.status != MeetingStatus::held) return told.date;
    if (found_.meetings.empty()) return date_of_lead(told);
    const Meeting& before = found_.meetings.back();
    const bool there = before.place && told.place && before.place->entity == told.place->entity;
    return told.beside && there && shares_participant(before, told) &&
                   before.status == MeetingStatus::held
               ? before.date
               : date_of_lead(told);
  }

  // "X and Y agreed on Monday to ... . The deal was announced after they met": news tells at its
  // head what happened on one of the last days, and says the day once.
  [[nodiscard]] std::string date_of_lead(const Telling& told) const {
    constexpr int kHead = 8;  // sentences: title, authors and the first paragraphs
    const bool apart = told.ordinal || told.another || told.beside || told.repeated;
    if (apart || told.sentence == 0 || told.sentence >= kHead || told.in_headline) return {};
    const auto& times = context_.times[static_cast<std::size_t>(told.sentence)];
    const bool other_day = std::any_of(times.begin(), times.end(), [](const TimeExpression& time) {
      return time.date.size() > kYear;
    });
    if (other_day) return {};
    const std::string date = date_of_main_clause(told.sentence - 1);
    return is_recent(date) ? date : std::string{};
  }

  [[nodiscard]] std::string date_of_main_clause(int sentence) const {
    const Sentence& before = context_.scene.sentence(sentence);
    for (std::size_t word = 0; word < before.tokens.size(); ++word) {
      const int head = before.tokens[word].head;  // "LIMA: X and Y agreed": the verb below the root
      const bool main =
          head == kRoot || before.tokens[static_cast<std::size_t>(head)].head == kRoot;
      if (main && before.tokens[word].upos == "VERB")
        return date_under(before, static_cast<int>(word),
                          context_.times[static_cast<std::size_t>(sentence)]);
    }
    return {};
  }

  // One of the seven days up to the day of publication.
  [[nodiscard]] bool is_recent(const std::string& date) const {
    constexpr int kWeek = 7;
    const auto day = read_day(date);
    const auto published = read_day(context_.published);
    return day && published && *day <= *published && *published - *day <= std::chrono::days{kWeek};
  }

  // The latest meeting that the telling may be about. Of two told in one sentence "the session" is
  // the one that happened last: the other is told as what came before it.
  Meeting* known(const Telling& told) {
    Meeting* found = nullptr;
    for (auto meeting = found_.meetings.rbegin(); meeting != found_.meetings.rend(); ++meeting) {
      if (!may_be(*meeting, told)) continue;
      if (!told.participants.empty()) return &*meeting;
      if (found == nullptr) found = &*meeting;
      const bool beside = found->words.back().first == meeting->words.back().first;
      if (beside && !meeting->date.empty() && meeting->date > found->date) found = &*meeting;
    }
    return found;
  }

  [[nodiscard]] bool may_be(const Meeting& meeting, const Telling& told) const {
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
  [[nodiscard]] bool named_alike(const Meeting& meeting, const Telling& told) const {
    const std::string noun = lemma_of(token({told.sentence, told.trigger}));
    return std::any_of(meeting.words.begin(), meeting.words.end(),
                       [&](const std::pair<int, int>& word) {
                         return token(word).upos == "VERB" || lemma_of(token(word)) == noun;
                       });
  }

  [[nodiscard]] const Token& token(const std::pair<int, int>& word) const {
    return context_.scene.sentence(word.first).tokens[static_cast<std::size_t>(word.second)];
  }

  [[nodiscard]] static bool kinds_agree(const Meeting& meeting, const Telling& told) {
    if ((meeting.occasion == Occasion::visit) != (told.occasion == Occasion::visit)) return false;
    return is_call(meeting.occasion) == is_call(told.occasion);
  }

  static bool is_call(Occasion occasion) {
    return occasion == Occasion::call || occasion == Occasion::talk;
  }

  static bool same_sentence(const Meeting& meeting, const Telling& told) {
    return meeting.words.back().first == told.sentence;
  }

  [[nodiscard]] bool dates_agree_or_open(const Meeting& meeting, const Telling& told) const {
    if (told.another && !told.identified && !same_sentence(meeting, told))
      return !told.date.empty() && meeting.date == told.date;
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

  // A telling without participants ("the meeting") is about the latest one; otherwise one names all
  // of the other, or both stand for each other: ministers in one place, their states in another.
  [[nodiscard]] bool participants_agree(const Meeting& meeting, const Telling& told) const {
    const Entities held = entities_of(meeting.participants);
    const Entities said = entities_of(told.participants);
    if (includes(held, said) || includes(said, held)) return true;
    return represents(held, said) && (said.size() < 2 || represents(said, held));
  }

  // Whether each of `some` is among `all`, stands for one of them, or is stood for by one of them.
  [[nodiscard]] bool represents(const Entities& all, const Entities& some) const {
    const Entities known = with_states(all);
    return std::all_of(some.begin(), some.end(), [&](std::size_t one) {
      const Entities its = with_states({one});
      return known.contains(one) || std::any_of(its.begin(), its.end(), [&](std::size_t state) {
               return all.contains(state);
             });
    });
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
    if (past == past_too || told.participants.empty() || told.vague || meeting.vague ||
        meeting.from_headline)
      return true;
    return !meeting.date.empty() && meeting.date == told.date;
  }

  // An occasion of its own has two sides, or is a conference with a date or place.
  [[nodiscard]] bool is_new(const Telling& told) const {
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

  // "resumed their dialogue last year".
  [[nodiscard]] bool is_process(const Telling& told) const {
    const bool year = !told.date.empty() && told.date.size() <= kYear;
    return year && !told.place && !told.by_verb &&
           context_.words.has("process_nouns", token({told.sentence, told.trigger}).form);
  }

  // "urged them to continue their talks": talks in general, not an occasion.
  [[nodiscard]] bool is_talks(const Telling& told) const {
    return context_.words.has("plural_nouns", token({told.sentence, told.trigger}).form);
  }

  // "the conclusion of negotiations between X and Y": no occasion of its own.
  [[nodiscard]] bool is_in_general(const Telling& told) const {
    const bool bodies = std::none_of(
        told.participants.begin(), told.participants.end(),
        [&](const Attendance& one) { return context_.scene.kind(one.entity) == Kind::person; });
    return bodies && is_talks(told);
  }

  // "X attended a meeting with his counterparts in Oslo on Monday": with some who are not named.
  [[nodiscard]] bool is_with_others(const Telling& told) const {
    return told.unnamed_others && told.place && !told.date.empty() && !told.plural &&
           context_.scene.kind(told.participants.front().entity) == Kind::person;
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
    meeting.place = place_of(told);
    meeting.date = date_of(told);
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
        meeting.place && told.place && lies_in(told.place->entity, meeting.place->entity);
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

  // Persons replace the states they stand for.
  void join_participants(Meeting& meeting, const Telling& told) {
    const Entities said = with_states(entities_of(told.participants));
    if (includes(said, entities_of(meeting.participants))) {
      std::erase_if(meeting.participants,
                    [&](const Attendance& one) { return is_stood_for(one.entity, told); });
      add(meeting.participants, told.participants);
    }
  }

  [[nodiscard]] bool is_stood_for(std::size_t entity, const Telling& told) const {
    return std::any_of(told.participants.begin(), told.participants.end(),
                       [&](const Attendance& one) {
                         const auto states = states_.find(one.entity);
                         return states != states_.end() && states->second.contains(entity);
                       });
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

  static constexpr std::size_t kYear = 4;  // letters of a date without a month

  const MeetingContext& context_;
  std::optional<ArticleSides> sides_;       // found on first need
  std::optional<Telling> topic_;            // the latest occasion that was only spoken about
  std::optional<Telling> several_;          // the latest telling of several occasions at one place
  std::map<std::size_t, Entities> states_;  // what a person's offices make him stand for
  Meetings found_;
};

}  // namespace

Meetings find_meetings(const MeetingContext& context) { return Joiner{context}.join(); }

std::string name_of(const Meeting& meeting, const Cast& cast) {
  std::string name = meeting.mode == Mode::phone   ? "Call of "
                     : meeting.mode == Mode::visit ? "Visit of "
                                                   : "Meeting of ";
  for (std::size_t i = 0; i < meeting.participants.size(); ++i) {
    if (i > 0)
      name += i + 1 == meeting.participants.size()
                  ? (meeting.mode == Mode::visit ? " to " : " and ")
                  : ", ";
    name += cast.figures[meeting.participants[i].entity].name;
  }
  return name;
}

}  // namespace entente
