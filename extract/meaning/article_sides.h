// Whose talks an article means where it does not say so: those that it speaks of together, "Serbia
// and Kosovo", at its head or else in the sentences before.

#pragma once

#include <vector>

#include "extract/meaning/scene.h"
#include "extract/meaning/tellings.h"

namespace entente {

class ArticleSides {
 public:
  // The scene outlives it.
  explicit ArticleSides(const Scene& scene);

  // States and bodies, two to four; none if the article never names such together before the end of
  // the sentence.
  [[nodiscard]] std::vector<Attendance> at(int sentence) const;

 private:
  std::vector<std::vector<Attendance>> groups_;  // in order of sentences
};

}  // namespace entente
