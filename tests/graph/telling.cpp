#include "telling.h"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

namespace entente {

const Ontology& default_ontology() {
  static const Ontology ontology = [] {
    std::ifstream file{ENTENTE_SOURCE_DIR "/extract/ontology/relations.json"};
    const std::string json{std::istreambuf_iterator<char>{file}, {}};
    auto parsed = Ontology::parse(json, "relations.json");
    REQUIRE_MESSAGE(parsed, "extract/ontology/relations.json");
    return std::move(parsed).value();
  }();
  return ontology;
}

}  // namespace entente
