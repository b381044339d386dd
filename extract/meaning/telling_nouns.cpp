#include "extract/meaning/telling_nouns.h"

#include <algorithm>

#include "extract/meaning/attendance.h"
#include "extract/meaning/ownership.h"

namespace entente {
namespace {

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

class NounReader {
 public:
  NounReader(const TellingSentence& in, Telling& told)
      : in_{in}, sentence_{in.sentence()}, noun_{told.trigger}, told_{told} {}

  bool read() {
    if (!is_noun(in_.token(noun_)) || has_relation(sentence_, noun_, "compound")) return false;
    if (has_relation(sentence_, noun_, "flat") || !choose_occasion() || names_actor()) return false;
    if (is_general() || is_background() || renames_told()) return false;
    told_.plural = is_plural(noun_) || (whole() != noun_ && is_plural(whole()));
    if (!is_funeral()) take_names_before();
    take_phrases();
    if (is_before_press() && told_.participants.empty()) return false;
    take_carriers();
    take_events();
    if (told_.participants.size() == 1) note_chair();
    if (told_.participants.size() < 2) take_after(in_, {"between", "with", "among"}, told_);
    if (told_.participants.size() < 2) take_speaking_sides();
    if (told_.participants.size() < 2) take_owner();
    if (!told_.participants.empty()) take_staying();
    told_.same_people = told_.participants.empty() && held_by_the_same();
    told_.open_sides =
        told_.participants.empty() && !told_.same_people && (says_not_whose() || is_between_both());
    if (is_between_both() && told_.place) told_.participants.clear(), told_.open_sides = true;
    if (is_before_press() && told_.participants.size() >= 2) told_.occasion = Occasion::meeting;
    if (told_.plural) note_separate();
    for (const int word : in_.with(noun_, {"with"}))
      told_.unnamed_others = told_.unnamed_others || in_.has("collective", word);
    told_.identified = is_identified();
    told_.reference = is_reference() || told_.identified;
    if (told_.identified) told_.participants.clear();
    if (told_.reference) note_joining();
    return true;
  }

 private:
  bool choose_occasion() {
    if (in_.has("visit_nouns", noun_)) return false;
    if (in_.has("conference_nouns", noun_))
      told_.occasion = Occasion::conference;
    else if (is_courtesy())
      told_.occasion = Occasion::meeting;
    else if (in_.has("call_nouns", noun_) && is_call())
      told_.occasion = Occasion::call;
    else if (in_.has("meeting_nouns", noun_) || is_round())
      told_.occasion = Occasion::meeting;
    else
      return false;
    return true;
  }

  // "The first round was held": of talks, where it does not say of what.
  [[nodiscard]] bool is_round() const {
    if (!in_.has("rounds", noun_) || !in_.with(noun_, {"of"}).empty()) return false;
    const std::vector<int> verbs = in_.carriers(noun_);
    if (!verbs.empty() && in_.has("attend_verbs", verbs.front())) return false;  // "took part in"
    return is_subject() || !verbs.empty() || !in_.with(noun_, {"between"}).empty();
  }

  [[nodiscard]] bool is_subject() const { return has_relation(sentence_, whole(), "nsubj"); }

  // "Talks were held in X", "The next round of talks is to open in X": nobody is named whose they
  // are.
  [[nodiscard]] bool says_not_whose() const {
    if (!is_subject() || !in_.has("sided_nouns", noun_)) return false;
    if (!in_.with(noun_, in_.context().words["with_prepositions"]).empty()) return false;
    const auto children = sentence_.children(noun_);
    return std::none_of(children.begin(), children.end(), [&](int child) {
      return has_relation(sentence_, child, "nmod:poss") ||
             has_relation(sentence_, child, "compound") ||
             (child < noun_ && !in_.named(child).empty());
    });
  }

  // "five rounds between officials of the two sides".
  [[nodiscard]] bool is_between_both() const {
    const std::vector<int> sides = in_.with(noun_, {"between", "of", "among"});
    return std::any_of(sides.begin(), sides.end(),
                       [&](int word) { return in_.speaks_of_both(word); });
  }

  [[nodiscard]] int whole() const { return in_.whole(noun_); }

  // "such talks", "regular meetings": none in particular.
  [[nodiscard]] bool is_general() const {
    return in_.has_child("general_words", noun_) || in_.has_child("general_words", whole());
  }

  // "on the sidelines of the summit": where something else happened.
  [[nodiscard]] bool is_background() const {
    return has_relation(sentence_, noun_, "nmod") && in_.has("margins", in_.token(noun_).head);
  }

