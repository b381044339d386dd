#include "graph/infer.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "telling.h"

namespace entente {
namespace {

// own -> holds -> rules is a chain; owned_by is the inverse of owns; rivals is symmetric.
const Ontology& chained() {
  static const Ontology ontology =
      Ontology::parse(R"({"format":"entente-ontology","version":1,"relations":[
{"id":"owns","label":"x","comment":"x","plover":"fact","subject":["state"],"object":["state"],"implies":["holds"],"inverse":"owned_by"},
{"id":"holds","label":"x","comment":"x","plover":"fact","subject":["state","person"],"object":["state"],"implies":["rules","owns"]},
{"id":"rules","label":"x","comment":"x","plover":"fact","subject":["person"],"object":["state"]},
{"id":"owned_by","label":"x","comment":"x","plover":"fact","subject":["state"],"object":["state"],"implies":["rivals"]},
{"id":"rivals","label":"x","comment":"x","plover":"fact","subject":["state"],"object":["state"],"symmetric":true}]})",
                      "chained")
          .value();
  return ontology;
}

std::string inferred_in(const Network& network) {
  std::vector<std::string> ties;
  for (const auto& edge : network.edges) {
    if (edge.inferred) ties.push_back(edge.source + " " + edge.relation + " " + edge.target);
  }
  return listed(ties);
}

TEST_CASE("what a relation implies and its inverse follow, also by way of others") {
  struct {
    std::string about;
    std::string relation;
    std::string expected;
  } const cases[] = {
      {"implied, inverse, and what the inverse implies, where kinds allow it", "owns",
       "Q1 holds Q2; Q1 rivals Q2; Q2 owned_by Q1"},
      {"the inverse is declared once and holds both ways", "owned_by",
       "Q1 rivals Q2; Q2 holds Q1; Q2 owns Q1"},
      {"relations may imply each other", "holds", "Q1 owns Q2; Q1 rivals Q2; Q2 owned_by Q1"},
      {"nothing", "rivals", ""},
  };
  for (const auto& [about, relation, expected] : cases) {
    CAPTURE(about);
    Telling telling;
    telling.article("a");
    const auto one = telling.state("One", "Q1");
    telling.says(one, relation, telling.state("Two", "Q2"));
    CHECK(inferred_in(build_network(telling.set(), chained())) == expected);
  }
}

TEST_CASE("nothing follows from what is denied, not yet so, or over") {
  struct {
    std::string about;
    void (*change)(Statement&);
  } const cases[] = {
      {"denied", [](Statement& one) { one.negated = true; }},
      {"planned", [](Statement& one) { one.status = Status::planned; }},
      {"over", [](Statement& one) { one.former = true; }},
  };
  for (const auto& [about, change] : cases) {
    CAPTURE(about);
    Telling telling;
    telling.article("a");
    const auto who = telling.person("Ada Osei");
    change(telling.says(who, "holds_office", telling.state("Ghana", "Q117")));
    CHECK(inferred_in(build_network(telling.set(), default_ontology())).empty());
  }
}

TEST_CASE("an office implies representation, with its evidence, and counts as no statement") {
  Telling telling;
  telling.article("a");
  telling.office(telling.person("Ada Osei"), "envoy", telling.state("Ghana", "Q117"));
  const auto network = build_network(telling.set(), default_ontology());
  REQUIRE(network.edges.size() == 2);
  const auto& stated = network.edges[0];
  const auto& follows = network.edges[1];
  CHECK(follows.relation == "represents");
  CHECK(follows.inferred);
  CHECK_FALSE(stated.inferred);
  CHECK(follows.evidence == stated.evidence);
  CHECK(follows.confidence == doctest::Approx(stated.confidence));
  CHECK(stated.statements == 1);
}

TEST_CASE("where an article states the tie itself, that one stands") {
  Telling telling;
  telling.article("a");
  const auto one = telling.state("One", "Q1");
  const auto two = telling.state("Two", "Q2");
  telling.says(one, "owns", two);
  telling.says(one, "holds", two);
  const auto network = build_network(telling.set(), chained());
  const auto held = std::ranges::find(network.edges, "holds", &Edge::relation);
  REQUIRE(held != network.edges.end());
  CHECK_FALSE(held->inferred);
  CHECK(std::ranges::count(network.edges, "holds", &Edge::relation) == 1);
}

}  // namespace
}  // namespace entente
