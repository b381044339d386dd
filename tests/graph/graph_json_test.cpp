#include "graph/graph_json.h"

#include <random>

#include <doctest/doctest.h>

#include "graph/statement_json.h"
#include "telling.h"

namespace entente {
namespace {

StatementSet tiny_set() {
  Telling telling;
  telling.article("a1", "2018-12-13", "APA");
  const auto general = telling.person("Valery Gerasimov");
  const auto russia = telling.state("Russia", "Q159");
  telling.office(general, "chief of the general staff", russia);
  telling.meeting({"2018-12-12", {general}, telling.place("Baku", "Q9248")});
  return telling.set();
}

TEST_CASE("graph.json of a tiny set, whole") {
  const std::string sentence = R"("text":"Sentence.","subject":[)";
  CHECK(to_graph_json(build_network(tiny_set(), default_ontology())) ==
        R"({"format": "entente-graph", "version": 1,
"nodes": [
{"id":"Q159","kind":"state","name":"Russia","aliases":[],"wikidata":"Q159","articles":1,"members":[{"article":"a1","entity":1}]},
{"id":"Q9248","kind":"place","name":"Baku","aliases":[],"wikidata":"Q9248","articles":1,"members":[{"article":"a1","entity":2}]},
{"id":"meeting:2018-12-12-valery-gerasimov","kind":"meeting","name":"Valery Gerasimov, Baku, 2018-12-12","aliases":["meeting"],"wikidata":null,"articles":1,"date":"2018-12-12","status":"held","mode":"in_person","members":[{"article":"a1","entity":3}]},
{"id":"person:valery-gerasimov","kind":"person","name":"Valery Gerasimov","aliases":[],"wikidata":null,"articles":1,"members":[{"article":"a1","entity":0}]}],
"edges": [
{"id":"e:d7f1e214f928d337","source":"meeting:2018-12-12-valery-gerasimov","relation":"held_in","target":"Q9248","title":null,"former":false,"negated":false,"status":"actual","inferred":false,"attributed_to":null,"date":"2018-12-12","first":"2018-12-12","last":"2018-12-12","statements":1,"articles":1,"outlets":1,"sources":1,"confidence":0.5,"evidence":[{"article":"a1","begin":200,"end":250,"text":"Sentence.","subject":[200,205],"object":[220,230],"trigger":[208,212],"rule":"test","attributed_to":null,"date":"2018-12-12","confidence":0.5}]},
{"id":"e:2b974f8ab0bc9130","source":"person:valery-gerasimov","relation":"holds_office","target":"Q159","title":"chief of the general staff","former":false,"negated":false,"status":"actual","inferred":false,"attributed_to":null,"date":null,"first":"2018-12-13","last":"2018-12-13","statements":1,"articles":1,"outlets":1,"sources":1,"confidence":0.5,"evidence":[{"article":"a1","begin":0,"end":50,"text":"Sentence.","subject":[0,5],"object":[20,30],"trigger":[8,12],"rule":"test","attributed_to":null,"date":null,"confidence":0.5}]},
{"id":"e:e604677ae1b6c6bf","source":"person:valery-gerasimov","relation":"participated_in","target":"meeting:2018-12-12-valery-gerasimov","title":null,"former":false,"negated":false,"status":"actual","inferred":false,"attributed_to":null,"date":"2018-12-12","first":"2018-12-12","last":"2018-12-12","statements":1,"articles":1,"outlets":1,"sources":1,"confidence":0.5,"evidence":[{"article":"a1","begin":100,"end":150,"text":"Sentence.","subject":[100,105],"object":[120,130],"trigger":[108,112],"rule":"test","attributed_to":null,"date":"2018-12-12","confidence":0.5}]},
{"id":"e:d866a8f273e727d2","source":"person:valery-gerasimov","relation":"represents","target":"Q159","title":null,"former":false,"negated":false,"status":"actual","inferred":true,"attributed_to":null,"date":null,"first":"2018-12-13","last":"2018-12-13","statements":1,"articles":1,"outlets":1,"sources":1,"confidence":0.5,"evidence":[{"article":"a1","begin":0,"end":50,"text":"Sentence.","subject":[0,5],"object":[20,30],"trigger":[8,12],"rule":"test","attributed_to":null,"date":null,"confidence":0.5}]}],
"articles": [
{"id":"a1","title":"Title of a1","outlet":"APA","authors":[],"published":"2018-12-13","url":null,"path":"","copy_of":null}],
"decisions": []}
)");
}

TEST_CASE("hostile texts survive graph.json and back") {
  auto network = build_network(tiny_set(), default_ontology());
  network.nodes.front().aliases = {"\"}],\\ </script>", std::string{"zero \0 byte", 11},
                                   "\xE2\x80\xA8", ""};
  network.edges.front().evidence.front().where.text = "\x01\x02\n\t\r";
  network.articles.front().authors = {"Ə", "'; DROP TABLE"};
  network.decisions.push_back({true, "same \"name\"", {"a1", 0}, {"a1", 1}});

  const auto read = from_graph_json(to_graph_json(network), "g.json");
  REQUIRE_MESSAGE(read, read.error().message);
  CHECK(read.value() == network);
  CHECK(to_graph_json(read.value()) == to_graph_json(network));
}

TEST_CASE("the empty network survives graph.json and back") {
  const auto read = from_graph_json(to_graph_json({}), "g.json");
  REQUIRE(read);
  CHECK(read.value() == Network{});
}

TEST_CASE("a graph made by hand needs only what cannot be guessed") {
  const auto read = from_graph_json(R"({"format":"entente-graph","version":1,
    "nodes":[{"id":"a","kind":"person","name":"A"},{"id":"b","kind":"state","name":"B"}],
    "edges":[{"id":"e1","source":"a","relation":"visited","target":"b"}]})",
                                    "g.json");
  REQUIRE_MESSAGE(read, read.error().message);
  CHECK(read.value().edges.front().status == Status::actual);
}