  // "sat down with X, their first talks in years": told already by what it stands beside.
  [[nodiscard]] bool renames_told() const {
    return has_relation(sentence_, noun_, "appos") && sentence_.child(noun_, "nmod:poss") != kRoot;
  }

  // "told a press conference": an occasion only where it was given "with X".
  [[nodiscard]] bool is_before_press() const { return in_.has_child("press_words", noun_); }

  // "paid a courtesy call on".
  [[nodiscard]] bool is_courtesy() const {
    return in_.has("call_nouns", noun_) && in_.has_child("courtesy_words", noun_);
  }

  // A "conversation" may be either; a "call" needs a phone or somebody at both ends.
  [[nodiscard]] bool is_call() const {
    if (lemma_of(in_.token(noun_)) != "conversation") return true;
    return in_.has_child("phone_words", noun_);
  }

  // The noun is part of a name: "the Parliamentary Assembly".
  [[nodiscard]] bool names_actor() const {
    const auto& named = in_.named(noun_);
    return std::any_of(named.begin(), named.end(), [&](std::size_t entity) {
      return in_.kind(entity) != Kind::event || told_.occasion != Occasion::conference;
    });
  }

  [[nodiscard]] bool is_plural(int noun) const {
    const Token& token = in_.token(noun);
    const bool many = token.xpos == "NNS" || token.xpos == "NNPS";
    return many && !in_.context().words.has("plural_nouns", lower(token.form));
  }

  // Whose funeral it is takes no part.
  [[nodiscard]] bool is_funeral() const { return lemma_of(in_.token(noun_)) == "funeral"; }

  // "the Biden-Putin meeting".
  void take_names_before() {
    std::vector<int> before;
    for (int word = noun_ - 1; word >= 0 && is_ancestor(sentence_, noun_, word); --word) {
      const bool means_nobody = in_.is_headline() && in_.token(word).upos == "PRON";
      if (!means_nobody && !mediates(word) && !in_.named(word).empty()) before.push_back(word);
    }
    std::reverse(before.begin(), before.end());
    for (const int word : before) take_premodifier(word);
  }

  // "the Qatar-mediated talks".
  [[nodiscard]] bool mediates(int word) const {
    int next = word + 1;
    while (next < noun_ && in_.token(next).upos == "PUNCT") ++next;
    return next < noun_ && in_.token(next).xpos == "VBN" && in_.has("mediating", next);
  }

  // A place before the noun is where it was: "the Prague meeting".
  void take_premodifier(int word) {
    for (const std::size_t entity : in_.named(word)) {
      if (in_.kind(entity) == Kind::place && !told_.place)
        told_.place = Attendance{entity, in_.number(), word};
      else if (in_.is_actor(entity))
        add_attendance(told_.participants, {entity, in_.number(), word});
    }
  }

  // "between", "with", "of"; "attended by", "held between", "scheduled between".
  void take_phrases() {
    for (const int word : {noun_, whole()}) {
      for (const int sides : in_.with(word, in_.context().words["with_prepositions"])) {
        if (is_funeral() && preposition(sentence_, sides) == "of") continue;
        if (!in_.speaks_of_both(sides)) take_part(in_, sides, told_);
      }
    }
    if (told_.occasion == Occasion::call || lemma_of(in_.token(noun_)) == "audience")
      take_part(in_, in_.with(noun_, {"to"}), told_);
    if (is_courtesy()) take_part(in_, in_.with(noun_, {"on", "to"}), told_);
    for (const int child : sentence_.children(noun_)) {
      if (!has_relation(sentence_, child, "acl")) continue;
      take_part(in_, in_.with(child, {"by", "between", "with", "among"}), told_);
      const bool theirs = in_.has("carrier_verbs", child) && !is_passive(sentence_, child);
      if (theirs)
        take_part(in_, sentence_.child(child, "nsubj"), told_);  // "the talks X held with"
    }
    if (in_.has("meals", noun_)) take_part(in_, in_.with(noun_, {"for"}), told_);
    take_relative();
  }

  // "a meeting at which X handed the chair to Y".
  void take_relative() {
    for (const int clause : sentence_.children(noun_)) {
      if (in_.token(clause).deprel != "acl:relcl" || !is_set_there(clause)) continue;
      take_persons(in_, sentence_.child(clause, "nsubj"), told_);
      for (const int word : in_.with(clause, {"to", "with"})) take_persons(in_, word, told_);
    }
  }

  [[nodiscard]] bool is_set_there(int clause) const {
    const std::vector<int> phrases = in_.with(clause, {"at", "during", "in"});
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](int word) { return lemma_of(in_.token(word)) == "which"; });
  }

