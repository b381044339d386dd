// The parser's names, without the titles and other words that it takes along.

#pragma once

#include <optional>

#include "extract/meaning/mentions.h"
#include "extract/meaning/reading.h"

namespace entente {

// Nothing where the words name nobody: "State Department officials said".
[[nodiscard]] std::optional<Candidate> parsed_name(const Reading& reading, int sentence,
                                                   const Name& name);

}  // namespace entente
