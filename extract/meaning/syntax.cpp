#include "extract/meaning/syntax.h"

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr int kMostControlSteps = 6;  // chains of infinitives and conjuncts end long before

const Token& at(const Sentence& sentence, int word) {
  return sentence.tokens[static_cast<std::size_t>(word)];
}

std::string lower(std::string_view text) {
  std::string result{text};
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

bool is_relative_pronoun(const Token& token) {
  return token.xpos == "WDT" || token.xpos == "WP" || token.xpos == "WP$";
}

// The argument that the role labeller gives the verb, or kRoot.
int role(const Sentence& sentence, int verb, std::string_view name) {
  for (const Predicate& predicate : sentence.predicates) {
    if (predicate.token != verb) continue;
    for (const Argument& argument : predicate.arguments) {
      if (argument.role == name) return argument.head;
    }
  }
  return kRoot;
}

int by_phrase(const Sentence& sentence, int verb) {
  const std::vector<int> found = under_preposition(sentence, verb, {"by"});
  return found.empty() ? kRoot : found.front();
}

bool is_verb(const Sentence& sentence, int word) { return at(sentence, word).upos == "VERB"; }

// "LIMA - Peru has ...": the place of a dateline, which looks like a subject.
bool is_dateline(const Sentence& sentence, int subject, int next) {
  static const WordSet kDashes{"-", "--", "–", "—"};
  if (subject != 0) return false;
  for (int word = 1; word < next; ++word) {
    if (kDashes.contains(at(sentence, word).form)) return true;
  }
  return false;
}

int own_subject(const Sentence& sentence, int verb) {
  const int first = sentence.child(verb, "nsubj");
  for (const int child : sentence.children(verb)) {
    if (child > first && first != kRoot && has_relation(sentence, child, "nsubj"))
      return is_dateline(sentence, first, child) ? child : first;
  }
  return first;
}

// "NATO's commander, General X, met ...": a subject that the parser took for an adverbial without a
// preposition.
int bare_subject(const Sentence& sentence, int verb) {
  if (at(sentence, verb).upos != "VERB") return kRoot;
  for (const int child : sentence.children(verb)) {
    const bool early =
        child < verb && at(sentence, child).deprel == "obl" && at(sentence, child).upos == "PROPN";
    if (early && preposition(sentence, child).empty()) return child;
  }
  return kRoot;
}

// "imposed sanctions on Oman", "lashed out at Oman": at whom the verb is aimed, before `end`; kRoot
// if its object is named.
int target_of(const Sentence& sentence, int verb, int end) {
  static const WordSet kDays{"monday", "tuesday",  "wednesday", "thursday",
                             "friday", "saturday", "sunday"};
  const int object = sentence.child(verb, "obj");
  if (object != kRoot && at(sentence, object).upos != "NOUN") return kRoot;
  const WordSet aiming =
      object == kRoot ? WordSet{"at", "against"} : WordSet{"on", "against", "upon"};
  for (const int holder : {object, verb}) {
    if (holder == kRoot) continue;
    for (const int target : under_preposition(sentence, holder, aiming)) {
      if (target < end && !is_one_of(at(sentence, target), kDays)) return target;
    }
  }
  return kRoot;
}

// "thanked Oman for mediating", "accused Fiji of fishing": the clause is about the object.
int whom_for(const Sentence& sentence, int verb) {
  static const WordSet kAbout{"for", "of", "from", "over", "against", "into"};
  const int head = at(sentence, verb).head;
  if (head == kRoot || !is_relation(at(sentence, verb).deprel, "advcl")) return kRoot;
  if (!kAbout.contains(preposition(sentence, verb)) || is_passive(sentence, head)) return kRoot;
  if (const int target = target_of(sentence, head, verb); target != kRoot) return target;
  for (const std::string_view relation : {"obj", "iobj"}) {
    const int object = sentence.child(head, relation);
    if (object != kRoot && object < verb) return object;
  }
  const std::vector<int> of = under_preposition(sentence, head, {"of"});
  return of.empty() || of.front() > verb || has_relation(sentence, of.front(), "advcl")
             ? kRoot
             : of.front();
}

// "called on Spain to act", "appealed to the allies to help": who is to do it.
int addressee(const Sentence& sentence, int verb) {
  static const WordSet kAddressing{"call", "appeal", "plead", "prevail"};
  const int head = at(sentence, verb).head;
  if (head == kRoot || preposition(sentence, verb) != "to") return kRoot;
  if (!is_one_of(at(sentence, head), kAddressing)) return kRoot;
  const std::vector<int> found = under_preposition(sentence, head, {"on", "upon", "to", "with"});
  return found.empty() || found.front() >= verb ? kRoot : found.front();
}

// "sent its envoy to plead with ...": who is sent is to do it.
int sent_person(const Sentence& sentence, int verb) {
  static const WordSet kSending{"send", "dispatch", "deploy", "task", "despatch"};
  const int head = at(sentence, verb).head;
  const bool purpose = head != kRoot && is_relation(at(sentence, verb).deprel, "advcl") &&
                       preposition(sentence, verb) == "to";
  if (!purpose || !is_one_of(at(sentence, head), kSending)) return kRoot;
  return patient_of(sentence, head);
}

// "issued a statement condemning ...", "signed a letter calling on ...": the verb of who speaks in
// it; kRoot if the noun is no such document.
int issuing_verb(const Sentence& sentence, int noun) {
  static const WordSet kDocuments{"statement",  "declaration", "communique", "communiqué",
                                  "letter",     "message",     "note",       "report",
                                  "resolution", "petition",    "tweet",      "post",
                                  "motion",     "document",    "appeal",     "manifesto"};
  static const WordSet kIssuing{"adopt", "approve", "circulate", "deliver", "issue",
                                "make",  "pass",    "post",      "publish", "release",
                                "send",  "sign",    "submit",    "table",   "write"};
  const int verb = at(sentence, noun).head;
  const bool issued =
      has_relation(sentence, noun, "obj") && is_one_of(at(sentence, verb), kIssuing);
  return issued && is_one_of(at(sentence, noun), kDocuments) ? verb : kRoot;
}

// The grammatical subject, found through control, coordination and modification.
int subject_of(const Sentence& sentence, int verb, int steps = 0) {
  if (const int subject = own_subject(sentence, verb); subject != kRoot)
    return antecedent(sentence, subject);
  if (const int bare = bare_subject(sentence, verb); bare != kRoot) return bare;
  const int head = at(sentence, verb).head;
  if (head == kRoot || steps >= kMostControlSteps) return kRoot;
  const std::string& relation = at(sentence, verb).deprel;
  if (is_relation(relation, "acl") && !is_verb(sentence, head)) {
    const bool says = at(sentence, verb).xpos == "VBG";
    const int issuer = says ? issuing_verb(sentence, head) : kRoot;
    return issuer == kRoot ? head : subject_of(sentence, issuer, steps + 1);
  }
  if (const int whom = addressee(sentence, verb); whom != kRoot) return whom;
  if (const int sent = sent_person(sentence, verb); sent != kRoot) return sent;
  if (is_relation(relation, "xcomp")) {
    static const WordSet kOwnPromises{"promise", "vow", "pledge", "threaten", "swear"};
    if (is_one_of(at(sentence, head), kOwnPromises)) return subject_of(sentence, head, steps + 1);
    const int direct = sentence.child(head, "obj");
    const int object = direct != kRoot ? direct : sentence.child(head, "iobj");
    if (object != kRoot && !is_passive(sentence, head)) return object;
    return subject_of(sentence, head, steps + 1);
  }
  if (const int blamed = whom_for(sentence, verb); blamed != kRoot) return blamed;
  // "Mali, both run by soldiers and ..."
  if (relation == "parataxis" && at(sentence, head).upos == "PROPN" &&
      !has_relation(sentence, head, "root"))
    return head;
  const bool shares = is_relation(relation, "conj") || is_relation(relation, "advcl") ||
                      is_relation(relation, "parataxis");
  return shares ? subject_of(sentence, head, steps + 1) : kRoot;
}

// "condemned and rejected the plan", "Peru condemned and Chile welcomed the plan": one object for
// both.
int shared_object(const Sentence& sentence, int verb) {
  constexpr int kClose = 3;       // words: "condemned and again rejected"
  constexpr int kNewSubject = 6;  // "condemned and the United Arab Emirates welcomed"
  for (const int child : sentence.children(verb)) {
    if (!has_relation(sentence, child, "conj") || !is_verb(sentence, child)) continue;
    const int subject = own_subject(sentence, child);
    const bool bare = subject != kRoot && at(sentence, verb + 1).deprel == "cc";
    if (child - verb <= (bare ? kNewSubject : kClose) && (bare || subject == kRoot))
      return sentence.child(child, "obj");
  }
  const int head = at(sentence, verb).head;
  if (head == kRoot || !has_relation(sentence, verb, "conj")) return kRoot;
  const int object = sentence.child(head, "obj");
  return object > verb ? object : kRoot;
}

// "called in the ambassador": an object that the parser took for what somebody is called.
int object_of_particle(const Sentence& sentence, int verb) {
  if (sentence.child(verb, "compound:prt") == kRoot) return kRoot;
  const int noun = sentence.child(verb, "xcomp");
  const bool bare = noun != kRoot && at(sentence, noun).upos == "NOUN" &&
                    sentence.child(noun, "mark") == kRoot && sentence.child(noun, "case") == kRoot;
  return bare ? noun : kRoot;
}

// "received at his office President X": an object that the parser took for an adverbial without a
// preposition.
int bare_phrase(const Sentence& sentence, int verb) {
  for (const int child : sentence.children(verb)) {
    const bool late =
        child > verb && at(sentence, child).deprel == "obl" && at(sentence, child).upos == "PROPN";
    if (late && preposition(sentence, child).empty()) return child;
  }
  return kRoot;
}

// "Peru eased by a month the ban": what follows a verb without auxiliary is its object, whatever
// the parser says.
int late_object(const Sentence& sentence, int verb) {
  if (sentence.child(verb, "aux:pass") != kRoot) return kRoot;
  int early = kRoot;
  int late = kRoot;
  for (const int child : sentence.children(verb)) {
    if (at(sentence, child).deprel == "nsubj:pass") (child < verb ? early : late) = child;
  }
  return early == kRoot ? kRoot : late;
}

// "to Port Sudan", whose words the parser hung side by side: the last of them.
int end_of_name(const Sentence& sentence, int word) {
  const auto size = static_cast<int>(sentence.tokens.size());
  const auto goes_on = [&](int next) {
    const Token& token = at(sentence, word);
    const Token& other = at(sentence, next);
    return token.upos == "PROPN" && other.upos == "PROPN" && token.head == other.head &&
           token.deprel == other.deprel && token.head != kRoot && token.head < word;
  };
  while (word + 1 < size && goes_on(word + 1)) ++word;
  return word;
}

// The preposition among the children of `holder` that stands before `word`.
std::string preposition_of(const Sentence& sentence, int holder, int word) {
  for (const int child : sentence.children(holder)) {
    if (child > word) break;
    if (!has_relation(sentence, child, "case") && !has_relation(sentence, child, "mark")) continue;
    std::string phrase = lower(at(sentence, child).form);
    for (const int fixed : sentence.children(child)) {
      if (fixed > child && has_relation(sentence, fixed, "fixed"))
        phrase += ' ' + lower(at(sentence, fixed).form);
    }
    if (phrase == "out" && lower(at(sentence, child + 1).form) == "of") phrase += " of";
    if (phrase != "'s" && phrase != "’s") return phrase;
  }
  return {};
}

void append(std::vector<int>& to, const std::vector<int>& from) {
  for (const int word : from) {
    if (std::find(to.begin(), to.end(), word) == to.end()) to.push_back(word);
  }
}

}  // namespace

