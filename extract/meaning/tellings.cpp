#include "extract/meaning/tellings.h"

#include <algorithm>

#include "extract/meaning/qualifiers.h"
#include "extract/meaning/syntax.h"
#include "graph/date.h"

namespace entente {
namespace {

const Token& at(const Sentence& sentence, int word) {
  return sentence.tokens[static_cast<std::size_t>(word)];
}

bool is_noun(const Token& token) { return token.upos == "NOUN" || token.upos == "PROPN"; }

void add(std::vector<Attendance>& to, Attendance one) {
  const bool held = std::any_of(
      to.begin(), to.end(), [&](const Attendance& other) { return other.entity == one.entity; });
  if (!held) to.push_back(one);
}

// Reads what one trigger tells.
class Reader {
 public:
  Reader(const MeetingContext& context, int sentence)
      : context_{context},
        scene_{context.scene},
        number_{sentence},
        sentence_{context.scene.sentence(sentence)} {}

  // None, one, or for visits one for each destination.
  std::vector<Telling> read(int trigger) {
    told_ = {};
    more_.clear();
    told_.sentence = number_;
    told_.trigger = trigger;
    if (!read_trigger(trigger)) return {};
    read_circumstances(trigger);
    for (Telling& other : more_) {
      other.status = told_.status;
      other.date = other_date(other);
    }
    more_.insert(more_.begin(), told_);
    return std::move(more_);
  }

 private:
  [[nodiscard]] bool has(std::string_view list, int word) const {
    return word != kRoot && is_one_of(at(sentence_, word), context_.words[list]);
  }

  [[nodiscard]] bool is_actor(std::size_t entity) const {
    const Kind kind = scene_.kind(entity);
    return kind == Kind::person || kind == Kind::state || kind == Kind::organisation;
  }

  void take_part(const std::vector<Bearer>& bearers) {
    for (const Bearer& bearer : bearers) {
      if (is_actor(bearer.entity)) add(told_.participants, {bearer.entity, number_, bearer.word});
    }
  }

  // Pronouns of headlines mean nobody that was told of before.
  void take_part(int word) {
    if (word == kRoot || (is_headline() && at(sentence_, word).upos == "PRON")) return;
    take_part(scene_.denoted(number_, word));
  }

  [[nodiscard]] bool is_headline() const {
    static const WordSet kEnds{".", "!", "?", ":", "”", "\"", "''", ";", ")"};
    return !sentence_.tokens.empty() && !kEnds.contains(sentence_.tokens.back().form);
  }

  void take_part(const std::vector<int>& words) {
    for (const int word : words) take_part(word);
  }

  [[nodiscard]] std::vector<int> with(int word, const WordSet& prepositions) const {
    return under_preposition(sentence_, word, prepositions);
  }

  // Phrases of a verb, and of its object where the verb has none.
  [[nodiscard]] std::vector<int> with_object(int verb, const WordSet& prepositions) const {
    std::vector<int> found = with(verb, prepositions);
    const int object = sentence_.child(verb, "obj");
    if (found.empty() && object != kRoot) found = with(object, prepositions);
    return found;
  }

  bool read_trigger(int trigger) {
    if (at(sentence_, trigger).deprel == "cop") return read_presence(trigger);
    return at(sentence_, trigger).upos == "VERB" ? read_verb(trigger) : read_noun(trigger);
  }

  // "visited Turkey on Monday and Cyprus on Tuesday": the next date behind the destination.
  [[nodiscard]] std::string other_date(const Telling& other) const {
    for (const TimeExpression& time : context_.times[static_cast<std::size_t>(number_)]) {
      if (!time.date.empty() && time.begin > other.place->word) return time.date;
    }
    return {};
  }

  // "is in Brussels".
  bool read_presence(int copula) {
    const int place = at(sentence_, copula).head;
    if (place == kRoot || preposition(sentence_, place) != "in") return false;
    take_part(agent_of(sentence_, place));
    return take_visit({place}) && scene_.kind(told_.participants.back().entity) == Kind::state;
  }

