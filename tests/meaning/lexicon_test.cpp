#include "extract/meaning/lexicon.h"

#include "tests/meaning/cast_of.h"

namespace entente {
namespace {

TEST_CASE("the shipped lexicon knows titles, roles and pronouns") {
  const Lexicon& lexicon = shipped_lexicon();
  CHECK(lexicon.has("honorifics", "sheikh"));
  CHECK(lexicon.has("plural_pronouns", "they"));
  CHECK_FALSE(lexicon.has("plural_pronouns", "he"));
  CHECK(lexicon.value("roles", "ambassador") == "state");
  CHECK(lexicon.value("roles", "harbour").empty());
}

TEST_CASE("a bad lexicon is refused with file, place and reason") {
  struct {
    std::string about;
    const char* json;
    const char* expected;
  } const cases[] = {
      {"no JSON", "{\n  \"format\": \"entente-lexicon\",\n  oops\n}",
       "words.json:3:3: expected JSON, found "},
      {"another format", R"({"format": "entente-actors", "version": 1})",
       "words.json:1:12: expected 'entente-lexicon', found the text 'entente-actors'"},
      {"a newer version", R"({"format": "entente-lexicon", "version": 2})",
       "words.json:1:42: expected version 1, found the number 2"},
      {"no lists", R"({"format": "entente-lexicon", "version": 1, "tables": {}})",
       "words.json:1:1: expected an object for 'lists', found no such key"},
      {"a missing list",
       R"({"format": "entente-lexicon", "version": 1, "lists": {}, "tables": {}})",
       "words.json:1:54: expected the list 'honorifics', found none"},
      {"a list of numbers",
       R"({"format": "entente-lexicon", "version": 1, "lists": {"honorifics": [1]}, "tables": {}})",
       "words.json:1:70: expected a text, found the number 1"},
      {"an array at the top", "[]", "words.json:1:1: expected an object, found an array of 0"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    const auto lexicon = Lexicon::parse(c.json, "words.json");
    REQUIRE_FALSE(lexicon);
    CHECK(lexicon.error().message.starts_with(c.expected));
  }
}

}  // namespace
}  // namespace entente
