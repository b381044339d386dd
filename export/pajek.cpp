// Pajek's .net: vertices by number, then arcs with their weight and relation. Negative weights are
// ties against, as Pajek's signed networks have them.

#include <ostream>
#include <string>
#include <vector>

#include "export/formats.h"
#include "export/network_index.h"
#include "export/plain_label.h"
#include "export/text.h"
#include "export/words.h"
#include "graph/sign.h"

namespace entente {
namespace {

void write_pajek(const Network& network, const Ontology& ontology, const ExportOptions& /*options*/,
                 std::ostream& out) {
  const NetworkIndex index{network, ontology};
  out << "*Vertices " << network.nodes.size() << '\n';
  const std::vector<std::string> labels = plain_labels(network);
  for (std::size_t i = 0; i < labels.size(); ++i) out << i + 1 << " \"" << labels[i] << "\"\n";
  out << "*Arcs\n";
  for (const Edge& edge : network.edges) {
    const bool against = sign_of(edge, ontology) == Sign::negative;
    out << index.number(edge.source) + 1 << ' ' << index.number(edge.target) + 1 << ' '
        << (against ? "-" : "") << shortest(weight_of(edge)) << " l \""
        << plain_label(type_of(edge, ontology)) << "\"\n";
  }
}

}  // namespace

const Exporter kPajek{".net", "Pajek", write_pajek};

}  // namespace entente
