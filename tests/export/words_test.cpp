#include "export/words.h"

#include <doctest/doctest.h>

#include "hostile_network.h"

namespace entente {
namespace {

TEST_CASE("a relation that the ontology does not know is called by its id") {
  const Ontology ontology = small_ontology();
  CHECK(relation_label(ontology, "met_with") == "met with");
  CHECK(relation_label(ontology, "participated_in") == "participated in");
}

TEST_CASE("the best evidence is the surest, and the first of equals") {
  Edge edge;
  CHECK(best_evidence(edge) == nullptr);
  edge.evidence.resize(3);
  edge.evidence[0].confidence = 0.5;
  edge.evidence[1].confidence = edge.evidence[2].confidence = 0.9;
  CHECK(best_evidence(edge) == &edge.evidence[1]);
}

}  // namespace
}  // namespace entente
