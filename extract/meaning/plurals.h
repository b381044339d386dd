// Whom plural descriptions denote: "both governments", "each side", "the three leaders", "the
// neighbours", "the presidents of Peru and Chile".

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/meaning/ensemble.h"
#include "extract/meaning/groups.h"
#include "extract/meaning/offices.h"
#include "extract/meaning/reading.h"

namespace entente {

class Plurals {
 public:
  // All four outlive it; `groups` grows as the article is read.
  Plurals(const Reading& reading, const Ensemble& ensemble, const OfficeBook& offices,
          const Groups& groups);

  // Sorted; empty where the word is no such description or nobody fits.
  [[nodiscard]] std::vector<std::size_t> denoted(int sentence, int word) const;

  // What the word asks for two of, whoever they are: "the two countries", "the two men".
  [[nodiscard]] std::optional<Kind> pair_of(int sentence, int word) const;

 private:
  enum class Sort { persons, states, parties };
  using Figures = std::vector<std::size_t>;

  // What the phrase asks for.
  struct Wanted {
    int sentence = 0;
    int word = 0;
    Sort sort = Sort::parties;
    std::size_t count = 0;    // 0: several
    std::string office;       // of persons: "president", "foreign minister"; empty for any
    std::vector<int> owners;  // words that say whose they are
  };

  [[nodiscard]] bool sort_of(const std::string& noun, Sort& sort) const;
  [[nodiscard]] std::size_t number_before(int sentence, int word, bool& definite) const;
  [[nodiscard]] bool is_singular_each(int sentence, int word) const;
  [[nodiscard]] std::string plural_of(const std::string& noun) const;
  [[nodiscard]] std::string office_of(int sentence, int word) const;
  [[nodiscard]] std::optional<Wanted> wanted_at(int sentence, int word) const;
  [[nodiscard]] std::vector<int> named_owners(int sentence, int word) const;
  [[nodiscard]] Figures owned_by(const Wanted& wanted) const;

  [[nodiscard]] Figures choose(const Wanted& wanted) const;
  [[nodiscard]] Figures latest(const Wanted& wanted, int reach) const;
  [[nodiscard]] Figures commonest(const Wanted& wanted) const;
  [[nodiscard]] Figures as_wanted(const Wanted& wanted, const Figures& group) const;
  [[nodiscard]] Figures states_of(const Figures& persons) const;
  [[nodiscard]] Figures holders(const Wanted& wanted, const Figures& states) const;
  [[nodiscard]] Figures all_holders(const Wanted& wanted) const;
  [[nodiscard]] bool holds(std::size_t person, const std::string& office, std::size_t state) const;
  [[nodiscard]] bool may_hold(std::size_t person, const std::string& office) const;
  [[nodiscard]] bool fits_office(const HeldTitle& held, const std::string& office) const;
  [[nodiscard]] bool all_of(const Figures& figures, Kind kind) const;
  [[nodiscard]] bool in_headline(const Groups::Group& group) const;

  const Reading& reading_;
  const Ensemble& ensemble_;
  const OfficeBook& offices_;
  const Groups& groups_;
};

}  // namespace entente
