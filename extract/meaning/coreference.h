// Whom descriptions and pronouns denote: "the alliance", "the Azerbaijani president", "his Russian
// counterpart", "both sides", "he". Asks the readers of each sort in the order of the text.

#pragma once

#include <cstddef>
#include <optional>

#include "extract/meaning/antecedents.h"
#include "extract/meaning/bearers.h"
#include "extract/meaning/counterparts.h"
#include "extract/meaning/described_things.h"
#include "extract/meaning/ensemble.h"
#include "extract/meaning/groups.h"
#include "extract/meaning/offices.h"
#include "extract/meaning/plurals.h"
#include "extract/meaning/pronouns.h"
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
        plurals_{reading, ensemble, offices, groups_},
        antecedents_{reading, ensemble, groups_},
        things_{reading, ensemble, antecedents_},
        counterparts_{reading, titles, offices, ensemble, antecedents_},
        pronouns_{reading, ensemble, antecedents_} {}

  // Its parts know one another.
  Coreference(const Coreference&) = delete;
  Coreference& operator=(const Coreference&) = delete;

  // "the country", "the alliance", "the ministry", "the treaty"; nouns in apposition to names.
  void describe_things() { things_.read(); }

  // "the prime minister", "the UAE foreign minister", "the head of state". Needs the offices beside
  // names.
  void describe_persons();

  // Pronouns, counterparts and plural descriptions, in reading order: each rests on those before
  // it.
  void resolve_pronouns();

 private:
  void describe_person(Place at);
  [[nodiscard]] bool may_denote(const Title& title) const;
  void resolve_word(Place at);
  [[nodiscard]] bool is_both(Place at) const;
  void resolve_compatriot(Place at);
  void resolve_owned_country(Place at);
  void resolve_several(Place at);
  [[nodiscard]] std::optional<std::size_t> spoken_of_alliance() const;
  void resolve_one_of_two(Place at);
  void resolve_capital(Place at);
  [[nodiscard]] std::optional<std::size_t> capital_of_article() const;

  const Reading& reading_;
  const TitleReader& titles_;
  OfficeBook& offices_;
  Ensemble& ensemble_;
  Bearers bearers_;
  Groups groups_;
  Plurals plurals_;
  Antecedents antecedents_;
  DescribedThings things_;
  Counterparts counterparts_;
  Pronouns pronouns_;
};

}  // namespace entente
