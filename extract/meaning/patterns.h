// Names that the words themselves give away: "the Russian defence ministry", "University of
// Oxford", "Open Skies Treaty".

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/meaning/mentions.h"
#include "extract/meaning/reading.h"

namespace entente {

// State organs: an owner ("Iranian", "Iran's", "US") and an organ ("foreign ministry", "Ministry of
// Defence", "forces"), or an organ and its owner ("Armed Forces of Russia"). Also governments: "the
// Azerbaijani side".
[[nodiscard]] std::vector<Candidate> find_organs(const Reading& reading, int sentence);

// Capitalised names around a head noun: organisations, agreements, events, places.
[[nodiscard]] std::vector<Candidate> find_headed_names(const Reading& reading, int sentence);

// Whether a word for forces that ends before `end` means them: not in "American military
// newspaper".
[[nodiscard]] bool names_forces(const Reading& reading, int sentence, int end);

// The kind that a head noun gives ("Ministry": organisation), if it does.
[[nodiscard]] std::optional<Kind> kind_of_head(const Reading& reading, const std::string& noun);

}  // namespace entente
