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
  struct Group {
    int sentence = 0;
    int word = 0;                      // the last of its names
    std::vector<std::size_t> figures;  // sorted
    std::vector<std::size_t> told;     // in the order of the text
  };

  // Both outlive it.
  Groups(const Reading& reading, const Ensemble& ensemble)
      : reading_{reading}, ensemble_{ensemble} {}

  // Takes up the groups of a sentence's names.
  void read(int sentence);

  void add(int sentence, int word, std::vector<std::size_t> figures);

  // The last group before the word, at most `reach` sentences back; empty if there is none.
  [[nodiscard]] std::vector<std::size_t> latest(int sentence, int word, Company company,
                                                int reach) const;

  // "the former", "the latter": the first or the second of the last two named together; nobody
  // where they are more.
  [[nodiscard]] std::optional<std::size_t> one_of_two(int sentence, int word, bool second) const;

  [[nodiscard]] const std::vector<Group>& all() const { return groups_; }

 private:
  void read_coordination(int sentence, int word);
  void read_hyphen(int sentence, int word);
  void read_partners(int sentence, int word);
  [[nodiscard]] std::optional<std::size_t> member(int sentence, int word) const;
  [[nodiscard]] bool is_person(std::size_t figure) const;
  [[nodiscard]] const Group* latest_group(int sentence, int word, Company company, int reach) const;

  const Reading& reading_;
  const Ensemble& ensemble_;
  std::vector<Group> groups_;
};

}  // namespace entente