TEST_CASE("a bad graph is refused with file, line, column and reason") {
  const std::string head = R"({"format":"entente-graph","version":1,)"
                           "\n";
  const std::string node = R"({"id":"a","kind":"person","name":"A"})";
  struct {
    std::string about;
    std::string json;
    std::string expected;
  } const cases[] = {
      {"not JSON", "<graphml/>",
       "g.json:1:1: expected JSON, found something else (Invalid value.)"},
      {"another format", R"({"format":"x"})",
       "g.json:1:11: expected 'entente-graph', found the text 'x'"},
      {"no edges", head + R"("nodes":[]})",
       "g.json:1:1: expected an array for 'edges', found no such key"},
      {"one id twice", head + R"("nodes":[)" + node + "," + node + R"(],"edges":[]})",
       "g.json:1:1: expected each node id once, found 'a' again"},
      {"a loose end",
       head + R"("nodes":[)" + node +
           R"(],)"
           "\n"
           R"("edges":[{"id":"e","source":"a","relation":"r","target":"z"}]})",
       "g.json:3:57: expected the id of a node as 'target', found the text 'z'"},
      {"an unknown status",
       head +
           R"("nodes":[],"edges":[{"id":"e","source":"a","relation":"r","target":"z","status":"maybe"}]})",
       "g.json:2:81: expected one of actual, planned, possible, requested, found the text 'maybe'"},
      {"a meeting without status",
       head + R"("nodes":[{"id":"m","kind":"meeting","name":"M"}],"edges":[]})",
       "g.json:2:10: expected a text for 'status', found no such key"},
      {"a date on a person",
       head + R"("nodes":[{"id":"a","kind":"person","name":"A","date":null}],"edges":[]})",
       "g.json:2:54: expected one of the keys 'id', 'kind', 'name', 'aliases', 'wikidata', "
       "'articles', 'members', "
       "found the key 'date'"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    const auto read = from_graph_json(c.json, "g.json");
    REQUIRE_FALSE(read);
    CHECK(read.error().message == c.expected);
  }
}

// Bytes that JSON, UTF-8 and numbers hang on.
std::string damaged(std::string text, std::mt19937& random) {
  constexpr std::string_view kBytes{"{}[],:\"\\0-9.eE\n\0\xFF\xE2tfn", 22};
  for (auto times = 1 + random() % 4; times > 0; --times) {
    const auto at = random() % text.size();
    const char byte = kBytes[random() % kBytes.size()];
    if (random() % 3 == 0) {
      text.erase(at, 1 + random() % 8);
    } else if (random() % 2 == 0) {
      text[at] = byte;
    } else {
      text.insert(at, 1, byte);
    }
  }
  return text;
}

TEST_CASE("a damaged graph is refused or read, and what is read can be written again") {
  const auto text = to_graph_json(build_network(tiny_set(), default_ontology()));
  std::mt19937 random{11};
  for (int i = 0; i < 3000; ++i) {
    const auto read = from_graph_json(damaged(text, random), "g.json");
    if (!read) {
      CHECK(read.error().message.starts_with("g.json:"));
      continue;
    }
    const auto again = from_graph_json(to_graph_json(read.value()), "g.json");
    REQUIRE_MESSAGE(again, again.error().message);
    CHECK(again.value() == read.value());
  }
}

TEST_CASE("damaged statements make a network or are refused") {
  const auto text = to_json_lines(tiny_set());
  std::mt19937 random{13};
  for (int i = 0; i < 1000; ++i) {
    std::size_t refused = 0;
    const auto set =
        from_json_lines(damaged(text, random), "s.jsonl", [&](const Error&) { ++refused; });
    const auto network = build_network(set, default_ontology());
    CHECK(refused + set.articles.size() + set.entities.size() + set.statements.size() > 0);
    CHECK(network.articles.size() == set.articles.size());
  }
}

}  // namespace
}  // namespace entente
