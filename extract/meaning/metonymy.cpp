#include "extract/meaning/metonymy.h"

#include <algorithm>
#include <string>

#include "extract/meaning/syntax.h"

namespace entente {
namespace {

// A capital's name in its sentence: `word` is the first of what is coordinated with it.
struct Use {
  const Reading& reading;
  const Candidate& name;
  const Sentence& sentence;
  int word = 0;
  int governor = kRoot;
  std::string preposition;

  [[nodiscard]] const Token& token(int index) const {
    return sentence.tokens[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] std::string lemma(int index) const {
    return index == kRoot ? std::string{} : lemma_of(token(index));
  }
  [[nodiscard]] bool governed_by(std::string_view list) const {
    return reading.has(list, lemma(governor));
  }
};

int first_of_coordination(const Sentence& sentence, int word) {
  for (std::size_t steps = 0; steps < sentence.tokens.size(); ++steps) {
    const Token& token = sentence.tokens[static_cast<std::size_t>(word)];
    if (token.deprel != "conj" || token.head == kRoot) break;
    word = token.head;
  }
  return word;
}

// Whether the capital's own state is named there: "Baku, Azerbaijan", but "under fire from Paris,
// Mali ...".
bool is_state_at(const std::vector<Candidate>& names, const Candidate& capital, int begin) {
  return std::any_of(names.begin(), names.end(), [&](const Candidate& c) {
    return c.where.sentence == capital.where.sentence && c.where.begin == begin &&
           c.kind == Kind::state && c.where.type == MentionType::name &&
           (!capital.state || !c.actor || c.actor->id == capital.state->id);
  });
}

// "Baku, Azerbaijan"; "the capital Baku"; "the city of Baku"; "cities such as Prague".
bool is_called_settlement(const Use& use, const std::vector<Candidate>& names) {
  const Mention& where = use.name.where;
  const Reading& reading = use.reading;
  if (reading.lower(where.sentence, where.end) == "," &&
      is_state_at(names, use.name, where.end + 1))
    return true;
  for (int back = 1; back <= 3; ++back) {
    if (reading.has("settlement_nouns", reading.lower(where.sentence, where.begin - back)))
      return true;
    const std::string between = reading.lower(where.sentence, where.begin - back);
    if (between != "of" && between != "," && between != "as" && between != "such") break;
  }
  for (const int child : use.sentence.children(use.word)) {
    if (use.token(child).deprel == "appos" && reading.has("settlement_nouns", use.lemma(child)))
      return true;
  }
  const std::string relation = use.governor == kRoot ? "" : use.token(use.word).deprel;
  return use.governed_by("settlement_nouns") && (relation == "appos" || relation == "nmod" ||
                                                 relation == "flat" || relation == "compound");
}

bool subject_acts(const Use& use) {
  if (use.token(use.word).deprel == "nsubj:pass") return use.governed_by("addressed_verbs");
  const bool noun =
      use.token(use.governor).upos == "NOUN" || use.token(use.governor).upos == "PROPN";
  if (noun)
    return !use.governed_by("settlement_nouns") && use.sentence.child(use.governor, "cop") == -1;
  return !use.governed_by("locating_subjects");
}

// "gave Moscow 60 days", "wants Tehran to stop", but "offered Baku as a venue".
bool is_given_something(const Use& use) {
  if (!use.governed_by("giving_verbs")) return false;
  const bool other =
      use.token(use.word).deprel == "iobj" || use.sentence.child(use.governor, "xcomp") != -1;
  const int object = use.sentence.child(use.governor, "obj");
  return other || (object != -1 && object != use.word);
}

bool object_is_addressed(const Use& use) {
  return use.governed_by("addressed_verbs") || is_given_something(use);
}

bool acts_under_preposition(const Use& use) {
  const std::string& preposition = use.preposition;
  if (preposition == "at" && use.governed_by("aiming_words")) return true;
  if (use.reading.has("locative_prepositions", preposition)) return false;
  const bool motion = use.governed_by("motion_words");
  if (preposition == "to" || preposition == "from" || preposition == "between" ||
      preposition == "for")
    return !motion;
  if (preposition == "on") return !use.governed_by("assaults");
  if (preposition == "of")
    return use.governed_by("government_heads") || use.governed_by("plural_states");
  return preposition == "with" || preposition == "against" || preposition == "by" ||
         preposition == "according to" || preposition == "than" || preposition == "like" ||
         preposition == "including" || preposition == "among";
}

// "Baghdad-Erbil agreement", "Moscow officials", but "the Prague meeting".
bool acts_as_modifier(const Use& use) {
  const Mention& where = use.name.where;
  const bool hyphen = use.reading.lower(where.sentence, where.end) == "-" ||
                      use.reading.lower(where.sentence, where.begin - 1) == "-";
  return hyphen || use.governed_by("government_heads");
}

bool acts(const Use& use) {
  const std::string& relation = use.token(use.word).deprel;
  if (use.governor == kRoot) return false;
  if (relation == "nmod:poss")
    return !use.governed_by("settlement_nouns") && !use.governed_by("place_heads") &&
           !use.governed_by("town_offices");  // "Pristina's mayor"
  if (!use.preposition.empty()) return acts_under_preposition(use);
  if (is_relation(relation, "nsubj")) return subject_acts(use);
  if (relation == "obj" || relation == "iobj" || relation == "obl") return object_is_addressed(use);
  if (relation == "compound" || relation == "amod" || relation == "nmod")
    return acts_as_modifier(use);
  return false;
}

}  // namespace

bool is_dateline(const Reading& reading, const Candidate& name) {
  constexpr int kLongest = 12;  // words: ", 23 April 2021 (Reuters) –"
  const auto [sentence, begin, end, head, type] = name.where;
  if (begin != 0 || (name.kind != Kind::place && name.kind != Kind::state)) return false;
  const auto opens = [&](int word) {
    const std::string mark = reading.lower(sentence, word);
    const bool hyphen = mark == "-" && !reading.glued(sentence, word + 1);
    return hyphen || mark == "--" || mark == "\u2013" || mark == "\u2014";
  };
  const std::string next = reading.lower(sentence, end);
  if (next == ":" || next == "(" || opens(end)) return true;
  bool dated = false;
  for (int word = end + 1; next == "," && word < std::min(reading.words(sentence), end + kLongest);
       ++word) {
    if (opens(word)) return dated;
    const std::string& tag = reading.token(sentence, word).upos;
    dated = dated || tag == "NUM";
    if (tag == "VERB" || tag == "AUX" || tag == "PRON") return false;
  }
  return false;
}

bool stands_for_state(const Reading& reading, const Candidate& name,
                      const std::vector<Candidate>& names) {
  const Sentence& sentence = reading.sentence(name.where.sentence);
  const int word = first_of_coordination(sentence, name.where.head);
  const Use use{reading,
                name,
                sentence,
                word,
                sentence.tokens[static_cast<std::size_t>(word)].head,
                preposition(sentence, word)};
  if (is_dateline(reading, name) || is_called_settlement(use, names)) return false;
  return acts(use);
}

}  // namespace entente