bool is_relation(std::string_view relation, std::string_view base) {
  return relation == base || (relation.size() > base.size() && relation.starts_with(base) &&
                              relation[base.size()] == ':');
}

bool has_relation(const Sentence& sentence, int word, std::string_view base) {
  return is_relation(at(sentence, word).deprel, base);
}

bool is_reciprocal(const Token& token) {
  static const WordSet kOthers{"other", "another"};
  return is_one_of(token, kOthers);
}

std::vector<int> children_by(const Sentence& sentence, int word,
                             std::initializer_list<std::string_view> relations) {
  std::vector<int> found;
  for (const std::string_view relation : relations) {
    for (const int child : sentence.children(word)) {
      if (has_relation(sentence, child, relation)) found.push_back(child);
    }
  }
  return found;
}

std::string preposition(const Sentence& sentence, int word) {
  const std::string own = preposition_of(sentence, word, word);
  const int last = own.empty() ? end_of_name(sentence, word) : word;
  return last == word ? own : preposition_of(sentence, last, word);
}

std::vector<int> under_preposition(const Sentence& sentence, int word,
                                   const WordSet& prepositions) {
  static constexpr std::array<std::string_view, 4> kRelations{"obl", "nmod", "advcl", "acl"};
  std::vector<int> found;
  for (const int child : sentence.children(word)) {
    const std::string& tag = at(sentence, child).upos;
    const bool phrase = (tag == "NOUN" || tag == "PROPN") && sentence.child(child, "case") != kRoot;
    const bool fits = std::any_of(kRelations.begin(), kRelations.end(), [&](std::string_view base) {
      return has_relation(sentence, child, base);
    });
    // the parser takes "called on the army" for "called it a disgrace"
    const bool mistaken = phrase && has_relation(sentence, child, "xcomp");
    if ((fits || mistaken) && prepositions.contains(preposition(sentence, child)))
      found.push_back(child);
  }
  return found;
}