  // ---- verbs

  bool read_verb(int verb) {
    if (has("meet_verbs", verb)) return read_meet(verb);
    if (has("receive_verbs", verb) && read_receive(verb)) return true;
    if (has("talk_verbs", verb)) return read_talk(verb);
    if (has("call_verbs", verb)) return read_phoning(verb);
    if (has("visit_verbs", verb)) return read_visit(verb, some(patient_of(sentence_, verb)));
    if (has("travel_verbs", verb)) return read_visit(verb, with(verb, {"to", "in", "at"}));
    if (has("join_verbs", verb) && read_join(verb)) return true;
    if (has("attend_verbs", verb)) return read_attended_body(verb);
    return false;
  }

  static std::vector<int> some(int word) {
    return word == kRoot ? std::vector<int>{} : std::vector<int>{word};
  }

  bool read_meet(int verb) {
    take_part(agent_of(sentence_, verb));
    const std::size_t first = told_.participants.size();
    if (!is_passive(sentence_, verb)) take_part(patient_of(sentence_, verb));
    take_part(with_object(verb, {"with"}));
    if (is_passive(sentence_, verb)) take_part(patient_of(sentence_, verb));
    note_distribution(verb, first);
    if (first == 1) note_dates();
    if (told_.participants.size() < 2) take_persons_under(agent_of(sentence_, verb));
    take_after(verb, {"with"});
    return told_.participants.size() >= 2;
  }

  // "met Kim on Monday and Lee on Tuesday": two occasions.
  void note_dates() {
    std::vector<std::string> dates;
    for (std::size_t i = 1; i < told_.participants.size(); ++i) {
      const int begin = told_.participants[i].word;
      const int end = i + 1 < told_.participants.size() ? told_.participants[i + 1].word
                                                        : static_cast<int>(sentence_.tokens.size());
      for (const TimeExpression& time : context_.times[static_cast<std::size_t>(number_)]) {
        if (!time.date.empty() && time.begin > begin && time.begin < end && dates.size() < i)
          dates.push_back(time.date);
      }
      if (dates.size() < i) return;
    }
    if (dates.size() < 2) return;
    told_.dates = std::move(dates);
    told_.distributive = true;
  }

  // "X met" needs a plural subject: where coordination is hidden among titles, every person of the
  // phrase.
  void take_persons_under(int subject) {
    if (subject == kRoot) return;
    for (const int word : sentence_.subtree(subject)) {
      for (const std::size_t figure : scene_.cast().at(number_, word)) {
        if (scene_.kind(figure) == Kind::person) add(told_.participants, {figure, number_, word});
      }
    }
  }

  // What follows "with" or "between" in plain order, where the tree hangs it elsewhere: up to the
  // next verb, sentence sign or other preposition.
  void take_after(int trigger, const WordSet& prepositions) {
    const int size = static_cast<int>(sentence_.tokens.size());
    constexpr int kReach = 12;
    int word = trigger + 1;
    while (word < size && word <= trigger + kReach && at(sentence_, word).upos != "VERB" &&
           !is_one_of(at(sentence_, word), prepositions))
      ++word;
    if (word >= size || !is_one_of(at(sentence_, word), prepositions)) return;
    std::vector<Attendance> found;
    for (++word; word < size && continues_name(word); ++word) {
      for (const std::size_t figure : scene_.cast().at(number_, word))
        add(found, {figure, number_, word});
    }
    const bool persons = std::any_of(found.begin(), found.end(), [&](const Attendance& a) {
      return scene_.kind(a.entity) == Kind::person;
    });
    for (const Attendance& one : found) {
      const Kind kind = scene_.kind(one.entity);
      if (persons ? kind == Kind::person : is_actor(one.entity)) add(told_.participants, one);
    }
  }

