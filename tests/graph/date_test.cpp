#include "graph/date.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

TEST_CASE("what is a date, and how precise") {
  struct {
    std::string date;
    Precision expected;
  } const cases[] = {
      {"2018-12-12", Precision::day},
      {"2018-12", Precision::month},
      {"2018", Precision::year},
      {"2024-07-09/2024-07-11", Precision::day},
      {"2024-07/2024-09", Precision::month},
      {"2024-07-09/2025", Precision::year},
      {"2020-02-29", Precision::day},
      {"2000-02-29", Precision::day},
      {"2019-02-29", Precision::none},
      {"1900-02-29", Precision::none},
      {"2018-13", Precision::none},
      {"2018-00", Precision::none},
      {"2018-12-32", Precision::none},
      {"2018-1-1", Precision::none},
      {"0000", Precision::none},
      {"-018", Precision::none},
      {"2018/12/12", Precision::none},
      {"2024-07-11/2024-07-09", Precision::none},
      {"2024/", Precision::none},
      {"2024/2025/2026", Precision::none},
      {"2018-12-12T10:00", Precision::none},
      {"soon", Precision::none},
      {"", Precision::none},
  };
  for (const auto& c : cases) {
    CAPTURE(c.date);
    CHECK(precision_of(c.date) == c.expected);
    CHECK(is_date(c.date) == (c.expected != Precision::none));
  }
}

TEST_CASE("first and last day of a date") {
  struct {
    std::string date;
    std::string first;
    std::string last;
  } const cases[] = {
      {"2018-12-12", "2018-12-12", "2018-12-12"},
      {"2018-12", "2018-12-01", "2018-12-31"},
      {"2018-04", "2018-04-01", "2018-04-30"},
      {"2020-02", "2020-02-01", "2020-02-29"},
      {"2018", "2018-01-01", "2018-12-31"},
      {"2024-07-09/2024-08", "2024-07-09", "2024-08-31"},
      {"never", "", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.date);
    CHECK(first_day(c.date) == c.first);
    CHECK(last_day(c.date) == c.last);
  }
}

TEST_CASE("dates agree where one lies within the other") {
  CHECK(dates_agree("2018-12", "2018-12-12"));
  CHECK(dates_agree("2018", "2018-12"));
  CHECK(dates_agree("2024-07-10", "2024-07-09/2024-07-11"));
  CHECK_FALSE(dates_agree("2018-12-12", "2018-12-13"));
  CHECK_FALSE(dates_agree("2018-11", "2018-12-12"));
  CHECK_FALSE(dates_agree("2024-07-09/2024-07-11", "2024-07-10/2024-07-12"));
  CHECK_FALSE(dates_agree("", ""));
  CHECK_FALSE(dates_agree("2018", ""));
}

TEST_CASE("the narrower of two dates, and the span that covers both") {
  CHECK(narrower("2018", "2018-12-12") == "2018-12-12");
  CHECK(narrower("2018-12-12", "") == "2018-12-12");
  CHECK(narrower("", "2018") == "2018");
  CHECK(narrower("", "").empty());
  CHECK(narrower("2018-02", "2018-12") == "2018-02");
  CHECK(covering("2018-12-12", "2018") == "2018");
  CHECK(covering("2018-12-12", "2017-09-07") == "2017-09-07/2018-12-12");
  CHECK(covering("2018-12", "2019-02") == "2018-12-01/2019-02-28");
  CHECK(covering("", "2018") == "2018");
}

}  // namespace
}  // namespace entente
