#include "extract/article/html_metadata.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "read_text.h"

using namespace entente;

namespace {

PageMetadata metadata(const std::string& head) { return metadata_of(HtmlTree::parse(head)); }

std::string linked(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

}  // namespace

TEST_CASE("JSON-LD describes the article in every form that sites use") {
  struct Row {
    std::string about, json;
  };
  const std::string fields =
      R"("headline": "Ministers meet", "datePublished": "2018-12-13T10:00:00Z", "dateModified": "2019-01-01",
      "author": {"@type": "Person", "name": "Jane Roe"}, "publisher": {"name": "The Daily"})";
  const std::vector<Row> rows = {
      {"an object", R"({"@type": "NewsArticle", )" + fields + "}"},
      {"a list", R"([{"@type": "BreadcrumbList"}, {"@type": "Article", )" + fields + "}]"},
      {"a graph",
       R"({"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["ReportageNewsArticle"], )" +
           fields + "}]}"},
      {"the page's main entity",
       R"({"@type": "WebPage", "mainEntity": {"@type": "BlogPosting", )" + fields + "}}"},
      {"a trailing comma", R"({"@type": "NewsArticle", )" + fields + ",}"},
      {"a line end in a string",
       "{\"@type\": \"NewsArticle\", \"description\": \"a\nb\", " + fields + "}"},
      {"CDATA", R"(//<![CDATA[
          {"@type": "NewsArticle", )" +
                    fields + R"(}
          //]]>)"},
      {"a dated page where nothing is an article", R"({"@type": "WebPage", )" + fields + "}"},
  };
  for (const auto& [about, json] : rows) {
    CAPTURE(about);
    const auto found = metadata(linked(json));
    CHECK(found.published == "2018-12-13");
    CHECK(found.published_from == "json-ld");
    CHECK(found.authors == std::vector<std::string>{"Jane Roe"});
    CHECK(found.outlet == "The Daily");
    REQUIRE_FALSE(found.titles.empty());
    CHECK(found.titles.front() == "Ministers meet");
  }
}

TEST_CASE("JSON-LD about other things, or broken, is passed over") {
  for (const std::string json :
       {R"({"@type": "Organization", "name": "The Daily"})", "{", "", "17", R"(["NewsArticle"])",
        R"({"@type": 17})",
        R"({"@type": "NewsArticle", "datePublished": 17, "author": [[]], "publisher": []})"}) {
    CAPTURE(json);
    CHECK(metadata(linked(json)).published.empty());
  }
}

TEST_CASE("JSON-LD names authors and publisher elsewhere, and organisations as authors") {
  const auto found = metadata(linked(
      R"({"@graph": [{"@type": "Article", "headline": "Talks", "author": [{"@id": "#jane"}, {"@id": "#gone"}],
          "publisher": {"@id": "#daily"}}, {"@type": ["Person"], "@id": "#jane", "name": "Jane Roe"},
          {"@type": "Organization", "@id": "#daily", "name": "The Daily"}]})"));
  CHECK(found.authors == std::vector<std::string>{"Jane Roe"});
  CHECK(found.outlet == "The Daily");
  const auto staff = metadata(linked(
      R"({"@type": "Article", "author": {"@type": "NewsMediaOrganization", "name": "Some Agency"}})"));
  CHECK(staff.authors.empty());
}

TEST_CASE("the header of a page names author and date where its data do not") {
  struct Row {
    std::string about, header;
  };
  const std::string time = R"(<time datetime="2018-12-13T10:00">a day ago</time>)";
  const std::string updated = R"(<time class="updated" datetime="2018-12-20">now</time>)";
  const std::vector<Row> rows = {
      {"a link", R"(<a rel="author" href="/jane">Jane Roe</a>)" + time},
      {"microdata",
       R"(<span itemprop="author"><b itemprop="name">Jane Roe</b></span>)" + updated + time},
      {"a class", R"(<p class="story-byline">By <i>Jane Roe</i> | The Daily</p>)" + time},
  };
  for (const auto& [about, header] : rows) {
    CAPTURE(about);
    const auto found = metadata(
        "<title>Ministers meet | The Daily</title><meta property=\"og:title\" "
        "content=\"Ministers meet\"><h1>Ministers meet</h1>" +
        header + "<p>" + std::string(300, 'x') + R"(</p><a rel="author">Max Other</a>)");
    CHECK(found.authors == std::vector<std::string>{"Jane Roe"});
    CHECK(found.published == "2018-12-13");
    CHECK(found.outlet == "The Daily");
  }
}

