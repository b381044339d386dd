#include "extract/meaning/tellings.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/meaning/attendance.h"
#include "extract/meaning/telling_circumstances.h"
#include "extract/meaning/telling_deeds.h"
#include "extract/meaning/telling_nouns.h"
#include "extract/meaning/telling_sentence.h"
#include "extract/meaning/telling_verbs.h"
#include "extract/meaning/telling_visits.h"
#include "graph/date.h"

namespace entente {
namespace {

// A verb of visits also takes the date and status of the first destination for the others.
std::vector<Telling> visits_at(const TellingSentence& in, int trigger) {
  std::vector<Telling> visits = read_visits(in, trigger);
  for (std::size_t i = 0; i < visits.size(); ++i) {
    read_circumstances(in, visits[i]);
    if (i > 0) visits[i].date = date_behind_place(in, visits[i]);
  }
  return visits;
}

// "The first took place on Monday": one of the occasions that the sentences before speak of.
bool read_elided(const TellingSentence& in, Telling& told) {
  const Token& word = in.token(told.trigger);
  const bool subject = has_relation(in.sentence(), told.trigger, "nsubj");
  if (!subject || word.upos == "VERB" || !in.has("ordinals", told.trigger)) return false;
  if (!in.has("occurring", word.head) && !in.has_verb("called_off", word.head)) return false;
  told.elided = true;
  return true;
}

// "On the sidelines of the summit, X and Y agreed ...".
bool read_margins(const TellingSentence& in, Telling& told) {
  const int verb = in.token(told.trigger).head;
  const bool phrase =
      in.has("margins", told.trigger) && has_relation(in.sentence(), told.trigger, "obl");
  if (!phrase || in.token(verb).upos != "VERB" || in.has("meet_verbs", verb) ||
      in.has("carrier_verbs", verb))
    return false;
  take_persons(in, in.agent(verb), told);
  for (const int word : in.with(verb, {"with"})) take_persons(in, word, told);
  return told.participants.size() >= 2;
}

std::vector<Telling> others_at(const TellingSentence& in, int trigger) {
  if (const auto deed = read_deed(in, trigger)) return {*deed};
  if (const auto attending = read_attending(in, trigger)) return {*attending};
  return visits_at(in, trigger);
}

std::vector<Telling> tellings_at(const TellingSentence& in, int trigger) {
  Telling told;
  told.sentence = in.number();
  told.trigger = trigger;
  const bool verb = in.token(trigger).upos == "VERB";
  const bool read =
      in.token(trigger).deprel != "cop" &&
      (verb ? read_meeting_verb(in, told)
            : read_meeting_noun(in, told) || read_elided(in, told) || read_margins(in, told));
  if (!read) return others_at(in, trigger);
  read_circumstances(in, told);
  told.ordinal = told.ordinal || told.elided;
  return {told};
}

// Whether somebody takes part besides those who travel and their host.
bool meets_somebody(const Telling& told, const Telling& visit) {
  return std::any_of(
      told.participants.begin(), told.participants.end(), [&](const Attendance& one) {
        const bool travels =
            std::any_of(visit.participants.begin(), visit.participants.end(),
                        [&](const Attendance& other) { return other.entity == one.entity; });
        return !travels;
      });
}

// Whether nothing says that the meeting was elsewhere or on another day.
bool there_and_then(const TellingSentence& in, const Telling& told, const Telling& visit) {
  if (!told.date.empty() && !visit.date.empty() && !dates_agree(told.date, visit.date))
    return false;
  if (!told.place || told.place->entity == visit.place->entity) return true;
  return state_of_place(in.context(), told.place->entity) == visit.place->entity ||
         state_of_place(in.context(), visit.place->entity) == told.place->entity;
}

// Whether the word depends on the journey, but not by "which": "visited X, which hosted talks".
bool is_led_to(const TellingSentence& in, int journey, int word) {
  if (in.token(journey).deprel == "cop") journey = in.token(journey).head;  // "was in X for talks"
  for (int at = word; at != journey; at = in.token(at).head) {
    if (at == kRoot) return false;
    if (!has_relation(in.sentence(), at, "acl:relcl")) continue;
    const auto children = in.sentence().children(at);
    const bool where = std::any_of(children.begin(), children.end(),
                                   [&](int child) { return lemma_of(in.token(child)) == "where"; });
    if (!where) return false;
  }
  return true;
}

// "flew to X for talks with Y", "travelled to X, where he met Y"; "met Y during a visit to X".
bool is_purpose(const TellingSentence& in, const Telling& told, const Telling& visit) {
  static const WordSet kElsewhere{"after", "before", "since", "following", "ahead of", "until"};
  static const WordSet kMeanwhile{"during", "on", "in", "while"};
  if (told.occasion == Occasion::visit || told.occasion == Occasion::call || told.negated)
    return false;
  const Sentence& sentence = in.sentence();
  if (!there_and_then(in, told, visit)) return false;
  const bool leads = is_led_to(in, visit.trigger, told.trigger) &&
                     !kElsewhere.contains(preposition(sentence, told.trigger));
  const bool frames = is_ancestor(sentence, told.trigger, visit.trigger) &&
                      kMeanwhile.contains(preposition(sentence, visit.trigger));
  return (leads || frames) && meets_somebody(told, visit);
}

// What the journey adds to the meeting. Its last participant is the host.
void complete(Telling& told, const Telling& visit) {
  for (std::size_t i = 0; i + 1 < visit.participants.size(); ++i)
    add_attendance(told.participants, visit.participants[i]);
  if (!told.place) told.place = visit.place;
  if (told.date.empty()) told.date = visit.date;
  if (told.status != MeetingStatus::called_off) told.status = visit.status;
  told.vague = told.vague && visit.vague;
}

// "will return to the Gulf, visiting Oman": a journey to where no state is, and one of its
// stations.
bool is_wider(const Telling& journey, const Telling& station, const TellingSentence& in) {
  return station.occasion == Occasion::visit && station.trigger > journey.trigger &&
         is_ancestor(in.sentence(), journey.trigger, station.trigger) &&
         in.kind(journey.participants.back().entity) == Kind::place &&
         station.participants.front().entity == journey.participants.front().entity;
}

// A journey to a meeting is told as that meeting, one to a region as that to its states.
std::vector<Telling> without_journeys(const TellingSentence& in, std::vector<Telling> found) {
  std::vector<Telling> kept;
  for (const Telling& visit : found) {
    const auto purpose = std::find_if(found.begin(), found.end(), [&](const Telling& told) {
      return visit.occasion == Occasion::visit && is_purpose(in, told, visit);
    });
    if (purpose != found.end()) complete(*purpose, visit);
  }
  std::copy_if(found.begin(), found.end(), std::back_inserter(kept), [&](const Telling& one) {
    return one.occasion != Occasion::visit ||
           std::none_of(found.begin(), found.end(), [&](const Telling& told) {
             return is_purpose(in, told, one) || is_wider(one, told, in);
           });
  });
  return kept;
}

}  // namespace

std::vector<Telling> find_tellings(const MeetingContext& context, int sentence) {
  const TellingSentence in{context, sentence};
  std::vector<Telling> found;
  for (int word = 0; word < in.size(); ++word) {
    std::vector<Telling> here = tellings_at(in, word);
    std::move(here.begin(), here.end(), std::back_inserter(found));
  }
  return without_journeys(in, std::move(found));
}

}  // namespace entente
