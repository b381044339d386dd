#include "export/text.h"

#include <limits>
#include <string>

#include <doctest/doctest.h>

namespace entente {
namespace {

TEST_CASE("clean text is well-formed UTF-8 in NFC that XML can hold") {
  struct {
    const char* about;
    std::string text;
    std::string expected;
  } const cases[] = {
      {"plain", "Baku, 2018", "Baku, 2018"},
      {"nothing", "", ""},
      {"white space stays", "a\tb\nc\rd", "a\tb\nc\rd"},
      {"control characters go", std::string{"a\0b\x01\x1f\x7f", 6}, "ab\x7f"},
      {"decomposed letters are composed", "Caf\u0065\u0301", "Caf\u00e9"},
      {"broken UTF-8 is marked", "a\xff\xc3", "a\uFFFD\uFFFD"},
      {"overlong forms are no characters", "\xc0\x80", "\uFFFD\uFFFD"},
      {"a surrogate is no character", "a\xed\xa0\x80z", "a\uFFFD\uFFFD\uFFFDz"},
      {"noncharacters that XML forbids go", "a\uFFFE\uFFFFz", "az"},
      {"right-to-left text and emoji stay", "\u202E\u0627 \U0001F91D", "\u202E\u0627 \U0001F91D"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(clean_text(c.text) == c.expected);
    CHECK(clean_text(clean_text(c.text)) == c.expected);
  }
}

TEST_CASE("numbers are the shortest that read back the same, without exponents") {
  CHECK(shortest(0.0) == "0");
  CHECK(shortest(3.0) == "3");
  CHECK(shortest(0.1) == "0.1");
  CHECK(shortest(0.1 + 0.2) == "0.30000000000000004");
  CHECK(shortest(1e-7) == "0.0000001");
  CHECK(shortest(std::numeric_limits<double>::max()).find('e') == std::string::npos);
}

}  // namespace
}  // namespace entente
