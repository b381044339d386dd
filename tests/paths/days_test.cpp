#include "graph/paths/days.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

TEST_CASE("days have numbers that follow each other over months and leap years") {
  CHECK(days_of("1970-01-02") == DayRange{1, 1});
  CHECK(days_of("2020-02-29").first + 1 == days_of("2020-03-01").first);
  CHECK(days_of("2019").last - days_of("2019").first == 364);
  CHECK(days_of("2018-12-12/2018-12").last == days_of("2018-12-31").last);
}

TEST_CASE("day sets join what touches and keep the rest apart") {
  DaySet days;
  add(days, {5, 6});
  add(days, {1, 2});
  CHECK(days == DaySet{{1, 2}, {5, 6}});
  add(days, {3, 4});
  CHECK(days == DaySet{{1, 6}});
  CHECK(holds_all(days, {{2, 3}, {6, 6}}));
  CHECK_FALSE(holds_all(days, {{6, 7}}));
}

TEST_CASE("what can be reached from some days within a wait") {
  struct {
    const char* about;
    DayRange range;
    std::int32_t shortest;
    std::int32_t longest;
    DaySet expected;
  } const cases[] = {
      {"the same day", {3, 3}, 0, 0, {{3, 3}}},
      {"the same day is not later", {3, 3}, 1, 9, {}},
      {"as far as the wait allows", {0, 20}, 0, 2, {{3, 6}, {10, 12}}},
      {"later than never, sooner than now", {0, 20}, 1, 0, {}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    const DaySet days = c.longest == 9 ? DaySet{{3, 3}} : DaySet{{3, 4}, {10, 10}};
    CHECK(reachable(days, c.range, c.shortest, c.longest) == c.expected);
  }
}

}  // namespace
}  // namespace entente
