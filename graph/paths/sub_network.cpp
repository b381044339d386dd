#include "graph/paths/sub_network.h"

#include <algorithm>
#include <string_view>

#include "graph/fold.h"

namespace entente {

void add(SubNetwork& part, const Path& path) {
  part.nodes.insert(path.nodes.begin(), path.nodes.end());
  for (const PathHop& hop : path.hops) part.edges.insert(hop.edges.begin(), hop.edges.end());
}

Network to_network(const TieGraph& graph, const SubNetwork& part) {
  Network network;
  std::set<std::uint32_t> nodes = part.nodes;
  std::set<std::string_view> articles;
  const auto add_source = [&](const std::string& id) {
    if (const auto node = graph.node_with_id(id)) nodes.insert(*node);
  };
  for (const auto number : part.edges) {
    const Edge& edge = graph.edge(number);
    network.edges.push_back(edge);
    add_source(edge.attributed_to);
    for (const EdgeEvidence& evidence : edge.evidence) {
      articles.insert(evidence.article);
      add_source(evidence.attributed_to);
    }
  }
  for (const auto node : nodes) network.nodes.push_back(graph.node(node));
  for (const auto id : articles) {
    const ArticleInfo* const article = graph.article(id);
    if (article != nullptr) network.articles.push_back(*article);
  }
  std::ranges::sort(network.edges, edge_before);
  return network;
}

}  // namespace entente
