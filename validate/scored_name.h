// Names as the scorer compares them.

#pragma once

#include <string>
#include <string_view>

namespace entente {

// Lower case, without accents, punctuation, possessive 's and the word "the"; words joined by one
// blank. "Türkiye's the Government" is "turkiye government".
[[nodiscard]] std::string scored_name(std::string_view name);

// A scored name of a person without titles; the whole where nothing else is left.
[[nodiscard]] std::string without_titles(const std::string& scored);

}  // namespace entente
