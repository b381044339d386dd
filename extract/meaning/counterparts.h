// "his Russian counterpart", "her French and Polish counterparts": who they are, and that they hold
// the same office.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/meaning/antecedents.h"
#include "extract/meaning/ensemble.h"
#include "extract/meaning/offices.h"
#include "extract/meaning/reading.h"
#include "extract/meaning/titles.h"

namespace entente {

class Counterparts {
 public:
  // All outlive it.
  Counterparts(const Reading& reading, const TitleReader& titles, OfficeBook& offices,
               const Ensemble& ensemble, Antecedents& antecedents)
      : reading_{reading},
        titles_{titles},
        offices_{offices},
        ensemble_{ensemble},
        antecedents_{antecedents} {}

  void resolve(Place at);

 private:
  [[nodiscard]] std::optional<std::size_t> possessor(Place at) const;
  [[nodiscard]] std::vector<std::size_t> states_before(Place at) const;
  [[nodiscard]] std::vector<std::size_t> persons_after(Place at, std::size_t count) const;
  [[nodiscard]] std::optional<std::size_t> person_before(Place at) const;
  [[nodiscard]] std::optional<std::size_t> person_ending_at(int sentence, int end) const;
  [[nodiscard]] std::optional<std::size_t> person_of_state(std::size_t state, Place at) const;
  [[nodiscard]] bool is_alike(std::optional<std::size_t> own, std::size_t other) const;
  void resolve_apposed(Place at, std::size_t person, std::size_t state);
  void resolve_stateless(Place at);
  void resolve_unnamed(Place at, std::optional<std::size_t> whose, std::size_t state);
  void give_same_office(Place at, std::optional<std::size_t> whose, std::size_t person,
                        std::size_t state);

  const Reading& reading_;
  const TitleReader& titles_;
  OfficeBook& offices_;
  const Ensemble& ensemble_;
  Antecedents& antecedents_;
};

}  // namespace entente
