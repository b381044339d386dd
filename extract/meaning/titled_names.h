// Persons that a title before them shows: "General Gerasimov", "security advisor Jake Sullivan".

#pragma once

#include <optional>

#include "extract/meaning/mentions.h"
#include "extract/meaning/reading.h"

namespace entente {

[[nodiscard]] std::optional<Candidate> titled_person(const Reading& reading, int sentence,
                                                     int begin);

// Whether the word opens another name or a title rather than a person's name.
[[nodiscard]] bool opens_other_name(const Reading& reading, int sentence, int word);

}  // namespace entente
