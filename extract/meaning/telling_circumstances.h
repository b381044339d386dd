// Where and when an occasion was, whether it was at all, and how.

#pragma once

#include "extract/meaning/telling_sentence.h"

namespace entente {

// Fills in place, candidate places, date, status, mode and what tells one occasion from another.
void read_circumstances(const TellingSentence& in, Telling& told);

}  // namespace entente
