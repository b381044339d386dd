// Best first: rows of nodes are gone on with in order of what a whole path along them will cost at
// least. The estimate is exact but for what mode and time forbid, so the first whole path taken is
// the cheapest, and so on.

#include <algorithm>
#include <limits>
#include <map>
#include <queue>
#include <tuple>
#include <utility>

#include "graph/paths/pair_search.h"

namespace entente {
namespace {

// Cost, then hops: both add up, and hops keep ties of no cost from running in circles.
struct Estimate {
  std::int64_t cost = std::numeric_limits<std::int64_t>::max();
  std::size_t hops = 0;

  [[nodiscard]] bool known() const { return cost != std::numeric_limits<std::int64_t>::max(); }
  friend auto operator<=>(const Estimate&, const Estimate&) = default;
};

// What is still to be paid from each node and state on, by Dijkstra from the target.
class Remainder {
 public:
  Remainder(SearchParts& parts, std::uint32_t target)
      : parts_{&parts}, states_{parts.moves.pattern().states} {
    rest_.resize(parts.moves.graph().node_count() * states_);
    for (std::size_t state = 0; state < states_; ++state) {
      if ((parts.moves.pattern().accepting >> state & 1U) != 0) relax(target, state, {0, 0});
    }
    while (!open_.empty() && !parts.moves.budget().spent()) {
      const auto [estimate, at] = open_.top();
      open_.pop();
      if (rest_[at] == estimate) look_back(static_cast<std::uint32_t>(at / states_), at % states_);
    }
  }

  [[nodiscard]] Estimate at(std::uint32_t node, std::size_t state) const {
    return rest_[node * states_ + state];
  }

 private:
  using Entry = std::pair<Estimate, std::size_t>;

  void relax(std::uint32_t node, std::size_t state, Estimate estimate) {
    Estimate& rest = rest_[node * states_ + state];
    if (!(estimate < rest)) return;
    rest = estimate;
    open_.emplace(estimate, node * states_ + state);
  }

  void look_back(std::uint32_t node, std::size_t state) {
    const TieGraph& graph = parts_->moves.graph();
    const Estimate rest = at(node, state);
    const auto arcs = graph.arcs(node);
    parts_->moves.budget().spend(arcs.size());
    const bool inner = rest.hops > 0;
    const std::int64_t toll = inner && parts_->options.damp_hubs ? hub_cost(graph.degree(node)) : 0;
    for (const Transition& transition : parts_->moves.pattern().transitions) {
      if (transition.to != state) continue;
      for (const Arc& arc : arcs) {
        const auto hop = cost_over(transition, arc.node, {node, arc.tie});
        if (hop) relax(arc.node, transition.from, {rest.cost + toll + *hop, rest.hops + 1});
      }
    }
  }

  // Of the tie's best edge.
  std::optional<std::int64_t> cost_over(const Transition& transition, std::uint32_t from,
                                        const Arc& arc) {
    if (!parts_->moves.leads(transition, from, arc)) return std::nullopt;
    const TieGraph& graph = parts_->moves.graph();
    const GraphTie& tie = graph.tie(arc.tie);
    std::optional<std::int64_t> least;
    for (auto edge = tie.first_edge; edge < tie.last_edge; ++edge) {
      if (!parts_->moves.passes(transition, edge)) continue;
      const auto cost = cost_of(graph.facts(edge), parts_->options.cost);
      least = std::min(least.value_or(cost), cost);
    }
    return least;
  }

  SearchParts* parts_;
  std::size_t states_;
  std::vector<Estimate> rest_;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open_;
};

// A row of nodes begun, or a whole path.
struct Candidate {
  Estimate estimate;
  std::vector<std::uint32_t> nodes;
  std::vector<PathHop> hops;  // of a path by ties
  std::size_t rank = 0;       // among the paths by ties along these nodes
  std::vector<RowLabel> labels;
  bool whole = false;
};

struct Later {
  bool operator()(const Candidate& left, const Candidate& right) const {
    return std::tie(left.estimate, left.nodes, left.rank, left.whole) >
           std::tie(right.estimate, right.nodes, right.rank, right.whole);
  }
};

class CostSearch {
 public:
  CostSearch(SearchParts& parts, std::uint32_t source, std::uint32_t target)
      : parts_{&parts}, target_{target}, remainder_{parts, target} {
    begin(source);
  }

