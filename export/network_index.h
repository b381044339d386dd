// A network with its nodes and articles by id, for writers that look things up.

#pragma once

#include <string_view>
#include <unordered_map>

#include "graph/network.h"

namespace entente {

class NetworkIndex {
 public:
  // Both outlive the index.
  NetworkIndex(const Network& network, const Ontology& ontology);

  [[nodiscard]] const Network& network() const { return *network_; }
  [[nodiscard]] const Ontology& ontology() const { return *ontology_; }

  // Null for an unknown id.
  [[nodiscard]] const Node* node(std::string_view id) const;
  [[nodiscard]] const ArticleInfo* article(std::string_view id) const;

  // Position in the network, from 0. Requires: the id of a node.
  [[nodiscard]] std::size_t number(std::string_view id) const { return nodes_.at(id); }

 private:
  const Network* network_;
  const Ontology* ontology_;
  std::unordered_map<std::string_view, std::size_t> nodes_;
  std::unordered_map<std::string_view, std::size_t> articles_;
};

}  // namespace entente
