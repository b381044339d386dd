// Names in a sentence, from the scores of BIO labels.

#pragma once

#include <string>
#include <vector>

#include "extract/language/document.h"
#include "extract/language/matrix.h"

namespace entente {

// "O", "B-PER", "I-PER", ... for the columns of the score matrix.
class NameLabels {
 public:
  explicit NameLabels(std::vector<std::string> labels);

  // The best sequence of labels in which I-X follows B-X or I-X only; one for each row.
  [[nodiscard]] std::vector<int> best_sequence(const Matrix& scores) const;

  // The names that a sequence of labels marks.
  [[nodiscard]] std::vector<Name> names_of(const std::vector<int>& sequence) const;

 private:
  [[nodiscard]] bool inside(std::size_t label) const;
  // The best-scored label that may stand before `after`.
  [[nodiscard]] std::size_t best_before(std::size_t after, const std::vector<float>& scores) const;
  [[nodiscard]] bool may_follow(std::size_t before, std::size_t after) const;

  std::vector<std::string> labels_;
};

}  // namespace entente
