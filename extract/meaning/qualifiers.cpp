#include "extract/meaning/qualifiers.h"

#include <algorithm>
#include <set>
#include <string>

#include "extract/meaning/syntax.h"

namespace entente {
namespace {

constexpr int kMostSteps = 8;

const Token& at(const Sentence& sentence, int word) {
  return sentence.tokens[static_cast<std::size_t>(word)];
}

// Requests are the least certain, then possibilities, then plans (the order of the enumeration).
void weaken(Qualifiers& found, Status status) { found.status = std::max(found.status, status); }

bool is_negation(const Token& token) {
  static const WordSet kAdverbs{"not", "never", "n't", "n’t", "neither", "nor"};
  static const WordSet kDeterminers{"no", "neither"};
  const std::string lemma = lemma_of(token);
  if (is_relation(token.deprel, "det")) return kDeterminers.contains(lemma);
  return (is_relation(token.deprel, "advmod") || is_relation(token.deprel, "cc")) &&
         kAdverbs.contains(lemma);
}

bool is_no_longer(const Sentence& sentence, int word) {
  if (lemma_of(at(sentence, word)) != "long" && lemma_of(at(sentence, word)) != "longer")
    return false;
  const auto children = sentence.children(word);
  return std::any_of(children.begin(), children.end(),
                     [&](int child) { return lemma_of(at(sentence, child)) == "no"; });
}

void read_modal(const Token& token, Qualifiers& found) {
  static const WordSet kFuture{"will", "shall", "’ll", "'ll", "wo"};
  static const WordSet kMaybe{"may", "might", "could", "can", "would"};
  static const WordSet kDuty{"should", "must", "ought"};
  const std::string lemma = lemma_of(token);
  if (kFuture.contains(lemma)) weaken(found, Status::planned);
  if (kMaybe.contains(lemma)) weaken(found, Status::possible);
  if (kDuty.contains(lemma)) weaken(found, Status::requested);
}

// "is to visit", "are to be signed".
bool is_due(const Sentence& sentence, int verb) {
  bool to = false;
  bool be = false;
  for (const int child : sentence.children(verb)) {
    const std::string lemma = lemma_of(at(sentence, child));
    to = to || (has_relation(sentence, child, "mark") && lemma == "to");
    be = be || (at(sentence, child).deprel == "aux" && lemma == "be");
  }
  return to && be && !has_relation(sentence, verb, "xcomp");
}

void read_mark(const Token& token, Qualifiers& found) {
  static const WordSet kConditions{"if", "unless", "whether", "lest"};
  if (kConditions.contains(lemma_of(token))) weaken(found, Status::possible);
  if (lemma_of(token) == "without") found.negated = !found.negated;
}

// What the word's own dependents say.
void read_dependents(const Sentence& sentence, int word, Qualifiers& found) {
  for (const int child : sentence.children(word)) {
    const Token& token = at(sentence, child);
    if (is_negation(token) || is_no_longer(sentence, child)) found.negated = true;
    if (is_relation(token.deprel, "aux")) read_modal(token, found);
    if (is_relation(token.deprel, "mark") || is_relation(token.deprel, "case"))
      read_mark(token, found);
  }
  if (is_due(sentence, word)) weaken(found, Status::planned);
}

void read_modifiers(const Sentence& sentence, int noun, const Vocabulary& words,
                    Qualifiers& found) {
  for (const int child : sentence.children(noun)) {
    if (!has_relation(sentence, child, "amod")) continue;
    const std::string lemma = lemma_of(at(sentence, child));
    if (words.has("possible_adjectives", lemma)) weaken(found, Status::possible);
    if (words.has("planned_adjectives", lemma)) weaken(found, Status::planned);
  }
}

// What a word says about its complement: "plans to", "refused to", "urged ... to", "the intention
// of".
void read_governor(const std::string& lemma, const Vocabulary& words, Qualifiers& found) {
  if (words.has("negating", lemma)) found.negated = !found.negated;
  if (words.has("planned", lemma)) weaken(found, Status::planned);
  if (words.has("possible", lemma)) weaken(found, Status::possible);
  if (words.has("requested", lemma)) weaken(found, Status::requested);
}

// "has yet to decide".
void read_yet(const Sentence& sentence, int head, Qualifiers& found) {
  if (lemma_of(at(sentence, head)) != "have") return;
  for (const int child : sentence.children(head)) {
    if (lemma_of(at(sentence, child)) == "yet") found.negated = !found.negated;
  }
}

bool stays_true(const Sentence& sentence, int word) {
  static const WordSet kBackground{"after",   "following", "since",      "over",  "amid",
                                   "despite", "given",     "because of", "due to"};
  return kBackground.contains(preposition(sentence, word));
}

bool is_infinitive(const Sentence& sentence, int verb) {
  const int mark = sentence.child(verb, "mark");
  return mark != kRoot && lemma_of(at(sentence, mark)) == "to";
}

// One step from `word` to its head. Returns whether the head's clause still bears on the trigger.
class Climb {
 public:
  Climb(const Sentence& sentence, const Vocabulary& words) : sentence_{sentence}, words_{words} {}

