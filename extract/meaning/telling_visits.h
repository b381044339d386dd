// Visits: a person who travels, and the state or place that is visited.

#pragma once

#include <string>
#include <vector>

#include "extract/meaning/telling_sentence.h"

namespace entente {

// "visited X and Y", "travelled to X", "a trip to X", "is in X": one telling for each destination,
// without circumstances; none if the trigger tells of no visit.
[[nodiscard]] std::vector<Telling> read_visits(const TellingSentence& in, int trigger);

// "visited Turkey on Monday and Cyprus on Tuesday": the next date behind the destination.
[[nodiscard]] std::string date_behind_place(const TellingSentence& in, const Telling& visit);

}  // namespace entente
