#include "extract/meaning/calendar.h"

#include <algorithm>
#include <charconv>

namespace entente {
namespace {

std::string padded(int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Day> day_of(int year, int month, int day) {
  if (year < 1 || month < 1 || day < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::optional<Day> read_day(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = number(iso.substr(0, 4));
  const auto month = number(iso.substr(5, 2));
  const auto day = number(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return day_of(*year, *month, *day);
}

std::optional<PartialDate> read_partial_date(std::string_view iso) {
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
  const bool open = iso.starts_with("XXXX");
  const auto year = open ? 0 : number(iso.substr(0, 4));
  const auto month = iso.size() > 4 ? number(iso.substr(5, 2)) : 0;
  const auto day = iso.size() > 7 ? number(iso.substr(8, 2)) : 0;
  if (!year || !month || !day) return std::nullopt;
  return PartialDate{*year, *month, *day};
}

PartialDate parts_of(Day day) {
  const std::chrono::year_month_day date{day};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::string iso_text(const PartialDate& date) {
  if (date.year == 0 && date.month == 0) return {};
  std::string text = date.year == 0 ? "XXXX" : padded(date.year, 4);
  if (date.month != 0) text += "-" + padded(date.month, 2);
  if (date.month != 0 && date.day != 0) text += "-" + padded(date.day, 2);
  return text;
}

std::string iso_text(Day day) { return iso_text(parts_of(day)); }

std::string iso_span(const std::string& first, const std::string& last) {
  if (first.empty() || last.empty()) return {};
  return first == last ? first : first + "/" + last;
}

PartialDate month_after(PartialDate month, int count) {
  const int months = month.year * 12 + month.month - 1 + count;
  if (month.year == 0) return {0, (months % 12 + 12) % 12 + 1, 0};
  return {months / 12, months % 12 + 1, 0};
}

std::string open_weekday(int weekday) { return "XXXX-WXX-" + std::to_string(weekday + 1); }

int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()) - 1; }

Day monday_of(Day day) { return day - std::chrono::days{weekday_of(day)}; }

}  // namespace entente
