#include "validate/score.h"

#include <doctest/doctest.h>

#include "validate/score_text.h"

namespace entente {
namespace {

Node node(Kind kind, const std::string& name) {
  Node node;
  node.id = name;
  node.kind = kind;
  node.name = name;
  return node;
}

Edge edge(const std::string& source, const std::string& relation, const std::string& target) {
  Edge edge;
  edge.source = source;
  edge.relation = relation;
  edge.target = target;
  return edge;
}

const Ontology& ontology() {
  static const auto parsed = Ontology::parse(
      R"({"format":"entente-ontology","version":1,"relations":[
{"id":"partner_of","label":"x","comment":"x","plover":"fact","subject":["state"],"object":["state"],"symmetric":true},
{"id":"derived","label":"x","comment":"x","plover":"fact","subject":["state"],"object":["state"],"inferred":true}]})",
      "test");
  return parsed.value();
}

// Two states and a person who speaks for one of them; they met in Oslo.
Gold labels() {
  Gold gold;
  gold.entities.wanted = {{"p", Kind::person, "Amina Okoro", {"Okoro"}},
                          {"k", Kind::state, "Kenya", {}},
                          {"n", Kind::state, "Norway", {"Oslo"}}};
  gold.entities.optional = {{"o", Kind::place, "Oslo", {}}};
  gold.offices.wanted = {{"p", "special envoy", "k"}};
  gold.meetings.wanted = {{"m", {"p", "n"}, "o", "2024-05-02", MeetingStatus::held}};
  gold.relations.wanted = {{"k", "partner_of", "n", Status::actual, false}};
  gold.relations.optional = {{"p", "praised", "n", Status::actual, false}};
  return gold;
}

Network answer() {
  Network network;
  network.nodes = {node(Kind::person, "Amina Okoro"), node(Kind::state, "Kenya"),
                   node(Kind::state, "Norway"), node(Kind::place, "Oslo"),
                   node(Kind::meeting, "talks")};
  network.nodes.back().date = "2024-05-02";
  network.edges = {edge("Amina Okoro", "participated_in", "talks"),
                   edge("Norway", "participated_in", "talks"), edge("talks", "held_in", "Oslo"),
                   edge("Amina Okoro", "holds_office", "Kenya"),
                   edge("Norway", "partner_of", "Kenya")};
  network.edges[3].title = "envoy";
  return network;
}

Tally tally(const Scores& scores, Measure measure) { return scores.tallies.at({measure, ""}); }

TEST_CASE("what agrees is right, whichever way a symmetric tie runs") {
  const Scores scores = score(answer(), labels(), ontology());
  CHECK(scores.misses.empty());
  CHECK(tally(scores, Measure::entities) == Tally{3, 0, 0});
  CHECK(tally(scores, Measure::offices) == Tally{1, 0, 0});
  CHECK(tally(scores, Measure::meetings) == Tally{1, 0, 0});
  CHECK(tally(scores, Measure::strict) == Tally{1, 0, 0});
}

TEST_CASE("each difference is one miss") {
  struct {
    std::string about;
    void (*change)(Network&);
    std::vector<Miss> expected;
  } const cases[] = {
      {"an actor more",
       [](Network& n) { n.nodes.push_back(node(Kind::state, "Chad")); },
       {{"entity spurious", "Chad"}}},
      {"an office of another body",
       [](Network& n) { n.edges[3].target = "Norway"; },
       {{"office missed", "p: special envoy of k"}, {"office spurious", "p: envoy of n"}}},
      {"another title",
       [](Network& n) { n.edges[3].title = "king"; },
       {{"office missed", "p: special envoy of k"}, {"office spurious", "p: king of k"}}},
      {"a meeting on another day",
       [](Network& n) { n.nodes.back().date = "2024-06-02"; },
       {{"meeting missed", "m"}, {"meeting spurious", "talks"}}},
      {"a meeting of one month", [](Network& n) { n.nodes.back().date = "2024-05"; }, {}},
      {"a meeting called off",
       [](Network& n) { n.nodes.back().status = MeetingStatus::called_off; },
       {}},
      {"another relation",
       [](Network& n) { n.edges.back().relation = "accused"; },
       {{"relation missed", "k partner_of n"}, {"relation spurious", "n accused k"}}},
      {"a denied relation", [](Network& n) { n.edges.back().negated = true; }, {}},
      {"an optional relation",
       [](Network& n) { n.edges.push_back(edge("Amina Okoro", "praised", "Norway")); },
       {}},
      {"an inferred relation",
       [](Network& n) { n.edges.push_back(edge("Kenya", "derived", "Norway")); },
       {}},
      {"an inferred tie",
       [](Network& n) {
         n.edges.push_back(edge("Kenya", "accused", "Norway"));
         n.edges.back().inferred = true;
       },
       {}},
  };
  for (const auto& [about, change, expected] : cases) {
    CAPTURE(about);
    Network network = answer();
    change(network);
    CHECK(score(network, labels(), ontology()).misses == expected);
  }
}

TEST_CASE("qualifiers count in the strict measure alone") {
  Network network = answer();
  network.edges.back().negated = true;
  const Scores scores = score(network, labels(), ontology());
  CHECK(tally(scores, Measure::relations) == Tally{1, 0, 0});
  CHECK(tally(scores, Measure::strict) == Tally{0, 1, 1});
}

TEST_CASE("the classes of a measure add up to the whole") {
  const Scores scores = score({}, labels(), ontology());
  Tally sum;
  for (const auto& [measured, one] : scores.tallies) {
    if (measured.measure == Measure::entities && !measured.name.empty()) sum += one;
  }
  CHECK(sum == tally(scores, Measure::entities));
  CHECK(sum == Tally{0, 0, 3});
}

TEST_CASE("shares are of what there is to count") {
  CHECK(Tally{}.f1() == 1.0);
  CHECK(Tally{0, 2, 2}.f1() == 0.0);
  CHECK(Tally{1, 0, 1}.recall() == 0.5);
  CHECK(Tally{1, 3, 0}.precision() == 0.25);
}

TEST_CASE("the table tells shares and counts") {
  const std::string text = to_text(score(answer(), labels(), ontology()));
  CHECK(text.find("offices                 1.000  1.000  1.000   (1/0/0)\n") != std::string::npos);
  CHECK(text.find("relations by class") != std::string::npos);
}

}  // namespace
}  // namespace entente
