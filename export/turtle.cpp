#include <string>
#include <utility>

#include "export/formats.h"
#include "export/rdf.h"
#include "export/serd_text.h"

namespace entente {
namespace {

// Turtle 1.2, section 2.4: readers of 1.1 stop here, with the reason in view.
void announce(const ExportOptions& options, std::ostream& out) {
  if (options.profile == kRdf12) out << "VERSION \"1.2\"\n";
}

void write_turtle(const Network& network, const Ontology& ontology, const ExportOptions& options,
                  std::ostream& out) {
  announce(options, out);
  write_rdf(RdfSyntax::turtle, claims_alone(network, ontology, options), prefixes(options.base),
            [&](std::string_view text) { out << text; });
}

void write_trig(const Network& network, const Ontology& ontology, const ExportOptions& options,
                std::ostream& out) {
  announce(options, out);
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

const Exporter kTurtle{".ttl", "RDF Turtle, with provenance", write_turtle, kRdfProfiles};
const Exporter kTrig{".trig", "RDF TriG: claims and what is accepted", write_trig, kRdfProfiles};

}  // namespace entente
