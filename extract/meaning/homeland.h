// What sentences say about the state that a person serves, where no title names it.

#pragma once

#include <cstddef>
#include <optional>

#include "extract/meaning/ensemble.h"
#include "extract/meaning/offices.h"
#include "extract/meaning/reading.h"

namespace entente {

class Homeland {
 public:
  // All outlive it.
  Homeland(const Reading& reading, const Ensemble& ensemble, const OfficeBook& book)
      : reading_{reading}, ensemble_{ensemble}, book_{book} {}

  // "Prime Minister Ada Moss and Defence Minister Ben Rook": the state of the one named before.
  [[nodiscard]] std::optional<std::size_t> state_beside(const HeldTitle& open) const;

  // Whether the person is told to travel to the state, or to have a counterpart there.
  [[nodiscard]] bool is_elsewhere(std::size_t person, std::size_t state) const;

 private:
  [[nodiscard]] bool travels_to(const Mention& who, std::size_t state) const;
  [[nodiscard]] bool has_counterpart(const Mention& who, std::size_t state) const;
  [[nodiscard]] int verb_above(const Mention& who) const;
  [[nodiscard]] bool lies_in(int sentence, int word, std::size_t state) const;

  const Reading& reading_;
  const Ensemble& ensemble_;
  const OfficeBook& book_;
};

}  // namespace entente
