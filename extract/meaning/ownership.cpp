#include "extract/meaning/ownership.h"

#include <algorithm>

#include "extract/meaning/syntax.h"

namespace entente {
namespace {

const Token& at(const Sentence& sentence, int word) {
  return sentence.tokens[static_cast<std::size_t>(word)];
}

void append(std::vector<int>& to, const std::vector<int>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

bool brings_about(const Token& verb) {
  static const WordSet kMaking{"adopt",    "announce", "approve", "commit",  "conduct", "draft",
                               "draw",     "enact",    "give",    "impose",  "issue",   "launch",
                               "level",    "levy",     "make",    "mount",   "offer",   "organise",
                               "organize", "pass",     "present", "propose", "publish", "put",
                               "raise",    "send",     "set",     "stage",   "submit",  "table",
                               "tender",   "unveil",   "voice",   "wage",    "write"};
  return is_one_of(verb, kMaking);
}

// "Kenya shut its market, a move that ...": the verb that the noun sums up; kRoot if it does not.
int summed_up(const Sentence& sentence, int noun) {
  static const WordSet kSums{"act", "decision", "gesture", "measure", "move", "step"};
  const bool apart = has_relation(sentence, noun, "appos") ||
                     has_relation(sentence, noun, "parataxis") ||
                     at(sentence, noun).deprel == "obl:unmarked";
  const int head = at(sentence, noun).head;
  if (!apart || head > noun || !is_one_of(at(sentence, noun), kSums)) return kRoot;
  const int verb = clause_of(sentence, head);
  return at(sentence, verb).upos == "VERB" ? verb : kRoot;
}

// "a truce proposed by Kenya", "Kenya adopted a law": who has brought the noun about.
void append_makers(const Sentence& sentence, int noun, std::vector<int>& found) {
  if (const int sum = summed_up(sentence, noun); sum != kRoot) {
    const bool infinitive = has_relation(sentence, sum, "xcomp");
    const int deed = infinitive ? at(sentence, sum).head : sum;
    if (const int doer = agent_of(sentence, deed); doer != kRoot) append(found, {doer});
  }
  for (const int child : sentence.children(noun)) {
    if (!has_relation(sentence, child, "acl") || at(sentence, child).xpos != "VBN") continue;
    if (brings_about(at(sentence, child)))
      append(found, under_preposition(sentence, child, {"by"}));
  }
  const int verb = at(sentence, noun).head;
  if (!has_relation(sentence, noun, "obj") || !brings_about(at(sentence, verb))) return;
  if (const int maker = agent_of(sentence, verb); maker != kRoot) append(found, {maker});
}

// "refugees fleeing Mali", "people who fled the war in Mali": where they belong; "assets belonging
// to", "a ship owned by a Greek firm": whose they are.
void append_origins(const Sentence& sentence, int noun, std::vector<int>& found) {
  static const WordSet kFleeing{"escape", "flee"};
  static const WordSet kOwning{"belong", "own"};
  for (const int child : sentence.children(noun)) {
    if (!has_relation(sentence, child, "acl")) continue;
    if (is_one_of(at(sentence, child), kOwning))
      append(found, under_preposition(sentence, child, {"to", "by"}));
    if (!is_one_of(at(sentence, child), kFleeing)) continue;
    const int danger = sentence.child(child, "obj");
    append(found, under_preposition(sentence, child, {"from", "in"}));
    if (danger == kRoot) continue;
    append(found, {danger});
    append(found, under_preposition(sentence, danger, {"in"}));
  }
}

}  // namespace

std::vector<int> owners(const Sentence& sentence, int noun) {
  std::vector<int> found = children_by(sentence, noun, {"nmod:poss"});
  const bool possessed = !found.empty();
  append(found, children_by(sentence, noun, {"amod", "compound"}));
  for (const int child : sentence.children(noun)) {
    const bool plain = at(sentence, child).deprel == "nmod";
    const std::string before = plain ? preposition(sentence, child) : std::string{};
    const bool owning = before == "of" && !possessed;  // not in "Peru's invasion of Chile"
    if (plain && (before.empty() || owning || before == "from" || before == "by"))
      append(found, {child});
  }
  append_makers(sentence, noun, found);
  append_origins(sentence, noun, found);
  append(found, masters(sentence, noun));
  return found;
}

std::vector<int> masters(const Sentence& sentence, int noun) {
  static const WordSet kServing{"act", "fight", "operate", "serve", "spy", "work"};
  std::vector<int> found;
  for (const int child : sentence.children(noun)) {
    if (has_relation(sentence, child, "acl") && is_one_of(at(sentence, child), kServing))
      append(found, under_preposition(sentence, child, {"for", "on behalf of"}));
  }
  return found;
}

int portion_of(const Sentence& sentence, int noun) {
  static const WordSet kPortions{
      "array",  "barrage", "batch",    "bout",   "campaign", "couple", "day",    "dozen",
      "flurry", "form",    "host",     "hour",   "hundred",  "kind",   "litany", "lot",
      "month",  "number",  "package",  "pair",   "part",     "plenty", "raft",   "range",
      "round",  "scores",  "sequence", "series", "set",      "slew",   "sort",   "spate",
      "spell",  "string",  "thousand", "type",   "volley",   "wave",   "week",   "year"};
  const int head = at(sentence, noun).head;
  const bool counted =
      head != kRoot && has_relation(sentence, noun, "nmod") && preposition(sentence, noun) == "of";
  return counted && is_one_of(at(sentence, head), kPortions) ? head : noun;
}

}  // namespace entente
