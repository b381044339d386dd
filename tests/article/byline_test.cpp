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
        "Bystanders watched Jane Roe", "By", "Written by hand",
        "By all accounts the Foreign Ministry of Ruritania and its partners across the region were "
        "surprised by this"}) {
    CAPTURE(line);
    CHECK_FALSE(read_byline(line).has_value());
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
