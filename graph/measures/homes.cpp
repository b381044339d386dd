#include "graph/measures/homes.h"

#include <algorithm>
#include <tuple>

namespace entente {
namespace {

// Whether the relation names a body at the next level; at that of blocs there is none.
bool leads_above(const Relation* relation, Level level) {
  if (relation == nullptr || !relation->roll_up) return false;
  return level == Level::person ? *relation->roll_up == Level::state
                                : level == Level::state && *relation->roll_up == Level::bloc;
}

// Better ones are greater.
auto rank_of(const TieGraph& graph, const Edge& edge, std::uint32_t body) {
  return std::tuple{!edge.former, graph.node(body).kind == Kind::state, edge.sources,
                    edge.statements, ~body};
}

std::uint32_t home_of(const TieGraph& graph, const Ontology& ontology, std::uint32_t node,
                      Level level) {
  std::uint32_t home = node;
  const Edge* best = nullptr;
  for (const Arc& arc : graph.arcs(node)) {
    const GraphTie& tie = graph.tie(arc.tie);
    if (tie.source != node) continue;
    for (auto number = tie.first_edge; number < tie.last_edge; ++number) {
      const Edge& edge = graph.edge(number);
      const bool counts = leads_above(ontology.find(edge.relation), level) && !edge.negated &&
                          edge.status == Status::actual;
      if (!counts) continue;
      if (best != nullptr && rank_of(graph, edge, arc.node) <= rank_of(graph, *best, home))
        continue;
      best = &edge;
      home = arc.node;
    }
  }
  return home;
}

}  // namespace

std::vector<std::uint32_t> homes(const TieGraph& graph, const Ontology& ontology,
                                 const ActorNetwork& network, Level level) {
  std::vector<std::uint32_t> bodies;
  for (const NetworkActor& actor : network.actors())
    bodies.push_back(home_of(graph, ontology, actor.node, level));
  return bodies;
}

}  // namespace entente
