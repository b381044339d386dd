#include "extract/meaning/telling_sentence.h"

namespace entente {

bool is_noun(const Token& token) { return token.upos == "NOUN" || token.upos == "PROPN"; }

bool TellingSentence::has(std::string_view list, int word) const {
  return word != kRoot && is_one_of(token(word), context_.words[list]);
}

bool TellingSentence::is_headline() const {
  static const WordSet kEnds{".", "!", "?", ":", "”", "\"", "''", ";", ")"};
  return !sentence_.tokens.empty() && !kEnds.contains(sentence_.tokens.back().form);
}

std::vector<Bearer> TellingSentence::denoted(int word) const {
  if (word == kRoot || (is_headline() && token(word).upos == "PRON")) return {};
  return context_.scene.denoted(number_, word);
}

bool TellingSentence::is_actor(std::size_t entity) const {
  const Kind its = kind(entity);
  return its == Kind::person || its == Kind::state || its == Kind::organisation;
}

std::vector<int> TellingSentence::carriers(int noun) const {
  int inner = noun;
  while (has_relation(sentence_, inner, "conj") && token(inner).head != kRoot)
    inner = token(inner).head;
  const int head = token(inner).head;
  if (head == kRoot || !has("carrier_verbs", head)) return {};
  const bool object =
      has_relation(sentence_, inner, "obj") || has_relation(sentence_, inner, "nsubj:pass");
  const std::string before = preposition(sentence_, inner);
  const bool phrase = has_relation(sentence_, inner, "obl") &&
                      (before == "in" || before == "at" || before == "to" || before == "for");
  return object || phrase ? std::vector<int>{head} : std::vector<int>{};
}

std::vector<int> TellingSentence::near(int trigger) const {
  std::vector<int> found{trigger};
  for (const int child : sentence_.children(trigger)) {
    if (!has_relation(sentence_, child, "acl")) continue;
    found.push_back(child);
    if (const int inner = sentence_.child(child, "xcomp"); inner != kRoot) found.push_back(inner);
  }
  int word = trigger;
  const int head = token(word).head;
  const bool noun = token(trigger).upos != "VERB";
  const bool carried = head != kRoot && (has("occurring", head) || has("carrier_verbs", head) ||
                                         has("meet_verbs", head) || has("join_verbs", head));
  if (noun && !carried) return found;
  if (noun) found.push_back(word = head);
  while (token(word).head != kRoot && has_relation(sentence_, word, "xcomp"))
    found.push_back(word = token(word).head);
  return found;
}

}  // namespace entente
