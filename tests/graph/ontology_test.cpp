#include "graph/ontology.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include "telling.h"

namespace entente {
namespace {

std::string relation_json(const std::string& changed) {
  return R"({"format":"entente-ontology","version":1,"relations":[
{"id":"met","label":"met","comment":"","plover":"CONSULT","cameo":"040","quad_class":"verbal cooperation",
 "subject":["person"],"object":["person","state"],"symmetric":false,"inferred":false})" +
         changed + "]}";
}

TEST_CASE("an ontology knows its relations and whom they may tie") {
  const auto ontology = Ontology::parse(relation_json(""), "mine.json");
  REQUIRE(ontology);

  CHECK(ontology.value().find("met")->cameo == "040");
  CHECK(ontology.value().find("loved") == nullptr);
  CHECK(ontology.value().allows(Kind::person, "met", Kind::state));
  CHECK_FALSE(ontology.value().allows(Kind::state, "met", Kind::person));
  CHECK_FALSE(ontology.value().allows(Kind::person, "loved", Kind::state));
}

TEST_CASE("a bad ontology is refused with file, line, column and reason") {
  const std::string head = R"({"format":"entente-ontology","version":1,"relations":[)";
  const std::string rest =
      R"("label":"x","comment":"x","plover":"fact","subject":["person"],"object":["state"])";
  struct {
    std::string about;
    std::string json;
    std::string expected;
  } const cases[] = {
      {"not JSON", "{\n  oops}",
       "mine.json:2:3: expected JSON, found something else (Missing a name for object member.)"},
      {"not an object", "[]", "mine.json:1:1: expected an object, found an array of 0"},
      {"another format", R"({"format":"rdf","version":1,"relations":[]})",
       "mine.json:1:11: expected 'entente-ontology', found the text 'rdf'"},
      {"a newer version", R"({"format":"entente-ontology","version":2,"relations":[]})",
       "mine.json:1:40: expected version 1, found the number 2"},
      {"an unknown key",
       R"({"format":"entente-ontology","version":1,"relations":[],"colour":"red"})",
       "mine.json:1:66: expected one of the keys 'format', 'version', 'replace_all', 'remove', "
       "'relations', found the key "
       "'colour'"},
      {"an unknown kind",
       head + "\n" +
           R"({"id":"x","label":"x","comment":"x","plover":"fact","subject":["person"],)" + "\n" +
           R"("object":["planet"]}]})",
       "mine.json:3:11: expected one of person, state, organisation, place, agreement, event, "
       "meeting, found the "
       "text 'planet'"},
      {"no kind",
       head +
           R"({"id":"x","label":"x","comment":"x","plover":"fact","subject":["person"],"object":[]}]})",
       "mine.json:1:137: expected at least one of person, state, organisation, place, agreement, "
       "event, meeting, "
       "found an array of 0"},
      {"a missing key", head + "{" + rest + "}]}",
       "mine.json:1:55: expected a text for 'id', found no such key"},
      {"an id with a blank", head + R"({"id":"x y",)" + rest + "}]}",
       "mine.json:1:61: expected lower-case letters, digits and '_', found the text 'x y'"},
      {"one id twice",
       head + "\n" + R"({"id":"x",)" + rest + "},\n" + R"({"id":"x",)" + rest + "}]}",
       "mine.json:3:7: expected a new relation, found 'x' again"},
      {"symmetric between different kinds", head + R"({"id":"x","symmetric":true,)" + rest + "}]}",
       "mine.json:1:154: expected the same kinds as 'subject', since 'x' is symmetric, found an "
       "array of 1"},
      {"one key twice", R"({"format":"entente-ontology","format":"x"})",
       "mine.json:1:30: expected each key once, found 'format' again"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    const auto result = Ontology::parse(c.json, "mine.json");
    REQUIRE_FALSE(result);
    CHECK(result.error().message == c.expected);
  }
}

TEST_CASE("symmetric relations of the default ontology") {
  std::set<std::string> symmetric;
  for (const auto& relation : default_ontology().relations()) {
    if (relation.symmetric) symmetric.insert(relation.id);
  }
  CHECK(symmetric ==
        std::set<std::string>{"cooperated_with", "met_with", "negotiated_with", "partner_of"});
  CHECK(default_ontology().find("met_with")->inferred);
}

TEST_CASE("facts have no event code, events have code and quad class") {
  const std::set<std::string> classes = {"verbal cooperation", "material cooperation",
                                         "verbal conflict", "material conflict"};
  for (const auto& relation : default_ontology().relations()) {
    CAPTURE(relation.id);
    CHECK_FALSE(relation.comment.empty());
    const bool fact = relation.plover == "fact";
    CHECK(relation.cameo.empty() == fact);
    CHECK(classes.contains(relation.quad_class) != fact);
  }
}

using Document = rapidjson::Document;
using Value = Document::ConstValueIterator;

// The kinds that the entities and meetings of a gold file have.
std::map<std::string, std::string> kinds_in(const Document& gold) {
  std::map<std::string, std::string> kinds;
  for (const auto* list : {"entities", "optional_entities"}) {
    if (!gold.HasMember(list)) continue;
    for (const auto& entity : gold[list].GetArray())
      kinds[entity["id"].GetString()] = entity["kind"].GetString();
  }
  for (const auto* list : {"meetings", "optional_meetings"}) {
    if (!gold.HasMember(list)) continue;
    for (const auto& meeting : gold[list].GetArray()) kinds[meeting["id"].GetString()] = "meeting";
  }
  return kinds;
}

TEST_CASE("the default ontology allows every relation of the gold files") {
  const std::filesystem::path folder = ENTENTE_SOURCE_DIR "/../shared/gold";
  if (!std::filesystem::exists(folder)) {
    MESSAGE("skipped: ", folder.string(), " absent");
    return;
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file{entry.path()};
    const std::string json{std::istreambuf_iterator<char>{file}, {}};
    Document gold;
    gold.Parse(json.c_str(), json.size());
    REQUIRE_FALSE(gold.HasParseError());
    const auto kinds = kinds_in(gold);
    for (const auto& relation : gold["relations"].GetArray()) {
      const std::string id = relation["relation"].GetString();
      const auto subject = kind_named(kinds.at(relation["subject"].GetString()));
      const auto object = kind_named(kinds.at(relation["object"].GetString()));
      CAPTURE(entry.path().filename().string());
      CAPTURE(id);
      CHECK(default_ontology().allows(subject.value(), id, object.value()));
    }
  }
}

}  // namespace
}  // namespace entente
