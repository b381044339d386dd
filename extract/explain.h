// What each stage saw in an article, as text for people.

#pragma once

#include <string>

#include "extract/statements.h"

namespace entente {

[[nodiscard]] std::string to_text(const Article& article, const Findings& findings);

}  // namespace entente
