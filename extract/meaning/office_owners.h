// Whose an office is where the text does not say it beside the title: the owner of the same title
// elsewhere, of a well-known office, of those whom the person serves; else the state that the
// article makes likely.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/meaning/homeland.h"
#include "extract/meaning/offices.h"

namespace entente {

class OfficeOwners {
 public:
  // All outlive it. Reads from `names` where the article was written.
  OfficeOwners(const Reading& reading, const std::vector<Candidate>& names, Ensemble& ensemble,
               OfficeBook& book);

  // Gives open titles their owners: those of the same title elsewhere, of well-known offices, of
  // whom the person serves.
  void settle_known();

  // What is still open: the state of the person's other offices, else the one that the article
  // makes likely.
  void settle_likely();

  // Gives ministries without an owner ("the foreign ministry") to the state at home in the article.
  void settle_organs();

 private:
  // A state that the article does not name, and how well it fits.
  struct Unnamed {
    const Actor* actor = nullptr;
    double rank = 0;
  };

  void read_dateline(const std::vector<Candidate>& names);
  [[nodiscard]] double rank(std::size_t state, Place at) const;
  [[nodiscard]] std::optional<std::size_t> state_around(Place at) const;
  [[nodiscard]] std::optional<Unnamed> state_of_place(const HeldTitle& open) const;
  void settle(HeldTitle& held, std::size_t state);
  [[nodiscard]] std::optional<std::size_t> state_of_minister(std::size_t organ) const;
  void give_organ(std::size_t organ, const Actor& owner);
  [[nodiscard]] std::vector<Mention> traces(std::size_t state) const;
  [[nodiscard]] double closeness(const std::vector<Mention>& mentions, Place at) const;
  [[nodiscard]] bool is_abroad(const Mention& mention) const;
  [[nodiscard]] bool is_topic(const std::vector<Mention>& mentions) const;
  [[nodiscard]] static Place place_of(const Title& title);
  [[nodiscard]] bool is_foreign(std::size_t state, std::size_t person) const;
  [[nodiscard]] std::optional<std::size_t> likeliest(std::string_view states,
                                                     const HeldTitle& held);
  [[nodiscard]] std::size_t weight(std::size_t state) const;
  [[nodiscard]] bool is_home(std::size_t state) const;
  [[nodiscard]] bool is_taken(const HeldTitle& open, std::size_t state) const;
  [[nodiscard]] std::optional<std::size_t> state_by_record(const HeldTitle& held);
  [[nodiscard]] std::optional<std::size_t> state_through_service(std::size_t person) const;
  [[nodiscard]] std::string as_spelled(const Title& title) const;
  [[nodiscard]] std::optional<std::size_t> known_owner(const HeldTitle& held);
  [[nodiscard]] bool serves_state_at_home(const Title& title) const;
  [[nodiscard]] std::optional<std::size_t> likely_state(const HeldTitle& open);
  [[nodiscard]] std::optional<std::size_t> acting_state(Place at) const;
  [[nodiscard]] bool same_paragraph(int one, int other) const;
  [[nodiscard]] static bool is_told_before(const std::vector<Mention>& mentions,
                                           const Title& title);
  [[nodiscard]] std::optional<std::size_t> state_once_led(const HeldTitle& held);
  [[nodiscard]] std::optional<std::size_t> state_of_embassy(const Title& title) const;
  [[nodiscard]] std::optional<std::size_t> place_of_local(const Title& title) const;
  [[nodiscard]] bool fits_state(const std::string& title, std::size_t state) const;

  const Reading& reading_;
  Ensemble& ensemble_;
  OfficeBook& book_;
  Homeland homeland_;
  std::optional<std::size_t> dateline_state_;
};

}  // namespace entente