bool is_passive(const Sentence& sentence, int verb) {
  if (late_object(sentence, verb) != kRoot) return false;
  for (const int child : sentence.children(verb)) {
    const std::string& relation = at(sentence, child).deprel;
    if (relation == "nsubj:pass" || relation == "aux:pass") return true;
  }
  const Token& token = at(sentence, verb);
  if (token.xpos != "VBN" || sentence.child(verb, "aux") != kRoot) return false;
  if (is_relation(token.deprel, "acl") || is_relation(token.deprel, "advcl"))
    return sentence.child(verb, "obj") == kRoot;
  if (!is_relation(token.deprel, "conj") || token.head == kRoot) return false;
  // "both run by soldiers and suspended from the union"
  if (own_subject(sentence, verb) == kRoot && sentence.child(token.head, "obl:agent") != kRoot)
    return true;
  return own_subject(sentence, verb) == kRoot && is_passive(sentence, token.head);
}

int agent_of(const Sentence& sentence, int verb) {
  const int found =
      is_passive(sentence, verb) ? by_phrase(sentence, verb) : subject_of(sentence, verb);
  if (found != kRoot) return found;
  const int labelled = role(sentence, verb, "ARG0");
  return labelled == kRoot ? kRoot : antecedent(sentence, labelled);
}

