// Whose words the article repeats: reported speech, quotations, "according to". The article's own
// voice has no entry.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/language/document.h"
#include "extract/meaning/cast.h"
#include "extract/meaning/vocabulary.h"

namespace entente {

// Words [begin, end) of a sentence are the words of `figure` (an index into Cast::figures).
struct Voice {
  int sentence = 0;
  int begin = 0;
  int end = 0;
  std::size_t figure = 0;

  friend auto operator<=>(const Voice&, const Voice&) = default;
};

class Voices {
 public:
  // The list "saying" of `words` holds the verbs that introduce speech.
  [[nodiscard]] static Voices find(const Document& document, const Cast& cast,
                                   const Vocabulary& words);

  // The innermost voice that speaks this word.
  [[nodiscard]] std::optional<std::size_t> at(int sentence, int word) const;

  [[nodiscard]] const std::vector<Voice>& all() const { return voices_; }

 private:
  std::vector<Voice> voices_;  // sorted
};

}  // namespace entente