  void run() {
    while (!open_.empty() && !parts_->moves.budget().spent()) {
      Candidate candidate = open_.top();
      open_.pop();
      if (candidate.whole) {
        Path path{std::move(candidate.nodes), std::move(candidate.hops), candidate.estimate.cost};
        if (path.hops.size() + 1 != path.nodes.size()) path = parts_->rows.path(path.nodes);
        if (!parts_->collector.take(std::move(path))) return;
        continue;
      }
      finish(candidate);
      go_on(candidate);
    }
  }

 private:
  void begin(std::uint32_t source) {
    Candidate candidate;
    candidate.nodes = {source};
    candidate.labels = parts_->rows.start(source);
    push(std::move(candidate));
  }

  // With the least that a whole path can cost; not at all where none can be.
  void push(Candidate candidate) {
    const auto node = candidate.nodes.back();
    Estimate least;
    for (const RowLabel& label : candidate.labels) {
      const Estimate rest = remainder_.at(node, label.state);
      if (!rest.known()) continue;
      const std::size_t hops = candidate.nodes.size() - 1 + rest.hops;
      least = std::min(least, Estimate{label.cost + toll(candidate, rest) + rest.cost, hops});
    }
    if (!least.known()) return;
    candidate.estimate = least;
    open_.push(std::move(candidate));
  }

  // For passing through the last node so far.
  [[nodiscard]] std::int64_t toll(const Candidate& candidate, const Estimate& rest) const {
    const bool inner = candidate.nodes.size() > 1 && rest.hops > 0;
    if (!inner || !parts_->options.damp_hubs) return 0;
    return hub_cost(parts_->moves.graph().degree(candidate.nodes.back()));
  }

  // Where the row may end here, its paths are put in the queue at what they cost.
  void finish(const Candidate& candidate) {
    if (candidate.nodes.back() != target_) return;
    std::size_t rank = 0;
    const auto push_whole = [&](std::int64_t cost, std::vector<PathHop> hops) {
      Candidate whole;
      whole.rank = rank++;
      whole.estimate = {cost, candidate.nodes.size() - 1};
      whole.nodes = candidate.nodes;
      whole.hops = std::move(hops);
      whole.whole = true;
      open_.push(std::move(whole));
    };
    if (parts_->options.by_ties) {
      for (Path& path : parts_->rows.paths_by_ties(candidate.nodes))
        push_whole(path.cost, std::move(path.hops));
      return;
    }
    const auto cost = parts_->rows.cost(candidate.nodes);
    if (cost) push_whole(*cost, {});
  }

  void go_on(const Candidate& candidate) {
    const PathMode mode = parts_->options.mode;
    const auto from = candidate.nodes.back();
    const bool closed = candidate.nodes.size() > 1 && from == candidate.nodes.front();
    if (closed && mode == PathMode::simple) return;
    const bool inner = candidate.nodes.size() > 1;
    each_hop(parts_->moves.graph().arcs(from), [&](std::span<const Arc> hop) {
      const auto to = hop.front().node;
      if (!may_go_on(mode, candidate.nodes, to)) return;
      Candidate longer;
      longer.labels = parts_->rows.after(candidate.labels, from, hop, inner);
      if (longer.labels.empty()) return;
      longer.nodes = candidate.nodes;
      longer.nodes.push_back(to);
      if (parts_->rows.may_refuse(longer.nodes) && !parts_->rows.begins(longer.nodes)) return;
      push(std::move(longer));
    });
  }

  SearchParts* parts_;
  std::uint32_t target_;
  Remainder remainder_;
  std::priority_queue<Candidate, std::vector<Candidate>, Later> open_;
};

}  // namespace

void collect_by_cost(SearchParts& parts, std::uint32_t source, std::uint32_t target) {
  CostSearch{parts, source, target}.run();
}

}  // namespace entente
