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
  Homeland(const Reading& reading, Ensemble& ensemble, const OfficeBook& book)
      : reading_{reading}, ensemble_{ensemble}, book_{book} {}

  // "Prime Minister Ada Moss and Defence Minister Ben Rook": the state of the one named before, or
  // that whose bank or army the one before leads.
  [[nodiscard]] std::optional<std::size_t> state_beside(const HeldTitle& open);

  // "The Peruvian team was led by Ada Moss, the Chilean one by Ben Rook".
  [[nodiscard]] std::optional<std::size_t> state_led(std::size_t person) const;

  // Whether the person is told to travel to the state, or to have a counterpart there.
  [[nodiscard]] bool is_elsewhere(std::size_t person, std::size_t state) const;

 private:
  [[nodiscard]] std::optional<std::size_t> state_of_body(std::size_t body);
  [[nodiscard]] int team_of(const Mention& leader) const;
  [[nodiscard]] bool travels_to(const Mention& who, std::size_t state) const;
  [[nodiscard]] bool has_counterpart(const Mention& who, std::size_t state) const;
  [[nodiscard]] int verb_above(const Mention& who) const;
  [[nodiscard]] bool lies_in(int sentence, int word, std::size_t state) const;

  const Reading& reading_;
  Ensemble& ensemble_;
  const OfficeBook& book_;
};

}  // namespace entente