  void take_carriers() {
    for (const int verb : in_.carriers(noun_)) {
      take_carrier(verb);
      if (in_.has("host_verbs", verb)) take_host(verb);
    }
    const int head = in_.token(noun_).head;
    if (in_.has("invite_verbs", head)) take_invited(head);
    if (in_.has("participation_nouns", head)) take_participation(head);
  }

  // Who calls off or asks for an occasion is at it only if it is his own: "requested a meeting with
  // X".
  void take_carrier(int verb) {
    const bool apart = in_.has_verb("called_off", verb) || in_.has_verb("wishing", verb);
    const bool absent = in_.has("joining_verbs", verb) && in_.is_denied(verb);
    if (!absent && (!apart || told_.participants.size() == 1))
      take_part(in_, in_.agent(verb), told_);
    take_part(in_, in_.with(verb, {"with", "between", "among"}), told_);
    if (told_.occasion == Occasion::call) take_part(in_, in_.with(verb, {"to"}), told_);
    if (told_.occasion == Occasion::call && lemma_of(in_.token(verb)) == "receive")
      take_part(in_, in_.with(verb, {"from"}), told_);
    const bool audience = lemma_of(in_.token(noun_)) == "audience" || is_courtesy();
    if (audience) take_part(in_, in_.with(verb, {"to", "on"}), told_);
  }

  // "chaired consultations in Bangkok on Monday": with some who are not named.
  void note_chair() {
    const std::vector<int> verbs = in_.carriers(noun_);
    const int verb = verbs.empty() ? kRoot : verbs.front();
    const bool chairs = in_.has("joining_verbs", verb) || in_.has("gather_verbs", verb);
    told_.unnamed_others = chairs && !is_passive(sentence_, verb);
  }

  // A place or state that hosts is the venue, and takes no part where two others do.
  void take_host(int verb) {
    for (const Bearer& bearer : in_.denoted(in_.agent(verb))) {
      const Kind kind = in_.kind(bearer.entity);
      const bool venue = kind == Kind::place || kind == Kind::state;
      if (venue && !told_.place) told_.place = Attendance{bearer.entity, in_.number(), bearer.word};
      const bool others = told_.participants.size() > 2;
      if (kind == Kind::state && others)
        std::erase_if(told_.participants,
                      [&](const Attendance& one) { return one.entity == bearer.entity; });
    }
  }

  // "X invited Y to a summit": who invites will be there.
  void take_invited(int verb) {
    for (const Bearer& bearer : in_.denoted(in_.patient(verb))) {
      if (in_.is_actor(bearer.entity))
        add_attendance(told_.invited, {bearer.entity, in_.number(), bearer.word});
    }
    take_persons(in_, in_.agent(verb), told_);
  }

  // "his participation in the ministers' meeting".
  void take_participation(int noun) {
    take_part(in_, owners(sentence_, noun), told_);
    if (!told_.participants.empty()) told_.occasion = Occasion::conference;
  }

  // "The talks between ... took place": phrases of the verb that says so.
  void take_events() {
    const int head = in_.token(noun_).head;
    if (!has_relation(sentence_, noun_, "nsubj")) return;
    if (in_.has("occurring", head))
      take_part(in_, in_.with(head, {"between", "with", "among"}), told_);
    if (in_.has("uniting", head) && in_.has_child("together", head))
      take_part(in_, in_.patient(head), told_);
  }

  // "raised this in a call with X", "said during a meeting with X": who did so is the other side.
  // "In a call, X told Y": both are told by the verb.
  void take_speaking_sides() {
    static const WordSet kIn{"in",        "during", "at",     "after",
                             "following", "over",   "before", "ahead of"};
    const int verb = verb_of_phrase();
    if (verb == kRoot || !kIn.contains(preposition(sentence_, noun_))) return;
    const bool both = told_.participants.empty();
    if (both && !in_.has_child("indefinite", noun_) && !is_theirs() && !is_bare_meal()) return;
    take_persons(in_, is_passive(sentence_, verb) ? in_.patient(verb) : in_.agent(verb), told_);
    if (!both) return;
    for (const std::string_view role : {"iobj", "obj"})
      take_persons(in_, sentence_.child(verb, role), told_);
    for (const int word : in_.with(verb, {"to", "with"})) take_persons(in_, word, told_);
    if (told_.participants.size() < 2) told_.participants.clear();
  }

  // The verb that the phrase belongs to: "told" in "told X of the decision in a call" too.
  [[nodiscard]] int verb_of_phrase() const {
    int word = noun_;
    const int head = in_.token(noun_).head;
    const bool aside = told_.occasion == Occasion::call || in_.has("meals", noun_);
    const bool inner = aside && head != kRoot && has_relation(sentence_, noun_, "nmod") &&
                       is_noun(in_.token(head));
    if (inner) word = head;
    const int verb = in_.token(word).head;
    const bool phrase =
        has_relation(sentence_, word, "obl") || (inner && has_relation(sentence_, word, "obj"));
    return phrase && verb != kRoot && in_.token(verb).upos == "VERB" ? verb : kRoot;
  }

