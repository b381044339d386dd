#include "export/xml.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

TEST_CASE("markup in text and attributes is only text") {
  struct {
    const char* about;
    std::string text;
    std::string as_text;
    std::string as_attribute;
  } const cases[] = {
      {"markup", "<a> & ]]>", "&lt;a&gt; &amp; ]]&gt;", "&lt;a&gt; &amp; ]]&gt;"},
      {"a reference is not read twice", "&lt;", "&amp;lt;", "&amp;lt;"},
      {"quotes", "\"it's\"", "\"it's\"", "&quot;it's&quot;"},
      {"white space that a parser would fold", "a\tb\nc\rd", "a\tb\nc&#13;d", "a&#9;b&#10;c&#13;d"},
      {"control characters", "a\x01z", "az", "az"},
      {"broken UTF-8", "a\xffz", "a\uFFFDz", "a\uFFFDz"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(xml_text(c.text) == c.as_text);
    CHECK(xml_attribute(c.text) == c.as_attribute);
  }
}

}  // namespace
}  // namespace entente
