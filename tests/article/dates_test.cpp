#include "extract/article/dates.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("dates in running text are found in every usual spelling") {
  struct Row {
    std::string about, input, expected;
  };
  const std::vector<Row> rows = {
      {"month first", "Baku, May 7, 2021", "2021-05-07"},
      {"abbreviated with a stop", "Dec. 13, 2018 - text", "2018-12-13"},
      {"four letters", "Sept 3 2019", "2019-09-03"},
      {"day first with a clock", "Published: 12 Dec 2018 14:05", "2018-12-12"},
      {"ordinal", "the 1st of January, 2020", "2020-01-01"},
      {"weekday", "Wednesday, 12 December 2018", "2018-12-12"},
      {"hyphens and a name", "13-Dec-2018", "2018-12-13"},
      {"ISO", "on 2018-12-13T14:05:00+04:00", "2018-12-13"},
      {"ISO with slashes", "2018/12/13", "2018-12-13"},
      {"stops", "13.12.2018 10:15", "2018-12-13"},
      {"slashes, day above twelve", "25/12/2018", "2018-12-25"},
      {"slashes, month first", "12/25/2018", "2018-12-25"},
      {"slashes, same number", "05/05/2018", "2018-05-05"},
      {"no-break spaces",
       "7\xC2\xA0May\xC2\xA0"
       "2021",
       "2021-05-07"},
      {"capitals", "MAY 7, 2021", "2021-05-07"},
      {"the first real one", "February 30, 2021 or March 1, 2021", "2021-03-01"},
      {"leap day", "29 February 2020", "2020-02-29"},
      {"French", "Publi\xC3\xA9 le 12 janvier 2021", "2021-01-12"},
      {"French, the first", "1er ao\xC3\xBBt 2021", "2021-08-01"},
      {"German", "25. September 2018", "2018-09-25"},
      {"German, accented", "3. M\xC3\xA4rz 2022", "2022-03-03"},
      {"Spanish", "jueves, 12 de enero de 2023", "2023-01-12"},
      {"Russian", "\xD0\xBE\xD1\x82 7 \xD0\x9C\xD0\xB0\xD1\x8F 2021", "2021-05-07"},
      {"Turkish, in capitals", "9 \xC5\x9EUBAT 2020", "2020-02-09"},
      {"Indonesian, month first", "Maret 30, 2015", "2015-03-30"},
  };
  for (const auto& [about, input, expected] : rows) {
    CAPTURE(about);
    const auto found = find_date(input);
    REQUIRE(found);
    CHECK(found->iso == expected);
  }
}

TEST_CASE("what is no full, real, unambiguous date is none") {
  struct Row {
    std::string about, input;
  };
  const std::vector<Row> rows = {
      {"no year", "Friday afternoon (5 April)"},
      {"no year, month first", "July 3 (Agency)"},
      {"no such day", "31 April 2020"},
      {"no leap year", "29 February 2019"},
      {"either order", "03/04/2018"},
      {"before 1900", "May 7, 1821"},
      {"after 2100", "7 May 2121"},
      {"a number of five digits", "7 May 20211"},
      {"month alone", "in December 2018"},
      {"a version", "version 1.12.2018.4 of 1"},
      {"a word that begins like a month", "Marching 3, 2018 people"},
      {"nothing", ""},
  };
  for (const auto& [about, input] : rows) {
    CAPTURE(about);
    const auto found = find_date(input);
    CHECK_FALSE(found.has_value());
  }
}

TEST_CASE("a found date says where it stands") {
  const auto found = find_date("Baku, May 7, 2021 - text");
  REQUIRE(found);
  CHECK(found->span == Span{6, 17});
}

TEST_CASE("metadata values keep the day that is written, whatever the time zone") {
  CHECK(date_of_value("2018-12-13T23:30:00-08:00") == "2018-12-13");
  CHECK(date_of_value("20181213") == "2018-12-13");
  CHECK(date_of_value("20181213T140500Z") == "2018-12-13");
  CHECK(date_of_value("Thu, 13 Dec 2018 14:05:00 GMT") == "2018-12-13");
  CHECK(date_of_value("  2018-12-13 ") == "2018-12-13");
  CHECK_FALSE(date_of_value("soon").has_value());
  CHECK_FALSE(date_of_value("").has_value());
}

TEST_CASE("links tell the date in their path only") {
  struct Row {
    std::string about, input, expected;
  };
  const std::vector<Row> rows = {
      {"folders", "https://daily.example/2018/12/13/generals-meet", "2018-12-13"},
      {"month by name", "https://daily.example/world/2018/dec/13/generals", "2018-12-13"},
      {"hyphens", "https://daily.example/news/2018-12-13/generals", "2018-12-13"},
      {"in the slug", "https://daily.example/generals-2018-12-13", "2018-12-13"},
      {"compact", "https://daily.example/20181213/a", "2018-12-13"},
      {"no day", "https://daily.example/2018/12/generals", ""},
      {"a number", "https://daily.example/news/1485059", ""},
      {"in the query", "https://daily.example/a?d=/2018/12/13/", ""},
  };
  for (const auto& [about, input, expected] : rows) {
    CAPTURE(about);
    CHECK(date_in_url(input).value_or("") == expected);
  }
}

TEST_CASE("ISO dates are recognised exactly") {
  CHECK(is_iso_date("2018-12-13"));
  CHECK_FALSE(is_iso_date("2018-13-12"));
  CHECK_FALSE(is_iso_date("2018/12/13"));
  CHECK_FALSE(is_iso_date("2018-12-13 "));
  CHECK_FALSE(is_iso_date("2018-1-3"));
}