  [[nodiscard]] Qualifiers from(int trigger) {
    read_dependents(sentence_, trigger, found_);
    read_modifiers(sentence_, trigger, words_, found_);
    for (int word = trigger, steps = 0; steps < kMostSteps; ++steps) {
      const int head = at(sentence_, word).head;
      if (head == kRoot || !step(word, head)) break;
      word = head;
    }
    if (!sentence_.tokens.empty() && sentence_.tokens.back().form == "?")
      weaken(found_, Status::possible);
    return found_;
  }

 private:
  bool step(int word, int head) {
    const std::string& relation = at(sentence_, word).deprel;
    if (is_relation(relation, "conj")) return conjunct(word, head);
    if (is_relation(relation, "ccomp")) return content(head);
    if (relation == "xcomp" || is_relation(relation, "csubj")) return complement(head);
    if (relation == "acl:relcl" || is_relation(relation, "parataxis")) return false;
    if (is_relation(relation, "acl")) return modifier(word, head);
    if (is_relation(relation, "advcl")) return adverbial(word);
    return nominal(word, head);
  }

  // Coordinated verbs share auxiliaries where the second has none of its own.
  bool conjunct(int word, int head) {
    const bool own =
        sentence_.child(word, "nsubj") != kRoot || sentence_.child(word, "aux") != kRoot;
    if (own) return false;
    const int aux = sentence_.child(head, "aux");
    if (aux != kRoot && at(sentence_, word).xpos != "VBD") read_modal(at(sentence_, aux), found_);
    return true;
  }

  // What is said is the speaker's claim; a denial turns it, and what is not said is open.
  bool content(int head) {
    const std::string lemma = lemma_of(at(sentence_, head));
    read_governor(lemma, words_, found_);
    Qualifiers own;
    read_dependents(sentence_, head, own);
    if (own.negated) weaken(found_, Status::possible);
    return false;
  }

  bool complement(int head) {
    read_governor(lemma_of(at(sentence_, head)), words_, found_);
    Qualifiers own;
    read_dependents(sentence_, head, own);
    read_yet(sentence_, head, found_);
    weaken(found_, own.status);
    if (own.negated) found_.negated = !found_.negated;
    return true;
  }

  // "plans to visit", "accusations of attacking", "the talks held in May".
  bool modifier(int word, int head) {
    if (at(sentence_, word).xpos == "VBN") return false;
    const std::string lemma = lemma_of(at(sentence_, head));
    read_governor(lemma, words_, found_);
    if (is_infinitive(sentence_, word)) weaken(found_, Status::planned);
    Qualifiers own;
    read_dependents(sentence_, head, own);
    if (own.negated) found_.negated = true;
    return true;
  }

  // Purposes are not yet facts; other adverbial clauses stand for themselves.
  bool adverbial(int word) {
    if (is_infinitive(sentence_, word)) weaken(found_, Status::planned);
    return false;
  }

  bool nominal(int word, int head) {
    const std::string& relation = at(sentence_, word).deprel;
    if (relation == "nsubj" && !words_.has("occurring", lemma_of(at(sentence_, head))))
      return false;
    if ((is_relation(relation, "obl") || is_relation(relation, "nmod")) &&
        stays_true(sentence_, word))
      return false;
    const std::string lemma = lemma_of(at(sentence_, head));
    if (is_relation(relation, "obj") || relation == "nsubj:pass") read_object(lemma);
    const std::string before = preposition(sentence_, word);
    const bool governed =
        is_relation(relation, "nmod") || before == "for" || before == "as" || before == "about";
    if (governed) read_governor(lemma, words_, found_);
    Qualifiers own;
    read_dependents(sentence_, head, own);
    weaken(found_, own.status);
    if (own.negated) found_.negated = true;
    return true;
  }

  // "cancelled the talks", "seeks membership", "rejected accusations" (which were made all the
  // same).
  void read_object(const std::string& lemma) {
    if (words_.has("negating_objects", lemma)) found_.negated = !found_.negated;
    if (words_.has("planned", lemma) && !words_.has("occurring", lemma))
      weaken(found_, Status::planned);
    if (words_.has("possible", lemma)) weaken(found_, Status::possible);
    if (words_.has("requested", lemma)) weaken(found_, Status::requested);
  }

  const Sentence& sentence_;
  const Vocabulary& words_;
  Qualifiers found_;
};

}  // namespace

Qualifiers qualify(const Sentence& sentence, int trigger, const Vocabulary& words) {
  return Climb{sentence, words}.from(trigger);
}

}  // namespace entente
