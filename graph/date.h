// Dates as articles give them, ISO 8601: a day "2018-12-12", a month "2018-12", a year "2018", or a
// span of two of these "2024-07-09/2024-07-11". All are strings; days of the same form compare as
// text.

#pragma once

#include <string>
#include <string_view>

namespace entente {

enum class Precision { none, year, month, day };  // none: not a date

// Whether the text is one of the forms above and names days that exist.
[[nodiscard]] bool is_date(std::string_view text);

// Of a span: that of its less precise end.
[[nodiscard]] Precision precision_of(std::string_view date);

[[nodiscard]] bool is_span(std::string_view date);

// The first and last day that a date covers: "2018-12" is "2018-12-01" to "2018-12-31". Empty for
// what is no date.
[[nodiscard]] std::string first_day(std::string_view date);
[[nodiscard]] std::string last_day(std::string_view date);

// Whether both are dates that can be the same occasion: one lies within the other.
[[nodiscard]] bool dates_agree(std::string_view left, std::string_view right);

// The shorter of two dates that agree; of equally long ones the first in byte order.
[[nodiscard]] std::string narrower(std::string_view left, std::string_view right);

// The span that covers both; either may be empty.
[[nodiscard]] std::string covering(std::string_view left, std::string_view right);

}  // namespace entente
