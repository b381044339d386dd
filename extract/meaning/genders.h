// The gender of persons, as far as the words show it: honorifics, what they are called, given
// names.

#pragma once

#include "extract/meaning/ensemble.h"
#include "extract/meaning/reading.h"

namespace entente {

// Fills in the genders that honorifics left unknown: "his wife Maude", "the actress X". Given names
// are not looked at: lists of them changed nothing where it was measured (docs/measurements.md).
void find_genders(const Reading& reading, Ensemble& ensemble);

}  // namespace entente
