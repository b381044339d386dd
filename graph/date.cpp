#include "graph/date.h"

#include <algorithm>
#include <array>

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

bool covers(std::string_view outer, std::string_view inner) {
  return first_day(outer) <= first_day(inner) && last_day(inner) <= last_day(outer);
}

}  // namespace

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
  return is_date(left) && is_date(right) && (covers(left, right) || covers(right, left));
}

std::string narrower(std::string_view left, std::string_view right) {
  if (!is_date(left) || !is_date(right)) return std::string{is_date(left) ? left : right};
  const int difference = length(left) - length(right);
  return std::string{difference < 0 || (difference == 0 && left < right) ? left : right};
}

std::string covering(std::string_view left, std::string_view right) {
  if (!is_date(left) || !is_date(right)) return std::string{is_date(left) ? left : right};
  if (covers(left, right)) return std::string{left};
  if (covers(right, left)) return std::string{right};
  return std::min(first_day(left), first_day(right)) + "/" +
         std::max(last_day(left), last_day(right));
}

}  // namespace entente
