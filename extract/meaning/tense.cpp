#include "extract/meaning/tense.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/language/characters.h"

namespace entente {
namespace {

// Words whose complement is still to come: "planned for Friday", "agreed to meet", "plans to
// visit".
constexpr std::array<std::string_view, 36> kAhead{
    "plan",        "schedule", "expect",  "intend", "aim",   "due",  "set",    "slate",
    "anticipate",  "upcoming", "agree",   "decide", "want",  "hope", "vow",    "pledge",
    "promise",     "propose",  "prepare", "ready",  "urge",  "ask",  "invite", "call",
    "seek",        "offer",    "wish",    "look",   "ought", "bind", "likely", "poise",
    "forthcoming", "willing",  "book",    "order"};
constexpr std::array<std::string_view, 9> kModals{"will", "shall", "would",  "may", "might",
                                                  "can",  "could", "should", "must"};
// Participles that name the plan itself.
constexpr std::array<std::string_view, 10> kPlanned{"plan",       "schedule",  "expect", "slate",
                                                    "anticipate", "due",       "set",    "poise",
                                                    "postpone",   "reschedule"};

template <std::size_t Size>
bool among(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

const Token& token(const Sentence& sentence, int word) {
  return sentence.tokens[static_cast<std::size_t>(word)];
}

std::string lemma_of(const Token& word) {
  std::string lemma = lower_case(word.lemma.empty() ? word.form : word.lemma);
  if (lemma == "'ll" || lemma == "’ll" || lemma == "wo") return "will";
  if (lemma == "postpon") return "postpone";  // as the model cuts "postponed"
  return lemma;
}

bool is_auxiliary(const Token& word) {
  return word.deprel.starts_with("aux") || word.deprel == "cop";
}

bool is_infinitive(const Sentence& sentence, int verb) {
  for (const int child : sentence.children(verb)) {
    if (token(sentence, child).deprel == "mark" && lemma_of(token(sentence, child)) == "to")
      return true;
  }
  return false;
}

bool governs(const Sentence& sentence, int word) {
  if (token(sentence, word).upos == "VERB" || token(sentence, word).upos == "AUX") return true;
  const auto children = sentence.children(word);
  return std::any_of(children.begin(), children.end(),
                     [&](int child) { return is_auxiliary(token(sentence, child)); });
}

int governor(const Sentence& sentence, int word) {
  int steps = 0;
  while (word != kRoot && !governs(sentence, word) &&
         ++steps < static_cast<int>(sentence.tokens.size())) {
    word = token(sentence, word).head;
  }
  return word == kRoot || !governs(sentence, word) ? kRoot : word;
}

Tense tense_of_auxiliaries(const Sentence& sentence, int verb) {
  Tense tense = Tense::open;
  for (const int child : sentence.children(verb)) {
    const Token& aux = token(sentence, child);
    if (!is_auxiliary(aux)) continue;
    if (among(kModals, lemma_of(aux))) return Tense::future;
    if (aux.xpos == "VBD" || lemma_of(aux) == "have") tense = Tense::past;
  }
  return tense;
}

// "meets X on Sunday": the present of what is arranged.
bool is_arranged(const Sentence& sentence, int verb) {
  static constexpr std::array<std::string_view, 17> kArranged{
      "meet", "host",    "visit",   "travel", "fly",   "arrive", "hold",   "begin", "start",
      "open", "convene", "receive", "gather", "chair", "attend", "depart", "take"};
  const Token& word = token(sentence, verb);
  const bool present = word.xpos == "VBZ" || word.xpos == "VBP";
  const bool ends = !sentence.tokens.empty() && sentence.tokens.back().form == ".";
  return present && ends && word.deprel == "root" && among(kArranged, lemma_of(word));
}

bool has_auxiliary(const Sentence& sentence, int verb) {
  const auto children = sentence.children(verb);
  return std::any_of(children.begin(), children.end(),
                     [&](int child) { return is_auxiliary(token(sentence, child)); });
}

Tense tense_of_verb(const Sentence& sentence, int verb, int depth);
Tense tense_of_arrangement(const Sentence& sentence, int verb);

// "agreed to meet" looks ahead, "flew in to meet" is told as it was.
Tense tense_of_infinitive(const Sentence& sentence, int verb, int depth) {
  const Token& word = token(sentence, verb);
  if (word.head == kRoot || word.deprel.starts_with("acl")) return Tense::future;
  const std::string above = lemma_of(token(sentence, word.head));
  if (!word.deprel.starts_with("advcl") && (among(kAhead, above) || above == "be"))
    return Tense::future;
  const int parent = governor(sentence, word.head);
  return parent == kRoot ? Tense::open : tense_of_verb(sentence, parent, depth + 1);
}

Tense tense_of_verb(const Sentence& sentence, int verb, int depth) {
  constexpr int kDeep = 6;
  const Token& word = token(sentence, verb);
  if (depth > kDeep) return Tense::open;
  if (among(kPlanned, lemma_of(word)) && word.xpos != "VBD") return Tense::future;
  const Tense by_auxiliaries = tense_of_auxiliaries(sentence, verb);
  if (by_auxiliaries == Tense::future) return Tense::future;
  const bool infinitive = is_infinitive(sentence, verb);
  const Tense arranged = infinitive ? tense_of_arrangement(sentence, verb) : Tense::open;
  if (arranged != Tense::open) return arranged;
  if (is_arranged(sentence, verb)) return Tense::future;
  if (infinitive) return tense_of_infinitive(sentence, verb, depth);
  if (by_auxiliaries == Tense::past || word.xpos == "VBD") return Tense::past;
  if (has_auxiliary(sentence, verb)) return Tense::open;
  if (word.xpos == "VBN") return Tense::past;
  const bool bare = word.xpos == "VBG" || word.xpos == "VB";
  const int parent = bare && word.head != kRoot ? governor(sentence, word.head) : kRoot;
  return parent == kRoot ? Tense::open : tense_of_verb(sentence, parent, depth + 1);
}

// "is to meet"; but "was to have met" is told of the past.
Tense tense_of_arrangement(const Sentence& sentence, int verb) {
  bool be = false;
  for (const int child : sentence.children(verb)) {
    const Token& aux = token(sentence, child);
    if (!is_auxiliary(aux)) continue;
    if (aux.form == "have") return Tense::past;
    be = be || lemma_of(aux) == "be";
  }
  return be ? Tense::future : Tense::open;
}

bool has_tree(const Sentence& sentence) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                     [](const Token& t) { return t.head != kRoot; });
}

Tense tense_of_words(const Sentence& sentence) {
  bool past = false;
  for (const Token& word : sentence.tokens) {
    const std::string lemma = lemma_of(word);
    if (lemma == "will" || lemma == "shall" || (among(kPlanned, lemma) && word.upos != "NOUN"))
      return Tense::future;
    past = past || word.xpos == "VBD" || word.xpos == "VBN";
  }
  return past ? Tense::past : Tense::open;
}

// "'We will sign,' X said after talks on Friday": where the parser hangs the day on the quotation,
// the verb behind it.
int behind_quotation(const Sentence& sentence, int verb, int word) {
  bool closed = false;
  int behind = verb;
  for (int i = std::max(verb, 0); verb != kRoot && i < word; ++i) {
    const Token& between = token(sentence, i);
    closed = closed || between.xpos == "''" || between.form == "”";
    if (closed && between.upos == "VERB") behind = i;
  }
  return behind;
}

// "has invited X to a summit in Oslo on 27 May": the day behind what the invitation is to.
bool is_of_invitation(const Sentence& sentence, int verb, int word) {
  if (lemma_of(token(sentence, verb)) != "invite") return false;
  const auto children = sentence.children(verb);
  return std::any_of(children.begin(), children.end(), [&](int child) {
    if (child >= word || !token(sentence, child).deprel.starts_with("obl")) return false;
    const int before = sentence.child(child, "case");
    return before != kRoot && lemma_of(token(sentence, before)) == "to";
  });
}

}  // namespace

Tense tense_at(const Sentence& sentence, int word) {
  if (!has_tree(sentence)) return tense_of_words(sentence);
  const int verb = behind_quotation(sentence, governor(sentence, word), word);
  if (verb != kRoot && is_of_invitation(sentence, verb, word)) return Tense::future;
  return verb == kRoot ? Tense::open : tense_of_verb(sentence, verb, 0);
}

}  // namespace entente
