// Offices as the text gives them: titles beside names, appositions, relative clauses, copulas.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/meaning/offices.h"

namespace entente {

class OfficeReader {
 public:
  // All outlive the reader.
  OfficeReader(const Reading& reading, const TitleReader& titles, Ensemble& ensemble,
               OfficeBook& book)
      : reading_{reading}, titles_{titles}, ensemble_{ensemble}, book_{book} {}

  // Titles beside names: "President Aliyev", "X, head of Y,", "X of Zanzibar".
  void read_names(const std::vector<Candidate>& names);

  // "X is the head of Y", "X, who heads Y", "X attended as envoy of Y": needs the descriptions and
  // pronouns.
  void read_clauses();

 private:
  struct Listed {
    std::size_t person = 0;
    std::optional<int> state;  // the word of the one after the name: "(Peru)"
  };

  void read_before(std::size_t person, const Mention& name);
  void read_after(std::size_t person, const Mention& name);
  [[nodiscard]] bool belongs_to_previous(const std::vector<Title>& titles,
                                         const Mention& name) const;
  [[nodiscard]] const Candidate* name_ending_at(int sentence, int end) const;
  [[nodiscard]] bool read_succession(std::size_t person, const Mention& name);
  [[nodiscard]] bool read_distributed(const Mention& name, const Title& title);
  [[nodiscard]] std::vector<std::string> portfolios(const Title& title) const;
  [[nodiscard]] std::vector<Listed> persons_from(const Mention& name) const;
  [[nodiscard]] const Candidate* state_after(int sentence, int word) const;
  void drop_previous_apposition(std::vector<Title>& titles) const;
  [[nodiscard]] bool is_before_person(const Title& title) const;
  void read_further(std::size_t person, const Mention& name);
  void read_title_before(std::size_t person, const Title& title);
  void read_regal(std::size_t person, const Mention& name);
  [[nodiscard]] bool is_given_name(std::size_t person, const std::string& word) const;
  void read_led_by(const Title& title);
  void read_as(int sentence);
  [[nodiscard]] int appointed(int sentence, int verb, int subject) const;
  void read_headship(int sentence, int verb);
  void read_copula(int sentence, int word);
  void read_appointment(int sentence, int word);
  [[nodiscard]] std::optional<std::size_t> person_at(int sentence, int word) const;
  void read_of_after(std::size_t person, const Mention& name);
  [[nodiscard]] bool ends_apposition(int sentence, int word) const;
  [[nodiscard]] std::vector<std::size_t> coordinated_persons(std::size_t person,
                                                             const Mention& name) const;

  const Reading& reading_;
  const TitleReader& titles_;
  Ensemble& ensemble_;
  OfficeBook& book_;
};

}  // namespace entente
