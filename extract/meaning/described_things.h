// What nouns without a name denote that are no persons: "the country", "the alliance", "the
// ministry", "the treaty", "the regime".

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "extract/meaning/antecedents.h"
#include "extract/meaning/ensemble.h"
#include "extract/meaning/reading.h"

namespace entente {

class DescribedThings {
 public:
  // All outlive it.
  DescribedThings(const Reading& reading, Ensemble& ensemble, Antecedents& antecedents)
      : reading_{reading}, ensemble_{ensemble}, antecedents_{antecedents} {}

  // Takes up the whole article; nouns in apposition to names too.
  void read();

 private:
  void describe_thing(Place at);
  void remember_regime(Place at);
  [[nodiscard]] std::optional<std::size_t> in_apposition(Place at) const;
  [[nodiscard]] std::optional<std::size_t> described(Place at, const std::string& noun,
                                                     std::string_view what) const;
  [[nodiscard]] std::optional<std::size_t> government(Place at) const;

  const Reading& reading_;
  Ensemble& ensemble_;
  Antecedents& antecedents_;
  std::optional<std::size_t> regime_;  // the state whose government was last called a regime
};

}  // namespace entente
