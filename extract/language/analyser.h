// Sentences of words to analysed sentences: pieces, windows, encoder and heads in batches.

#pragma once

#include <span>
#include <vector>

#include "extract/language/encoder.h"
#include "extract/language/heads.h"
#include "extract/language/pieces.h"

namespace entente {

using Ids = std::vector<int>;  // the word pieces of one word

class Analyser {
 public:
  explicit Analyser(LanguageModel model);

  // One analysed sentence for each given, which depends on this call's sentences alone.
  [[nodiscard]] std::vector<Sentence> analyse(std::span<const Words> sentences,
                                              const GivenPredicates* given = nullptr) const;

  // The encoder's vectors of all words, one row each.
  [[nodiscard]] Matrix vectors(std::span<const Words> sentences) const;

  // A sentence's windows: one, or several that overlap if it is long.
  struct Cover {
    std::vector<Window> windows;
    std::vector<std::size_t> chosen;  // for each word, its row among the windows' words
  };
  [[nodiscard]] Cover cover(const Words& words) const;

 private:
  // "[CLS] pieces [SEP]".
  [[nodiscard]] Window window_of(std::span<const std::string> words,
                                 std::span<const Ids> pieces) const;
  [[nodiscard]] int shape_index(std::string_view word) const;

  LanguageModel model_;
  PieceVocabulary vocabulary_;
  Encoder encoder_;
  Heads heads_;
};

}  // namespace entente
