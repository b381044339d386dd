#include "validate/gold.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

// `changed` stands among the members of the object, after a person p and a state s.
std::string labels(const std::string& changed) {
  return R"({"article":"a","published":"2024-05-02","entities":[
{"id":"p","kind":"person","name":"Amina Okoro","aliases":["Okoro"]},
{"id":"s","kind":"state","name":"Kenya","aliases":[]}],)" +
         ("\n" + changed) + "}";
}

TEST_CASE("labels are read with what is optional") {
  const auto gold =
      parse_gold(labels(R"("offices":[{"person":"p","title":"envoy","of":"s","former":true}],
"meetings":[{"id":"m","participants":["p"],"place":null,"date":"2024-05","status":"held","mode":"phone"}],
"relations":[{"subject":"p","relation":"praised","object":"m","status":"planned","negated":true}],
"optional_relations":[{"subject":"p","relation":"urged","object":"s"}],
"boilerplate_entities":["Menu"])"),
                 "a.json");
  REQUIRE(gold);
  CHECK(gold.value().entities.wanted.size() == 2);
  CHECK(gold.value().offices.wanted[0].title == "envoy");
  CHECK(gold.value().meetings.wanted[0].date == "2024-05");
  CHECK(gold.value().relations.wanted[0].negated);
  CHECK(gold.value().relations.wanted[0].status == Status::planned);
  CHECK(gold.value().relations.optional[0].relation == "urged");
  CHECK(gold.value().furniture == std::vector<std::string>{"Menu"});
}

TEST_CASE("bad labels are refused with file, line, column and reason") {
  struct {
    std::string about;
    std::string changed;
    std::string expected;
  } const cases[] = {
      {"a list is missing", R"("offices":[],"meetings":[])",
       "a.json:1:1: expected an array for 'relations', found no such key"},
      {"an unknown id",
       R"("offices":[{"person":"q","title":"envoy","of":"s"}],"meetings":[],"relations":[])",
       "a.json:4:22: expected the id of an entity or meeting, found the text 'q'"},
      {"an id twice",
       R"("offices":[],"meetings":[{"id":"p","participants":[],"status":"held"}],"relations":[])",
       "a.json:4:32: expected each id once, found the text 'p'"},
      {"an unknown key", R"("offices":[],"meetings":[],"relations":[],"optional_relation":[])",
       "found the key 'optional_relation'"},
      {"an unknown status",
       R"("offices":[],"meetings":[{"id":"m","participants":[],"status":"over"}],"relations":[])",
       "expected one of held, planned, possible, called_off, found the text 'over'"},
      {"a date that is none",
       R"("offices":[],"meetings":[{"id":"m","participants":[],"status":"held","date":"May"}],"relations":[])",
       "found the text 'May'"},
  };
  for (const auto& [about, changed, expected] : cases) {
    CAPTURE(about);
    const auto gold = parse_gold(labels(changed), "a.json");
    REQUIRE_FALSE(gold);
    CHECK(gold.error().message.starts_with("a.json:"));
    CHECK(gold.error().message.find(expected) != std::string::npos);
  }
}

TEST_CASE("a meeting is no entity of the labels") {
  const auto gold = parse_gold(
      R"({"entities":[{"id":"m","kind":"meeting","name":"M"}],"offices":[],"meetings":[],"relations":[]})",
      "a.json");
  REQUIRE_FALSE(gold);
  CHECK(gold.error().message.find("found the text 'meeting'") != std::string::npos);
}

}  // namespace
}  // namespace entente
