#include "extract/article/article_json.h"

#include <string>

#include <doctest/doctest.h>

#include "read_text.h"

using namespace entente;

TEST_CASE("an article becomes one line of JSON") {
  const std::string text =
      "Ministers \"meet\"\n\nShare\n\nThe foreign ministers of Ruritania and Graustark met on "
      "Monday.\n\nsource: daily.example\n";
  const auto article = read(text);
  CHECK(
      to_json_line(article) ==
      R"({"path":"a.txt","id":")" + article.info.id +
          R"(","title":"Ministers \"meet\"","outlet":"daily.example","authors":[],"published":null,"published_from":null,"url":null,"language":"en","notes":[],)"
          R"("body":"The foreign ministers of Ruritania and Graustark met on Monday.",)"
          R"("set_aside":[{"reason":"sharing","text":"Share","begin":18,"end":23},)"
          R"({"reason":"source","text":"source: daily.example","begin":90,"end":111}],"warnings":[]})"
          "\n");
}
