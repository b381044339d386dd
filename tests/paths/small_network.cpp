#include "small_network.h"

#include <algorithm>

#include "graph/fold.h"
#include "graph/name.h"

namespace entente {
namespace {

constexpr std::string_view kRelations =
    R"({"format": "entente-ontology", "version": 1, "relations": [
  {"id": "met_with", "label": "met with", "comment": "", "plover": "CONSULT", "cameo": "040",
   "quad_class": "verbal cooperation", "subject": ["person"], "object": ["person"],
   "symmetric": true, "inferred": true},
  {"id": "partner_of", "label": "partner of", "comment": "", "plover": "fact", "cameo": null,
   "quad_class": null, "subject": ["state"], "object": ["state"], "symmetric": true,
   "inferred": false},
  {"id": "praised", "label": "praised", "comment": "", "plover": "SUPPORT", "cameo": "051",
   "quad_class": "verbal cooperation", "subject": ["person"], "object": ["person"],
   "symmetric": false, "inferred": false}]})";

}  // namespace

const Ontology& small_ontology() {
  static const Ontology ontology = Ontology::parse(kRelations, "relations.json").value();
  return ontology;
}

SmallNetwork& SmallNetwork::node(const std::string& name, Kind kind) {
  Node node;
  node.id = slug_of(name);
  node.kind = kind;
  node.name = name;
  if (std::ranges::find(network_.nodes, node.id, &Node::id) == network_.nodes.end())
    network_.nodes.push_back(std::move(node));
  return *this;
}

Edge& SmallNetwork::tie(const std::string& source, const std::string& relation,
                        const std::string& target) {
  node(source);
  node(target);
  Edge edge;
  edge.id = "e" + std::to_string(network_.edges.size());
  edge.source = slug_of(source);
  edge.relation = relation;
  edge.target = slug_of(target);
  edge.statements = edge.articles = edge.outlets = 1;
  edge.confidence = 0.5;
  network_.edges.push_back(std::move(edge));
  return network_.edges.back();
}

Edge& SmallNetwork::said(const std::string& source, const std::string& relation,
                         const std::string& target,
                         const std::pair<std::string, std::string>& outlet_and_day) {
  const auto& [outlet, day] = outlet_and_day;
  const std::string id = "a" + std::to_string(network_.articles.size());
  network_.articles.push_back({id, "Title " + id, outlet, {}, day, "", ""});
  Edge& edge = tie(source, relation, target);
  EdgeEvidence evidence;
  evidence.article = id;
  evidence.where.text = source + " " + relation + " " + target + ".";
  evidence.date = day;
  evidence.confidence = 0.9;
  edge.evidence.push_back(evidence);
  const std::string own = edge.id;
  summarise(edge, network_.articles);
  edge.id = own;
  return edge;
}

Network SmallNetwork::network() const {
  Network network = network_;
  std::ranges::sort(network.nodes, {}, &Node::id);
  std::ranges::sort(network.edges, edge_before);
  std::ranges::sort(network.articles, {}, &ArticleInfo::id);
  return network;
}

}  // namespace entente
