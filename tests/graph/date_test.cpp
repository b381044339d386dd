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

TEST_CASE("what is an open date") {
  for (const auto* open : {"XXXX-12-12", "XXXX-02-29", "XXXX-04", "XXXX-WXX-1", "XXXX-WXX-7",
                           "XXXX-07-09/XXXX-07-11", "XXXX-12-30/XXXX-01-02", "XXXX-04/XXXX-06"}) {
    CAPTURE(open);
    CHECK(is_open_date(open));
    CHECK_FALSE(is_date(open));
  }
  for (const auto* other : {"",
                            "XXXX",
                            "XXXX-",
                            "XXXX-13",
                            "XXXX-02-30",
                            "XXXX-1-1",
                            "XXXX-WXX-0",
                            "XXXX-WXX-8",
                            "XXXX-WXX-33",
                            "XXXX-W50-3",
                            "XXXX-12-12/",
                            "XXXX-12-12/XXXX-12",
                            "XXXX-12-12/2018-12-13",
                            "XXXX-WXX-3/XXXX-WXX-4",
                            "XXXX/XXXX",
                            "XXXX-12-12/XXXX-12-13/XXXX-12-14",
                            "2018-12-12",
                            "20XX-12-12",
                            "2018-XX-12",
                            "--12-12"}) {
    CAPTURE(other);
    CHECK_FALSE(is_open_date(other));
  }
  CHECK(is_day_of_year("XXXX-12-12"));
  CHECK(is_day_of_year("XXXX-07-09/XXXX-07-11"));
  CHECK_FALSE(is_day_of_year("XXXX-04"));
  CHECK_FALSE(is_day_of_year("XXXX-WXX-3"));
}

TEST_CASE("a date settles an open one if they can be of one occasion") {
  struct {
    std::string about;
    std::string open;
    std::string date;
    std::string expected;
  } const cases[] = {
      {"the day", "XXXX-12-12", "2018-12-12", "2018-12-12"},
      {"another day", "XXXX-12-12", "2018-12-13", ""},
      {"its month", "XXXX-12-12", "2018-12", "2018-12-12"},
      {"its year", "XXXX-12-12", "2018", "2018-12-12"},
      {"a span around it", "XXXX-12-12", "2018-12-10/2018-12-14", "2018-12-12"},
      {"two years", "XXXX-12-12", "2017/2018", ""},
      {"no such day that year", "XXXX-02-29", "2018", ""},
      {"a month and a day of it", "XXXX-04", "2018-04-19", "2018-04"},
      {"a month and another", "XXXX-04", "2018-05", ""},
      {"a span and a day of it", "XXXX-07-09/XXXX-07-11", "2024-07-10", "2024-07-09/2024-07-11"},
      {"a span over New Year", "XXXX-12-30/XXXX-01-02", "2019-01-01", "2018-12-30/2019-01-02"},
      {"a Wednesday", "XXXX-WXX-3", "2018-12-12", "2018-12-12"},
      {"a Thursday", "XXXX-WXX-3", "2018-04-19", ""},
      {"a leap day was a Monday", "XXXX-WXX-1", "2016-02-29", "2016-02-29"},
      {"a month has four or five Wednesdays", "XXXX-WXX-3", "2018-12", ""},
      {"nothing", "XXXX-12-12", "", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(settled(c.open, c.date) == c.expected);
    if (c.expected.empty()) continue;
    CHECK(dates_agree(c.open, c.date));
    CHECK(dates_agree(c.date, c.open));
  }
}

TEST_CASE("open dates agree where they can be of one occasion") {
  CHECK(dates_agree("XXXX-12", "XXXX-12-12"));
  CHECK(dates_agree("XXXX-WXX-3", "XXXX-12-12"));
  CHECK(dates_agree("XXXX-WXX-3", "XXXX-WXX-3"));
  CHECK(dates_agree("XXXX-WXX-3", "2018-12"));
  CHECK_FALSE(dates_agree("XXXX-WXX-3", "XXXX-WXX-4"));
  CHECK_FALSE(dates_agree("XXXX-12-12", "XXXX-12-13"));
  CHECK_FALSE(dates_agree("XXXX-04", "XXXX-12-12"));
  CHECK_FALSE(dates_agree("XXXX-WXX-3", "2018-04-19"));
  CHECK_FALSE(dates_agree("XXXX-12-12", ""));
}

TEST_CASE("the narrower of two open dates says more of the day") {
  CHECK(narrower("XXXX-12", "XXXX-12-12") == "XXXX-12-12");
  CHECK(narrower("XXXX-WXX-3", "XXXX-12-12") == "XXXX-12-12");
  CHECK(narrower("XXXX-12", "XXXX-WXX-3") == "XXXX-WXX-3");
  CHECK(narrower("", "XXXX-12") == "XXXX-12");
  CHECK(narrower("2018", "XXXX-12-12") == "2018-12-12");
  CHECK(narrower("XXXX-WXX-3", "2018-12") == "2018-12");
}

TEST_CASE("days are counted over months and years") {
  CHECK(days_after("2018-12-12", 7) == "2018-12-19");
  CHECK(days_after("2018-12-28", 7) == "2019-01-04");
  CHECK(days_after("2020-03-01", -1) == "2020-02-29");
}

TEST_CASE("the narrower of two dates") {
  CHECK(narrower("2018", "2018-12-12") == "2018-12-12");
  CHECK(narrower("2018-12-12", "") == "2018-12-12");
  CHECK(narrower("", "2018") == "2018");
  CHECK(narrower("", "").empty());
  CHECK(narrower("2018-02", "2018-12") == "2018-02");
}

}  // namespace
}  // namespace entente
