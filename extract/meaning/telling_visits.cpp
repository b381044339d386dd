#include "extract/meaning/telling_visits.h"

#include <algorithm>

#include "extract/meaning/attendance.h"
#include "extract/meaning/last_place.h"
#include "extract/meaning/ownership.h"

namespace entente {
namespace {

class VisitReader {
 public:
  VisitReader(const TellingSentence& in, int trigger)
      : in_{in}, sentence_{in.sentence()}, trigger_{trigger} {
    visit_.occasion = Occasion::visit;
    visit_.sentence = in.number();
    visit_.trigger = trigger;
  }

  std::vector<Telling> read() {
    if (in_.token(trigger_).deprel == "cop") return read_presence();
    if (in_.token(trigger_).upos == "VERB") return read_verb();
    return is_noun(in_.token(trigger_)) && in_.has("visit_nouns", trigger_)
               ? read_noun()
               : std::vector<Telling>{};
  }

 private:
  // "is in Brussels".
  std::vector<Telling> read_presence() {
    const int place = in_.token(trigger_).head;
    if (place == kRoot || preposition(sentence_, place) != "in") return {};
    take_part(in_, agent_of(sentence_, place), visit_);
    std::vector<Telling> found = to({place});
    const bool abroad =
        !found.empty() && in_.kind(found.front().participants.back().entity) == Kind::state;
    return abroad ? std::move(found) : std::vector<Telling>{};
  }

  std::vector<Telling> read_verb() {
    if (in_.has("invite_verbs", trigger_)) return read_invitation();
    if (in_.has("receive_verbs", trigger_)) return read_reception();
    if (in_.has("sending", trigger_)) return read_mission();
    if (in_.has("expecting", trigger_)) return read_expected();
    const bool visits = in_.has("visit_verbs", trigger_);
    const bool travels = in_.has("travel_verbs", trigger_) && !is_passive(sentence_, trigger_);
    const bool departs = in_.has("departing", trigger_) && !is_passive(sentence_, trigger_);
    if (lemma_of(in_.token(trigger_)) == "spend" && !spends_time()) return {};
    const bool accompanies = in_.has("accompanying", trigger_);
    if (!visits && !travels && !departs && !accompanies && !leads_others()) return {};
    take_visitor(in_.agent(trigger_));
    if (accompanies) take_visitor(in_.patient(trigger_));
    if (visit_.participants.empty()) take_guest();
    if (comes_in()) return to_last_place();
    if (departs) return to(in_.with(trigger_, {"for", "to"}));
    if (!visits) return to(in_.with(trigger_, {"to", "in", "into", "at"}));
    const int visited = in_.patient(trigger_);
    return visited == kRoot ? std::vector<Telling>{} : to({visited});
  }

  // "spent two days in Juba".
  [[nodiscard]] bool spends_time() const {
    const int object = sentence_.child(trigger_, "obj");
    return object != kRoot && in_.has("stretches", object);
  }

  // "is expected in Nuuk".
  std::vector<Telling> read_expected() {
    if (!is_passive(sentence_, trigger_)) return {};
    if (sentence_.child(trigger_, "xcomp") != kRoot) return {};
    take_visitor(in_.patient(trigger_));
    return to(in_.with(trigger_, {"in", "at"}));
  }

  // "flew in": to where the text is.
  [[nodiscard]] bool comes_in() const {
    const auto children = sentence_.children(trigger_);
    const bool in = std::any_of(children.begin(), children.end(), [&](int child) {
      const std::string& relation = in_.token(child).deprel;
      return (relation == "advmod" || relation == "compound:prt") &&
             lemma_of(in_.token(child)) == "in";
    });
    return in && in_.with(trigger_, {"to", "in", "at", "from"}).empty();
  }

  std::vector<Telling> to_last_place() {
    keep_persons();
    const auto place = last_place(in_.context(), in_.number(), trigger_);
    if (!place || visit_.participants.empty()) return {};
    return {visit_of(*place)};
  }

  // "is expected in Nuuk at X's invitation": who invites is the host.
  void take_inviter(Telling& visit) const {
    for (const int word : in_.with(trigger_, {"at", "on"})) {
      if (!in_.has("invitations", word)) continue;
      Telling host;
      for (const int owner : owners(sentence_, word)) take_persons(in_, owner, host);
      if (host.participants.empty()) continue;
      visit.participants.pop_back();
      for (const Attendance& one : host.participants) add_attendance(visit.participants, one);
      visit.occasion = Occasion::meeting;
    }
  }

  // "will lead a delegation to Berlin".
  [[nodiscard]] bool leads_others() const {
    return in_.has("leading", trigger_) && in_.has("collective", sentence_.child(trigger_, "obj"));
  }

  // "invited X to Riyadh".
  std::vector<Telling> read_invitation() {
    take_part(in_, in_.patient(trigger_), visit_);
    visit_.invited = visit_.participants;
    visit_.proposed = true;
    return to(in_.with(trigger_, {"to"}));
  }

