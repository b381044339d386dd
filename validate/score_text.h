// Scores for a reader at a terminal, and for programs.

#pragma once

#include <string>
#include <vector>

#include "validate/score.h"

namespace entente {

struct ArticleScores {
  std::string name;  // of its files, without ending
  Scores scores;
};

// One line a measure, then one a class; ends with a newline.
[[nodiscard]] std::string to_text(const Scores& scores);

// One line a miss; empty where there is none.
[[nodiscard]] std::string misses_text(const std::vector<ArticleScores>& articles);

// One object: all articles together, then each with its misses; ends with a newline.
[[nodiscard]] std::string to_json(const std::vector<ArticleScores>& articles);

}  // namespace entente
