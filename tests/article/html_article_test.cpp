#include "extract/article/html_article.h"

#include <string>

#include <doctest/doctest.h>

#include "read_text.h"

using namespace entente;

namespace {

const std::string kFirst =
    "The foreign ministers of Ruritania and Graustark met in the capital on Monday to speak of the "
    "border.";
const std::string kSecond =
    "They agreed to meet again in the autumn, when the treaty on the railway is expected to be "
    "ready.";
const std::string kThird =
    "A spokesman of the ministry said that both sides were content with what had been reached so "
    "far.";

std::string p(const std::string& text) { return "<p>" + text + "</p>\n"; }

std::string html(const std::string& head, const std::string& body) {
  return "<!DOCTYPE html>\n<html><head>" + head + "</head>\n<body>" + body + "</body></html>\n";
}

Article page(const std::string& head, const std::string& body) {
  const auto bytes = html(head, body);
  auto article = read(bytes, "page.html");
  check_offsets(article, bytes);
  return article;
}

}  // namespace

TEST_CASE("the article is found among the furniture of a page") {
  const auto article = page(
      "<title>Ministers meet in Ruritania | The Daily</title><style>p { color: red }</style>",
      "<header><a href=/>The Daily</a><ul><li><a href=/w>World</a><li><a "
      "href=/s>Sport</a></ul></header>"
      "<nav><a href=/a>Politics</a> <a href=/b>Business</a></nav>"
      "<div class=cookie-banner>" +
          p("We and our partners store information on your device to measure how you use this "
            "site.") +
          "</div>"
          "<main><div class='col-8'><h1>Ministers meet in Ruritania</h1>"
          "<div class=byline>By Jane Roe <span>May 7, 2021</span></div>"
          "<figure><img src=a.jpg><figcaption>The hall where the ministers of both countries met "
          "on Monday evening.</figcaption></figure>"
          "<div class='article__body'>" +
          p(kFirst) + "<script>document.write('<p>never text</p>')</script>" + p(kSecond) +
          "<div class=share-tools><a href=#>Facebook</a> <a href=#>Mail</a></div>" +
          "<h2>The railway</h2>" + p(kThird) + "<div class=newsletter-signup>" +
          p("Get every story of the day in one letter, each morning before breakfast.") +
          "</div></div>"
          "<section class=related><h3>Related articles</h3><a href=/c>Harbour to close for a "
          "year</a></section></div>"
          "<aside>" +
          p("The harbour of Strelsau will be closed for a year, the town said on Tuesday.") +
          "</aside></main>"
          "<div id=comments>" +
          p("I have said for years that this treaty would come, and nobody would listen to me.") +
          "</div>"
          "<footer>" +
          p("All texts and pictures on these pages belong to The Daily and its authors alone.") +
          "</footer>");
  CHECK(article.text == "Ministers meet in Ruritania\n\n" + kFirst + "\n\n" + kSecond +
                            "\n\nThe railway\n\n" + kThird);
  CHECK(texts(article, ParagraphRole::heading) == std::vector<std::string>{"The railway"});
  CHECK(article.info.title == "Ministers meet in Ruritania");
  CHECK(article.info.authors == std::vector<std::string>{"Jane Roe"});
  CHECK(article.info.published == "2021-05-07");
  CHECK(reason_of(article, "The hall") == "caption");
  CHECK(reason_of(article, "harbour of Strelsau") == "aside");
  CHECK(reason_of(article, "I have said") == "comments");
  CHECK(reason_of(article, "one letter") == "newsletter");
  CHECK(reason_of(article, "never text").empty());
  CHECK_FALSE(has(article, "color"));
}

