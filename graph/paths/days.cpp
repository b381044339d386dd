#include "graph/paths/days.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <cstdlib>
#include <string>

#include "graph/date.h"

namespace entente {
namespace {

// Of "2018-12-12".
std::int32_t number_of(const std::string& day) {
  const auto part = [&](std::size_t at, std::size_t size) {
    return std::strtol(day.substr(at, size).c_str(), nullptr, 10);
  };
  using namespace std::chrono;
  const year_month_day date{year{static_cast<int>(part(0, 4))},
                            month{static_cast<unsigned>(part(5, 2))},
                            std::chrono::day{static_cast<unsigned>(part(8, 2))}};
  return static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count());
}

bool holds(const DaySet& days, DayRange range) {
  return std::ranges::any_of(
      days, [&](DayRange one) { return one.first <= range.first && range.last <= one.last; });
}

}  // namespace

DayRange days_of(std::string_view date) {
  assert(is_date(date));
  return {number_of(first_day(date)), number_of(last_day(date))};
}

std::string iso_day(std::int32_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  const auto padded = [](unsigned number, std::size_t size) {
    const std::string digits = std::to_string(number);
    return std::string(size - std::min(size, digits.size()), '0') + digits;
  };
  return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
         padded(static_cast<unsigned>(date.month()), 2) + "-" +
         padded(static_cast<unsigned>(date.day()), 2);
}

DaySet days_told(const Edge& edge, const PublishedOn& published) {
  DaySet days;
  for (const EdgeEvidence& evidence : edge.evidence) {
    const std::string_view date =
        evidence.date.empty() ? published(evidence.article) : std::string_view{evidence.date};
    if (is_date(date)) add(days, days_of(date));
  }
  if (days.empty() && is_date(edge.first) && is_date(edge.last))
    days.push_back({days_of(edge.first).first, days_of(edge.last).last});
  return days;
}

DaySet days_of_meeting(const Node& node) {
  if (node.kind != Kind::meeting || !is_date(node.date)) return {};
  return {days_of(node.date)};
}

void add(DaySet& days, DayRange range) {
  DaySet joined;
  for (const DayRange one : days) {
    const bool touches = one.first <= range.last + 1 && range.first <= one.last + 1;
    if (!touches) {
      joined.push_back(one);
      continue;
    }
    range = {std::min(one.first, range.first), std::max(one.last, range.last)};
  }
  joined.insert(std::ranges::upper_bound(joined, range), range);
  days = std::move(joined);
}

bool holds_all(const DaySet& days, const DaySet& others) {
  return std::ranges::all_of(others, [&](DayRange one) { return holds(days, one); });
}

DaySet reachable(const DaySet& days, DayRange range, std::int32_t shortest, std::int32_t longest) {
  DaySet later;
  if (longest < shortest) return later;
  for (const DayRange one : days) {
    const std::int64_t end = std::int64_t{one.last} + longest;
    const DayRange shifted{std::max(one.first + shortest, range.first),
                           static_cast<std::int32_t>(std::min<std::int64_t>(end, range.last))};
    if (shifted.first <= shifted.last) add(later, shifted);
  }
  return later;
}

}  // namespace entente