TEST_CASE("meta elements and microdata date an article; changes do not") {
  struct Row {
    std::string about, head, expected;
  };
  const std::vector<Row> rows = {
      {"Open Graph",
       R"(<meta property="article:published_time" content="2018-12-13T10:00:00+00:00">)",
       "2018-12-13"},
      {"Dublin Core", R"(<META NAME="DC.date" CONTENT="2018-12-13">)", "2018-12-13"},
      {"Parsely", R"(<meta name='parsely-pub-date' content='2018-12-13T10:00:00Z'>)", "2018-12-13"},
      {"microdata", R"(<meta itemprop="datePublished" content="2018-12-13">)", "2018-12-13"},
      {"a time element",
       R"(<time itemprop="datePublished" datetime="2018-12-13T10:00">yesterday</time>)",
       "2018-12-13"},
      {"an old time element", R"(<time pubdate datetime="2018-12-13">x</time>)", "2018-12-13"},
      {"its text", R"(<span itemprop="datePublished">13 December 2018</span>)", "2018-12-13"},
      {"modified", R"(<meta property="article:modified_time" content="2018-12-13">)", ""},
      {"modified time element", R"(<time itemprop="dateModified" datetime="2018-12-13">x</time>)",
       ""},
      {"last-modified", R"(<meta http-equiv="last-modified" content="2018-12-13">)", ""},
      {"no date", R"(<meta name="date" content="soon">)", ""},
  };
  for (const auto& [about, head, expected] : rows) {
    CAPTURE(about);
    CHECK(metadata(head).published == expected);
  }
}

TEST_CASE("outlet, author, title and address come from meta elements") {
  const auto found = metadata(R"(<title>Ministers meet - The Daily</title>
      <meta property="og:site_name" content="The Daily | News from all over"><meta property="og:title" content="Ministers &amp; kings">
      <meta name="author" content="By Jane Roe and John Doe"><link rel="canonical" href="https://daily.example/1">)");
  CHECK(found.outlet == "The Daily");
  CHECK(found.titles ==
        std::vector<std::string>{"Ministers & kings", "Ministers meet - The Daily"});
  CHECK(found.authors == std::vector<std::string>{"Jane Roe", "John Doe"});
  CHECK(found.url == "https://daily.example/1");
  CHECK(metadata(R"(<meta property="article:author" content="https://social.example/jane">)")
            .authors.empty());
}

TEST_CASE("the title of a page is its heading, or its title without the site's name") {
  const std::string body =
      "<p>The foreign ministers of Ruritania and Graustark met in the capital on Monday.</p>";
  struct Row {
    std::string about, html, expected;
  };
  const std::vector<Row> rows = {
      {"heading that repeats the metadata",
       "<title>Talks go on today | The Daily</title><body><h1>The Daily</h1><h2>Talks go on "
       "today</h2>" +
           body,
       "Talks go on today"},
      {"only heading", "<title>Talks | The Daily</title><body><h1>Ministers meet again</h1>" + body,
       "Ministers meet again"},
      {"no heading", "<title>Talks go on today | The Daily</title><body>" + body,
       "Talks go on today"},
      {"no heading, dash",
       "<title>Ruritania - Graustark talks go on today - The Daily</title><body>" + body,
       "Ruritania - Graustark talks go on today"},
      {"nothing", "<body>" + body, ""},
  };
  for (const auto& [about, html, expected] : rows) {
    CAPTURE(about);
    const auto article = read("<!DOCTYPE html>" + html, "a.html");
    CHECK(article.info.title == expected);
    check_offsets(article, "<!DOCTYPE html>" + html);
  }
}
