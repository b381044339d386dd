// Whom descriptions and pronouns denote: "the alliance", "the Azerbaijani president", "his Russian
// counterpart", "both sides", "he".

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/meaning/bearers.h"
#include "extract/meaning/ensemble.h"
#include "extract/meaning/groups.h"
#include "extract/meaning/offices.h"
#include "extract/meaning/plurals.h"
#include "extract/meaning/reading.h"
#include "extract/meaning/titles.h"

namespace entente {

class Coreference {
 public:
  // All four outlive it.
  Coreference(const Reading& reading, const TitleReader& titles, OfficeBook& offices,
              Ensemble& ensemble)
      : reading_{reading},
        titles_{titles},
        offices_{offices},
        ensemble_{ensemble},
        bearers_{reading, ensemble, offices},
        groups_{reading, ensemble},
        plurals_{reading, ensemble, offices, groups_} {}

  // "the country", "the alliance", "the ministry", "the treaty"; nouns in apposition to names.
  void describe_things();

  // "the prime minister", "the UAE foreign minister", "the head of state". Needs the offices beside
  // names.
  void describe_persons();

  // Pronouns, counterparts and plural descriptions, in reading order: each rests on those before
  // it.
  void resolve_pronouns();

 private:
  struct Place {
    int sentence = 0;
    int word = 0;
  };

  void describe_thing(Place at);
  void remember_regime(Place at);
  [[nodiscard]] bool is_free(Place at) const;
  [[nodiscard]] bool is_definite(Place at) const;
  [[nodiscard]] std::optional<std::size_t> in_apposition(Place at) const;
  [[nodiscard]] std::optional<std::size_t> described(Place at, const std::string& noun,
                                                     std::string_view what) const;
  [[nodiscard]] std::optional<std::size_t> government(Place at) const;
  [[nodiscard]] std::optional<std::size_t> modifying_state(Place at) const;
  void describe_person(Place at);
  [[nodiscard]] bool may_denote(const Title& title) const;

  void resolve_word(Place at);
  void resolve_singular_person(Place at);
  void resolve_neuter(Place at);
  void resolve_plural(Place at);
  void resolve_relative(Place at);
  void resolve_counterpart(Place at);
  [[nodiscard]] std::optional<std::size_t> possessor(Place at) const;
  [[nodiscard]] std::vector<std::size_t> states_before(Place at) const;
  [[nodiscard]] std::vector<std::size_t> persons_after(Place at, std::size_t count) const;
  void give_same_office(Place at, std::optional<std::size_t> whose, std::size_t person,
                        std::size_t state);
  void resolve_unnamed_counterpart(Place at, std::optional<std::size_t> whose, std::size_t state);
  void resolve_stateless_counterpart(Place at);
  void resolve_several(Place at);
  void resolve_one_of_two(Place at);
  void resolve_capital(Place at);
  [[nodiscard]] std::optional<std::size_t> capital_of_article() const;
  [[nodiscard]] std::optional<std::size_t> spoken_of_alliance() const;
  void resolve_owned_country(Place at);

  [[nodiscard]] bool commands(const Mention& mention, Place at) const;
  [[nodiscard]] std::optional<std::size_t> subject_after_opening(Place at) const;
  [[nodiscard]] std::vector<std::size_t> barred(Place at) const;
  [[nodiscard]] int salience(std::size_t figure, Place at) const;
  template <class Fits>
  [[nodiscard]] std::optional<std::size_t> most_salient(Place at, Fits fits) const;
  [[nodiscard]] std::vector<std::size_t> salient(Place at, Kind kind, std::size_t count) const;
  [[nodiscard]] std::optional<std::size_t> subject_of_clause(Place at) const;
  [[nodiscard]] std::optional<std::size_t> coming_subject(Place at) const;
  [[nodiscard]] std::vector<std::size_t> talking_together(Place at) const;
  [[nodiscard]] std::optional<std::size_t> owner_beside(Place at) const;
  [[nodiscard]] std::optional<std::size_t> conjunct_owner(Place at) const;
  [[nodiscard]] bool is_mentioned_before(std::size_t figure, Place at) const;
  [[nodiscard]] bool is_both(Place at) const;
  void denote_together(const std::vector<std::size_t>& figures, Place at, MentionType type);
  void denote(const std::vector<std::size_t>& figures, Place at, MentionType type,
              const std::string& why);

  const Reading& reading_;
  const TitleReader& titles_;
  OfficeBook& offices_;
  Ensemble& ensemble_;
  Bearers bearers_;
  Groups groups_;
  Plurals plurals_;
  std::optional<std::size_t> regime_;  // the state whose government was last called a regime
};

}  // namespace entente