  [[nodiscard]] bool continues_name(int word) const {
    static const WordSet kNominal{"PROPN", "NOUN", "ADJ",  "DET", "CCONJ",
                                  "PUNCT", "PRON", "PART", "NUM"};
    const Token& token = at(sentence_, word);
    return (kNominal.contains(token.upos) && token.form != "." && token.form != ";") ||
           lemma_of(token) == "of";
  }

  // One traveller and the "leaders of" three or more bodies: as many occasions.
  void note_distribution(int verb, std::size_t first) {
    if (first != 1 || told_.participants.size() - first < 3) return;
    for (const int word : sentence_.subtree(verb)) {
      const std::string& tag = at(sentence_, word).xpos;
      if (has("collective", word) && (tag == "NNS" || tag == "NNPS")) told_.distributive = true;
    }
  }

  bool read_receive(int verb) {
    const std::vector<Bearer> hosts = scene_.denoted(number_, agent_of(sentence_, verb));
    const std::vector<Bearer> guests = scene_.denoted(number_, patient_of(sentence_, verb));
    const auto personal = [&](const Bearer& bearer) {
      return scene_.kind(bearer.entity) == Kind::person;
    };
    if (std::none_of(guests.begin(), guests.end(), personal) &&
        std::none_of(hosts.begin(), hosts.end(), personal))
      return false;
    if (std::any_of(guests.begin(), guests.end(),
                    [&](const Bearer& b) { return !is_actor(b.entity); }))
      return false;
    if (lemma_of(at(sentence_, verb)) == "welcome" &&
        !std::all_of(guests.begin(), guests.end(), personal))
      return false;
    const bool as_one = guests.size() > 1 && guests.front().word == guests.back().word;
    if (as_one) return false;  // "welcomed both leaders": the host of an occasion told elsewhere
    take_part(hosts);
    take_part(guests);
    return told_.participants.size() >= 2 && !hosts.empty() && !guests.empty();
  }

  bool read_talk(int verb) {
    take_part(agent_of(sentence_, verb));
    const std::size_t first = told_.participants.size();
    const bool personal =
        std::any_of(told_.participants.begin(), told_.participants.end(),
                    [&](const Attendance& one) { return scene_.kind(one.entity) == Kind::person; });
    if (!personal) return false;
    take_part(with(verb, {"with", "to"}));
    told_.occasion = on_phone(verb) ? Occasion::call : Occasion::talk;
    const bool mutual = told_.participants.size() == first && on_phone(verb);
    note_distribution(verb, first);
    if (first >= 2 && told_.participants.size() == first + 1) {
      told_.distributive = true;
      std::rotate(told_.participants.rbegin(), told_.participants.rbegin() + 1,
                  told_.participants.rend());
    }
    return (told_.participants.size() > first && first > 0 && all_heads()) ||
           (mutual && first >= 2);
  }

  // Speaking "to" a newspaper or an audience is no occasion.
  [[nodiscard]] bool all_heads() const {
    return std::none_of(
        told_.participants.begin(), told_.participants.end(),
        [&](const Attendance& one) { return scene_.kind(one.entity) == Kind::organisation; });
  }

  [[nodiscard]] bool on_phone(int word) const {
    const std::vector<int> tree = sentence_.subtree(clause_of(sentence_, word));
    return std::any_of(tree.begin(), tree.end(),
                       [&](int w) { return w != word && has("phone_words", w); });
  }

  bool read_phoning(int verb) {
    if (sentence_.child(verb, "xcomp") != kRoot || sentence_.child(verb, "ccomp") != kRoot)
      return false;
    take_part(agent_of(sentence_, verb));
    for (const Bearer& bearer : scene_.denoted(number_, patient_of(sentence_, verb))) {
      if (scene_.kind(bearer.entity) == Kind::person) take_part(std::vector<Bearer>{bearer});
    }
    told_.occasion = Occasion::call;
    return told_.participants.size() >= 2;
  }

  bool read_visit(int verb, const std::vector<int>& destinations) {
    take_visitor(agent_of(sentence_, verb));
    if (told_.participants.empty()) take_guest(verb);
    return take_visit(destinations);
  }

