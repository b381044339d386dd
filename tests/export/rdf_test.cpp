#include "export/rdf.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "hostile_network.h"

namespace entente {
namespace {

std::vector<Triple> triples_of(const Network& network) {
  std::vector<Triple> triples;
  const Ontology ontology = small_ontology();
  for (const RdfGraph& graph : claims_alone(network, ontology, {}))
    graph.give([&](const Triple& triple) { triples.push_back(triple); });
  return triples;
}

std::set<std::string> subjects_of(const std::vector<Triple>& triples) {
  std::set<std::string> subjects;
  for (const Triple& triple : triples) subjects.insert(triple.subject);
  return subjects;
}

TEST_CASE("no triple is given twice, and a subject's triples stand together") {
  const auto triples = triples_of(hostile_network());
  CHECK(std::set<Triple>(triples.begin(), triples.end()).size() == triples.size());

  std::set<std::string> finished;
  std::string current;
  for (const Triple& triple : triples) {
    if (triple.subject == current) continue;
    finished.insert(current);
    current = triple.subject;
    CHECK_MESSAGE(!finished.contains(current), current);
  }
}

TEST_CASE(
    "every IRI of ours that is pointed to is described, and none could break out of its brackets") {
  const auto triples = triples_of(hostile_network());
  const auto subjects = subjects_of(triples);
  const std::string ours = ExportOptions{}.base;
  for (const Triple& triple : triples) {
    if (triple.object.type != Term::Type::iri) continue;
    const std::string& iri = triple.object.value;
    CHECK_MESSAGE(
        std::ranges::all_of(iri, [](char c) { return c > ' ' && c < '~' && c != '<' && c != '>'; }),
        iri);
    const bool word = iri.starts_with(ours + "ns#");
    if (iri.starts_with(ours) && !word) CHECK_MESSAGE(subjects.contains(iri), iri);
  }
}

TEST_CASE("dates have the type of their precision, and what is no date stays text") {
  Network network = hostile_network();
  struct {
    const char* date;
    const char* type;
  } const cases[] = {
      {"2018-12-12", "date"}, {"2018-12", "gYearMonth"}, {"2018", "gYear"}, {"2018-02-31", ""},
      {"soon", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.date);
    network.edges[0].first = c.date;
    std::string type = "absent";
    for (const Triple& triple : triples_of(network)) {
      if (triple.subject.ends_with("/statement/5") && triple.predicate.ends_with("#first"))
        type = triple.object.datatype;
    }
    const std::string expected =
        *c.type == '\0' ? "" : std::string{"http://www.w3.org/2001/XMLSchema#"} + c.type;
    CHECK(type == expected);
  }
}

TEST_CASE("only a real Wikidata id becomes somebody else's IRI") {
  std::set<std::string> same;
  for (const Triple& triple : triples_of(hostile_network())) {
    if (triple.predicate.ends_with("#sameAs")) same.insert(triple.object.value);
  }
  CHECK(same == std::set<std::string>{"http://www.wikidata.org/entity/Q227"});
}

}  // namespace
}  // namespace entente
