#include "extract/meaning/telling_nouns.h"

#include <algorithm>

#include "extract/meaning/attendance.h"

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
    if (!choose_occasion() || names_actor()) return false;
    told_.plural = is_plural();
    take_names_before();
    take_phrases();
    take_carriers();
    take_events();
    if (told_.participants.size() < 2) take_after(in_, {"between", "with", "among"}, told_);
    if (told_.participants.size() == 1) take_speaking_side();
    told_.reference = is_reference() || is_identified();
    if (is_identified()) told_.participants.clear();
    return true;
  }

 private:
  bool choose_occasion() {
    if (in_.has("visit_nouns", noun_)) return false;
    if (in_.has("conference_nouns", noun_))
      told_.occasion = Occasion::conference;
    else if (in_.has("call_nouns", noun_) && is_call())
      told_.occasion = Occasion::call;
    else if (in_.has("meeting_nouns", noun_))
      told_.occasion = Occasion::meeting;
    else
      return false;
    return true;
  }

  // A "conversation" may be either; a "call" needs a phone or somebody at both ends.
  [[nodiscard]] bool is_call() const {
    if (lemma_of(in_.token(noun_)) != "conversation") return true;
    const auto children = sentence_.children(noun_);
    return std::any_of(children.begin(), children.end(),
                       [&](int child) { return in_.has("phone_words", child); });
  }

  // The noun is part of a name: "the Parliamentary Assembly".
  [[nodiscard]] bool names_actor() const {
    const auto& named = in_.named(noun_);
    return std::any_of(named.begin(), named.end(), [&](std::size_t entity) {
      return in_.kind(entity) != Kind::event || told_.occasion != Occasion::conference;
    });
  }

  [[nodiscard]] bool is_plural() const {
    const Token& token = in_.token(noun_);
    const bool many = token.xpos == "NNS" || token.xpos == "NNPS";
    return many && !in_.context().words.has("plural_nouns", lower(token.form));
  }

  // "the Biden-Putin meeting".
  void take_names_before() {
    std::vector<int> before;
    for (int word = noun_ - 1; word >= 0 && is_ancestor(sentence_, noun_, word); --word) {
      const bool means_nobody = in_.is_headline() && in_.token(word).upos == "PRON";
      if (!means_nobody && !in_.named(word).empty()) before.push_back(word);
    }
    std::reverse(before.begin(), before.end());
    for (const int word : before) take_premodifier(word);
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
    take_part(in_, in_.with(noun_, in_.context().words["with_prepositions"]), told_);
    if (told_.occasion == Occasion::call) take_part(in_, in_.with(noun_, {"to"}), told_);
    for (const int child : sentence_.children(noun_)) {
      if (has_relation(sentence_, child, "acl"))
        take_part(in_, in_.with(child, {"by", "between", "with", "among"}), told_);
    }
  }

  void take_carriers() {
    for (const int verb : in_.carriers(noun_)) {
      take_part(in_, agent_of(sentence_, verb), told_);
      take_part(in_, in_.with(verb, {"with", "between", "among"}), told_);
      if (told_.occasion == Occasion::call) take_part(in_, in_.with(verb, {"to"}), told_);
      if (in_.has("host_verbs", verb)) take_host(verb);
    }
    const int head = in_.token(noun_).head;
    if (in_.has("invite_verbs", head)) take_invited(head);
    if (in_.has("participation_nouns", head)) take_participation(head);
  }

  // A place or state that hosts is the venue, and takes no part where others do.
  void take_host(int verb) {
    for (const Bearer& bearer :
         in_.context().scene.denoted(in_.number(), agent_of(sentence_, verb))) {
      const Kind kind = in_.kind(bearer.entity);
      const bool venue = kind == Kind::place || kind == Kind::state;
      if (venue && !told_.place) told_.place = Attendance{bearer.entity, in_.number(), bearer.word};
      const bool others = told_.participants.size() > 1;
      if (kind == Kind::state && others)
        std::erase_if(told_.participants,
                      [&](const Attendance& one) { return one.entity == bearer.entity; });
    }
  }

  void take_invited(int verb) {
    for (const Bearer& bearer :
         in_.context().scene.denoted(in_.number(), patient_of(sentence_, verb))) {
      if (in_.is_actor(bearer.entity))
        add_attendance(told_.invited, {bearer.entity, in_.number(), bearer.word});
    }
  }

  // "his participation in the ministers' meeting".
  void take_participation(int noun) {
    take_part(in_, owners(sentence_, noun), told_);
    if (!told_.participants.empty()) told_.occasion = Occasion::conference;
  }

  // "The talks between ... took place": phrases of the verb that says so.
  void take_events() {
    const int head = in_.token(noun_).head;
    if (has_relation(sentence_, noun_, "nsubj") && in_.has("occurring", head))
      take_part(in_, in_.with(head, {"between", "with", "among"}), told_);
  }

  // "raised this in a call with X", "said during a meeting with X": who did so is the other side.
  void take_speaking_side() {
    static const WordSet kIn{"in", "during", "at"};
    const int verb = in_.token(noun_).head;
    const bool spoken =
        verb != kRoot && in_.token(verb).upos == "VERB" && has_relation(sentence_, noun_, "obl");
    if (!spoken || !kIn.contains(preposition(sentence_, noun_))) return;
    for (const Bearer& bearer :
         in_.context().scene.denoted(in_.number(), agent_of(sentence_, verb))) {
      if (in_.is_person(bearer.entity)) take_part(in_, std::vector<Bearer>{bearer}, told_);
    }
  }

  // "the meeting", "their talks", "this visit": nothing that makes it another occasion than the one
  // told.
  [[nodiscard]] bool is_reference() const {
    if (!in_.has("references", noun_)) return false;
    bool definite = has_relation(sentence_, noun_, "root");
    for (const int child : sentence_.children(noun_)) {
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
