#include "extract/article/article_shape.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "read_text.h"

using namespace entente;
using Notes = std::vector<std::string>;

namespace {

const std::string kProse =
    "The foreign ministers of Ruritania and Graustark met in the capital on Monday.";

std::string linked(const std::string& fields) {
  return "<!DOCTYPE html><script type=\"application/ld+json\">{" + fields +
         "}</script><body><h1>Ministers meet</h1><p>" + kProse + "</p>";
}

std::string words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "The ministers met again and talked. ";
  return text;
}

}  // namespace

TEST_CASE("what is not one whole report is noted") {
  struct Row {
    std::string about, path, input;
    Notes expected;
  };
  const std::vector<Row> rows = {
      {"a report", "a.txt", "Ministers meet\n\n" + kProse, {}},
      {"a page of several",
       "a.txt",
       "Ministers meet\n\n" + kProse + "\n\nPage 1 of 3",
       {"several pages"}},
      {"the only page", "a.txt", "Ministers meet\n\n" + kProse + "\n\nPage 1 of 1", {}},
      {"the next page of the same story",
       "a.html",
       "<!DOCTYPE html><link rel=canonical href='https://daily.example/talks.html'>"
       "<link rel=next href='https://daily.example/talks.html?page=2'><h1>Ministers meet</h1><p>" +
           kProse,
       {"several pages"}},
      {"the next story",
       "a.html",
       "<!DOCTYPE html><link rel=canonical href='https://daily.example/talks'>"
       "<link rel=next href='https://daily.example/harbour'><h1>Ministers meet</h1><p>" +
           kProse,
       {}},
      {"a prompt to pay",
       "a.txt",
       "Ministers meet\n\n" + kProse + "\n\nSubscribe to continue reading",
       {"paywall"}},
      {"a prompt below a whole report",
       "a.txt",
       "Ministers meet\n\n" + words(60) + "\n\nAlready a subscriber? Log in",
       {}},
      {"not free, by its data",
       "a.html",
       linked(R"("@type": "NewsArticle", "isAccessibleForFree": false)"),
       {"paywall"}},
      {"free, by its data",
       "a.html",
       linked(R"("@type": "NewsArticle", "isAccessibleForFree": "True")"),
       {}},
      {"live, by its data",
       "a.html",
       linked(R"("@type": "LiveBlogPosting", "headline": "Live")"),
       {"live blog"}},
      {"live, by its clock times",
       "a.txt",
       "Talks in Strelsau: live\n\n14:05 GMT\n\n" + kProse + "\n\nPosted at 13.50\n\n" + kProse +
           " They shook hands.\n\n1:20pm \xE2\x80\x93 The doors open\n\n" + kProse +
           " The doors were opened.\n",
       {"live blog"}},
      {"times in prose",
       "a.txt",
       "Ministers meet\n\n14:05 was when they met, said the host.\n\n15:05 was when they ate.\n\n"
       "16:05 was when they left the capital.",
       {}},
  };
  for (const auto& [about, path, input, expected] : rows) {
    CAPTURE(about);
    const auto article = read(input, path);
    CHECK(article.notes == expected);
    CHECK(article.warnings.size() == expected.size());
    CHECK(has(article, "met"));
  }
}

TEST_CASE("page numbers, prompts to pay and clock times on their own are set aside") {
  const auto article = read("Talks: live\n\n14:05\n\n" + kProse + "\n\n14:50 GMT\n\n" + kProse +
                            " So they said.\n\n15:10\n\n" + kProse +
                            " So it was.\n\nPage 2 of 3\n\nSubscribe to read the full story\n");
  CHECK(reason_of(article, "14:50") == "time of entry");
  CHECK(reason_of(article, "Page 2") == "page number");
  CHECK_FALSE(reason_of(article, "Subscribe to read").empty());
  CHECK(article.notes == Notes{"several pages", "live blog", "paywall"});
  CHECK(article.warnings.front() == "a.txt: expected a whole article, found page 2 of 3");
}
