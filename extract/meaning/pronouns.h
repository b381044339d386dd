// Whom pronouns denote: "he", "it", "they", "who".

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/meaning/antecedents.h"
#include "extract/meaning/ensemble.h"
#include "extract/meaning/reading.h"

namespace entente {

class Pronouns {
 public:
  // All outlive it.
  Pronouns(const Reading& reading, Ensemble& ensemble, Antecedents& antecedents)
      : reading_{reading}, ensemble_{ensemble}, antecedents_{antecedents} {}

  // Whether the word is a pronoun; whom it denotes is recorded where somebody fits.
  bool resolve(Place at);

 private:
  void resolve_person(Place at);
  void resolve_neuter(Place at);
  void resolve_plural(Place at);
  void resolve_relative(Place at);
  [[nodiscard]] std::optional<std::size_t> conjunct_owner(Place at) const;
  [[nodiscard]] std::optional<std::size_t> subject_after_opening(Place at) const;
  [[nodiscard]] std::optional<std::size_t> coming_subject(Place at) const;
  [[nodiscard]] std::vector<std::size_t> barred(Place at) const;
  [[nodiscard]] bool is_thing(std::size_t figure) const;
  [[nodiscard]] std::optional<std::size_t> whose_own(Place at) const;
  [[nodiscard]] std::optional<std::size_t> subject_of_clause(Place at) const;
  [[nodiscard]] std::optional<std::size_t> owner_beside(Place at) const;
  [[nodiscard]] bool is_mentioned_before(std::size_t figure, Place at) const;
  [[nodiscard]] std::vector<std::size_t> talking_together(Place at) const;

  const Reading& reading_;
  Ensemble& ensemble_;
  Antecedents& antecedents_;
};

}  // namespace entente
