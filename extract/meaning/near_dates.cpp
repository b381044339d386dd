#include "extract/meaning/near_dates.h"

#include <algorithm>

namespace entente {
namespace {

PartialDate season_start(int year, int season) { return {year, 3 + 3 * season, 0}; }

// The day, or the first of the month.
Day first_of(const PartialDate& date) {
  return day_of(date.year, date.month, std::max(date.day, 1)).value_or(Day{});
}

// Where the year is open it stays so.
std::string days_on(PartialDate date, int count) {
  constexpr int kLeapYear = 2024;
  const bool open = date.year == 0;
  if (open) date.year = kLeapYear;
  PartialDate moved = parts_of(first_of(date) + std::chrono::days{count});
  if (open) moved.year = 0;
  return iso_text(moved);
}

// The season that has begun last, and whether it is over.
struct Season {
  int year = 0;
  bool over = false;
};

Season season_at(Day day, int season) {
  int year = parts_of(day).year;
  if (first_of(season_start(year, season)) > day) --year;
  return {year, first_of(month_after(season_start(year, season), 3)) <= day};
}

}  // namespace

std::string shifted(const PartialDate& from, std::string_view unit, int count) {
  if (unit.starts_with("decade")) return shifted(from, "years", 10 * count);
  if (unit.starts_with("fortnight")) return shifted(from, "weeks", 2 * count);
  if (unit.starts_with("year"))
    return from.year == 0 ? "" : iso_text(PartialDate{from.year + count});
  if (unit.starts_with("month")) return from.month == 0 ? "" : iso_text(month_after(from, count));
  if (from.day == 0) return {};
  if (unit.starts_with("hour") || unit.starts_with("minute")) return iso_text(from);
  if (unit.starts_with("day")) return days_on(from, count);
  return from.year == 0 ? "" : week_text(first_of(from) + std::chrono::days{7 * count});
}

std::string shifted(const std::optional<Day>& from, std::string_view unit, int count) {
  return from ? shifted(parts_of(*from), unit, count) : std::string{};
}

std::string week_text(Day day) {
  const Day monday = monday_of(day);
  return iso_span(iso_text(monday), iso_text(monday + std::chrono::days{6}));
}

std::string months_text(const PartialDate& first, int count) {
  return iso_span(iso_text(first), iso_text(month_after(first, count - 1)));
}

std::string season_text(int year, int season) { return months_text(season_start(year, season), 3); }

std::string nearest_season(const std::optional<Day>& from, int season, Tense tense) {
  if (!from) return {};
  const auto [year, over] = season_at(*from, season);
  return season_text(year + (over && tense != Tense::past ? 1 : 0), season);
}

std::string near_season(const std::optional<Day>& from, int season, int offset) {
  if (!from) return {};
  const auto [year, over] = season_at(*from, season);
  // "this summer" is that of the year, past or to come.
  if (offset == 0)
    return season_text(over && year < parts_of(*from).year ? year + 1 : year, season);
  return season_text(offset > 0 ? year + 1 : year - (over ? 0 : 1), season);
}

std::string near_month(const std::optional<Day>& from, int month, int offset) {
  if (!from) return iso_text(PartialDate{0, month, 0});
  const PartialDate now = parts_of(*from);
  int year = now.year;
  if (offset < 0 && month >= now.month) --year;
  if (offset > 0 && month <= now.month) ++year;
  return iso_text(PartialDate{year, month});
}

std::string near_weekday(const std::optional<Day>& from, int weekday, int offset, Tense tense) {
  if (!from) return open_weekday(weekday);
  const std::chrono::days one{1};
  if (offset < 0) return iso_text(weekday_before(*from - one, weekday));
  if (offset > 0) return iso_text(weekday_after(*from + one, weekday));
  return nearest_weekday(from, weekday, tense == Tense::past ? Tense::past : Tense::future);
}

std::string near_weekend(const std::optional<Day>& from, int offset, Tense tense) {
  if (!from) return {};
  constexpr int kSaturday = 5;
  Day saturday = monday_of(*from) + std::chrono::days{kSaturday + 7 * offset};
  if (offset == 0 && tense == Tense::past && saturday > *from) saturday -= std::chrono::days{7};
  return iso_span(iso_text(saturday), iso_text(saturday + std::chrono::days{1}));
}

std::string near_quarter(const std::optional<Day>& from, int offset) {
  if (!from) return {};
  const PartialDate now = parts_of(*from);
  const PartialDate first{now.year, (now.month - 1) / 3 * 3 + 1, 0};
  return months_text(month_after(first, 3 * offset), 3);
}

Day weekday_before(Day day, int weekday) {
  return day - std::chrono::days{(weekday_of(day) - weekday + 7) % 7};
}

Day weekday_after(Day day, int weekday) {
  return day + std::chrono::days{(weekday - weekday_of(day) + 7) % 7};
}

std::string nearest_weekday(const std::optional<Day>& from, int weekday, Tense tense) {
  if (!from) return open_weekday(weekday);
  const Day before = weekday_before(*from, weekday);
  const Day after = weekday_after(*from, weekday);
  if (tense == Tense::open) return iso_text(*from - before <= after - *from ? before : after);
  return iso_text(tense == Tense::past ? before : after);
}

}  // namespace entente
