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

// "is to visit", "are to be signed", "is due to meet".
bool is_due(const Sentence& sentence, int verb) {
  const auto children = sentence.children(verb);
  const bool be = std::any_of(children.begin(), children.end(), [&](int child) {
    const std::string& relation = at(sentence, child).deprel;
    return (relation == "aux" || relation == "cop") && lemma_of(at(sentence, child)) == "be";
  });
  const std::string mark = preposition(sentence, verb);
  return be && (mark == "to" || mark == "due to") && !has_relation(sentence, verb, "xcomp");
}

// "no troops", "nobody", "neither Peru nor Chile".
bool is_nobody(const Sentence& sentence, int word) {
  static const WordSet kNobody{"nobody", "none"};
  static const WordSet kNo{"no", "neither"};
  if (kNobody.contains(lemma_of(at(sentence, word)))) return true;
  const auto children = sentence.children(word);
  return std::any_of(children.begin(), children.end(), [&](int child) {
    const bool counts = has_relation(sentence, child, "det") || has_relation(sentence, child, "cc");
    return counts && child < word && kNo.contains(lemma_of(at(sentence, child)));
  });
}

// "Had Peru attacked, ...": a condition by the order of its words.
bool is_inverted(const Sentence& sentence, int verb) {
  const int subject = sentence.child(verb, "nsubj");
  const int aux = sentence.child(verb, "aux");
  return subject != kRoot && aux != kRoot && aux < subject && sentence.child(verb, "mark") == kRoot;
}

void read_mark(const Token& token, Qualifiers& found) {
  static const WordSet kConditions{"if", "unless", "whether", "lest"};
  if (kConditions.contains(lemma_of(token))) weaken(found, Status::possible);
  if (lemma_of(token) == "without") found.negated = !found.negated;
}

// What the word's own dependents say.
void read_dependents(const Sentence& sentence, int word, const Vocabulary& words,
                     Qualifiers& found) {
  for (const int child : sentence.children(word)) {
    const Token& token = at(sentence, child);
    if (is_negation(token) || is_no_longer(sentence, child)) found.negated = true;
    if (is_relation(token.deprel, "nsubj") && is_nobody(sentence, child)) found.negated = true;
    if (is_relation(token.deprel, "advmod") && is_one_of(token, words["hedges"]))
      weaken(found, Status::possible);
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
    const Token& adjective = at(sentence, child);
    if (is_one_of(adjective, words["possible_adjectives"])) weaken(found, Status::possible);
    if (is_one_of(adjective, words["planned_adjectives"])) weaken(found, Status::planned);
  }
}

// What a word says about its complement: "plans to", "refused to", "urged ... to", "the intention
// of".
void read_governor(const Token& governor, const Vocabulary& words, Qualifiers& found) {
  if (is_one_of(governor, words["negating"])) found.negated = !found.negated;
  if (is_one_of(governor, words["planned"])) weaken(found, Status::planned);
  if (is_one_of(governor, words["possible"])) weaken(found, Status::possible);
  if (is_one_of(governor, words["requested"])) weaken(found, Status::requested);
}

// "has yet to decide".
void read_yet(const Sentence& sentence, int head, Qualifiers& found) {
  if (lemma_of(at(sentence, head)) != "have") return;
  for (const int child : sentence.children(head)) {
    if (lemma_of(at(sentence, child)) == "yet") found.negated = !found.negated;
  }
}

