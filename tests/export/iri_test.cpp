#include "export/iri.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

TEST_CASE(
    "whatever stands in an id, its IRI is ASCII without spaces, brackets or slashes of its own") {
  struct {
    const char* about;
    std::string part;
    std::string expected;
  } const cases[] = {
      {"an id as it should be", "person:valery-gerasimov", "person:valery-gerasimov"},
      {"spaces and markup", "a b<c>\"", "a%20b%3Cc%3E%22"},
      {"path and query", "../a/b?c#d", "..%2Fa%2Fb%3Fc%23d"},
      {"a percent sign", "100%", "100%25"},
      {"letters beyond ASCII, by their bytes", "\u0130lham", "%C4%B0lham"},
      {"broken UTF-8", "\xff", "%FF"},
      {"line ends", "a\r\n", "a%0D%0A"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(percent_encoded(c.part) == c.expected);
  }
}

TEST_CASE("a base is an absolute IRI that names can follow") {
  CHECK(is_iri_base("https://entente.example/"));
  CHECK(is_iri_base("urn:x:news#"));
  CHECK(is_iri_base("http://localhost:8080/a%20b/"));

  CHECK_FALSE(is_iri_base(""));
  CHECK_FALSE(is_iri_base("/"));
  CHECK_FALSE(is_iri_base("news/"));
  CHECK_FALSE(is_iri_base("://a/"));
  CHECK_FALSE(is_iri_base("1http://a/"));
  CHECK_FALSE(is_iri_base("https://entente.example"));
  CHECK_FALSE(is_iri_base("https://entente.example/a b/"));
  CHECK_FALSE(is_iri_base("https://entente.example/<>/"));
}

TEST_CASE("evidence is named by where it is, so two files name it alike") {
  const Iris iris{"https://n.example/"};
  EdgeEvidence told{
      "a1", {{10, 90}, "text", {10, 12}, {20, 30}, {14, 17}, "meet with"}, "", "", 1.0};
  CHECK(iris.evidence(told) == "https://n.example/evidence/a1/10-90/10-12/14-17/20-30/meet%20with");
  CHECK(iris.statement("e:5f3a") == "https://n.example/statement/5f3a");
  CHECK(iris.outlet("A/B") == "https://n.example/outlet/A%2FB");
}

}  // namespace
}  // namespace entente
