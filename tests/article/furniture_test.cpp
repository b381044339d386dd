#include "extract/article/furniture.h"

#include <string>

#include <doctest/doctest.h>

#include "read_text.h"

using namespace entente;

namespace {

const std::string kFirst =
    "The foreign ministers of Ruritania and Graustark met in the capital on Monday.";
const std::string kSecond = "They spoke of the border and agreed to meet again in the autumn.";
const std::string kThird = "A spokesman of the ministry said that the treaty was nearly ready.";

std::string page(std::initializer_list<std::string> paragraphs) {
  std::string out;
  for (const auto& paragraph : paragraphs) out += (out.empty() ? "" : "\n\n") + paragraph;
  return out;
}

}  // namespace

TEST_CASE("the furniture above an article is set aside and read") {
  const auto text =
      page({"Last update: June 15, 2024 09:37", "Newsroom logo", "Ministers meet in Ruritania",
            "By Jane Roe May 7, 2021", "A view from the capital / Courtesy", kFirst, kSecond});
  const auto article = read(text);
  CHECK(article.info.title == "Ministers meet in Ruritania");
  CHECK(article.info.authors == std::vector<std::string>{"Jane Roe"});
  CHECK(article.info.published == "2021-05-07");
  CHECK(article.published_from == "byline");
  CHECK(article.text == "Ministers meet in Ruritania\n\n" + kFirst + "\n\n" + kSecond);
  CHECK(article.body() == kFirst + "\n\n" + kSecond);
  CHECK(reason_of(article, "courtesy").empty());
  CHECK(reason_of(article, "Courtesy") == "caption");
  CHECK(reason_of(article, "logo") == "logo");
  check_exact(article, text);
}

TEST_CASE("lists of other stories run to the end") {
  const std::string other =
      "The harbour of Strelsau will be closed for a year, the town said on Tuesday.";
  const auto article =
      read(page({"Ministers meet in Ruritania", kFirst, kSecond, "source: daily.example",
                 "Related articles", "Editor's choice", "News", "Harbour to close",
                 "Harbour to close", other, "Popular", "Harbour to close", other}));
  CHECK(article.body() == kFirst + "\n\n" + kSecond);
  CHECK(article.info.outlet == "daily.example");
  CHECK(reason_of(article, "The harbour") == "other stories");
  CHECK(reason_of(article, "source:") == "source");
}

TEST_CASE("a box of other stories inside the article does not end it") {
  const auto article =
      read(page({"Ministers meet in Ruritania", kFirst, "Related articles", "Harbour to close",
                 kSecond, kThird, "The treaty will be signed in Strelsau, both sides confirmed."}));
  CHECK(has(article, kThird));
  CHECK_FALSE(has(article, "Harbour"));
}

TEST_CASE("a headline inside the article stays, as a heading, with the paragraph below it") {
  const auto article =
      read(page({"Ministers meet in Ruritania", kFirst,
                 "Graustark gives neighbour sixty days to sign", kSecond, kThird}));
  CHECK(texts(article, ParagraphRole::heading) ==
        std::vector<std::string>{"Graustark gives neighbour sixty days to sign"});
  CHECK(has(article, kSecond));
}

TEST_CASE("titles are found, or not made up") {
  CHECK(read(page({"Home", "World", "Ministers meet in Ruritania", kFirst})).info.title ==
        "Ministers meet in Ruritania");
  CHECK(read(page({"Will they sign?", kFirst})).info.title == "Will they sign?");
  CHECK(read(page({kFirst, kSecond})).info.title.empty());
  const auto repeated =
      read(page({"Ministers meet in Ruritania", "Ministers meet in Ruritania", kFirst}));
  CHECK(repeated.text == "Ministers meet in Ruritania\n\n" + kFirst);
  CHECK(reason_of(repeated, "Ministers") == "repeated title");
}

TEST_CASE("the address above a copied article is its address and tells the outlet") {
  const auto article = read(page({"https://www.daily.example/2018/12/13/ministers-meet", kFirst}));
  CHECK(article.info.url == "https://www.daily.example/2018/12/13/ministers-meet");
  CHECK(article.info.outlet == "daily.example");
  CHECK(article.info.published == "2018-12-13");
  CHECK(article.published_from == "url");
  CHECK(article.text == kFirst);
}

TEST_CASE("publication dates come from where the article says so") {
  struct Row {
    std::string about, text, published, from;
  };
  const std::vector<Row> rows = {
      {"label", page({"Ministers meet here", "Published: 12 Dec 2018 14:05", kFirst}), "2018-12-12",
       "text"},
      {"label beside a change",
       page({"Ministers meet here", "Published 12 Dec 2018 | Updated 13 Dec 2018", kFirst}),
       "2018-12-12", "text"},
      {"bare line", page({"Ministers meet here", "12 December 2018", kFirst}), "2018-12-12",
       "text"},
      {"place and time", page({"Ministers meet here", "Strelsau, 12 December 2018, 14:05", kFirst}),
       "2018-12-12", "text"},
      {"dateline", page({"Ministers meet here", "STRELSAU, July 3, 2018 (Agency) - " + kFirst}),
       "2018-07-03", "dateline"},
      {"clock above the title",
       page({"Saturday, June 15, 2024 09:37", "Ministers meet here", "By Jane Roe", kFirst}), "",
       ""},
      {"change only", page({"Ministers meet here", "Last update: June 15, 2024", kFirst}), "", ""},
      {"day without a year",
       page({"Ministers meet here", "They met on Friday (5 April) and " + kFirst}), "", ""},
      {"date in the story",
       page({"Ministers meet here", "On 12 December 2018 they met for the first time in years."}),
       "", ""},
  };
  for (const auto& [about, text, published, from] : rows) {
    CAPTURE(about);
    const auto article = read(text);
    CHECK(article.info.published == published);
    CHECK(article.published_from == from);
  }
}

TEST_CASE("options override the date and supply the outlet") {
  const ReadOptions options{"2020-01-02", "The Daily", 1u << 20};
  const auto article =
      read(page({"Ministers meet here", "12 December 2018", kFirst}), "a.txt", options);
  CHECK(article.info.published == "2020-01-02");
  CHECK(article.published_from == "option");
  CHECK(article.info.outlet == "The Daily");
  CHECK(read(page({kFirst, "source: other.example"}), "a.txt", options).info.outlet ==
        "other.example");
}

TEST_CASE("a source line that says more than a name stays text") {
  const auto article = read(page({kFirst,
                                  "source: daily.example with the press services of the foreign "
                                  "ministries of both countries"}));
  CHECK(article.info.outlet == "daily.example");
  CHECK(has(article, "press services"));
}

TEST_CASE("repeated paragraphs are kept once") {
  const auto article = read(page({"Ministers meet here", kFirst, kSecond, kFirst}));
  CHECK(article.body() == kFirst + "\n\n" + kSecond);
  CHECK(reason_of(article, "foreign ministers") == "repeated paragraph");
}

TEST_CASE("a thousand headings of other stories take no longer than one") {
  std::string text = "Ministers meet here\n\n" + kFirst + "\n\n";
  for (int i = 0; i < 100'000; ++i)
    text += "Related articles\n\nA story number " + std::to_string(i) + " was told here.\n\n";
  const auto article = read(text);
  CHECK(has(article, kFirst));
}