  // Who travels must be named or meant himself: the ambassadors of X are not X.
  void take_visitor(int word) {
    if (word == kRoot) return;
    for (const int part : coordinated(sentence_, antecedent(sentence_, word))) {
      const std::vector<int> group = name_group(sentence_, part);
      const bool named = std::any_of(group.begin(), group.end(),
                                     [&](int w) { return !scene_.cast().at(number_, w).empty(); });
      if (named || at(sentence_, part).upos == "PRON") take_part(scene_.denoted(number_, part));
    }
  }

  // "handed X an invitation to visit": the one who is invited.
  void take_guest(int verb) {
    const int noun = at(sentence_, verb).head;
    if (noun == kRoot || !has("invitations", noun) || at(sentence_, noun).head == kRoot) return;
    const int giving = at(sentence_, noun).head;
    take_part(with(noun, {"to", "for"}));
    take_part(with(giving, {"to"}));
    for (const std::string_view role : {"iobj", "obj"}) {
      if (told_.participants.empty()) take_part(sentence_.child(giving, role));
    }
  }

  // The visitor and the visited state; the place as precisely as told.
  bool take_visit(const std::vector<int>& destinations) {
    told_.occasion = Occasion::visit;
    std::erase_if(told_.participants,
                  [&](const Attendance& one) { return scene_.kind(one.entity) != Kind::person; });
    if (told_.participants.empty()) return false;
    const std::vector<Attendance> visitors = told_.participants;
    for (const int word : destinations) {
      for (const Bearer& bearer : scene_.denoted(number_, word)) take_destination(bearer, visitors);
    }
    return told_.place && told_.participants.size() >= 2;
  }

  // Each further destination is a visit of its own.
  void take_destination(const Bearer& bearer, const std::vector<Attendance>& visitors) {
    const Kind kind = scene_.kind(bearer.entity);
    if (kind != Kind::place && kind != Kind::state) return;
    const auto state = kind == Kind::state ? std::optional{bearer.entity}
                                           : state_of_place(context_, bearer.entity);
    const Attendance host{state.value_or(bearer.entity), number_, bearer.word};
    const Attendance place{bearer.entity, number_, bearer.word};
    if (told_.place) {
      Telling& other = more_.emplace_back(told_);
      other.participants = visitors;
      other.place = place;
      add(other.participants, host);
      return;
    }
    told_.place = place;
    add(told_.participants, host);
  }

  // "joined X in Paris for talks".
  bool read_join(int verb) {
    const auto guests = scene_.denoted(number_, patient_of(sentence_, verb));
    const bool persons = std::any_of(guests.begin(), guests.end(), [&](const Bearer& bearer) {
      return scene_.kind(bearer.entity) == Kind::person;
    });
    if (!persons) return false;
    take_part(agent_of(sentence_, verb));
    take_part(guests);
    told_.occasion = Occasion::conference;
    return told_.participants.size() >= 2;
  }

  // "attended the parliament's security committee".
  bool read_attended_body(int verb) {
    if (lemma_of(at(sentence_, verb)) != "attend") return false;
    const int body = patient_of(sentence_, verb);
    if (body == kRoot || !has("bodies", body)) return false;
    take_part(agent_of(sentence_, verb));
    take_part(body);
    return told_.participants.size() >= 2;
  }

  // ---- nouns

  bool read_noun(int noun) {
    if (!is_noun(at(sentence_, noun)) || has_relation(sentence_, noun, "compound")) return false;
    if (!choose_occasion(noun)) return false;
    if (names_actor(noun)) return false;
    told_.plural = is_plural(noun);
    if (told_.occasion == Occasion::visit) return read_visit_noun(noun);
    take_noun_participants(noun);
    take_carriers(noun);
    take_events(noun);
    if (told_.participants.size() < 2) take_after(noun, {"between", "with", "among"});
    if (told_.participants.size() == 1) take_speaking_side(noun);
    told_.reference = is_reference(noun) || is_identified(noun);
    if (is_identified(noun)) told_.participants.clear();
    return true;
  }