TEST_CASE("a byline outside the main content is read, one of another story is not") {
  const auto dated = [](const std::string& between) {
    return page("<title>Ministers meet in Ruritania</title>",
                "<h1>Ministers meet in Ruritania</h1>" + between + "<article>" + p(kFirst) +
                    p(kSecond) + "</article>")
        .info;
  };
  CHECK(dated("<div>Written by Jane Roe on May 7, 2021</div>").published == "2021-05-07");
  CHECK(dated("<div>Written by Jane Roe on May 7, 2021</div>").authors ==
        std::vector<std::string>{"Jane Roe"});
  CHECK(dated("<div hidden>May 7, 2021, 9:02 AM</div>").published == "2021-05-07");
  CHECK(dated("<div class=updated>Last update: May 7, 2021</div>").published.empty());
  CHECK(dated("<aside>May 7, 2021</aside>").published.empty());
}

TEST_CASE("an article is found without any helpful names, by its prose") {
  const auto article = page("",
                            "<div><div><a href=a>One</a><a href=b>Two</a></div><div><h1>Ministers "
                            "meet in Ruritania</h1><div><div>" +
                                p(kFirst) + p(kSecond) + p(kThird) +
                                "</div></div></div><div><a href=c>Harbour to close for a whole "
                                "year, says the town</a></div></div>");
  CHECK(article.body() == kFirst + "\n\n" + kSecond + "\n\n" + kThird);
}

TEST_CASE("paragraphs parted by line breaks are paragraphs") {
  const auto article = page("", "<table><tr><td><font size=2>" + kFirst + "<br><br>" + kSecond +
                                    "<br />\n<br />" + kThird + "</font></table>");
  CHECK(article.body() == kFirst + "\n\n" + kSecond + "\n\n" + kThird);
}

TEST_CASE("cards of other stories are set aside") {
  const auto card = [](const std::string& text) {
    return "<div class=item><h3><a href=x>" + text.substr(0, 30) + "</a></h3>" + p(text) + "</div>";
  };
  const auto article =
      page("", "<div id=page>" + p(kFirst) + p(kSecond) + p(kThird) +
                   card("The harbour of Strelsau will be closed for a year, the town said.") +
                   card("The opera of Zenda opens its doors to visitors in the spring again.") +
                   card("The prices of bread and of milk have risen once more in the north.") +
                   "</div>");
  CHECK(article.body() == kFirst + "\n\n" + kSecond + "\n\n" + kThird);
  CHECK(reason_of(article, "The opera of Zenda opens its") == "teaser");
}

TEST_CASE("a mark that would set the article itself aside is not believed") {
  const auto article = page("", "<div class='page has-sidebar sidebar-right'><form id=aspnetForm>" +
                                    p(kFirst) + p(kSecond) + "</form></div>");
  CHECK(article.body() == kFirst + "\n\n" + kSecond);
}

TEST_CASE("hidden words are not read") {
  const auto article = page(
      "", p("The <span class=sr-only>(opens in a new tab)</span>ministers of both countries "
            "<span style='display:none'>secretly </span>met in the capital on Monday evening."));
  CHECK(article.body() == "The ministers of both countries met in the capital on Monday evening.");
}

TEST_CASE(
    "character references and white space are read as browsers show them, with their places kept") {
  const std::string bytes =
      html("", "<p>The \n  ministers&nbsp;of R&amp;G said: &ldquo;We met.&rdquo;</p><p>" + kFirst +
                   "</p>");
  const auto article = read(bytes, "a.html");
  const auto first = article.paragraphs.front().text;
  CHECK(article.slice(first) == "The ministers of R&G said: \xE2\x80\x9CWe met.\xE2\x80\x9D");
  const auto there = article.offsets.original(first);
  CHECK(bytes.substr(there.begin, there.end - there.begin) ==
        "The \n  ministers&nbsp;of R&amp;G said: &ldquo;We met.&rdquo;");
  check_offsets(article, bytes);
}

