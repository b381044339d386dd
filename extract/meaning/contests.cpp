#include "extract/meaning/contests.h"

#include <algorithm>
#include <cstdlib>

namespace entente {
namespace {

constexpr int kHighestScore = 199;  // basketball sides reach 150
constexpr int kNear = 1;            // sentences
constexpr int kFewestSentences = 3;
constexpr int kShare = 3;  // one sentence in so many

bool is_number(const Token& token) {
  const bool digits = std::all_of(token.form.begin(), token.form.end(),
                                  [](char letter) { return letter >= '0' && letter <= '9'; });
  if (!digits || token.form.empty() || token.form.size() > 3) return false;
  return std::atoi(token.form.c_str()) <= kHighestScore;
}

bool is_dash(const Token& token) { return token.form == "-" || token.form == "\u2013"; }

bool touch(const Token& left, const Token& right) { return left.text.end == right.text.begin; }

// "6-3", "2–1": not votes ("a 7-2 ruling", "voted 15-0"), nor spans of time ("10-15 days").
bool is_score(const Sentence& sentence, std::size_t at) {
  static const Vocabulary::List kCounted{"vote",    "ruling", "decision", "majority",
                                         "percent", "month",  "day",      "year",
                                         "week",    "hour",   "member"};
  const std::vector<Token>& tokens = sentence.tokens;
  if (at + 2 >= tokens.size()) return false;
  const bool joined = is_number(tokens[at]) && is_dash(tokens[at + 1]) &&
                      is_number(tokens[at + 2]) && touch(tokens[at], tokens[at + 1]) &&
                      touch(tokens[at + 1], tokens[at + 2]);
  const bool counts = at + 3 < tokens.size() && kCounted.contains(tokens[at + 3].lemma);
  const bool voted = at > 0 && kCounted.contains(tokens[at - 1].lemma);
  return joined && !counts && !voted;
}

bool has_score(const Sentence& sentence) {
  for (std::size_t at = 0; at < sentence.tokens.size(); ++at) {
    if (is_score(sentence, at)) return true;
  }
  return false;
}

bool has_any(const Sentence& sentence, const Vocabulary::List& list) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
    return list.contains(token.lemma) && token.upos != "VERB";
  });
}

}  // namespace

Contests::Contests(const Document& document, const Vocabulary& words)
    : document_{document}, words_{words} {
  for (const Sentence& sentence : document.sentences) {
    games_.push_back(has_any(sentence, words["games"]) || has_score(sentence));
    polls_.push_back(has_any(sentence, words["polls"]));
  }
  const auto playing = std::count(games_.begin(), games_.end(), true);
  about_games_ =
      playing >= kFewestSentences && playing * kShare >= static_cast<std::ptrdiff_t>(games_.size());
}

bool Contests::is_winning(int sentence, int word) const {
  const Sentence& in = document_.sentences[static_cast<std::size_t>(sentence)];
  return words_.has("winning", in.tokens[static_cast<std::size_t>(word)].lemma);
}

bool Contests::is_near_contest(int sentence) const {
  const int last = static_cast<int>(games_.size()) - 1;
  for (int s = std::max(0, sentence - kNear); s <= std::min(last, sentence + kNear); ++s) {
    const auto index = static_cast<std::size_t>(s);
    if (games_[index] || polls_[index]) return true;
  }
  return false;
}

bool Contests::is_playful(int sentence, int word) const {
  return about_games_ || (is_winning(sentence, word) && is_near_contest(sentence));
}

}  // namespace entente