  // "It was the first meeting between ...": the occasion told last.
  [[nodiscard]] bool is_identified(int noun) const {
    static const WordSet kIt{"it", "this", "that"};
    const int subject = sentence_.child(noun, "nsubj");
    return subject != kRoot && sentence_.child(noun, "cop") != kRoot &&
           is_one_of(at(sentence_, subject), kIt);
  }

  // "raised this in a call with X", "said during a meeting with X": who did so is the other side.
  void take_speaking_side(int noun) {
    static const WordSet kIn{"in", "during", "at"};
    const int verb = at(sentence_, noun).head;
    const bool spoken =
        verb != kRoot && at(sentence_, verb).upos == "VERB" && has_relation(sentence_, noun, "obl");
    if (!spoken || !kIn.contains(preposition(sentence_, noun))) return;
    for (const Bearer& bearer : scene_.denoted(number_, agent_of(sentence_, verb))) {
      if (scene_.kind(bearer.entity) == Kind::person) take_part(std::vector<Bearer>{bearer});
    }
  }

  // "the meeting", "their talks", "this visit": nothing that makes it another occasion than the one
  // told.
  [[nodiscard]] bool is_reference(int noun) const {
    if (!has("references", noun)) return false;
    bool definite = has_relation(sentence_, noun, "root");
    for (const int child : sentence_.children(noun)) {
      const std::string lemma = lemma_of(at(sentence_, child));
      const bool determiner =
          has_relation(sentence_, child, "det") && context_.words.has("definite", lemma);
      definite = definite || determiner || has_relation(sentence_, child, "nmod:poss");
      const bool modifies =
          has_relation(sentence_, child, "amod") || has_relation(sentence_, child, "compound");
      if (modifies && !has("harmless_modifiers", child)) return false;
    }
    return definite;
  }

  // The noun is part of a name: "the Parliamentary Assembly".
  [[nodiscard]] bool names_actor(int noun) const {
    const auto& named = scene_.cast().at(number_, noun);
    return std::any_of(named.begin(), named.end(), [&](std::size_t entity) {
      return scene_.kind(entity) != Kind::event || told_.occasion != Occasion::conference;
    });
  }

  bool choose_occasion(int noun) {
    if (has("visit_nouns", noun))
      told_.occasion = Occasion::visit;
    else if (has("conference_nouns", noun))
      told_.occasion = Occasion::conference;
    else if (has("call_nouns", noun) && is_call(noun))
      told_.occasion = Occasion::call;
    else if (has("meeting_nouns", noun))
      told_.occasion = Occasion::meeting;
    else
      return false;
    return true;
  }

  // A "conversation" may be either; a "call" needs a phone or somebody at both ends.
  [[nodiscard]] bool is_call(int noun) const {
    if (lemma_of(at(sentence_, noun)) != "conversation") return true;
    const auto children = sentence_.children(noun);
    return std::any_of(children.begin(), children.end(),
                       [&](int child) { return has("phone_words", child); });
  }

