#include "graph/wire_copies.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "graph/summary.h"
#include "telling.h"

namespace entente {
namespace {

// A sketch of 64 numbers that begin with `story`, of which the last `changed` are of its own.
std::string sketch(char story, std::size_t changed = 0, char own = '0') {
  std::string text;
  for (std::size_t i = 0; i < kSketchNumbers; ++i) {
    const char first = i + changed < kSketchNumbers ? story : own;
    text += std::string{first, "0123456789abcdef"[i / 16], "0123456789abcdef"[i % 16], '0'};
  }
  return text;
}

ArticleInfo article(std::string id, std::string published, std::string sketch) {
  ArticleInfo article;
  article.id = std::move(id);
  article.published = std::move(published);
  article.sketch = std::move(sketch);
  return article;
}

// "b>a" for each copy.
std::string copies(std::vector<ArticleInfo> articles) {
  mark_copies(articles);
  std::ranges::sort(articles, {}, &ArticleInfo::id);
  std::string text;
  for (const auto& one : articles) {
    if (!one.copy_of.empty()) text += one.id + ">" + one.copy_of + " ";
  }
  return text;
}

TEST_CASE("a copy leads to the story printed first") {
  struct {
    std::string about;
    std::vector<ArticleInfo> articles;
    std::string expected;
  } const cases[] = {
      {"two stories", {article("a", "", sketch('1')), article("b", "", sketch('2'))}, ""},
      {"one story", {article("a", "", sketch('1')), article("b", "", sketch('1'))}, "b>a "},
      {"the earlier day is the original, an unknown day is later",
       {article("a", "", sketch('1')), article("b", "2018-12-13", sketch('1')),
        article("c", "2018-12-12", sketch('1'))},
       "a>c b>c "},
      {"a little more than half",
       {article("a", "", sketch('1')), article("b", "", sketch('1', 31))},
       "b>a "},
      {"just half", {article("a", "", sketch('1')), article("b", "", sketch('1', 32))}, ""},
      {"copies of copies do not chain",
       {article("a", "", sketch('1')), article("b", "", sketch('1', 20)),
        article("c", "", sketch('1', 40))},
       "b>a "},
      {"without sketches nothing is known", {article("a", "", ""), article("b", "", "")}, ""},
      {"none", {}, ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    auto articles = c.articles;
    CHECK(copies(articles) == c.expected);
    std::ranges::reverse(articles);
    CHECK(copies(articles) == c.expected);
  }
}

TEST_CASE("a wire copy is an article and an outlet more, but no source") {
  Telling telling;
  const auto tell = [&](std::string id, std::string outlet, std::string its_sketch) {
    telling.article(std::move(id), "2018-01-02", std::move(outlet), std::move(its_sketch));
    telling.says(telling.state("Russia", "Q159"), "accused", telling.state("Ukraine", "Q212"), 0.5);
  };
  tell("a", "APA", sketch('1'));
  tell("b", "TASS", sketch('1', 5));
  tell("c", "BBC", sketch('2'));

  const auto network = build_network(telling.set(), default_ontology());
  REQUIRE(network.edges.size() == 1);
  const auto& edge = network.edges.front();
  CHECK(edge.articles == 3);
  CHECK(edge.outlets == 3);
  CHECK(edge.sources == 2);
  CHECK(edge.confidence == doctest::Approx(0.75));
  CHECK(network.articles[1].copy_of == "a");
  CHECK(network.articles[1].sketch.empty());
  CHECK(
      to_text(summarise(network, 0)).starts_with("3 articles (1 wire copy of others): 2 states\n"));
}

TEST_CASE("many stories that share a part of their sketches are still told apart fast") {
  std::vector<ArticleInfo> articles;
  for (std::size_t i = 0; i < 20000; ++i) {
    auto own = sketch('1', 60);  // four numbers, one band, are shared by all
    for (std::size_t n = 4; n < kSketchNumbers; ++n) {
      const auto mixed = (i * 2654435761U + n * 40503U) >> 3U;
      for (std::size_t digit = 0; digit < 4; ++digit)
        own[4 * n + digit] = "0123456789abcdef"[mixed >> (4 * digit) & 0xFU];
    }
    articles.push_back(article(std::to_string(i), "", own));
  }
  CHECK(copies(articles).size() < 1000);
}

}  // namespace
}  // namespace entente
