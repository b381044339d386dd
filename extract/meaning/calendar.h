// Days, weeks, months and years as ISO 8601 text. The proleptic Gregorian calendar, no time zones.

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

using Day = std::chrono::sys_days;

// A date of which parts may be open (0): "12 December", "June 2022", "2018".
struct PartialDate {
  int year = 0;
  int month = 0;
  int day = 0;

  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

// Nothing for a day that does not exist.
[[nodiscard]] std::optional<Day> day_of(int year, int month, int day);

// "2018-12-12", and what follows it is ignored; nothing for other texts.
[[nodiscard]] std::optional<Day> read_day(std::string_view iso);

// "2018-12-12", "2018-12", "2018", "XXXX-12-12" or "XXXX-12"; nothing for spans and weekdays.
[[nodiscard]] std::optional<PartialDate> read_partial_date(std::string_view iso);

[[nodiscard]] PartialDate parts_of(Day day);

// "2018-12-12", "2018-12" or "2018"; without a year "XXXX-12-12" or "XXXX-12", an open date
// (graph/date.h). Empty where all is open.
[[nodiscard]] std::string iso_text(const PartialDate& date);
[[nodiscard]] std::string iso_text(Day day);

// "2018-12-12/2018-12-14"; one date if both are equal, empty if one of them is.
[[nodiscard]] std::string iso_span(const std::string& first, const std::string& last);

// The month `count` months on, without a day; where the year is open it stays so.
[[nodiscard]] PartialDate month_after(PartialDate month, int count);

// "XXXX-WXX-3", a Wednesday of some week.
[[nodiscard]] std::string open_weekday(int weekday);

// 0 is Monday.
[[nodiscard]] int weekday_of(Day day);
[[nodiscard]] Day monday_of(Day day);

}  // namespace entente
