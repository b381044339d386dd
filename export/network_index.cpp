#include "export/network_index.h"

namespace entente {

NetworkIndex::NetworkIndex(const Network& network, const Ontology& ontology)
    : network_{&network}, ontology_{&ontology} {
  nodes_.reserve(network.nodes.size());
  articles_.reserve(network.articles.size());
  for (const Node& node : network.nodes) nodes_.emplace(node.id, nodes_.size());
  for (const ArticleInfo& article : network.articles)
    articles_.emplace(article.id, articles_.size());
}

const Node* NetworkIndex::node(std::string_view id) const {
  const auto found = nodes_.find(id);
  return found == nodes_.end() ? nullptr : &network_->nodes[found->second];
}

const ArticleInfo* NetworkIndex::article(std::string_view id) const {
  const auto found = articles_.find(id);
  return found == articles_.end() ? nullptr : &network_->articles[found->second];
}

}  // namespace entente
