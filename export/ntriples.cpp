#include "export/formats.h"
#include "export/quads.h"

namespace entente {
namespace {

void write_ntriples(const Network& network, const Ontology& ontology, const ExportOptions& options,
                    std::ostream& out) {
  write_sorted(claims_alone(network, ontology, options), out);
}

void write_nquads(const Network& network, const Ontology& ontology, const ExportOptions& options,
                  std::ostream& out) {
  write_sorted(graphs_of(network, ontology, options), out);
}

}  // namespace

const Exporter kNtriples{".nt", "RDF N-Triples, with provenance, sorted", write_ntriples,
                         kRdfProfiles};
const Exporter kNquads{".nq", "RDF N-Quads: claims and what is accepted, sorted", write_nquads,
                       kRdfProfiles};

}  // namespace entente
