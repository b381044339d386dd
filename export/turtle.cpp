#include "export/formats.h"
#include "export/serd_text.h"

namespace entente {
namespace {

void write_turtle(const Network& network, const Ontology& ontology, const ExportOptions& options,
                  std::ostream& out) {
  write_rdf(RdfSyntax::turtle, network, ontology, options,
            [&](std::string_view text) { out << text; });
}

}  // namespace

const Exporter kTurtle{".ttl", "RDF 1.1 Turtle, with provenance", write_turtle};

}  // namespace entente
