#include "extract/article/html_attributes.h"

#include <string>

#include <doctest/doctest.h>

namespace {

// A tag with so many attributes after the first.
std::string tag_with(int attributes, const std::string& first) {
  std::string tag = "<p " + first;
  for (int i = 0; i < attributes; ++i) tag += " a" + std::to_string(i);
  return tag + ">They met.</p>";
}

}  // namespace

TEST_CASE("pages whose tags have few attributes are left as they are") {
  for (const std::string page :
       {"", "<", "a < b", "<p class='a b c'>They met.</p>", "<p a=\"", "<p a", "<!-- <p a -->"}) {
    CAPTURE(page);
    CHECK(!entente::with_fewer_attributes(page));
  }
  CHECK(!entente::with_fewer_attributes(tag_with(499, "class='a'")));
}

TEST_CASE("attributes after the 500th are blanks, and all else keeps its place") {
  const auto page = tag_with(600, "title='1 > 0'");
  const auto fewer = entente::with_fewer_attributes(page);
  REQUIRE(fewer);
  CHECK(fewer->size() == page.size());
  CHECK(fewer->find(" a498 ") == page.find(" a498 "));
  CHECK(fewer->find("a499") == std::string::npos);
  CHECK(fewer->find(">They met.") == page.find(">They met."));
  CHECK(fewer->find("title='1 > 0'") != std::string::npos);
}

TEST_CASE("a tag that never ends is cut too") {
  auto page = tag_with(600, "title=\"");
  CHECK(!entente::with_fewer_attributes(page));  // one attribute, to the end
  page = tag_with(600, "title");
  page.resize(page.find('>'));
  const auto fewer = entente::with_fewer_attributes(page);
  REQUIRE(fewer);
  CHECK(fewer->back() == ' ');
}