int patient_of(const Sentence& sentence, int verb) {
  if (is_passive(sentence, verb)) return subject_of(sentence, verb);
  if (const int late = late_object(sentence, verb); late != kRoot) return late;
  if (const int object = sentence.child(verb, "obj"); object != kRoot)
    return antecedent(sentence, object);
  // "allowed candidate Ada to run": the name, where the parser sees a title as an object of its own
  if (const std::vector<int> indirect = children_by(sentence, verb, {"iobj"}); !indirect.empty())
    return antecedent(sentence, indirect.back());
  if (const int shared = shared_object(sentence, verb); shared != kRoot) return shared;
  if (const int called = object_of_particle(sentence, verb); called != kRoot) return called;
  return bare_phrase(sentence, verb);
}

int antecedent(const Sentence& sentence, int word) {
  if (!is_relative_pronoun(at(sentence, word))) return word;
  for (int clause = at(sentence, word).head; clause != kRoot; clause = at(sentence, clause).head) {
    const bool relative = has_relation(sentence, clause, "acl");
    if (relative && at(sentence, clause).head != kRoot) return at(sentence, clause).head;
  }
  return word;
}

std::vector<int> coordinated(const Sentence& sentence, int word) {
  std::vector<int> words{word};
  for (std::size_t i = 0; i < words.size(); ++i) {
    append(words, children_by(sentence, words[i], {"conj"}));
  }
  std::sort(words.begin(), words.end());
  return words;
}

std::vector<int> name_group(const Sentence& sentence, int word) {
  std::vector<int> group{word};
  for (std::size_t i = 0; i < group.size(); ++i) {
    append(group, children_by(sentence, group[i], {"flat", "nmod:desc", "appos"}));
  }
  return group;
}

int clause_of(const Sentence& sentence, int word) {
  static constexpr std::array<std::string_view, 7> kClauses{"root", "ccomp", "xcomp",    "advcl",
                                                            "acl",  "csubj", "parataxis"};
  for (int at_word = word; at_word != kRoot; at_word = at(sentence, at_word).head) {
    for (const std::string_view base : kClauses) {
      if (has_relation(sentence, at_word, base)) return at_word;
    }
    if (has_relation(sentence, at_word, "conj") && is_verb(sentence, at_word)) return at_word;
    if (at(sentence, at_word).head == kRoot) return at_word;
  }
  return word;
}

bool is_ancestor(const Sentence& sentence, int ancestor, int word) {
  for (int at_word = word; at_word != kRoot; at_word = at(sentence, at_word).head) {
    if (at_word == ancestor) return true;
  }
  return false;
}

std::string lemma_of(const Token& token) { return lower(token.lemma); }

bool is_one_of(const Token& token, const WordSet& words) {
  return words.contains(lower(token.lemma)) || words.contains(lower(token.form));
}

}  // namespace entente