  // "sent its envoy, X, to Lebanon".
  std::vector<Telling> read_mission() {
    take_visitor(in_.patient(trigger_));
    return to(in_.with(trigger_, {"to"}));
  }

  // "was received in Beijing".
  std::vector<Telling> read_reception() {
    if (!is_passive(sentence_, trigger_) || in_.agent(trigger_) != kRoot) return {};
    take_part(in_, in_.patient(trigger_), visit_);
    return to(in_.with(trigger_, {"in", "at"}));
  }

  std::vector<Telling> read_noun() {
    const bool told_already =
        has_relation(sentence_, trigger_, "appos");  // "..., her third trip to"
    const bool part = has_relation(sentence_, trigger_, "compound") || !in_.named(trigger_).empty();
    if (part || told_already) return {};
    const std::string& tag = in_.token(trigger_).xpos;
    visit_.plural = tag == "NNS" || tag == "NNPS";
    take_part(in_, owners(sentence_, trigger_), visit_);
    const std::vector<int> carriers = in_.carriers(trigger_);
    for (const int carrier : carriers) take_part(in_, in_.agent(carrier), visit_);
    if (visit_.participants.empty()) take_relative();
    std::vector<int> destinations = in_.with(trigger_, {"to"});
    for (const int carrier : carriers) {
      for (const int word : in_.with(carrier, {"to"})) destinations.push_back(word);
    }
    if (destinations.empty() && in_.has("stops", trigger_)) {
      for (const int word : carriers) destinations = in_.with(word, {"in", "at"});
      if (destinations.empty()) destinations = in_.with(trigger_, {"in", "at"});
    }
    return to(destinations);
  }

  // "a trip that X was to make".
  void take_relative() {
    for (const int child : sentence_.children(trigger_)) {
      const bool made = has_relation(sentence_, child, "acl") && in_.has("carrier_verbs", child);
      if (made) take_part(in_, sentence_.child(child, "nsubj"), visit_);
    }
    const int head = in_.token(trigger_).head;  // as the parser reads it where more follows
    const bool outer = in_.token(trigger_).deprel == "nsubj:outer";
    if (outer && in_.has("carrier_verbs", head)) {
      for (const int child : sentence_.children(head)) {
        if (in_.token(child).deprel == "nsubj") take_part(in_, child, visit_);
      }
    }
  }

  // Who travels must be named or meant himself: the ambassadors of X are not X.
  void take_visitor(int word) {
    if (word == kRoot) return;
    for (const int part : coordinated(sentence_, antecedent(sentence_, word))) {
      const std::vector<int> group = name_group(sentence_, part);
      const bool named =
          std::any_of(group.begin(), group.end(), [&](int w) { return !in_.named(w).empty(); });
      const bool meant = named || in_.token(part).upos == "PRON";
      take_part(in_, meant ? in_.context().scene.denoted(in_.number(), part) : in_.leaders(part),
                visit_);
    }
  }

  // "handed X an invitation to visit": the one who is invited.
  void take_guest() {
    const int noun = in_.token(trigger_).head;
    if (noun == kRoot || !in_.has("invitations", noun) || in_.token(noun).head == kRoot) return;
    const int giving = in_.token(noun).head;
    take_part(in_, in_.with(noun, {"to", "for"}), visit_);
    take_part(in_, in_.with(giving, {"to"}), visit_);
    for (const std::string_view role : {"iobj", "obj"}) {
      if (visit_.participants.empty()) take_part(in_, sentence_.child(giving, role), visit_);
    }
  }

  // Each destination is a visit of its own.
  std::vector<Telling> to(const std::vector<int>& destinations) {
    keep_persons();
    std::vector<Telling> found;
    if (visit_.participants.empty()) return found;
    for (const int word : destinations) {
      for (const Bearer& bearer : in_.venues(word))
        found.push_back(visit_of({bearer.entity, in_.number(), bearer.word}));
    }
    return found;
  }

  void keep_persons() {
    std::erase_if(visit_.participants,
                  [&](const Attendance& one) { return !in_.is_person(one.entity); });
  }

  // The visitor and the visited state; the place as precisely as told.
  [[nodiscard]] Telling visit_of(const Attendance& destination) const {
    Telling visit = visit_;
    visit.place = destination;
    const auto state = in_.kind(destination.entity) == Kind::state
                           ? std::optional{destination.entity}
                           : state_of_place(in_.context(), destination.entity);
    add_attendance(visit.participants,
                   {state.value_or(destination.entity), destination.sentence, destination.word});
    take_inviter(visit);
    return visit;
  }

  const TellingSentence& in_;
  const Sentence& sentence_;
  int trigger_;
  Telling visit_;
};

}  // namespace

std::vector<Telling> read_visits(const TellingSentence& in, int trigger) {
  return VisitReader{in, trigger}.read();
}

std::string date_behind_place(const TellingSentence& in, const Telling& visit) {
  for (const TimeExpression& time : in.times()) {
    if (!time.date.empty() && time.begin > visit.place->word) return time.date;
  }
  return {};
}

}  // namespace entente
