// Figures that an article speaks of together: "Modi and Macron", "between Peru and Chile", "X met
// with Y", "Aliyev-Blinken". They are what "they", "both sides" and "the two leaders" come back to.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/meaning/ensemble.h"
#include "extract/meaning/reading.h"

namespace entente {

enum class Company { persons, others, any };  // others: states and organisations

class Groups {
 public:
  // Both outlive it.
  Groups(const Reading& reading, const Ensemble& ensemble)
      : reading_{reading}, ensemble_{ensemble} {}

  // Takes up the groups of a sentence's names.
  void read(int sentence);

  void add(int sentence, int word, std::vector<std::size_t> figures);

  // The last group before the word, at most `reach` sentences back; empty if there is none.
  [[nodiscard]] std::vector<std::size_t> latest(int sentence, int word, Company company,
                                                int reach) const;

 private:
  struct Group {
    int sentence = 0;
    int word = 0;
    std::vector<std::size_t> figures;  // sorted
  };

  void read_coordination(int sentence, int word);
  void read_hyphen(int sentence, int word);
  void read_partners(int sentence, int word);
  [[nodiscard]] std::optional<std::size_t> member(int sentence, int word) const;
  [[nodiscard]] bool is_person(std::size_t figure) const;

  const Reading& reading_;
  const Ensemble& ensemble_;
  std::vector<Group> groups_;
};

}  // namespace entente
