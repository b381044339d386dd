#include "extract/meaning/event_date.h"

#include <limits>
#include <optional>

#include "extract/meaning/syntax.h"

namespace entente {
namespace {

constexpr int kOtherTime = std::numeric_limits<int>::max();

const Token& at(const Sentence& sentence, int word) {
  return sentence.tokens[static_cast<std::size_t>(word)];
}

bool is_date_of_event(const TimeExpression& time) {
  return !time.date.empty() && !time.since && !time.before;
}

// The word that ties an expression to the rest of the sentence.
int head_of(const Sentence& sentence, const TimeExpression& time) {
  for (int word = time.begin; word < time.end; ++word) {
    const int above = at(sentence, word).head;
    if (above < time.begin || above >= time.end) return word;
  }
  return time.begin;
}

// "The meeting, postponed in May": when that was decided, not when it was.
bool is_decision(const Token& word) {
  static const WordSet kDecisions{"postpone", "postponed", "announce", "announced", "agree",
                                  "agreed",   "delay",     "delayed",  "cancel",    "cancelled"};
  return is_one_of(word, kDecisions);
}

// How far a step up from `node` leads away from what the time is said of.
int step(const Sentence& sentence, int node, bool is_time) {
  static const WordSet kOther{"before", "ahead of", "prior to", "since", "until"};
  static const WordSet kAfter{"after", "following"};
  constexpr int kNear = 1;
  constexpr int kClause = 10;
  constexpr int kLater = 20;
  for (const auto* aside : {"acl", "appos", "parataxis", "ccomp"}) {
    if (has_relation(sentence, node, aside)) return kOtherTime;
  }
  if (has_relation(sentence, node, "conj") && at(sentence, node).upos == "VERB") return kOtherTime;
  const auto introduced = is_time ? std::string{} : preposition(sentence, node);
  if (kOther.contains(introduced)) return kOtherTime;
  if (kAfter.contains(introduced)) return kLater;
  return has_relation(sentence, node, "advcl") ? kClause : kNear;
}

// From a time expression up to the word; nothing where that tells of another time. What says more
// of the word itself ("the meeting, which took place in May") is near.
std::optional<int> distance(const Sentence& sentence, const TimeExpression& time, int word) {
  const int head = head_of(sentence, time);
  int steps = 0;
  for (int node = head; node != word; node = at(sentence, node).head) {
    if (node == kRoot) return std::nullopt;
    const bool own = at(sentence, node).head == word && has_relation(sentence, node, "acl") &&
                     !is_decision(at(sentence, node));
    const int more = own ? 1 : step(sentence, node, node == head);
    if (more == kOtherTime) return std::nullopt;
    steps += more;
  }
  return steps;
}

// Whether the expression is in a part of the sentence that tells of something else than the word.
bool is_aside(const Sentence& sentence, const TimeExpression& time, int word) {
  const int head = head_of(sentence, time);
  for (int node = head; node != kRoot; node = at(sentence, node).head) {
    if (is_ancestor(sentence, node, word)) return false;
    if (step(sentence, node, node == head) == kOtherTime) return true;
  }
  return false;
}

// "told reporters on Sunday that he would meet X": the day he said so. But "In 2019 X said that
// he met Y".
bool is_when_said(const Sentence& sentence, const TimeExpression& time, int word) {
  const int said = at(sentence, head_of(sentence, time)).head;
  if (said == kRoot || time.begin < said) return false;
  for (int node = word; node != said; node = at(sentence, node).head) {
    if (node == kRoot) return false;
    if (at(sentence, node).head == said) return has_relation(sentence, node, "ccomp");
  }
  return false;
}

// The word and the words above it up to the end of its clause.
std::vector<int> upwards(const Sentence& sentence, int word) {
  constexpr std::size_t kMost = 6;
  std::vector<int> found{word};
  while (found.size() < kMost) {
    const int above = at(sentence, found.back()).head;
    if (above == kRoot || has_relation(sentence, found.back(), "ccomp")) break;
    found.push_back(above);
  }
  return found;
}

}  // namespace

std::string date_under(const Sentence& sentence, int word,
                       const std::vector<TimeExpression>& times) {
  if (has_relation(sentence, word, "acl") && is_decision(at(sentence, word))) return {};
  int nearest = kOtherTime;
  std::string date;
  for (const TimeExpression& time : times) {
    const auto steps = is_date_of_event(time) ? distance(sentence, time, word) : std::nullopt;
    if (!steps || *steps >= nearest) continue;
    nearest = *steps;
    date = time.date;
  }
  return date;
}

std::string nearest_date(const Sentence& sentence, int word,
                         const std::vector<TimeExpression>& times) {
  for (const int above : upwards(sentence, word)) {
    auto date = date_under(sentence, above, times);
    if (!date.empty()) return date;
  }
  const bool only = times.size() == 1 && is_date_of_event(times.front());
  const bool other = only && (is_aside(sentence, times.front(), word) ||
                              is_when_said(sentence, times.front(), word));
  return only && !other ? times.front().date : std::string{};
}

}  // namespace entente
