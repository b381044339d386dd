#include <string>
#include <utility>

#include "export/formats.h"
#include "export/serd_text.h"

namespace entente {
namespace {

void write_turtle(const Network& network, const Ontology& ontology, const ExportOptions& options,
                  std::ostream& out) {
  write_rdf(RdfSyntax::turtle, claims_alone(network, ontology, options), prefixes(options.base),
            [&](std::string_view text) { out << text; });
}

void write_trig(const Network& network, const Ontology& ontology, const ExportOptions& options,
                std::ostream& out) {
  std::string held;  // white space that something must follow: serd ends on some
  write_rdf(RdfSyntax::trig, graphs_of(network, ontology, options), prefixes(options.base),
            [&](std::string_view text) {
              const std::size_t size = text.find_last_not_of(" \t\n") + 1;
              if (size > 0) out << std::exchange(held, {}) << text.substr(0, size);
              held += text.substr(size);
            });
  out << '\n';
}

}  // namespace

const Exporter kTurtle{".ttl", "RDF 1.1 Turtle, with provenance", write_turtle};
const Exporter kTrig{".trig", "RDF 1.1 TriG: claims and what is accepted", write_trig};

}  // namespace entente
