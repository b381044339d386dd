#include "graph/paths/connection.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <queue>
#include <set>
#include <tuple>

#include "graph/partition.h"
#include "graph/paths/moves.h"

namespace entente {
namespace {

constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();

// How far a node is from the nearest of those to be joined.
struct Reached {
  std::int64_t cost = std::numeric_limits<std::int64_t>::max();
  std::uint32_t hops = 0;
  std::uint32_t owner = kNobody;
  std::uint32_t previous = kNobody;

  friend auto operator<=>(const Reached&, const Reached&) = default;
};

// A hop that could be part of the tree.
struct Bridge {
  std::int64_t cost = 0;
  std::uint32_t hops = 0;
  std::uint32_t left = 0;
  std::uint32_t right = 0;

  friend auto operator<=>(const Bridge&, const Bridge&) = default;
};

class Connecting {
 public:
  Connecting(const TieGraph& graph, const ConnectionQuestion& question)
      : graph_{&graph},
        question_{&question},
        budget_{question.budget},
        passes_{edge_test(graph, question.filter)},
        may_pass_{inner_test(graph, question.filter)},
        wanted_{question.nodes.begin(), question.nodes.end()},
        reached_(graph.node_count()) {}

  Connection run() {
    spread();
    std::set<std::uint32_t> nodes = wanted_;
    for (const Bridge& bridge : spanning(bridges())) {
      add_way_back(bridge.left, nodes);
      add_way_back(bridge.right, nodes);
    }
    auto tree = spanning(hops_among(nodes));
    prune(tree);
    return told(tree);
  }

 private:
  // Of the best edge that passes; nothing where none does.
  std::optional<std::int64_t> cost_over(std::span<const Arc> hop) {
    std::optional<std::int64_t> least;
    budget_.spend(hop.size());
    for (const Arc& arc : hop) {
      const GraphTie& tie = graph_->tie(arc.tie);
      for (auto edge = tie.first_edge; edge < tie.last_edge; ++edge) {
        if (!passes_(edge)) continue;
        const auto cost = cost_of(graph_->facts(edge), question_->cost);
        least = std::min(least.value_or(cost), cost);
      }
    }
    return least;
  }

  [[nodiscard]] bool may_be_used(std::uint32_t node) const {
    return wanted_.contains(node) || may_pass_(node);
  }

  // Of passing through a node.
  [[nodiscard]] std::int64_t toll(std::uint32_t node) const {
    const bool free = !question_->damp_hubs || wanted_.contains(node);
    return free ? 0 : hub_cost(graph_->degree(node));
  }

  // Dijkstra from all nodes to be joined at once.
  void spread() {
    using Entry = std::pair<Reached, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    const auto relax = [&](std::uint32_t node, const Reached& reached) {
      if (!(reached < reached_[node])) return;
      reached_[node] = reached;
      open.emplace(reached, node);
    };
    for (const auto node : wanted_) relax(node, {0, 0, node, kNobody});
    while (!open.empty() && !budget_.spent()) {
      const auto [reached, node] = open.top();
      open.pop();
      if (reached_[node] != reached) continue;
      const auto from = node;
      const Reached so_far = reached;
      each_hop(graph_->arcs(from), [&](std::span<const Arc> hop) {
        const auto to = hop.front().node;
        if (!may_be_used(to)) return;
        const auto cost = cost_over(hop);
        if (cost) relax(to, {so_far.cost + *cost + toll(to), so_far.hops + 1, so_far.owner, from});
      });
    }
  }

  // Where the regions of two of the nodes touch.
  std::vector<Bridge> bridges() {
    std::vector<Bridge> bridges;
    for (std::uint32_t node = 0; node < reached_.size(); ++node) {
      const Reached& here = reached_[node];
      if (here.owner == kNobody) continue;
      each_hop(graph_->arcs(node), [&](std::span<const Arc> hop) {
        const auto other = hop.front().node;
        const Reached& there = reached_[other];
        if (other < node || there.owner == kNobody || there.owner == here.owner) return;
        const auto cost = cost_over(hop);
        if (!cost) return;
        bridges.push_back(
            {here.cost + *cost + there.cost, here.hops + there.hops + 1, node, other});
      });
    }
    return bridges;
  }

