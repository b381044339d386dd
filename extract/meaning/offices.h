// Offices: who holds which post, as titles beside names, appositions, relative clauses and copulas
// say it.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/meaning/ensemble.h"
#include "extract/meaning/reading.h"
#include "extract/meaning/titles.h"

namespace entente {

// A title that the article gives a person; `of` is open where the article has not said it there.
struct HeldTitle {
  std::size_t person = 0;
  Title title;
  std::optional<std::size_t> of;
  std::string rule;
  double confidence = 1.0;
  bool inherited = false;  // the owner stands with a coordinated title
};

class OfficeBook {
 public:
  // All three outlive the book.
  OfficeBook(const Reading& reading, const TitleReader& titles, Ensemble& ensemble)
      : reading_{reading}, titles_{titles}, ensemble_{ensemble} {}

  // Titles beside names: "President Aliyev", "X, head of Y,", "X of Zanzibar".
  void read_names(const std::vector<Candidate>& names);

  // "X is the head of Y", "X, who heads Y", "X attended as envoy of Y": needs the descriptions and
  // pronouns.
  void read_clauses();

  // Gives open titles their owners: those of the same title elsewhere, of well-known offices, of
  // whom the person serves.
  void settle_known();

  // What is still open: the state of the person's other offices, else the one that the article
  // makes likely.
  void settle_likely();

  // Gives ministries without an owner ("the foreign ministry") to the state at home in the article.
  void settle_organs();

  // Without repetitions; writes the cast's offices.
  void publish() const;

  [[nodiscard]] const std::vector<HeldTitle>& held() const { return held_; }
  void add(HeldTitle title);

  // The figure that a title's owners name; `inherited`: they belong to a coordinated title.
  [[nodiscard]] std::optional<std::size_t> owner_of(const Title& title) const;

  // The one whom a title without a name denotes: "the Azerbaijani president"; the most recent where
  // several fit.
  [[nodiscard]] std::optional<std::size_t> bearer(const Title& title);

  // The article's only person without an office, for a well-known title that nobody bears by name.
  [[nodiscard]] std::optional<std::size_t> only_untitled(const Title& title);

  // The state of a person's offices, if they have one.
  [[nodiscard]] std::optional<std::size_t> state_of(std::size_t person) const;

  // One spelling for equal offices: "premier" is "prime minister".
  [[nodiscard]] std::string standard(const std::string& title) const;

 private:
  void read_before(std::size_t person, const Mention& name);
  void read_after(std::size_t person, const Mention& name);
  [[nodiscard]] bool belongs_to_previous(const std::vector<Title>& titles,
                                         const Mention& name) const;
  [[nodiscard]] std::size_t prominence(std::size_t state, std::size_t person) const;
  [[nodiscard]] std::size_t weight(std::size_t state) const;
  [[nodiscard]] std::optional<std::size_t> home_state() const;
  [[nodiscard]] bool is_home(std::size_t state) const;
  [[nodiscard]] const Candidate* name_ending_at(int sentence, int end) const;
  [[nodiscard]] bool is_taken(const HeldTitle& open, std::size_t state) const;
  void read_title_before(std::size_t person, const Title& title);
  void read_dateline(const std::vector<Candidate>& names);
  void read_regal(std::size_t person, const Mention& name);
  [[nodiscard]] bool is_given_name(std::size_t person, const std::string& word) const;
  void read_led_by(const Title& title);
  void read_as(int sentence);
  void make_sovereign(const HeldTitle& held);
  void add_known_office(HeldTitle held);
  [[nodiscard]] std::optional<std::size_t> state_by_record(const HeldTitle& held);
  [[nodiscard]] std::optional<std::size_t> state_through_service(std::size_t person) const;
  void read_of_after(std::size_t person, const Mention& name);
  void take(std::size_t person, const std::vector<Title>& titles, const std::string& rule);
  [[nodiscard]] bool ends_apposition(int sentence, int word) const;
  [[nodiscard]] std::vector<std::size_t> coordinated_persons(std::size_t person,
                                                             const Mention& name) const;
  [[nodiscard]] std::optional<std::size_t> known_owner(const std::string& title,
                                                       const Mention& where);
  [[nodiscard]] std::optional<std::size_t> likely_state(const HeldTitle& open) const;
  [[nodiscard]] bool fits_state(const std::string& title, std::size_t state) const;
  [[nodiscard]] std::size_t state_behind(std::size_t owner, const Mention& where);
  [[nodiscard]] int agreement(const HeldTitle& held, const Title& wanted,
                              std::optional<std::size_t> of) const;

  const Reading& reading_;
  const TitleReader& titles_;
  Ensemble& ensemble_;
  std::vector<HeldTitle> held_;
  std::optional<std::size_t> dateline_state_;
};

// Where a title's words stand.
[[nodiscard]] Mention mention_of(const Title& title, MentionType type);

}  // namespace entente