bool stays_true(const Sentence& sentence, int word) {
  static const WordSet kBackground{"after",   "following", "since",      "over",   "amid",
                                   "despite", "given",     "because of", "due to", "under"};
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
    trigger_ = trigger;
    read_dependents(sentence_, trigger, words_, found_);
    read_modifiers(sentence_, trigger, words_, found_);
    for (int word = trigger, steps = 0; steps < kMostSteps; ++steps) {
      const int head = at(sentence_, word).head;
      if (head == kRoot || !step(word, head)) break;
      word = head;
    }
    const bool asked = !sentence_.tokens.empty() && sentence_.tokens.back().form == "?";
    if (asked || claimed_) weaken(found_, Status::possible);
    return found_;
  }

 private:
  bool step(int word, int head) {
    const std::string& relation = at(sentence_, word).deprel;
    if (is_relation(relation, "conj")) return conjunct(word, head);
    if (is_relation(relation, "ccomp")) return content(word, head);
    if (relation == "xcomp" || is_relation(relation, "csubj")) return complement(word, head);
    if (relation == "acl:relcl" || is_relation(relation, "parataxis")) return false;
    if (is_relation(relation, "acl")) return modifier(word, head);
    if (is_relation(relation, "advcl")) return adverbial(word, head);
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
  bool content(int word, int head) {
    const std::string mark = preposition(sentence_, word);
    if (mark != "whether" && mark != "if") read_governor(at(sentence_, head), words_, found_);
    Qualifiers own;
    read_dependents(sentence_, head, words_, own);
    if (own.negated) weaken(found_, Status::possible);
    return false;
  }

  // "wants Mali to help" asks for it, "wants to help" wishes; "is said to have helped" is hearsay.
  void read_control(int head) {
    static const WordSet kWishes{"want", "wish",  "need",   "like",     "tell",
                                 "ask",  "order", "direct", "instruct", "advise"};
    const Token& governor = at(sentence_, head);
    if (is_one_of(governor, kWishes) && patient_of(sentence_, head) != kRoot)
      weaken(found_, Status::requested);
    if (is_one_of(governor, words_["saying"]) && is_passive(sentence_, head))
      weaken(found_, Status::possible);
  }

  // "applied to join", "struggled to win": what is told as an aim need not have come about, unless
  // the verb says so.
  void read_aim(int word, int head) {
    static const WordSet kComing{
        "begin",    "bother",  "cause",  "cease",  "come", "compel", "continue", "convince",
        "dare",     "enable",  "fail",   "force",  "get",  "go",     "happen",   "have",
        "hasten",   "help",    "induce", "lead",   "let",  "make",   "manage",   "oblige",
        "persuade", "proceed", "prompt", "refuse", "rush", "start",  "turn",     "use"};
    const Token& governor = at(sentence_, head);
    const bool open = governor.upos == "VERB" && !is_one_of(governor, kComing) &&
                      !is_one_of(governor, words_["negating"]) &&
                      !is_one_of(governor, words_["saying"]);
    if (open && found_.status == Status::actual && is_infinitive(sentence_, word))
      weaken(found_, Status::possible);
  }

  // "ruled out joining".
  [[nodiscard]] bool is_ruled_out(int head) const {
    const int particle = sentence_.child(head, "compound:prt");
    return lemma_of(at(sentence_, head)) == "rule" && particle != kRoot &&
           lemma_of(at(sentence_, particle)) == "out";
  }

  bool complement(int word, int head) {
    read_governor(at(sentence_, head), words_, found_);
    if (is_ruled_out(head)) found_.negated = !found_.negated;
    read_control(head);
    read_aim(word, head);
    Qualifiers own;
    read_dependents(sentence_, head, words_, own);
    read_yet(sentence_, head, found_);
    weaken(found_, own.status);
    if (own.negated) found_.negated = !found_.negated;
    return true;
  }

  // "plans to visit", "accusations of attacking", "the talks held in May".
  bool modifier(int word, int head) {
    if (is_claimed(word, head)) {
      claimed_ = true;
      return true;
    }
    if (at(sentence_, word).xpos == "VBN") return false;
    read_governor(at(sentence_, head), words_, found_);
    if (is_infinitive(sentence_, word)) weaken(found_, Status::planned);
    Qualifiers own;
    read_dependents(sentence_, head, words_, own);
    if (own.negated) found_.negated = true;
    return true;
  }

  // "reports that Peru had attacked".
  [[nodiscard]] bool is_claimed(int word, int head) const {
    return preposition(sentence_, word) == "that" &&
           is_one_of(at(sentence_, head), words_["claims"]);
  }

  // Purposes are not yet facts, nor is what one is called on to do; what somebody was kept from,
  // stopped short of or ruled out is not so. Other adverbial clauses stand for themselves.
  bool adverbial(int word, int head) {
    const bool asked = is_one_of(at(sentence_, head), words_["requested"]);
    const std::string mark = preposition(sentence_, word);
    if (mark == "against") weaken(found_, Status::possible);
    const bool kept =
        (mark == "from" || mark == "of") && is_one_of(at(sentence_, head), words_["negating"]);
    if (kept || is_ruled_out(head)) found_.negated = !found_.negated;
    if (is_infinitive(sentence_, word)) weaken(found_, asked ? Status::requested : Status::planned);
    if (is_inverted(sentence_, word)) weaken(found_, Status::possible);
    return false;
  }

  bool nominal(int word, int head) {
    const std::string& relation = at(sentence_, word).deprel;
    const Token& governor = at(sentence_, head);
    if (relation == "nsubj" && !is_one_of(governor, words_["occurring"])) return false;
    if ((is_relation(relation, "obl") || is_relation(relation, "nmod")) &&
        stays_true(sentence_, word))
      return false;
    const bool object = is_relation(relation, "obj") || relation == "nsubj:pass";
    // "may condemn the invasion": it took place
    if (object && is_one_of(governor, words_["presupposing"])) return false;
    if (object) read_object(governor);
    if (claimed_) read_verdict(governor);
    const std::string before = preposition(sentence_, word);
    const bool governed =
        is_relation(relation, "nmod") || before == "for" || before == "as" || before == "about";
    if (governed) read_governor(governor, words_, found_);
    Qualifiers own;
    read_dependents(sentence_, head, words_, own);
    weaken(found_, own.status);
    if (own.negated) found_.negated = true;
    return true;
  }

  // "dismissed reports that"; a claim on which nobody passes judgement stays one.
  void read_verdict(const Token& verb) {
    if (!is_one_of(verb, words_["negating"])) return;
    found_.negated = !found_.negated;
    claimed_ = false;
  }

  // "offered condolences": what is offered in words is given.
  [[nodiscard]] bool is_spoken(const Token& verb) const {
    static const WordSet kWords{"apology", "condolence", "congratulation", "gratitude", "praise",
                                "prayer",  "solidarity", "sympathy",       "thanks",    "tribute"};
    return lemma_of(verb) == "offer" && is_one_of(at(sentence_, trigger_), kWords);
  }

  // "cancelled the talks", "seeks membership", "rejected accusations" (which were made all the
  // same).
  void read_object(const Token& verb) {
    if (is_spoken(verb)) return;
    if (is_one_of(verb, words_["negating_objects"])) found_.negated = !found_.negated;
    if (is_one_of(verb, words_["planned"]) && !is_one_of(verb, words_["occurring"]))
      weaken(found_, Status::planned);
    if (is_one_of(verb, words_["possible"])) weaken(found_, Status::possible);
    const bool names = lemma_of(verb) == "call";  // "called the attack a crime", "called talks"
    if (is_one_of(verb, words_["requested"]) && !names) weaken(found_, Status::requested);
  }

  const Sentence& sentence_;
  const Vocabulary& words_;
  Qualifiers found_;
  int trigger_ = kRoot;
  bool claimed_ = false;  // the trigger is what a claim says
};

}  // namespace

Qualifiers qualify(const Sentence& sentence, int trigger, const Vocabulary& words) {
  return Climb{sentence, words}.from(trigger);
}

}  // namespace entente
