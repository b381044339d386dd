#include "graph/paths/projection.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace entente {
namespace {

Node node(std::string id, Kind kind) {
  Node made;
  made.id = made.name = std::move(id);
  made.kind = kind;
  return made;
}

Node meeting(std::string id, std::string date, MeetingStatus status = MeetingStatus::held) {
  Node made = node(std::move(id), Kind::meeting);
  made.date = std::move(date);
  made.status = status;
  return made;
}

Edge edge(std::string source, std::string relation, std::string target, std::string date = {}) {
  Edge made;
  made.source = std::move(source);
  made.relation = std::move(relation);
  made.target = std::move(target);
  made.id = "e:" + made.source + made.relation + made.target;
  EdgeEvidence evidence;
  evidence.article = "a1";
  evidence.date = std::move(date);
  made.evidence = {evidence};
  return made;
}

// Three persons; ann and bob met twice, cem came once; a fourth meeting is only planned.
Network met() {
  Network network;
  network.articles = {{"a1", "Title", "Outlet", {}, "2018-06-01", "", ""}};
  network.nodes = {node("ann", Kind::person), node("bob", Kind::person),
                   node("cem", Kind::person), meeting("m1", "2018-01-10"),
                   meeting("m2", "2018-03"),  meeting("m3", "2019", MeetingStatus::planned)};
  network.edges = {
      edge("ann", "accused", "cem", "2018-05-05"), edge("ann", "participated_in", "m1"),
      edge("ann", "participated_in", "m2"),        edge("ann", "participated_in", "m3"),
      edge("bob", "participated_in", "m1"),        edge("bob", "participated_in", "m2"),
      edge("cem", "participated_in", "m2"),        edge("cem", "participated_in", "m3")};
  return network;
}

Ontology ontology() {
  const auto parsed = Ontology::parse(R"({"format": "entente-ontology", "version": 1, "relations": [
    {"id": "accused", "label": "accused", "comment": "Says that it did wrong.", "plover": "ACCUSE",
     "cameo": "112", "quad_class": "verbal conflict", "subject": ["person"], "object": ["person"]}]})",
                                      "small.json");
  REQUIRE_MESSAGE(parsed, (parsed ? "" : parsed.error().message));
  return parsed.value();
}

std::vector<std::string> ids(const Network& network) {
  std::vector<std::string> all;
  for (const Node& one : network.nodes) all.push_back(one.id);
  return all;
}

TEST_CASE("who took part in the same held meetings is tied by their number") {
  const Network drawn = shared_meetings(met());
  CHECK(ids(drawn) == std::vector<std::string>{"ann", "bob", "cem"});
  REQUIRE(drawn.edges.size() == 3);
  const auto weight = [&](std::size_t i) { return drawn.edges[i].weight; };
  CHECK(drawn.edges[0].source + drawn.edges[0].target == "annbob");
  CHECK(weight(0) == 2.0);
  CHECK(weight(1) == 1.0);
  CHECK(weight(2) == 1.0);
  CHECK(drawn.edges[0].inferred);
  CHECK(drawn.edges[0].articles == 1);
  CHECK(shared_meetings({}) == Network{});
}

TEST_CASE("a slice of time holds ties of those days, and those of meetings on the meetings' days") {
  const Network network = met();
  const TieGraph graph{network, ontology()};
  struct {
    const char* since;
    const char* until;
    std::vector<std::string> expected;
  } const cases[] = {
      {"2018-01", "2018-01", {"ann", "bob", "m1"}},
      {"2018-03-31", "2018-04", {"ann", "bob", "cem", "m2"}},
      {"2018-05", "2018-12", {"ann", "cem"}},
      {"2019", "", {"ann", "cem", "m3"}},
      {"", "2017", {}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.since);
    CHECK(ids(to_network(graph, within(graph, c.since, c.until))) == c.expected);
  }
}

TEST_CASE("what lies around a node grows by ties, with all ties among those found") {
  const Network network = met();
  const TieGraph graph{network, ontology()};
  const std::vector<std::uint32_t> bob = {*graph.node_with_id("bob")};
  CHECK(ids(to_network(graph, around(graph, bob, 0))) == std::vector<std::string>{"bob"});
  CHECK(ids(to_network(graph, around(graph, bob, 1))) ==
        std::vector<std::string>{"bob", "m1", "m2"});
  const Network two = to_network(graph, around(graph, bob, 2));
  CHECK(ids(two) == std::vector<std::string>{"ann", "bob", "cem", "m1", "m2"});
  CHECK(two.edges.size() == 6);
  CHECK(to_network(graph, around(graph, bob, 9)).edges.size() == network.edges.size());
}

TEST_CASE("signed ties are acts of cooperation and conflict that are not denied") {
  Network network = met();
  CHECK(ids(to_network(TieGraph{network, ontology()},
                       with_sign(TieGraph{network, ontology()}, ontology()))) ==
        std::vector<std::string>{"ann", "cem"});
  network.edges[0].negated = true;
  const TieGraph graph{network, ontology()};
  CHECK(with_sign(graph, ontology()).edges.empty());
}

}  // namespace
}  // namespace entente
