#include "extract/meaning/homeland.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/meaning/syntax.h"

namespace entente {

std::optional<std::size_t> Homeland::state_beside(const HeldTitle& open) {
  const int sentence = open.title.sentence;
  if (reading_.lower(sentence, open.title.begin - 1) != "and") return std::nullopt;
  int last = open.title.begin - 2;
  if (reading_.lower(sentence, last) == ",") --last;
  for (const HeldTitle& other : book_.held()) {
    const bool near = other.title.sentence == sentence && other.title.begin < last;
    if (!near || !other.of || other.person == open.person || other.title.former) continue;
    const auto& mentions = ensemble_.figure(other.person).mentions;
    const bool beside = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      return mention.sentence == sentence && mention.end == last + 1;
    });
    if (beside && book_.standard(other.title.text) != book_.standard(open.title.text))
      return state_of_body(*other.of);
  }
  return std::nullopt;
}

std::optional<std::size_t> Homeland::state_of_body(std::size_t body) {
  if (ensemble_.figure(body).kind == Kind::state) return body;
  const Actor* actor = ensemble_.traits[body].actor;
  const Actor* whole = actor == nullptr ? nullptr : reading_.gazetteer.by_id(actor->part_of);
  if (whole == nullptr || whole->kind != Kind::state) return std::nullopt;
  return ensemble_.of_actor(*whole);
}

std::optional<std::size_t> Homeland::state_led(std::size_t person) const {
  for (const Mention& mention : ensemble_.figure(person).mentions) {
    const int team = team_of(mention);
    if (team == kRoot) continue;
    std::vector<int> parts = reading_.sentence(mention.sentence).children(team);
    parts.push_back(team);  // "US delegation" may be a name of its own
    for (const int part : parts) {
      const auto state = ensemble_.only(mention.sentence, part);
      if (state && ensemble_.figure(*state).kind == Kind::state) return state;
    }
  }
  return std::nullopt;
}

// The delegation that somebody is told to lead: "a team led by", "the team was led by", "and the
// Chilean one by".
int Homeland::team_of(const Mention& leader) const {
  const Sentence& sentence = reading_.sentence(leader.sentence);
  const Token& token = reading_.token(leader.sentence, leader.head);
  if (token.head == kRoot) return kRoot;
  const std::string above = lemma_of(reading_.token(leader.sentence, token.head));
  if (above == "one" && preposition(sentence, leader.head) == "by") return token.head;
  const bool led = (above == "lead" || above == "led" || above == "head") &&
                   (token.deprel == "obl:agent" || preposition(sentence, leader.head) == "by");
  if (!led) return kRoot;
  return has_relation(sentence, token.head, "acl")
             ? reading_.token(leader.sentence, token.head).head
             : sentence.child(token.head, "nsubj:pass");
}

bool Homeland::is_elsewhere(std::size_t person, std::size_t state) const {
  const auto& mentions = ensemble_.figure(person).mentions;
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& who) {
    return travels_to(who, state) || has_counterpart(who, state);
  });
}

// "arrived in Tashkent", "flew to Hanoi", also of the delegation that the person leads.
bool Homeland::travels_to(const Mention& who, std::size_t state) const {
  const int verb = verb_above(who);
  if (verb == kRoot) return false;
  const Sentence& sentence = reading_.sentence(who.sentence);
  const std::string lemma = lemma_of(reading_.token(who.sentence, verb));
  const std::vector<int> children = sentence.children(verb);
  const bool home = std::any_of(children.begin(), children.end(), [&](int child) {
    return reading_.has("homeward", reading_.lower(who.sentence, child));
  });
  std::vector<int> goals;
  if (!home && reading_.has("journey_verbs", lemma))
    goals = under_preposition(sentence, verb, {"to", "in", "into", "at"});
  if (lemma == "visit" || lemma == "tour") goals.push_back(sentence.child(verb, "obj"));
  return std::any_of(goals.begin(), goals.end(),
                     [&](int goal) { return goal != kRoot && lies_in(who.sentence, goal, state); });
}

// The verb that the person, or the delegation led by the person, is the subject or object of.
int Homeland::verb_above(const Mention& who) const {
  constexpr int kMostSteps = 3;
  int word = who.head;
  for (int steps = 0; steps < kMostSteps; ++steps) {
    const Token& token = reading_.token(who.sentence, word);
    if (token.head == kRoot) return kRoot;
    const bool part = is_relation(token.deprel, "nsubj") || is_relation(token.deprel, "obj");
    if (part) return token.head;
    word = token.head;
  }
  return kRoot;
}

// "his Zambian counterpart": he is no Zambian himself.
bool Homeland::has_counterpart(const Mention& who, std::size_t state) const {
  const Token& token = reading_.token(who.sentence, who.head);
  const bool owner = token.deprel == "nmod:poss" && token.head != kRoot;
  if (!owner || !reading_.has("counterparts", reading_.lower(who.sentence, token.head)))
    return false;
  const std::vector<int> parts = reading_.sentence(who.sentence).children(token.head);
  return std::any_of(parts.begin(), parts.end(),
                     [&](int part) { return ensemble_.only(who.sentence, part) == state; });
}

bool Homeland::lies_in(int sentence, int word, std::size_t state) const {
  const auto figure = ensemble_.only(sentence, word);
  if (!figure || figure == state) return figure.has_value();
  const Actor* place = ensemble_.traits[*figure].actor;
  const Actor* actor = ensemble_.traits[state].actor;
  return place != nullptr && actor != nullptr && place->part_of == actor->id;
}

}  // namespace entente
