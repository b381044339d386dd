// Names that the gazetteer knows, where they stand in a sentence.

#pragma once

#include <optional>

#include "extract/meaning/mentions.h"
#include "extract/meaning/reading.h"

namespace entente {

// What the gazetteer takes the words [begin, end) for.
[[nodiscard]] std::optional<Candidate> known_name(const Reading& reading, int sentence, int begin,
                                                  int end);

// The longest known name that starts at the word and is used as a name there.
[[nodiscard]] std::optional<Candidate> known_name_at(const Reading& reading, int sentence,
                                                     int begin);

}  // namespace entente
