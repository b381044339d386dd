// Lemmas of tagged words: irregular forms by table, regular inflections by spelling where the
// vocabulary or the model must choose, the others by the model's rules.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/language/document.h"
#include "extract/language/lemma.h"
#include "extract/language/model.h"

namespace entente {

class Lemmatiser {
 public:
  // Views the model's vocabulary, which must outlive this.
  explicit Lemmatiser(const LanguageModel& model);

  // `token` has its form and tags; one score for each rule. A rule that makes no known word of an
  // inflected form gives way to the next best that does ("partie" to "party").
  [[nodiscard]] std::string lemma_of(const Token& token, std::span<const float> scores) const;

 private:
  [[nodiscard]] bool known(const std::string& lemma) const;
  [[nodiscard]] std::string spelt(const std::vector<std::string>& spellings,
                                  const std::string& best) const;

  std::vector<LemmaRule> rules_;
  std::unordered_set<std::string_view> words_;  // those of the vocabulary, in lower case
};

}  // namespace entente