  [[nodiscard]] bool is_plural(int noun) const {
    const Token& token = at(sentence_, noun);
    const bool many = token.xpos == "NNS" || token.xpos == "NNPS";
    std::string form = token.form;
    std::transform(form.begin(), form.end(), form.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return many && !context_.words.has("plural_nouns", form);
  }

  bool read_visit_noun(int noun) {
    take_part(owners(sentence_, noun));
    for (const int carrier : carriers(noun)) take_part(agent_of(sentence_, carrier));
    std::vector<int> destinations = with(noun, {"to"});
    for (const int carrier : carriers(noun)) {
      for (const int word : with(carrier, {"to"})) destinations.push_back(word);
    }
    return take_visit(destinations);
  }

  // Names before the noun ("the Biden-Putin meeting") and phrases after it ("between", "with",
  // "of").
  void take_noun_participants(int noun) {
    for (int word = noun - 1; word >= 0 && is_ancestor(sentence_, noun, word); --word) {
      const bool means_nobody = is_headline() && at(sentence_, word).upos == "PRON";
      if (!means_nobody && !scene_.cast().at(number_, word).empty()) before_.push_back(word);
    }
    std::reverse(before_.begin(), before_.end());
    for (const int word : before_) take_premodifier(word);
    before_.clear();
    for (const int word : with(noun, context_.words["with_prepositions"])) take_part(word);
    if (told_.occasion == Occasion::call) take_part(with(noun, {"to"}));
    for (const int child : sentence_.children(noun)) {
      if (has_relation(sentence_, child, "acl")) take_participle(child);
    }
  }

  // A place before the noun is where it was: "the Prague meeting".
  void take_premodifier(int word) {
    for (const std::size_t entity : scene_.cast().at(number_, word)) {
      if (scene_.kind(entity) == Kind::place && !told_.place)
        told_.place = Attendance{entity, number_, word};
      else if (is_actor(entity))
        add(told_.participants, {entity, number_, word});
    }
  }

  // "attended by", "held between", "scheduled between".
  void take_participle(int verb) { take_part(with(verb, {"by", "between", "with", "among"})); }

  [[nodiscard]] std::vector<int> carriers(int noun) const {
    int inner = noun;
    while (has_relation(sentence_, inner, "conj") && at(sentence_, inner).head != kRoot)
      inner = at(sentence_, inner).head;
    const int head = at(sentence_, inner).head;
    if (head == kRoot || !has("carrier_verbs", head)) return {};
    const bool object =
        has_relation(sentence_, inner, "obj") || has_relation(sentence_, inner, "nsubj:pass");
    const std::string before = preposition(sentence_, inner);
    const bool phrase = has_relation(sentence_, inner, "obl") &&
                        (before == "in" || before == "at" || before == "to" || before == "for");
    return object || phrase ? std::vector<int>{head} : std::vector<int>{};
  }

  void take_carriers(int noun) {
    for (const int verb : carriers(noun)) {
      take_part(agent_of(sentence_, verb));
      take_part(with(verb, {"with", "between", "among"}));
      if (told_.occasion == Occasion::call) take_part(with(verb, {"to"}));
      if (has("host_verbs", verb)) take_host(verb);
    }
    const int head = at(sentence_, noun).head;
    if (head == kRoot) return;
    if (has("invite_verbs", head)) take_invited(head);
    if (has("participation_nouns", head)) take_participation(head);
  }

  // "his participation in the ministers' meeting".
  void take_participation(int noun) {
    take_part(owners(sentence_, noun));
    if (!told_.participants.empty()) told_.occasion = Occasion::conference;
  }

  // A place or state that hosts is the venue; a state that hosts also takes part.
  void take_host(int verb) {
    for (const Bearer& bearer : scene_.denoted(number_, agent_of(sentence_, verb))) {
      const Kind kind = scene_.kind(bearer.entity);
      const bool venue = kind == Kind::place || kind == Kind::state;
      if (venue && !told_.place) told_.place = Attendance{bearer.entity, number_, bearer.word};
      const bool others = told_.participants.size() > 1;
      if (kind == Kind::state && others)
        std::erase_if(told_.participants,
                      [&](const Attendance& a) { return a.entity == bearer.entity; });
    }
  }

  void take_invited(int verb) {
    for (const Bearer& bearer : scene_.denoted(number_, patient_of(sentence_, verb))) {
      if (is_actor(bearer.entity)) add(told_.invited, {bearer.entity, number_, bearer.word});
    }
  }

  // "The talks between ... took place": phrases of the verb that says so.
  void take_events(int noun) {
    const int head = at(sentence_, noun).head;
    if (head == kRoot || !has_relation(sentence_, noun, "nsubj") || !has("occurring", head)) return;
    take_part(with(head, {"between", "with", "among"}));
  }

  // ---- circumstances

  void read_circumstances(int trigger) {
    read_place(trigger);
    read_candidates(trigger);
    read_date(trigger);
    read_status(trigger);
    read_mode(trigger);
    read_modifiers(trigger);
    told_.by_verb = at(sentence_, trigger).upos == "VERB" || at(sentence_, trigger).upos == "AUX";
    told_.vague = !told_.by_verb && near(trigger).size() < 2 && told_.status == MeetingStatus::held;
    told_.in_headline = is_headline();
    told_.negated = is_negated(trigger);
    told_.topic = !told_.by_verb && is_topic(trigger);
  }

  // "discussed the talks between", "about the negotiations".
  [[nodiscard]] bool is_topic(int noun) const {
    static const WordSet kAbout{"about", "on", "regarding", "concerning", "over"};
    const int head = at(sentence_, noun).head;
    const bool object =
        has_relation(sentence_, noun, "obj") || has_relation(sentence_, noun, "nsubj:pass");
    return (object && has("topic_verbs", head)) || kAbout.contains(preposition(sentence_, noun));
  }

  void read_modifiers(int trigger) {
    for (const int child : sentence_.children(trigger)) {
      if (has("new_occasion", child)) told_.another = true;
      if (has("ordinals", child)) told_.ordinal = true;
      if (has("beside_words", child)) told_.beside = true;
      if (has("three_sided", child)) told_.sides = 3;
      if (has("two_sided", child)) told_.sides = 2;
    }
  }

  void read_place(int trigger) {
    if (told_.place && told_.occasion != Occasion::visit &&
        scene_.kind(told_.place->entity) == Kind::place)
      return;
    if (told_.occasion == Occasion::visit || told_.occasion == Occasion::call) return;
    for (const int word : near(trigger)) {
      for (const int venue : with(word, context_.words["place_prepositions"])) {
        if (take_venue(venue)) return;
      }
    }
    take_where(trigger);
  }

  // The words whose phrases are the occasion's own: the trigger, its participles, the verbs that
  // carry it or say that it happens, and what those depend on ("is expected to be held in").
  [[nodiscard]] std::vector<int> near(int trigger) const {
    std::vector<int> found{trigger};
    for (const int child : sentence_.children(trigger)) {
      if (!has_relation(sentence_, child, "acl")) continue;
      found.push_back(child);
      if (const int inner = sentence_.child(child, "xcomp"); inner != kRoot) found.push_back(inner);
    }
    int word = trigger;
    const int head = at(sentence_, word).head;
    const bool noun = at(sentence_, trigger).upos != "VERB";
    const bool carried = head != kRoot && (has("occurring", head) || has("carrier_verbs", head) ||
                                           has("meet_verbs", head) || has("join_verbs", head));
    if (noun && !carried) return found;
    if (noun) found.push_back(word = head);
    while (at(sentence_, word).head != kRoot && has_relation(sentence_, word, "xcomp"))
      found.push_back(word = at(sentence_, word).head);
    return found;
  }

  // "in Brussels, where he will meet".
  void take_where(int trigger) {
    const int clause = near(trigger).back();
    if (!has_relation(sentence_, clause, "acl") || at(sentence_, clause).head == kRoot) return;
    for (const int child : sentence_.children(clause)) {
      if (lemma_of(at(sentence_, child)) == "where") take_venue(at(sentence_, clause).head);
    }
  }

  bool take_venue(int word) {
    for (const Bearer& bearer : scene_.denoted(number_, word)) {
      const Kind kind = scene_.kind(bearer.entity);
      if (kind != Kind::place && kind != Kind::state) continue;
      told_.place = Attendance{bearer.entity, number_, bearer.word};
      return true;
    }
    return false;
  }

  // Places of a sentence that weighs venues.
  void read_candidates(int trigger) {
    const auto& tokens = sentence_.tokens;
    const bool weighs = std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
      return is_one_of(token, context_.words["candidate_words"]);
    });
    if (!weighs || meeting_status(trigger) != MeetingStatus::possible) return;
    for (int word = 0; word < static_cast<int>(tokens.size()); ++word) {
      for (const std::size_t entity : scene_.cast().at(number_, word)) {
        if (scene_.kind(entity) == Kind::place) add(told_.candidates, {entity, number_, word});
      }
    }
    if (!told_.candidates.empty()) told_.place.reset();
  }

