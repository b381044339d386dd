// Whom a description or a pronoun may come back to: the figures before it by prominence, and those
// spoken of together. What is found is recorded here.

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "extract/meaning/ensemble.h"
#include "extract/meaning/groups.h"
#include "extract/meaning/reading.h"

namespace entente {

class Antecedents {
 public:
  static constexpr int kReach = 3;  // sentences back that an antecedent may lie

  // All three outlive it.
  Antecedents(const Reading& reading, Ensemble& ensemble, Groups& groups)
      : reading_{reading}, ensemble_{ensemble}, groups_{groups} {}

  // Nobody is denoted there yet.
  [[nodiscard]] bool is_free(Place at) const;

  // "the alliance", "this country".
  [[nodiscard]] bool is_definite(Place at) const;

  // "Syrian" in "the Syrian regime".
  [[nodiscard]] std::optional<std::size_t> modifying_state(Place at) const;

  // The most prominent figure before the word, of those that fit.
  [[nodiscard]] std::optional<std::size_t> most_salient(
      Place at, const std::function<bool(std::size_t)>& fits) const;

  // The most prominent of a kind, as many as asked for; none where there are fewer.
  [[nodiscard]] std::vector<std::size_t> salient(Place at, Kind kind, std::size_t count) const;

  // Those spoken of together so far.
  [[nodiscard]] const Groups& groups() const { return groups_; }

  void denote(const std::vector<std::size_t>& figures, Place at, MentionType type,
              const std::string& why);

  // The same for several, whom later words may take up together.
  void denote_together(const std::vector<std::size_t>& figures, Place at, MentionType type);

 private:
  [[nodiscard]] bool commands(const Mention& mention, Place at) const;
  [[nodiscard]] int salience(std::size_t figure, Place at) const;

  const Reading& reading_;
  Ensemble& ensemble_;
  Groups& groups_;
};

}  // namespace entente
