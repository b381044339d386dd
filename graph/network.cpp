#include "graph/network.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "graph/actor_facts.h"
#include "graph/fold.h"
#include "graph/infer.h"
#include "graph/linked_set.h"
#include "graph/nodes.h"
#include "graph/resolution.h"

namespace entente {
namespace {

// Adds inferred edges; where an article states the tie itself, that edge stands.
void add_inferred(Network& network, const Ontology& ontology) {
  std::unordered_set<std::string_view> stated;
  for (const auto& edge : network.edges) stated.insert(edge.id);
  auto inferred = infer_met_with(network, ontology);
  std::erase_if(inferred, [&](const Edge& edge) { return stated.contains(edge.id); });
  assert(std::ranges::is_sorted(inferred, edge_before));
  std::vector<Edge> edges;
  edges.reserve(network.edges.size() + inferred.size());
  std::merge(std::move_iterator{network.edges.begin()}, std::move_iterator{network.edges.end()},
             std::move_iterator{inferred.begin()}, std::move_iterator{inferred.end()},
             std::back_inserter(edges), edge_before);
  network.edges = std::move(edges);
}

}  // namespace

Network build_network(const StatementSet& set, const Ontology& ontology) {
  auto linked = link(set);
  const auto facts = actor_facts(linked);
  Resolution resolution{linked};
  resolve_actors(linked, facts, resolution);
  resolve_meetings(linked, facts, resolution);

  const auto clusters = resolution.clusters();
  Network network;
  network.nodes = make_nodes(linked, clusters);
  network.edges = fold_edges(linked, clusters, network.nodes, ontology);
  network.articles = linked.set.articles;
  network.decisions = resolution.decisions();
  std::ranges::sort(network.nodes, {}, &Node::id);
  add_inferred(network, ontology);
  return network;
}

}  // namespace entente
