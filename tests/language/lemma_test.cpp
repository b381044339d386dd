#include "extract/language/lemma.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

struct Row {
  const char* about;
  const char* rule;
  const char* word;
  const char* expected;
};

TEST_CASE("a rule turns a word into its lemma") {
  const Row rows[] = {
      {"as it is", "l|0|", "talk", "talk"},
      {"lower case", "l|1|", "Talks", "talk"},
      {"case kept", "k|0|", "Rome", "Rome"},
      {"another ending", "l|3|y", "Countries", "country"},
      {"another word", "l|3|be", "was", "be"},
      {"characters, not bytes", "k|1|", "cafés", "café"},
      {"letters of two bytes", "l|1|", "ÉLITÉ", "élit"},
      {"a rule for longer words", "l|4|", "Off", "off"},
      {"a bar in the suffix", "l|0||", "a", "a|"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.about);
    const auto rule = LemmaRule::parse(row.rule);
    REQUIRE(rule);
    CHECK(rule->apply(row.word) == row.expected);
  }
}

TEST_CASE("what is no rule is not read as one") {
  for (const char* text : {"", "l", "l|", "l|1", "x|1|", "l|a|", "l||", "l|-1|s", "l|1x|s"}) {
    CAPTURE(text);
    CHECK(!LemmaRule::parse(text));
  }
}

}  // namespace
}  // namespace entente
