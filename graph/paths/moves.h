// Hops as a pattern allows them: from nodes and states to the next nodes and states, both ways.

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/paths/pattern.h"
#include "graph/paths/tie_graph.h"

namespace entente {

// A node, and the states in which a path may be there.
struct Spot {
  std::uint32_t node = 0;
  StateSet states = 0;
};

// Sorted by node; no state set is empty.
using Layer = std::vector<Spot>;

[[nodiscard]] StateSet states_at(const Layer& layer, std::uint32_t node);

// Those spots of `left` that share states with `right`, with the shared states.
[[nodiscard]] Layer common(const Layer& left, const Layer& right);

// Work that may be done before a search gives up. Steps are looks at a tie, not seconds, so that an
// answer does not depend on the machine.
class Budget {
 public:
  explicit Budget(std::uint64_t steps) : left_{steps} {}

  void spend(std::uint64_t steps) { left_ = steps > left_ ? 0 : left_ - steps; }
  [[nodiscard]] bool spent() const { return left_ == 0; }

 private:
  std::uint64_t left_;
};

// Graph and pattern outlive it. Once the budget is spent, layers are empty.
class Moves {
 public:
  Moves(const TieGraph& graph, const PathPattern& pattern, Budget& budget);

  [[nodiscard]] const TieGraph& graph() const { return *graph_; }
  [[nodiscard]] const PathPattern& pattern() const { return *pattern_; }
  [[nodiscard]] Budget& budget() { return *budget_; }

  // States in which a path can begin at the node.
  [[nodiscard]] StateSet starts(std::uint32_t node) const;

  // States after the hop. Requires: all arcs lead from `from` to one node.
  [[nodiscard]] StateSet after(std::uint32_t from, StateSet states, std::span<const Arc> hop);

  // Whether the transition may go over the tie, whatever its edges.
  [[nodiscard]] bool leads(const Transition& transition, std::uint32_t from, const Arc& arc);

  [[nodiscard]] bool passes(const Transition& transition, std::uint32_t edge) const;

  [[nodiscard]] std::span<const Transition> transitions_from(std::size_t state) const;

  // Where one hop leads from the layer, and from where one hop leads into it.
  [[nodiscard]] Layer next(const Layer& layer);
  [[nodiscard]] Layer previous(const Layer& layer);

 private:
  enum class Verdict : std::uint8_t { unknown, yes, no };

  bool admits(std::size_t edge_test, std::uint32_t tie);
  bool admits_node(std::size_t node_test, std::uint32_t node);
  void note(std::uint32_t node, StateSet states);
  Layer noted();

  const TieGraph* graph_;
  const PathPattern* pattern_;
  Budget* budget_;
  std::vector<Transition> transitions_;      // by state they lead from
  std::vector<std::size_t> first_from_;      // of each state, and the end
  std::vector<Transition> by_end_;           // by state they lead to
  std::vector<std::size_t> first_to_;        // of each state, and the end
  std::vector<std::vector<Verdict>> ties_;   // of each edge test
  std::vector<std::vector<Verdict>> nodes_;  // of each node test
  std::vector<StateSet> states_;             // of each node; the layer in the making
  std::vector<std::uint32_t> touched_;
};

}  // namespace entente
