#include "graph/date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <tuple>
#include <utility>

namespace entente {
namespace {

int number_in(std::string_view digits) {
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

int days_in(int year, int month) {
  constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : kDays.at(static_cast<std::size_t>(month - 1));
}

// Of one end: "2018", "2018-12", "2018-12-12".
Precision precision_of_point(std::string_view date) {
  if (date.size() != 4 && date.size() != 7 && date.size() != 10) return Precision::none;
  const int year = number_in(date.substr(0, 4));
  if (year < 1) return Precision::none;
  if (date.size() == 4) return Precision::year;
  const int month = date[4] == '-' ? number_in(date.substr(5, 2)) : -1;
  if (month < 1 || month > 12) return Precision::none;
  if (date.size() == 7) return Precision::month;
  const int day = date[7] == '-' ? number_in(date.substr(8, 2)) : -1;
  return day >= 1 && day <= days_in(year, month) ? Precision::day : Precision::none;
}

struct Ends {
  std::string_view first;
  std::string_view last;
};

Ends ends_of(std::string_view date) {
  const auto slash = date.find('/');
  if (slash == std::string_view::npos) return {date, date};
  return {date.substr(0, slash), date.substr(slash + 1)};
}

std::string first_day_of_point(std::string_view date) {
  constexpr std::array<std::string_view, 4> kRest = {"", "-01-01", "-01", ""};
  return std::string{date}.append(kRest.at(static_cast<std::size_t>(precision_of_point(date))));
}

std::string last_day_of_point(std::string_view date) {
  const auto precision = precision_of_point(date);
  if (precision == Precision::year) return std::string{date} + "-12-31";
  if (precision == Precision::day) return std::string{date};
  const int days = days_in(number_in(date.substr(0, 4)), number_in(date.substr(5, 2)));
  return std::string{date} + "-" + std::to_string(days);
}

// Days since a fixed one, good enough to compare lengths.
int ordinal(std::string_view day) {
  return number_in(day.substr(0, 4)) * 372 + number_in(day.substr(5, 2)) * 31 +
         number_in(day.substr(8, 2));
}

int length(std::string_view date) { return ordinal(last_day(date)) - ordinal(first_day(date)); }

// The first and last day of a date.
struct DayRange {
  std::string first;
  std::string last;
};

DayRange days_of(std::string_view date) { return {first_day(date), last_day(date)}; }

bool covers(const DayRange& outer, const DayRange& inner) {
  return outer.first <= inner.first && inner.last <= outer.last;
}

constexpr std::string_view kOpenYear = "XXXX";
constexpr std::string_view kOpenWeek = "XXXX-WXX-";

std::chrono::year_month_day calendar_day(std::string_view day) {
  return {std::chrono::year{number_in(day.substr(0, 4))},
          std::chrono::month{static_cast<unsigned>(number_in(day.substr(5, 2)))},
          std::chrono::day{static_cast<unsigned>(number_in(day.substr(8, 2)))}};
}

std::string padded(int number, std::size_t width) {
  const auto digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

// 1 is Monday.
int weekday_of(std::string_view day) {
  return static_cast<int>(
      std::chrono::weekday{std::chrono::sys_days{calendar_day(day)}}.iso_encoding());
}

// An open day or month in a year; a span that ends earlier in the year than it begins ends in the
// next.
std::string in_year(std::string_view open, int year) {
  const auto [first, last] = ends_of(open);
  const auto dated = [](std::string_view end, int of) {
    return padded(of, kOpenYear.size()).append(end.substr(kOpenYear.size()));
  };
  if (!is_span(open)) return dated(open, year);
  return dated(first, year) + "/" + dated(last, last < first ? year + 1 : year);
}

std::string settled_weekday(std::string_view open, std::string_view date) {
  const bool day = precision_of_point(date) == Precision::day;
  return day && weekday_of(date) == open.back() - '0' ? std::string{date} : std::string{};
}

// Of a date and an open one.
bool agree_with_open(std::string_view date, std::string_view open) {
  const bool longer = first_day(date) != last_day(date);
  return (is_weekday(open) && longer) || !settled(open, date).empty();
}

// Of two open dates. A weekday can be any day of the year.
bool open_dates_agree(std::string_view left, std::string_view right) {
  constexpr int kLeapYear = 2024;
  if (left == right || is_weekday(left) != is_weekday(right)) return true;
  return !is_weekday(left) && dates_agree(in_year(left, kLeapYear), in_year(right, kLeapYear));
}

std::string narrower_of_open(std::string_view left, std::string_view right) {
  const auto rank = [](std::string_view open) {
    const bool month = ends_of(open).first.size() == std::string_view{"XXXX-04"}.size();
    return std::tuple{!is_open_date(open), month, is_weekday(open), open.size(), open};
  };
  return std::string{
      std::min(left, right, [&](auto one, auto other) { return rank(one) < rank(other); })};
}

}  // namespace

bool is_weekday(std::string_view open) {
  return open.size() == kOpenWeek.size() + 1 && open.starts_with(kOpenWeek) && open.back() >= '1' &&
         open.back() <= '7';
}

bool is_day_of_year(std::string_view open) {
  return !is_weekday(open) && ends_of(open).first.size() == std::string_view{"XXXX-12-12"}.size();
}

bool is_open_date(std::string_view text) {
  constexpr int kLeapYear = 2024;
  if (is_weekday(text)) return true;
  const auto [first, last] = ends_of(text);
  const auto is_open = [](std::string_view end) {
    return end.size() > kOpenYear.size() && end.starts_with(kOpenYear);
  };
  return is_open(first) && is_open(last) && first.size() == last.size() &&
         is_date(in_year(text, kLeapYear));
}

std::string settled(std::string_view open, std::string_view date) {
  if (!is_date(date)) return {};
  if (is_weekday(open)) return settled_weekday(open, date);
  std::string found;
  const int last = number_in(last_day(date).substr(0, 4));
  // A span over New Year may begin in the year before.
  for (int year = number_in(first_day(date).substr(0, 4)) - 1; year <= last; ++year) {
    auto dated = in_year(open, year);
    if (!dates_agree(dated, date)) continue;
    if (!found.empty()) return {};
    found = std::move(dated);
  }
  return found;
}

Precision precision_of(std::string_view date) {
  const auto [first, last] = ends_of(date);
  const auto precision = std::min(precision_of_point(first), precision_of_point(last));
  if (precision == Precision::none) return precision;
  return first_day_of_point(first) <= last_day_of_point(last) ? precision : Precision::none;
}

bool is_date(std::string_view text) { return precision_of(text) != Precision::none; }

bool is_span(std::string_view date) { return date.find('/') != std::string_view::npos; }

std::string first_day(std::string_view date) {
  return is_date(date) ? first_day_of_point(ends_of(date).first) : std::string{};
}

std::string last_day(std::string_view date) {
  return is_date(date) ? last_day_of_point(ends_of(date).last) : std::string{};
}

bool dates_agree(std::string_view left, std::string_view right) {
  if (left == right) return is_date(left) || is_open_date(left);
  if (is_open_date(left) && is_open_date(right)) return open_dates_agree(left, right);
  if (is_open_date(left)) return is_date(right) && agree_with_open(right, left);
  if (is_open_date(right)) return is_date(left) && agree_with_open(left, right);
  if (!is_date(left) || !is_date(right)) return false;
  const auto one = days_of(left);
  const auto other = days_of(right);
  return covers(one, other) || covers(other, one);
}

std::string narrower(std::string_view left, std::string_view right) {
  if (!is_date(left) && !is_date(right)) return narrower_of_open(left, right);
  if (!is_date(left)) std::swap(left, right);
  if (is_open_date(right)) return narrower(left, settled(right, left));
  if (!is_date(right)) return std::string{left};
  const int difference = length(left) - length(right);
  return std::string{difference < 0 || (difference == 0 && left < right) ? left : right};
}

std::string days_after(std::string_view day, int count) {
  const std::chrono::year_month_day moved{std::chrono::sys_days{calendar_day(day)} +
                                          std::chrono::days{count}};
  return padded(static_cast<int>(moved.year()), 4) + "-" +
         padded(static_cast<int>(static_cast<unsigned>(moved.month())), 2) + "-" +
         padded(static_cast<int>(static_cast<unsigned>(moved.day())), 2);
}

}  // namespace entente
