#include "export/formats.h"
#include "graph/graph_json.h"

namespace entente {
namespace {

void write_json(const Network& network, const Ontology& /*ontology*/,
                const ExportOptions& /*options*/, std::ostream& out) {
  write_graph_json(network, out);
}

}  // namespace

const Exporter kJson{".json", "graph.json: everything, with all evidence", write_json};

}  // namespace entente
