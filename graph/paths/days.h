// Days as numbers, for what text cannot do: how long somebody waited.

#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/network.h"

namespace entente {

// Days since 1970-01-01; both ends belong to it.
struct DayRange {
  std::int32_t first = 0;
  std::int32_t last = 0;

  friend auto operator<=>(const DayRange&, const DayRange&) = default;
};

// Sorted ranges without a common day.
using DaySet = std::vector<DayRange>;

// The days that a date covers. Requires: is_date(date).
[[nodiscard]] DayRange days_of(std::string_view date);

// "2018-12-12".
[[nodiscard]] std::string iso_day(std::int32_t day);

// Days on which the edge is said to have held: those its evidence gives, else the days of
// publication; of an edge without either, from its first to its last.
using PublishedOn = std::function<std::string_view(std::string_view article)>;
[[nodiscard]] DaySet days_told(const Edge& edge, const PublishedOn& published);

// The days of a dated meeting; empty for all other nodes.
[[nodiscard]] DaySet days_of_meeting(const Node& node);

void add(DaySet& days, DayRange range);

[[nodiscard]] bool holds_all(const DaySet& days, const DaySet& others);

// Those days of `range` that come at least `shortest` and at most `longest` days after one of
// `days`.
[[nodiscard]] DaySet reachable(const DaySet& days, DayRange range, std::int32_t shortest,
                               std::int32_t longest);

}  // namespace entente
