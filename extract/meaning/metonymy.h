// Whether a capital's name stands for the city or for the state's government.

#pragma once

#include <vector>

#include "extract/meaning/mentions.h"
#include "extract/meaning/reading.h"

namespace entente {

// "BAKU, 5 May – ...", "Moscow: ...": says where the article was written.
[[nodiscard]] bool is_dateline(const Reading& reading, const Candidate& name);

// "Moscow denies", "relations between Baku and Washington": the state. "met in Baku", "cities such
// as Prague": the place. Requires: name.state.
[[nodiscard]] bool stands_for_state(const Reading& reading, const Candidate& name,
                                    const std::vector<Candidate>& names);

}  // namespace entente