  // "stayed on for a day of talks with X", "was in Djibouti for talks with X".
  void take_staying() {
    const int verb = in_.token(whole()).head;
    if (verb == kRoot || preposition(sentence_, whole()) != "for") return;
    const bool there =
        sentence_.child(verb, "cop") != kRoot && preposition(sentence_, verb) == "in";
    if (!in_.has("staying_verbs", verb) && !there) return;
    take_persons(in_, agent_of(sentence_, verb), told_);
  }

  // "In their weekly call, X and Y agreed".
  [[nodiscard]] bool is_theirs() const {
    const int owner = sentence_.child(noun_, "nmod:poss");
    return told_.occasion == Occasion::call && owner != kRoot &&
           lemma_of(in_.token(owner)) == "their";
  }

  // "Over dinner, X and Y agreed".
  [[nodiscard]] bool is_bare_meal() const {
    return in_.has("meals", noun_) && sentence_.child(noun_, "det") == kRoot;
  }

  // "X's pledge at the summit".
  void take_owner() {
    const int head = in_.token(noun_).head;
    if (!has_relation(sentence_, noun_, "nmod") || preposition(sentence_, noun_) != "at") return;
    for (const int owner : owners(sentence_, head)) take_persons(in_, owner, told_);
  }

  // "The two held a second meeting".
  [[nodiscard]] bool held_by_the_same() const {
    const std::vector<int> verbs = in_.carriers(noun_);
    return !verbs.empty() && in_.has("same_people", in_.agent(verbs.front()));
  }

  // "held separate meetings with X and Y": the one who held them was at each.
  void note_separate() {
    if (!in_.has_child("separate_words", noun_) || told_.participants.size() < 3) return;
    const std::vector<int> verbs = in_.carriers(noun_);
    if (verbs.empty()) return;
    const std::vector<Bearer> hosts = in_.denoted(in_.agent(verbs.front()));
    if (hosts.size() != 1) return;
    const auto host =
        std::find_if(told_.participants.begin(), told_.participants.end(),
                     [&](const Attendance& one) { return one.entity == hosts.front().entity; });
    if (host == told_.participants.end()) return;
    std::rotate(told_.participants.begin(), host, host + 1);
    told_.distributive = true;
    told_.plural = false;
  }

  // "The meeting was also attended by X": besides those who are known to meet.
  void note_joining() {
    const std::vector<int> verbs = in_.carriers(noun_);
    const bool joined = !verbs.empty() && in_.has("joining_verbs", verbs.front());
    if (!joined && !is_hosted()) return;
    told_.joining = std::move(told_.participants);
    told_.participants.clear();
  }

  // "The talks, hosted by X, lasted for hours": X alone is named.
  [[nodiscard]] bool is_hosted() const {
    const auto children = sentence_.children(noun_);
    return told_.participants.size() == 1 &&
           std::any_of(children.begin(), children.end(), [&](int child) {
             return has_relation(sentence_, child, "acl") && in_.has("mediating", child);
           });
  }

  // "the meeting", "their talks", "this visit": nothing that makes it another occasion than the one
  // told.
  [[nodiscard]] bool is_reference() const {
    if (!in_.has("references", noun_)) return false;
    bool definite = has_relation(sentence_, noun_, "root");
    for (const int child : sentence_.children(whole())) {
      const bool determiner = has_relation(sentence_, child, "det") &&
                              in_.context().words.has("definite", lemma_of(in_.token(child)));
      definite = definite || determiner || has_relation(sentence_, child, "nmod:poss");
      const bool modifies =
          has_relation(sentence_, child, "amod") || has_relation(sentence_, child, "compound");
      if (modifies && !in_.has("harmless_modifiers", child)) return false;
    }
    return definite;
  }

  // "It was the first meeting between ...": the occasion told last.
  [[nodiscard]] bool is_identified() const {
    static const WordSet kIt{"it", "this", "that"};
    const int subject = sentence_.child(noun_, "nsubj");
    return subject != kRoot && sentence_.child(noun_, "cop") != kRoot &&
           is_one_of(in_.token(subject), kIt);
  }

  const TellingSentence& in_;
  const Sentence& sentence_;
  int noun_;
  Telling& told_;
};

}  // namespace

bool read_meeting_noun(const TellingSentence& in, Telling& told) {
  return NounReader{in, told}.read();
}

}  // namespace entente
