// What each stage saw in an article, for people.

#pragma once

#include <string>

#include "extract/statements.h"

namespace entente {

[[nodiscard]] std::string to_text(const Article& article, const Findings& findings);

// One article as a part of an HTML page, everything in it escaped.
[[nodiscard]] std::string to_html(const Article& article, const Findings& findings);

// A whole page that holds such parts. It runs no script and loads nothing.
[[nodiscard]] std::string html_page(const std::string& parts);

// "Oman praised Iran (planned, negated, according to Qatar, 2024-05)": the tie in words.
[[nodiscard]] std::string description(const Tie& tie, const Findings& findings);

// The name of a figure or, beyond these, of a meeting.
[[nodiscard]] std::string entity_name(std::size_t entity, const Findings& findings);

}  // namespace entente
