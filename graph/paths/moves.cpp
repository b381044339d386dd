#include "graph/paths/moves.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace entente {
namespace {

bool goes(const GraphTie& tie, Way way, std::uint32_t from) {
  if (way == Way::either || tie.symmetric) return true;
  return way == Way::along ? tie.source == from : tie.target == from;
}

template <class Visit>
void each_state(StateSet states, const Visit& visit) {
  for (; states != 0; states &= states - 1) {
    visit(static_cast<std::size_t>(std::countr_zero(states)));
  }
}

template <class Key>
std::vector<std::size_t> index(std::vector<Transition>& transitions, std::size_t states, Key key) {
  std::ranges::stable_sort(transitions, {}, key);
  std::vector<std::size_t> first(states + 1, 0);
  for (const Transition& transition : transitions) ++first[transition.*key + 1U];
  std::partial_sum(first.begin(), first.end(), first.begin());
  return first;
}

}  // namespace

StateSet states_at(const Layer& layer, std::uint32_t node) {
  const auto found = std::ranges::lower_bound(layer, node, {}, &Spot::node);
  return found != layer.end() && found->node == node ? found->states : 0;
}

Layer common(const Layer& left, const Layer& right) {
  if (right.size() < left.size()) return common(right, left);
  Layer shared;
  for (const Spot& spot : left) {
    const StateSet states = spot.states & states_at(right, spot.node);
    if (states != 0) shared.push_back({spot.node, states});
  }
  return shared;
}

Moves::Moves(const TieGraph& graph, const PathPattern& pattern, Budget& budget)
    : graph_{&graph},
      pattern_{&pattern},
      budget_{&budget},
      transitions_{pattern.transitions},
      by_end_{pattern.transitions},
      ties_(pattern.edge_tests.size()),
      nodes_(pattern.node_tests.size()),
      states_(graph.node_count(), 0) {
  first_from_ = index(transitions_, pattern.states, &Transition::from);
  first_to_ = index(by_end_, pattern.states, &Transition::to);
}

StateSet Moves::starts(std::uint32_t node) const {
  StateSet states = 0;
  for (const StartState& start : pattern_->starts) {
    if (!start.test || start.test(node)) states |= StateSet{1} << start.state;
  }
  return states;
}

std::span<const Transition> Moves::transitions_from(std::size_t state) const {
  return std::span{transitions_}.subspan(first_from_[state],
                                         first_from_[state + 1] - first_from_[state]);
}

bool Moves::passes(const Transition& transition, std::uint32_t edge) const {
  const EdgeTest& test = pattern_->edge_tests[transition.edge_test];
  return !test || test(edge);
}

bool Moves::admits(std::size_t edge_test, std::uint32_t number) {
  const EdgeTest& test = pattern_->edge_tests[edge_test];
  if (!test) return true;
  auto& verdicts = ties_[edge_test];
  if (verdicts.empty()) verdicts.resize(graph_->tie_count());
  Verdict& verdict = verdicts[number];
  if (verdict == Verdict::unknown) {
    const GraphTie& tie = graph_->tie(number);
    verdict = Verdict::no;
    for (auto edge = tie.first_edge; edge < tie.last_edge && verdict == Verdict::no; ++edge) {
      if (test(edge)) verdict = Verdict::yes;
    }
  }
  return verdict == Verdict::yes;
}

bool Moves::admits_node(std::size_t node_test, std::uint32_t node) {
  const NodeTest& test = pattern_->node_tests[node_test];
  if (!test) return true;
  auto& verdicts = nodes_[node_test];
  if (verdicts.empty()) verdicts.resize(graph_->node_count());
  Verdict& verdict = verdicts[node];
  if (verdict == Verdict::unknown) verdict = test(node) ? Verdict::yes : Verdict::no;
  return verdict == Verdict::yes;
}

bool Moves::leads(const Transition& transition, std::uint32_t from, const Arc& arc) {
  return goes(graph_->tie(arc.tie), transition.way, from) &&
         admits_node(transition.node_test, arc.node) && admits(transition.edge_test, arc.tie);
}

StateSet Moves::after(std::uint32_t from, StateSet states, std::span<const Arc> hop) {
  StateSet reached = 0;
  budget_->spend(hop.size());
  for (const Arc& arc : hop) {
    each_state(states, [&](std::size_t state) {
      for (const Transition& transition : transitions_from(state)) {
        const StateSet to = StateSet{1} << transition.to;
        if ((reached & to) == 0 && leads(transition, from, arc)) reached |= to;
      }
    });
  }
  return reached;
}

void Moves::note(std::uint32_t node, StateSet states) {
  if (states == 0) return;
  if (states_[node] == 0) touched_.push_back(node);
  states_[node] |= states;
}

Layer Moves::noted() {
  Layer layer;
  if (budget_->spent()) {
    for (const auto node : touched_) states_[node] = 0;
    touched_.clear();
    return layer;
  }
  layer.reserve(touched_.size());
  std::ranges::sort(touched_);
  for (const auto node : touched_) layer.push_back({node, std::exchange(states_[node], 0)});
  touched_.clear();
  return layer;
}

Layer Moves::next(const Layer& layer) {
  for (const Spot& spot : layer) {
    if (budget_->spent()) break;
    each_hop(graph_->arcs(spot.node), [&](std::span<const Arc> hop) {
      note(hop.front().node, after(spot.node, spot.states, hop));
    });
  }
  return noted();
}

Layer Moves::previous(const Layer& layer) {
  for (const Spot& spot : layer) {
    if (budget_->spent()) break;
    const auto arcs = graph_->arcs(spot.node);
    budget_->spend(arcs.size());
    for (const Arc& arc : arcs) {
      StateSet before = 0;
      each_state(spot.states, [&](std::size_t state) {
        for (auto i = first_to_[state]; i < first_to_[state + 1]; ++i) {
          const StateSet from = StateSet{1} << by_end_[i].from;
          if ((before & from) == 0 && leads(by_end_[i], arc.node, {spot.node, arc.tie}))
            before |= from;
        }
      });
      note(arc.node, before);
    }
  }
  return noted();
}

}  // namespace entente
