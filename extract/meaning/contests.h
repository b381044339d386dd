// Games and elections: where "Russia beat Croatia" and "fired at the goalkeeper" are no violence.
// Rules that are `earnest` (docs/ontology.md) ask here.

#pragma once

#include <vector>

#include "extract/language/document.h"
#include "extract/meaning/vocabulary.h"

namespace entente {

class Contests {
 public:
  // `words` has the lists "games" (tournament, semifinal), "polls" (election, primary) and
  // "winning" (beat, defeat: verbs that tell of blows and of victories alike).
  Contests(const Document& document, const Vocabulary& words);

  // Whether the word is a move in a game, or a victory at the polls: any word of an article of
  // which a third of the sentences tell of games, and a winning word near games or polls.
  [[nodiscard]] bool is_playful(int sentence, int word) const;

  // Whether the word is one of the list "winning".
  [[nodiscard]] bool is_winning(int sentence, int word) const;

 private:
  [[nodiscard]] bool is_near_contest(int sentence) const;

  const Document& document_;
  const Vocabulary& words_;
  std::vector<bool> games_;  // by sentence: has a word of games, or a score
  std::vector<bool> polls_;
  bool about_games_ = false;
};

}  // namespace entente
