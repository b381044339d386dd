// Nouns that tell of an occasion: "talks between", "the Biden-Putin meeting", "a call with".

#pragma once

#include "extract/meaning/telling_sentence.h"

namespace entente {

// Fills in who took part and the kind of occasion; false if the noun tells of none. Requires:
// told.trigger is no verb. Visits are read elsewhere (telling_visits.h).
[[nodiscard]] bool read_meeting_noun(const TellingSentence& in, Telling& told);

}  // namespace entente
