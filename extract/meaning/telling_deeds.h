// Occasions that are told by what was done there: two who sign, announce or agree something in one
// place, and one who speaks beside another.

#pragma once

#include <optional>

#include "extract/meaning/telling_sentence.h"

namespace entente {

// Told by a verb, with its circumstances. Colleagues do such things every day: those who hold
// office in the same state are no occasion.
[[nodiscard]] std::optional<Telling> read_deed(const TellingSentence& in, int verb);

// Who was at the occasion told last: "X looked on", "Y was also present", "Z was represented by W",
// "Their host, V".
[[nodiscard]] std::optional<Telling> read_attending(const TellingSentence& in, int word);

}  // namespace entente
