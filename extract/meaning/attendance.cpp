#include "extract/meaning/attendance.h"

#include <algorithm>

namespace entente {
namespace {

// Whether a list of names may go on with this word.
bool continues_names(const Token& token) {
  static const WordSet kNominal{"PROPN", "NOUN", "ADJ",  "DET", "CCONJ",
                                "PUNCT", "PRON", "PART", "NUM"};
  return (kNominal.contains(token.upos) && token.form != "." && token.form != ";") ||
         lemma_of(token) == "of";
}

// The verb of the clause that a participle stands in: "spoke" of "spoke, flanked by X".
int clause_above(const TellingSentence& in, int word) {
  int above = in.token(word).head;
  while (above != kRoot && in.token(above).upos != "VERB") above = in.token(above).head;
  return above;
}

// The first of these prepositions behind the trigger, or kRoot.
int preposition_behind(const TellingSentence& in, int trigger, const WordSet& prepositions) {
  constexpr int kReach = 12;
  const int end = std::min(in.size(), trigger + 1 + kReach);
  for (int word = trigger + 1; word < end; ++word) {
    if (is_one_of(in.token(word), prepositions)) return word;
    const bool own = word == in.token(trigger).head &&  // "Talks were held ... between"
                     (in.has("carrier_verbs", word) || in.has("occurring", word));
    if (in.token(word).upos == "VERB" && !own) return kRoot;
  }
  return kRoot;
}

}  // namespace

void add_attendance(std::vector<Attendance>& to, Attendance one) {
  const bool held = std::any_of(
      to.begin(), to.end(), [&](const Attendance& other) { return other.entity == one.entity; });
  if (!held) to.push_back(one);
}

void take_part(const TellingSentence& in, const std::vector<Bearer>& bearers, Telling& told) {
  for (const Bearer& bearer : bearers) {
    if (in.is_actor(bearer.entity))
      add_attendance(told.participants, {bearer.entity, in.number(), bearer.word});
  }
}

void take_part(const TellingSentence& in, int word, Telling& told) {
  take_part(in, in.denoted(word), told);
}

void take_part(const TellingSentence& in, const std::vector<int>& words, Telling& told) {
  for (const int word : words) take_part(in, word, told);
}

void take_persons(const TellingSentence& in, int word, Telling& told) {
  for (const Bearer& bearer : in.denoted(word)) {
    if (in.is_person(bearer.entity))
      add_attendance(told.participants, {bearer.entity, in.number(), bearer.word});
  }
}

void take_beside(const TellingSentence& in, int verb, Telling& told) {
  static const WordSet kBeside{"alongside",        "beside",      "next to",
                               "together with",    "in front of", "in the presence of",
                               "side by side with"};
  static const WordSet kOf{"of"};
  for (const int word : in.with(verb, kBeside)) take_persons(in, word, told);
  const auto children = in.sentence().children(verb);
  const bool next = std::any_of(children.begin(), children.end(),
                                [&](int child) { return lemma_of(in.token(child)) == "next"; });
  if (next) {
    for (const int word : in.with(verb, {"to"})) take_persons(in, word, told);
  }
  for (const int word : in.with(verb, {"before"})) {
    const bool named = !in.named(word).empty();  // "before a smiling X", not "before X's funeral"
    if (named && told.participants.size() >= 2) take_persons(in, word, told);
  }
  for (const int word : in.with(verb, {"in", "before"})) {
    if (!in.has("presence_nouns", word)) continue;
    for (const int who : in.with(word, kOf)) take_persons(in, who, told);
  }
  for (int word = 0; word < in.size(); ++word) {
    if (!in.has("flanking", word) || clause_above(in, word) != verb) continue;
    for (const int who : in.with(word, {"by"})) take_persons(in, who, told);
  }
}

void take_persons_under(const TellingSentence& in, int subject, Telling& told) {
  if (subject == kRoot) return;
  for (const int word : in.sentence().subtree(subject)) {
    for (const std::size_t figure : in.named(word)) {
      if (in.is_person(figure)) add_attendance(told.participants, {figure, in.number(), word});
    }
  }
}

void take_after(const TellingSentence& in, const WordSet& prepositions, Telling& told) {
  int word = preposition_behind(in, told.trigger, prepositions);
  if (word == kRoot) return;
  std::vector<Attendance> found;
  for (++word; word < in.size() && continues_names(in.token(word)); ++word) {
    const bool owns = word + 1 < in.size() && in.token(word + 1).xpos == "POS";
    for (const std::size_t figure : in.named(word)) {
      if (!owns) add_attendance(found, {figure, in.number(), word});  // not "X's father"
    }
  }
  const bool persons = std::any_of(found.begin(), found.end(),
                                   [&](const Attendance& one) { return in.is_person(one.entity); });
  for (const Attendance& one : found) {
    if (persons ? in.is_person(one.entity) : in.is_actor(one.entity))
      add_attendance(told.participants, one);
  }
}

void note_distribution(const TellingSentence& in, std::size_t first, Telling& told) {
  if (first != 1 || told.participants.size() - first < 3) return;
  for (const int word : in.sentence().subtree(told.trigger)) {
    const std::string& tag = in.token(word).xpos;
    if (in.has("collective", word) && (tag == "NNS" || tag == "NNPS")) told.distributive = true;
  }
}

}  // namespace entente
