#include "extract/article/byline.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace entente;
using Names = std::vector<std::string>;

TEST_CASE("bylines give authors and dates") {
  struct Row {
    std::string about, input;
    Names authors;
    std::string published;
  };
  const std::vector<Row> rows = {
      {"name and date", "By Jane Roe May 7, 2021", {"Jane Roe"}, "2021-05-07"},
      {"two names", "By Jane Roe and John Doe", {"Jane Roe", "John Doe"}, ""},
      {"capitals and a paper", "BY JANE ROE, STAFF WRITER", {"JANE ROE"}, ""},
      {"particles", "By Ahmed bin Roe and Ludwig van Doe", {"Ahmed bin Roe", "Ludwig van Doe"}, ""},
      {"sign-off", "(Reporting by Jane Roe; Editing by John Doe)", {"Jane Roe"}, ""},
      {"closing sentence",
       "(This article was written by Jane Roe and John Doe.)",
       {"Jane Roe", "John Doe"},
       ""},
      {"a degree", "Written by Jane Roe, MS, RD on November 14, 2019", {"Jane Roe"}, "2019-11-14"},
      {"weekday",
       "By Jane Roe on Monday, November 18th, 2019 at 11:04 a.m.",
       {"Jane Roe"},
       "2019-11-18"},
      {"dash", "by Jane Roe \xE2\x80\x94 November 18, 2019", {"Jane Roe"}, "2019-11-18"},
      {"paper after a stop", "By Jane Roe. Daily News International", {"Jane Roe"}, ""},
      {"agency", "By PTI, Jane Roe", {"Jane Roe"}, ""},
      {"German", "Von Jane Roe publiziert am 25. September 2018", {"Jane Roe"}, "2018-09-25"},
      {"date of a change", "By Jane Roe | Updated May 8, 2021", {"Jane Roe"}, ""},
      {"both dates",
       "By Jane Roe, Published May 7, 2021, Updated May 8, 2021",
       {"Jane Roe"},
       "2021-05-07"},
  };
  for (const auto& [about, input, authors, published] : rows) {
    CAPTURE(about);
    const auto byline = read_byline(input);
    REQUIRE(byline);
    CHECK(byline->authors == authors);
    CHECK(byline->published == published);
  }
}

TEST_CASE("sentences that begin like bylines are none") {
  for (const std::string line :
       {"By Friday, the two delegations had left the capital.",
        "By the end of the day nothing was agreed.", "By 2019 the treaty was dead",
        "Von der Leyen Meets Ministers", "Bystanders watched Jane Roe", "By", "Written by hand",
        "By all accounts the Foreign Ministry of Ruritania and its partners across the region were "
        "surprised by this"}) {
    CAPTURE(line);
    CHECK_FALSE(read_byline(line).has_value());
  }
}

TEST_CASE("a name may stand on the line below its label") {
  CHECK(names_below("By", "Jane Roe, Daily Correspondent") == Names{"Jane Roe"});
  CHECK(names_below("Written by", "Jane Roe and John Doe") == Names{"Jane Roe", "John Doe"});
  CHECK(names_below("By", "the end of the day nothing had been agreed").empty());
  CHECK(names_below("Baku", "Jane Roe").empty());
}

TEST_CASE("the outlet is no author") {
  struct Row {
    std::string outlet;
    Names authors, expected;
  };
  const std::vector<Row> rows = {
      {"The Daily", {"Jane Roe", "The Daily"}, {"Jane Roe"}},
      {"Daily", {"Jane Roe", "Daily Business"}, {"Jane Roe"}},
      {"Daily Insider Europe", {"Jane Roe", "Daily Insider"}, {"Jane Roe"}},
      {"The Fitness Blog", {"Fitness"}, {}},
      {"Jane Roe's Diary", {"Jane Roe"}, {"Jane Roe"}},
      {"", {"Jane Roe"}, {"Jane Roe"}},
  };
  for (const auto& [outlet, authors, expected] : rows) {
    CAPTURE(outlet);
    auto kept = authors;
    drop_outlet(kept, outlet);
    CHECK(kept == expected);
  }
}

TEST_CASE("datelines give agency and date") {
  const auto with_year = read_dateline("BAKU, July 3, 2024 (Example Agency) - The minister said.");
  REQUIRE(with_year);
  CHECK(with_year->agency == "Example Agency");
  CHECK(with_year->published == "2024-07-03");

  const auto without_year =
      read_dateline("WASHINGTON, July 3 (Reuters) \xE2\x80\x94 The minister said.");
  REQUIRE(without_year);
  CHECK(without_year->agency == "Reuters");
  CHECK(without_year->published.empty());

  CHECK_FALSE(
      read_dateline("The minister - a former general - said so on July 3, 2024.").has_value());
  CHECK_FALSE(read_dateline("").has_value());
}

TEST_CASE("source lines name the outlet") {
  CHECK(read_source_line("source: daily.example") == "daily.example");
  CHECK(read_source_line("Source: The Daily with the press service of the ministry and agencies") ==
        "The Daily");
  CHECK_FALSE(read_source_line("Sources say so").has_value());
  CHECK_FALSE(
      read_source_line("Source: two officials who asked not to be named because of the talks")
          .has_value());
}

TEST_CASE("the date of the last change is not the publication date") {
  CHECK_FALSE(read_published("Last update: June 15, 2024 09:37").has_value());
  CHECK_FALSE(read_published("Modified on 15 June 2024").has_value());
  CHECK(read_published("Published: 12 Dec 2018 14:05 | Updated: 13 Dec 2018") == "2018-12-12");
  CHECK(read_published("Updated: 13 Dec 2018 | Published: 12 Dec 2018") == "2018-12-12");
}
