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
#include "graph/verdicts.h"
#include "graph/wire_copies.h"

namespace entente {
namespace {

// Adds inferred edges; where an article states the tie itself, that edge stands.
void add_inferred(Network& network, const Ontology& ontology) {
  std::unordered_set<std::string_view> stated;
  for (const auto& edge : network.edges) stated.insert(edge.id);
  auto inferred = infer_ties(network, ontology);
  std::erase_if(inferred, [&](const Edge& edge) { return stated.contains(edge.id); });
  assert(std::ranges::is_sorted(inferred, edge_before));
  std::vector<Edge> edges;
  edges.reserve(network.edges.size() + inferred.size());
  std::merge(std::move_iterator{network.edges.begin()}, std::move_iterator{network.edges.end()},
             std::move_iterator{inferred.begin()}, std::move_iterator{inferred.end()},
             std::back_inserter(edges), edge_before);
  network.edges = std::move(edges);
}

LinkedSet linked_with_copies(const StatementSet& set) {
  auto linked = link(set);
  mark_copies(linked.set.articles);
  return linked;
}

// Joins all that is not joined yet.
void resolve(LinkedSet& linked, const std::vector<ActorFacts>& facts, Resolution& resolution) {
  resolve_actors(linked, facts, resolution);
  resolve_meetings(linked, facts, resolution);
}

Network network_of(const LinkedSet& linked, Resolution& resolution, const Ontology& ontology) {
  const auto clusters = resolution.clusters();
  Network network;
  network.nodes = make_nodes(linked, clusters);
  network.edges = fold_edges(linked, clusters, network.nodes, ontology);
  network.articles = linked.set.articles;
  for (auto& article : network.articles) article.sketch.clear();  // it has done its work
  network.decisions = resolution.decisions();
  std::ranges::sort(network.nodes, {}, &Node::id);
  add_inferred(network, ontology);
  return network;
}

// What the set becomes without lists.
std::vector<Node> plain_nodes(LinkedSet linked, const std::vector<ActorFacts>& facts) {
  Resolution resolution{linked};
  resolve(linked, facts, resolution);
  return make_nodes(linked, resolution.clusters());
}

}  // namespace

Network build_network(const StatementSet& set, const Ontology& ontology) {
  auto linked = linked_with_copies(set);
  Resolution resolution{linked};
  resolve(linked, actor_facts(linked), resolution);
  return network_of(linked, resolution, ontology);
}

Result<Network> build_network(const StatementSet& set, const Ontology& ontology,
                              const ActorLists& lists, const std::function<void(Error)>& failed) {
  if (lists.empty()) return build_network(set, ontology);
  auto linked = linked_with_copies(set);
  const auto facts = actor_facts(linked);
  const auto verdicts = verdicts_on(linked.set, lists, plain_nodes(linked, facts), failed);

  Resolution resolution{linked};
  if (const auto obeyed = resolution.obey(verdicts); !obeyed) return obeyed.error();
  resolve(linked, facts, resolution);
  return network_of(linked, resolution, ontology);
}

}  // namespace entente
