// UCINET's DL, one matrix: who is tied to whom, by the weight of all ties that are said to hold.

#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "export/formats.h"
#include "export/network_index.h"
#include "export/plain_label.h"
#include "export/text.h"
#include "export/words.h"

namespace entente {
namespace {

// DL parts labels by spaces and commas.
std::string joined_label(std::string label) {
  for (char& c : label) {
    if (c == ' ' || c == ',') c = '_';
  }
  return label;
}

void write_ucinet(const Network& network, const Ontology& ontology,
                  const ExportOptions& /*options*/, std::ostream& out) {
  const NetworkIndex index{network, ontology};
  std::map<std::pair<std::size_t, std::size_t>, double> weights;
  for (const Edge& edge : network.edges) {
    if (edge.negated) continue;
    weights[{index.number(edge.source), index.number(edge.target)}] += weight_of(edge);
  }
  out << "dl n=" << network.nodes.size() << "\nformat=edgelist1\nlabels:\n";
  for (const std::string& label : plain_labels(network)) out << joined_label(label) << '\n';
  out << "data:\n";
  for (const auto& [ends, weight] : weights)
    out << ends.first + 1 << ' ' << ends.second + 1 << ' ' << shortest(weight) << '\n';
}

}  // namespace

const Exporter kUcinet{".dl", "UCINET, one matrix of weights", write_ucinet};

}  // namespace entente
