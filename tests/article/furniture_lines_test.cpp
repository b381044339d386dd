#include "extract/article/furniture_lines.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("lines of furniture are recognised with their reason") {
  struct Row {
    std::string input, expected;
  };
  const std::vector<Row> rows = {
      {"Last update: June 15, 2024 09:37", "date of last change"},
      {"Updated: 12 May 2021", "date of last change"},
      {"Newsroom logo", "logo"},
      {"A view from the old town / Courtesy", "caption"},
      {"File photo. Two generals are seated behind their flags. [Handout photo, EUCOM]", "caption"},
      {"photo: the ministers at the table", "caption"},
      {"The ministers at the table (Photo: Ministry of Foreign Affairs)", "caption"},
      {"The ministers shake hands | AFP", "caption"},
      {"In this May 7, 2021, file photo, the ministers leave the hall.", "caption"},
      {"Subscribe to our newsletters", "newsletter"},
      {"Sign up for the morning briefing", "newsletter"},
      {"Leave a review", "comments"},
      {"12 comments", "counter"},
      {"Follow us on social networks", "sharing"},
      {"Share", "sharing"},
      {"Share this article:", "sharing"},
      {"(Click the image to read more).", "read more"},
      {"Read more", "read more"},
      {"Read more: Two generals meet", "teaser"},
      {"ADVERTISEMENT", "advertising"},
      {"Home", "navigation"},
      {"\xC2\xBB News", "navigation"},
      {"Home > World > Europe", "navigation"},
      {"News | Sport | Weather", "navigation"},
      {"Tags: talks, treaty", "tags"},
      {"\xC2\xA9 2021 The Daily. All rights reserved.", "notice"},
      {"This website uses cookies to improve your visit.", "notice"},
      {"3 min read", "counter"},
  };
  for (const auto& [input, expected] : rows) {
    CAPTURE(input);
    CHECK(furniture_reason(input) == expected);
  }
}

TEST_CASE("lines of articles are not furniture") {
  for (const std::string line : {
           "Home Secretary resigns",
           "The ministers share a view of the treaty.",
           "He said the talks were over. (Reuters)",
           "The two sides will meet on 9/11, the ministry said.",
           "Comments by the minister angered the neighbours.",
           "Subscribers to the treaty met in the capital.",
           "Searching for peace",
           "News of the talks reached the capital at night.",
           "The map shows the border (see below).",
           "Tweeting ministers and the art of diplomacy",
           "Russia/Ukraine talks",
           "The treaty, which was signed in Baku, \"will be ratified\" (in spring).",
       }) {
    CAPTURE(line);
    CHECK(furniture_reason(line).empty());
  }
}

TEST_CASE("headings of other stories are recognised whatever their dress") {
  for (const std::string line :
       {"Related articles", "RELATED ARTICLES:", "Editor's choice", "Editor\xE2\x80\x99s choice",
        "Popular", "News Line", "Most read", "You may also like", "More from The Daily"}) {
    CAPTURE(line);
    CHECK(heads_other_stories(line));
  }
  for (const std::string line : {"Popular protest spreads", "Related questions remain open",
                                 "Latest round of talks fails", ""}) {
    CAPTURE(line);
    CHECK_FALSE(heads_other_stories(line));
  }
}
