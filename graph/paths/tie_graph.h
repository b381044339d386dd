// The network as paths run through it: nodes, ties and edges by number, in compact arrays.
//
// A tie is all that is said in one relation of one source and one target: the edges of the network
// that differ in title, polarity or status only. Numbers follow ids: a smaller number is a smaller
// id, so that whatever is ordered by number is ordered by id.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/network.h"
#include "graph/ontology.h"
#include "graph/paths/days.h"

namespace entente {

struct GraphTie {
  std::uint32_t source = 0;
  std::uint32_t relation = 0;
  std::uint32_t target = 0;
  std::uint32_t first_edge = 0;  // [first_edge, last_edge)
  std::uint32_t last_edge = 0;
  bool symmetric = false;  // can be walked both ways
};

// A tie as seen from one of its ends.
struct Arc {
  std::uint32_t node = 0;  // the other end
  std::uint32_t tie = 0;
};

// What filters ask of an edge most often.
struct EdgeFacts {
  std::uint32_t relation = 0;
  std::uint32_t sources = 0;  // outlets that say so
  std::optional<DayRange> days;
  double confidence = 0.0;
  Status status = Status::actual;
  bool negated = false;
};

// Requires: ends of edges are nodes, ids of nodes differ. The network outlives the graph.
class TieGraph {
 public:
  TieGraph(const Network& network, const Ontology& ontology);

  [[nodiscard]] std::size_t node_count() const { return nodes_.size(); }
  [[nodiscard]] std::size_t tie_count() const { return ties_.size(); }
  [[nodiscard]] std::size_t edge_count() const { return edges_.size(); }

  [[nodiscard]] const Node& node(std::uint32_t number) const { return *nodes_[number]; }
  [[nodiscard]] const Edge& edge(std::uint32_t number) const { return *edges_[number]; }
  [[nodiscard]] const EdgeFacts& facts(std::uint32_t edge) const { return facts_[edge]; }
  [[nodiscard]] const GraphTie& tie(std::uint32_t number) const { return ties_[number]; }
  [[nodiscard]] const std::vector<std::string>& relations() const { return relations_; }

  // Sorted by node, then relation.
  [[nodiscard]] std::span<const Arc> arcs(std::uint32_t node) const;

  // The ties between two nodes; empty where there is none.
  [[nodiscard]] std::span<const Arc> arcs(std::uint32_t from, std::uint32_t to) const;

  // Nodes that it is tied to.
  [[nodiscard]] std::size_t degree(std::uint32_t node) const { return degrees_[node]; }

  [[nodiscard]] std::optional<std::uint32_t> node_with_id(std::string_view id) const;
  [[nodiscard]] const ArticleInfo* article(std::string_view id) const;
  [[nodiscard]] const auto& articles() const { return articles_; }  // by id

  // Days on which the edge is said to have held: those its evidence gives, else the days of
  // publication; empty where neither is known.
  [[nodiscard]] DaySet days_of_edge(std::uint32_t edge) const;

 private:
  void number_nodes(const Network& network);
  void number_edges(const Network& network);
  void join_ties(const Ontology& ontology);
  void fill_arcs();

  std::vector<const Node*> nodes_;
  std::vector<const Edge*> edges_;
  std::vector<EdgeFacts> facts_;
  std::vector<GraphTie> ties_;
  std::vector<std::string> relations_;  // sorted
  std::vector<Arc> arcs_;
  std::vector<std::size_t> first_arc_;  // of each node, and the end
  std::vector<std::uint32_t> degrees_;
  std::vector<std::uint32_t> edge_sources_;  // until ties are joined
  std::vector<std::uint32_t> edge_targets_;
  std::map<std::string_view, const ArticleInfo*> articles_;
};

// The hops from one node: for each neighbour the arcs that lead there.
template <class Visit>
void each_hop(std::span<const Arc> arcs, const Visit& visit) {
  while (!arcs.empty()) {
    std::size_t size = 1;
    while (size < arcs.size() && arcs[size].node == arcs.front().node) ++size;
    visit(arcs.first(size));
    arcs = arcs.subspan(size);
  }
}

}  // namespace entente