TEST_CASE("offsets of pages in old encodings lead to the original bytes") {
  const std::string bytes =
      html("<meta charset=windows-1252>",
           "<p>The caf\xE9 \x93Zenda\x94 is where the ministers of both countries met.</p>");
  const auto article = read(bytes, "a.html");
  REQUIRE(article.paragraphs.size() == 1);
  CHECK(article.text ==
        "The caf\xC3\xA9 \xE2\x80\x9CZenda\xE2\x80\x9D is where the ministers of both countries "
        "met.");
  const auto zenda = article.text.find("Zenda");
  CHECK(bytes.substr(article.offsets.original(zenda), 5) == "Zenda");
  check_offsets(article, bytes);
}

TEST_CASE("pages cut anywhere are read without harm") {
  const std::string whole = html(
      "<title>Ministers meet in Ruritania</title><script type='application/ld+json'>{\"@type\": "
      "\"NewsArticle\"}</script>",
      "<!-- a --><div class=\"body\"><h1>Ministers meet</h1>" + p(kFirst) +
          "<p>R&amp;D &#8217; <a href='x'>" + kSecond);
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    const auto cut = whole.substr(0, size);
    const auto article = read_article(cut, "a.html", {});
    if (article) check_offsets(article.value(), cut);
  }
}

TEST_CASE("hostile pages end in bounded time") {
  const auto repeat = [](const std::string& part, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += part;
    return out;
  };
  for (const std::string& body :
       {repeat("<div>", 100'000) + p(kFirst), repeat("<b><p>", 50'000) + kFirst,
        repeat("<table><tr><td>", 50'000) + kFirst, repeat("<a href=x>", 100'000) + kFirst,
        repeat("<h3><a href=x>A heading that is a link</a></h3><div>", 20'000) + p(kFirst),
        repeat("<h2>Related articles</h2>" + p(kFirst), 5'000),
        "<p " + repeat("x=y ", 200'000) + ">" + kFirst, repeat("&amp", 200'000),
        repeat("<script type='application/ld+json'>{</script>", 10'000) + p(kFirst)}) {
    const auto article = read_article(html("<title>Ministers meet</title>", body), "a.html", {});
    CHECK((article || !article.error().message.empty()));
  }
}

TEST_CASE("pages that scripts fill are read from their JSON-LD") {
  struct Row {
    std::string about, body;
  };
  const std::string second = "\\u201cWe agreed\\u201d, said the minister of Ruritania. ";
  std::string rest;
  for (int i = 0; i < 6; ++i) rest += "They spoke of the border and of the railway for an hour. ";
  const std::vector<Row> rows = {
      {"plain", kFirst + "\\n\\n" + second + rest},
      {"with markup", "<p>" + kFirst + "<\\/p>\\n<p>" + second + rest + "<\\/p>"},
  };
  for (const auto& [about, body] : rows) {
    CAPTURE(about);
    const std::string html =
        R"(<!DOCTYPE html><html><head><script type="application/ld+json">{"@type": "NewsArticle",)"
        R"("headline": "Ministers meet again", "articleBody" : ")" +
        body + R"("}</script></head><body><h1>Ministers meet again</h1><div id=app>Loading</div>)";
    const auto article = read(html, "a.html");
    CHECK(texts(article, ParagraphRole::title) == std::vector<std::string>{"Ministers meet again"});
    const auto paragraphs = texts(article, ParagraphRole::body);
    REQUIRE(paragraphs.size() == 2);
    CHECK(paragraphs[0] == kFirst);
    CHECK(paragraphs[1].starts_with("\xE2\x80\x9CWe agreed\xE2\x80\x9D, said"));
    const auto at = article.text.find("They spoke");
    CHECK(html.compare(article.offsets.original(at), 10, "They spoke") == 0);
  }
}

TEST_CASE("a page's own text comes before what its JSON-LD repeats") {
  const auto article =
      page(R"(<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": ")" +
               kFirst + " and " + kSecond + R"("}</script>)",
           p(kFirst) + p(kSecond) + p(kThird));
  CHECK(article.body() == kFirst + "\n\n" + kSecond + "\n\n" + kThird);
}