  void read_date(int trigger) {
    const auto& times = context_.times[static_cast<std::size_t>(number_)];
    for (const int word : near(trigger)) {
      for (const TimeExpression& time : times) {
        const bool own = !time.date.empty() && !time.since && !time.before &&
                         is_ancestor(sentence_, word, time.begin);
        if (own && told_.date.empty()) told_.date = time.date;
      }
    }
    if (!told_.date.empty() || (told_.reference && told_.participants.empty())) return;
    told_.date =
        nearest_date(sentence_, trigger, context_.times[static_cast<std::size_t>(number_)]);
  }

  void read_status(int trigger) {
    told_.status = meeting_status(trigger);
    const bool ahead = !told_.date.empty() && !context_.published.empty() &&
                       first_day(told_.date) > last_day(context_.published);
    if (ahead && told_.status == MeetingStatus::held) told_.status = MeetingStatus::planned;
  }

  [[nodiscard]] MeetingStatus meeting_status(int trigger) const {
    const int head = at(sentence_, trigger).head;
    const bool affected =
        has_relation(sentence_, trigger, "obj") || has_relation(sentence_, trigger, "nsubj:pass");
    if (affected && has("called_off", head)) return MeetingStatus::called_off;
    const Qualifiers read = qualify(sentence_, trigger, scene_.words());
    if (is_negated(trigger))
      return read.status == Status::actual ? MeetingStatus::called_off : MeetingStatus::possible;
    if (read.status == Status::planned || is_announced(trigger)) return MeetingStatus::planned;
    return read.status == Status::actual ? MeetingStatus::held : MeetingStatus::possible;
  }

