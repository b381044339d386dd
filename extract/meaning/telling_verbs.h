// Verbs that tell of an occasion: "met with", "received", "spoke to", "phoned", "joined".

#pragma once

#include "extract/meaning/telling_sentence.h"

namespace entente {

// Fills in who took part and the kind of occasion; false if the verb tells of none. Requires:
// told.trigger is a verb.
[[nodiscard]] bool read_meeting_verb(const TellingSentence& in, Telling& told);

}  // namespace entente
