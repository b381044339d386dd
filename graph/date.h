// Dates as articles give them, ISO 8601: a day "2018-12-12", a month "2018-12", a year "2018", or a
// span of two of these "2024-07-09/2024-07-11". All are strings; days of the same form compare as
// text.
//
// An article that does not say when it was printed may leave a date open: "on 12 December" is the
// day "XXXX-12-12" of some year (ISO 8601-2 writes an unknown digit as X), "last April" the month
// "XXXX-04", "on Wednesday" the day "XXXX-WXX-3" of some week, Monday being 1. Days and months may
// be spans, "XXXX-07-09/XXXX-07-11". An open date is no date: is_date says no to it.

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

[[nodiscard]] bool is_open_date(std::string_view text);

// "XXXX-12-12" or a span of such: only the year is open. Requires: an open date.
[[nodiscard]] bool is_day_of_year(std::string_view open);

// "XXXX-WXX-3".
[[nodiscard]] bool is_weekday(std::string_view open);

// What an open date means if it is that of an occasion of `date`: "XXXX-12-12" told of 2018 is
// "2018-12-12", and "XXXX-WXX-3" told of 2018-12-12 that day. Empty where it cannot be, or can be
// several.
[[nodiscard]] std::string settled(std::string_view open, std::string_view date);

// The first and last day that a date covers: "2018-12" is "2018-12-01" to "2018-12-31". Empty for
// what is no date.
[[nodiscard]] std::string first_day(std::string_view date);
[[nodiscard]] std::string last_day(std::string_view date);

// Whether both can be dates of the same occasion: one lies within the other, or an open one can
// mean that it does.
[[nodiscard]] bool dates_agree(std::string_view left, std::string_view right);

// The shorter of two dates that agree; of equally long ones the first in byte order. Of a date and
// an open one what both say.
[[nodiscard]] std::string narrower(std::string_view left, std::string_view right);

// So many days on. Requires: a day.
[[nodiscard]] std::string days_after(std::string_view day, int count);

}  // namespace entente