  // "no meeting", "did not meet", "no talks were held".
  [[nodiscard]] bool is_negated(int trigger) const {
    for (const int word : near(trigger)) {
      for (const int child : sentence_.children(word)) {
        static const WordSet kNot{"not", "no", "never", "n't", "n’t"};
        const bool says_no =
            has_relation(sentence_, child, "advmod") || has_relation(sentence_, child, "det");
        if (says_no && is_one_of(at(sentence_, child), kNot)) return true;
      }
    }
    return false;
  }

  // "the meeting to be held on", "the summit scheduled for".
  [[nodiscard]] bool is_announced(int noun) const {
    static const WordSet kAnnounced{"schedule", "plan", "set", "slate", "expect"};
    for (const int child : sentence_.children(noun)) {
      if (!has_relation(sentence_, child, "acl")) continue;
      const int mark = sentence_.child(child, "mark");
      const bool to = mark != kRoot && lemma_of(at(sentence_, mark)) == "to";
      if (to || kAnnounced.contains(lemma_of(at(sentence_, child)))) return true;
    }
    return false;
  }

  void read_mode(int trigger) {
    told_.by_phone = told_.occasion == Occasion::call;
    const std::vector<int> tree = sentence_.subtree(trigger);
    told_.by_video =
        std::any_of(tree.begin(), tree.end(), [&](int word) { return has("video_words", word); });
  }

  const MeetingContext& context_;
  const Scene& scene_;
  int number_;
  const Sentence& sentence_;
  Telling told_;
  std::vector<int> before_;
  std::vector<Telling> more_;
};

}  // namespace

std::vector<Telling> find_tellings(const MeetingContext& context, int sentence) {
  std::vector<Telling> found;
  const auto& tokens = context.scene.sentence(sentence).tokens;
  for (int word = 0; word < static_cast<int>(tokens.size()); ++word) {
    for (Telling& telling : Reader{context, sentence}.read(word))
      found.push_back(std::move(telling));
  }
  return found;
}

}  // namespace entente
