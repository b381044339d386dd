// Whom a title without a name denotes: "the Azerbaijani president", "the foreign secretary".

#pragma once

#include <optional>

#include "extract/meaning/offices.h"

namespace entente {

class Bearers {
 public:
  // All outlive it.
  Bearers(const Reading& reading, Ensemble& ensemble, OfficeBook& book)
      : reading_{reading}, ensemble_{ensemble}, book_{book} {}

  // The one who holds the office; the most recent where several fit.
  [[nodiscard]] std::optional<std::size_t> bearer(const Title& title);

  // The article's only person without an office, for a well-known title that nobody bears by name.
  [[nodiscard]] std::optional<std::size_t> only_untitled(const Title& title);

  // Whom a title that opens the story announces, before the name is given.
  [[nodiscard]] std::optional<std::size_t> coming(const Title& title);

 private:
  [[nodiscard]] HeldTitle* best_held(const Title& title, std::optional<std::size_t> of);
  [[nodiscard]] bool is_leader_of(const HeldTitle& held, const Title& wanted,
                                  std::optional<std::size_t> of) const;
  [[nodiscard]] int closeness(std::size_t person, const Title& title) const;
  [[nodiscard]] bool is_titled(std::size_t person) const;
  [[nodiscard]] bool has_full_name(std::size_t person) const;
  [[nodiscard]] std::optional<std::size_t> untitled_by_record(const Title& title,
                                                              std::optional<std::size_t> of) const;
  [[nodiscard]] bool is_called(const Leader& leader, const Title& title) const;
  [[nodiscard]] int agreement(const HeldTitle& held, const Title& wanted,
                              std::optional<std::size_t> of) const;

  const Reading& reading_;
  Ensemble& ensemble_;
  OfficeBook& book_;
};

}  // namespace entente
