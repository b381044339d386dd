#include "extract/meaning/telling_sentence.h"

#include <algorithm>

#include "extract/meaning/ownership.h"

namespace entente {
namespace {

bool is_infinitive(const Sentence& sentence, int verb) {
  const int mark = sentence.child(verb, "mark");
  return mark != kRoot && lemma_of(sentence.tokens[static_cast<std::size_t>(mark)]) == "to";
}

}  // namespace

bool is_noun(const Token& token) { return token.upos == "NOUN" || token.upos == "PROPN"; }

bool TellingSentence::has(std::string_view list, int word) const {
  return word != kRoot && is_one_of(token(word), context_.words[list]);
}

bool TellingSentence::has_verb(std::string_view list, int verb) const {
  if (verb == kRoot) return false;
  const int particle = sentence_.child(verb, "compound:prt");
  if (particle == kRoot) return has(list, verb);
  return context_.words.has(list, lemma_of(token(verb)) + ' ' + lemma_of(token(particle)));
}

bool TellingSentence::is_headline() const {
  static const WordSet kEnds{".", "!", "?", ":", "”", "\"", "''", ";", ")"};
  return !sentence_.tokens.empty() && !kEnds.contains(sentence_.tokens.back().form);
}

std::vector<Bearer> TellingSentence::denoted(int word) const {
  if (word == kRoot || (is_headline() && token(word).upos == "PRON")) return {};
  std::vector<Bearer> found;
  for (const Bearer& bearer : context_.scene.denoted(number_, word))
    found.push_back(described(bearer));
  drop_described(found);
  const std::vector<int> parts = coordinated(sentence_, antecedent(sentence_, word));
  for (const int part : parts) {
    const std::vector<Bearer> leading = leaders(part);
    if (leading.empty()) continue;
    const auto of_others = [&](const Bearer& bearer) {
      return std::any_of(parts.begin(), parts.end(), [&](int other) {
        return other > part && is_ancestor(sentence_, other, bearer.word);
      });
    };
    std::erase_if(found, [&](const Bearer& bearer) {
      return is_ancestor(sentence_, part, bearer.word) && !of_others(bearer);
    });
    found.insert(found.end(), leading.begin(), leading.end());
  }
  return found;
}

std::vector<Bearer> TellingSentence::leaders(int word) const {
  std::vector<Bearer> found;
  for (const int child : sentence_.children(word)) {
    const bool led = has_relation(sentence_, child, "acl") && has("leading", child);
    if (!led || !has("collective", word)) continue;
    std::vector<int> by = with(child, {"by"});
    if (const int agent = sentence_.child(child, "obl:agent"); by.empty() && agent != kRoot)
      by.push_back(agent);  // the parser hung "by" on the title
    for (const int leader : by) {
      for (const Bearer& bearer : context_.scene.denoted(number_, leader)) {
        if (is_person(bearer.entity)) found.push_back(bearer);
      }
    }
  }
  return found;
}

// "IMF Managing Director X": a body right before a person's name or title only describes him.
Bearer TellingSentence::described(Bearer bearer) const {
  if (is_person(bearer.entity)) return bearer;
  const int end = mention_end(bearer);
  const auto& figures = context_.scene.cast().figures;
  for (std::size_t i = 0; end != kRoot && i < figures.size(); ++i) {
    if (!is_person(i)) continue;
    for (const Mention& other : figures[i].mentions) {
      const bool named = other.type == MentionType::name || other.type == MentionType::title;
      if (named && other.sentence == number_ && follows(end, other.begin)) return {i, other.head};
    }
  }
  return bearer;
}

// Where the mention of a body or state around the bearer's word ends.
int TellingSentence::mention_end(const Bearer& bearer) const {
  if (bearer.entity >= context_.scene.cast().figures.size()) return kRoot;
  for (const Mention& own : context_.scene.cast().figures[bearer.entity].mentions) {
    if (own.sentence == number_ && own.begin <= bearer.word && bearer.word < own.end)
      return own.end;
  }
  return kRoot;
}

// Nothing but capitalised words of a title between.
bool TellingSentence::follows(int end, int begin) const {
  constexpr int kMostBetween = 2;
  if (begin < end || begin - end > kMostBetween) return false;
  for (int word = end; word < begin; ++word) {
    const char first = token(word).form.empty() ? 'a' : token(word).form.front();
    if (first < 'A' || first > 'Z') return false;
  }
  return true;
}

// "X, the president of the Senate" is not the Senate; "US military officials" are the military.
void TellingSentence::drop_described(std::vector<Bearer>& found) const {
  const std::vector<Bearer> all = found;
  const auto is_aside = [&](const Bearer& one) {
    return std::any_of(all.begin(), all.end(), [&](const Bearer& other) {
      return other.entity != one.entity && (in_apposition(one, other) || is_organ(other, one));
    });
  };
  std::erase_if(found, [&](const Bearer& one) { return !is_person(one.entity) && is_aside(one); });
}

bool TellingSentence::in_apposition(const Bearer& one, const Bearer& person) const {
  if (!is_person(person.entity)) return false;
  for (int word = one.word; word != kRoot; word = token(word).head) {
    if (token(word).head != person.word) continue;
    const int first = sentence_.child(person.word, "appos");
    const bool second = has_relation(sentence_, word, "conj") && word != one.word &&
                        first != kRoot && first < word;  // "X, her father and head of the Senate"
    return second || has_relation(sentence_, word, "appos");
  }
  return false;
}

bool TellingSentence::is_organ(const Bearer& organ, const Bearer& state) const {
  const auto& figures = context_.scene.cast().figures;
  if (organ.entity >= figures.size() || state.entity >= figures.size()) return false;
  const Actor* known = context_.gazetteer.by_id(figures[organ.entity].actor);
  return known && kind(state.entity) == Kind::state && !known->part_of.empty() &&
         known->part_of == figures[state.entity].actor;
}

int TellingSentence::agent(int verb) const {
  const int sending = token(verb).head;  // "sent X to plead with Y": X pleads
  if (sending != kRoot && is_infinitive(sentence_, verb) && has("sending", sending) &&
      sentence_.child(sending, "obj") != kRoot)
    return sentence_.child(sending, "obj");
  const int found = agent_of(sentence_, verb);
  if (found == kRoot && is_headline() && sentence_.child(verb, "vocative") != kRoot)
    return sentence_.child(verb, "vocative");  // "X, Y discuss"
  const int head = token(verb).head;
  const bool left_over = found == kRoot && head != kRoot && head < verb && is_headline();
  const bool announced = left_over && is_infinitive(sentence_, verb) && token(head).upos == "PROPN";
  return announced ? head : found;  // "X to visit Y"
}

int TellingSentence::patient(int verb) const {
  const int found = patient_of(sentence_, verb);
  if (found != kRoot || is_passive(sentence_, verb)) return found;
  for (const int child : sentence_.children(verb)) {
    const bool second = child > verb && child != sentence_.child(verb, "nsubj");
    if (second && has_relation(sentence_, child, "nsubj")) return child;
  }
  return kRoot;
}

std::vector<Bearer> TellingSentence::venues(int word) const {
  std::vector<Bearer> found;
  for (const Bearer& bearer : context_.scene.denoted(number_, word)) {
    const Kind its = kind(bearer.entity);
    if (its == Kind::place || its == Kind::state) found.push_back(bearer);
  }
  if (!found.empty() || lemma_of(token(word)) != "capital") return found;
  for (const int owner : owners(sentence_, word)) {
    for (const std::size_t state : named(owner)) {
      if (kind(state) != Kind::state) continue;
      found.push_back({capital_of(context_, state).value_or(state), owner});
    }
  }
  return found;
}

bool TellingSentence::has_child(std::string_view list, int word) const {
  const auto children = sentence_.children(word);
  return std::any_of(children.begin(), children.end(), [&](int child) { return has(list, child); });
}

bool TellingSentence::is_denied(int word) const {
  static const WordSet kNot{"not", "no", "never", "n't", "n’t"};
  const auto children = sentence_.children(word);
  return std::any_of(children.begin(), children.end(), [&](int child) {
    const bool says =
        has_relation(sentence_, child, "advmod") || has_relation(sentence_, child, "det");
    return says && is_one_of(token(child), kNot);
  });
}

bool TellingSentence::speaks_of_both(int word) const {
  if (word == kRoot || !has("collective", word)) return false;
  const std::vector<int> tree = sentence_.subtree(word);
  return std::any_of(tree.begin(), tree.end(),
                     [&](int part) { return part != word && has("both_words", part); });
}

bool TellingSentence::behind_quotation(int word) const {
  const int head = token(word).head;
  if (head == kRoot || head > word) return false;
  for (int between = head + 1; between < word; ++between) {
    if (token(between).xpos == "''" || token(between).form == "”") return true;
  }
  return false;
}

int TellingSentence::whole(int noun) const {
  const int head = token(noun).head;
  const bool part = has_relation(sentence_, noun, "nmod") && has("portions", head) &&
                    preposition(sentence_, noun) == "of";
  return part ? head : noun;
}

bool TellingSentence::is_actor(std::size_t entity) const {
  const Kind its = kind(entity);
  return its == Kind::person || its == Kind::state || its == Kind::organisation;
}

bool TellingSentence::is_done_to(int noun) const {
  const std::string& relation = token(noun).deprel;
  const bool unmarked = relation == "obl" && preposition(sentence_, noun).empty();
  return is_relation(relation, "obj") || relation == "nsubj:pass" || unmarked;
}

std::vector<int> TellingSentence::carriers(int noun) const {
  int inner = whole(noun);
  while (has_relation(sentence_, inner, "conj") && token(inner).head != kRoot)
    inner = token(inner).head;
  const int head = token(inner).head;
  const bool carries =
      head != kRoot && (has("carrier_verbs", head) || has_verb("called_off", head) ||
                        has_verb("wishing", head) || has_verb("refusing", head));
  if (!carries) return {};
  const std::string before = preposition(sentence_, inner);
  const bool phrase = has_relation(sentence_, inner, "obl") &&
                      (before == "in" || before == "at" || before == "to" || before == "for");
  return is_done_to(inner) || phrase ? std::vector<int>{head} : std::vector<int>{};
}

std::vector<int> TellingSentence::near(int trigger) const {
  std::vector<int> found{trigger};
  if (whole(trigger) != trigger) found.push_back(whole(trigger));
  for (const int child : sentence_.children(trigger)) {
    if (!has_relation(sentence_, child, "acl")) continue;
    found.push_back(child);
    if (const int inner = sentence_.child(child, "xcomp"); inner != kRoot) found.push_back(inner);
  }
  int word = whole(trigger);
  const int head = token(word).head;
  const bool noun = token(trigger).upos != "VERB";
  const bool carried = head != kRoot && (has("occurring", head) || has("carrier_verbs", head) ||
                                         has("meet_verbs", head) || has("join_verbs", head) ||
                                         has_verb("called_off", head) || has_verb("wishing", head));
  const bool stays = head != kRoot && has("staying_verbs", head) &&  // "stayed in X for talks"
                     preposition(sentence_, word) == "for";
  if (noun && !carried && !stays) return found;
  if (noun) found.push_back(word = head);
  while (token(word).head != kRoot && has_relation(sentence_, word, "xcomp"))
    found.push_back(word = token(word).head);
  return found;
}

}  // namespace entente