  std::vector<Bridge> hops_among(const std::set<std::uint32_t>& nodes) {
    std::vector<Bridge> hops;
    for (const auto node : nodes) {
      each_hop(graph_->arcs(node), [&](std::span<const Arc> hop) {
        const auto other = hop.front().node;
        if (other <= node || !nodes.contains(other)) return;
        if (const auto cost = cost_over(hop)) hops.push_back({*cost, 1, node, other});
        reached_[node].owner = node;  // from here on each stands for itself
        reached_[other].owner = other;
      });
    }
    return hops;
  }

  // Kruskal over the owners of both ends.
  std::vector<Bridge> spanning(std::vector<Bridge> bridges) {
    std::ranges::sort(bridges);
    Partition regions{graph_->node_count()};
    std::vector<Bridge> tree;
    for (const Bridge& bridge : bridges) {
      const auto left = reached_[bridge.left].owner;
      const auto right = reached_[bridge.right].owner;
      if (regions.joined(left, right)) continue;
      regions.join(left, right);
      tree.push_back(bridge);
    }
    return tree;
  }

  void add_way_back(std::uint32_t node, std::set<std::uint32_t>& nodes) const {
    for (; node != kNobody; node = reached_[node].previous) nodes.insert(node);
  }

  // Ends that nobody asked for.
  void prune(std::vector<Bridge>& tree) const {
    for (std::size_t before = tree.size() + 1; before != tree.size();) {
      before = tree.size();
      std::map<std::uint32_t, std::size_t> degrees;
      for (const Bridge& hop : tree) {
        ++degrees[hop.left];
        ++degrees[hop.right];
      }
      std::erase_if(tree, [&](const Bridge& hop) {
        const auto is_loose = [&](std::uint32_t end) {
          return degrees[end] == 1 && !wanted_.contains(end);
        };
        return is_loose(hop.left) || is_loose(hop.right);
      });
    }
  }

  PathHop hop_between(std::uint32_t from, std::uint32_t to) const {
    PathHop hop;
    for (const Arc& arc : graph_->arcs(from, to)) {
      const GraphTie& tie = graph_->tie(arc.tie);
      for (auto edge = tie.first_edge; edge < tie.last_edge; ++edge) {
        if (passes_(edge)) hop.edges.push_back(edge);
      }
    }
    return hop;
  }

  Connection told(const std::vector<Bridge>& tree) {
    Connection connection;
    connection.complete = !budget_.spent();
    std::map<std::uint32_t, std::set<std::uint32_t>> neighbours;
    for (const Bridge& hop : tree) {
      neighbours[hop.left].insert(hop.right);
      neighbours[hop.right].insert(hop.left);
      connection.cost += hop.cost;
    }
    for (const auto& [node, others] : neighbours) connection.cost += toll(node);
    std::set<std::uint32_t> told;
    for (const auto first : question_->nodes) {
      if (told.contains(first)) continue;
      connection.parts.emplace_back();
      tell(first, kNobody, neighbours, told, connection);
    }
    return connection;
  }

  void tell(std::uint32_t node, std::uint32_t from,
            const std::map<std::uint32_t, std::set<std::uint32_t>>& neighbours,
            std::set<std::uint32_t>& told, Connection& connection) const {
    told.insert(node);
    if (wanted_.contains(node)) connection.parts.back().push_back(node);
    const auto found = neighbours.find(node);
    if (found == neighbours.end()) return;
    for (const auto next : found->second) {
      if (next == from) continue;
      connection.hops.push_back({node, next, hop_between(node, next)});
      tell(next, node, neighbours, told, connection);
    }
  }

  const TieGraph* graph_;
  const ConnectionQuestion* question_;
  Budget budget_;
  EdgeTest passes_;
  NodeTest may_pass_;
  std::set<std::uint32_t> wanted_;
  std::vector<Reached> reached_;
};

}  // namespace

Connection connect(const TieGraph& graph, const ConnectionQuestion& question) {
  return Connecting{graph, question}.run();
}

}  // namespace entente
