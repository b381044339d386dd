// The weeks, months, weekdays and seasons around a day: "last Friday", "next summer", "three weeks
// ago". `offset` is -1 for "last", 0 for "this", 1 for "next". Where there is no day to count from,
// weekdays and months stay open dates (graph/date.h); all others are empty.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/meaning/calendar.h"
#include "extract/meaning/tense.h"

namespace entente {

// `count` units on: "days" to a day, "weeks" and "fortnights" to a week, "months" to a month,
// "years" and "decades" to a year; hours stay within the day. Empty where `from` does not say as
// much.
[[nodiscard]] std::string shifted(const PartialDate& from, std::string_view unit, int count);
[[nodiscard]] std::string shifted(const std::optional<Day>& from, std::string_view unit, int count);

// The week of the day, from Monday to Sunday.
[[nodiscard]] std::string week_text(Day day);

// The latest such weekday up to `day`, or the first from it on.
[[nodiscard]] Day weekday_before(Day day, int weekday);
[[nodiscard]] Day weekday_after(Day day, int weekday);

// "on Friday": the last or the coming one, by tense; with an open tense the nearer.
[[nodiscard]] std::string nearest_weekday(const std::optional<Day>& from, int weekday, Tense tense);

[[nodiscard]] std::string near_weekday(const std::optional<Day>& from, int weekday, int offset,
                                       Tense tense);
[[nodiscard]] std::string near_weekend(const std::optional<Day>& from, int offset, Tense tense);
[[nodiscard]] std::string near_month(const std::optional<Day>& from, int month, int offset);
[[nodiscard]] std::string near_quarter(const std::optional<Day>& from, int offset);
[[nodiscard]] std::string near_season(const std::optional<Day>& from, int season, int offset);

// "in the spring": the last or the coming one, by tense.
[[nodiscard]] std::string nearest_season(const std::optional<Day>& from, int season, Tense tense);

// Meteorological seasons of the north, three months each; 0 is spring.
[[nodiscard]] std::string season_text(int year, int season);

// `count` months from `first` on.
[[nodiscard]] std::string months_text(const PartialDate& first, int count);

}  // namespace entente
