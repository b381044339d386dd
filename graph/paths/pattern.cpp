#include "graph/paths/pattern.h"

#include <algorithm>
#include <cassert>
#include <string>

namespace entente {
namespace {

NodeTest both(const NodeTest& left, const NodeTest& right) {
  if (!left) return right;
  if (!right) return left;
  return [left, right](std::uint32_t node) { return left(node) && right(node); };
}

Error too_long(std::size_t states) {
  return {Error::Code::unsupported,
          "path pattern: expected at most " + std::to_string(kMostStates) + " states, found " +
              std::to_string(states) + "; lower the bounds or name fewer nodes to visit"};
}

// States are numbered along the chain: that of node 0, those between node 0 and 1, that of node 1 …
class Compiler {
 public:
  explicit Compiler(const Chain& chain) : chain_{&chain} {
    assert(chain.nodes.size() == chain.segments.size() + 1);
    for (const Segment& segment : chain.segments) {
      node_states_.push_back(states_);
      states_ += 1 + inner_states(segment);
    }
    node_states_.push_back(states_++);
  }

  [[nodiscard]] std::size_t states() const { return states_; }

  PathPattern pattern() {
    pattern_.states = states_;
    pattern_.accepting = StateSet{1} << node_states_.back();
    for (const auto& [state, test] : arrivals(0, {})) pattern_.starts.push_back({state, test});
    for (std::size_t i = 0; i < chain_->segments.size(); ++i) add_segment(i);
    set_lengths();
    return std::move(pattern_);
  }

 private:
  // After 1, 2, … hops of the segment that are not the last. Without end, the last state repeats.
  static std::size_t inner_states(const Segment& segment) {
    if (segment.max) return *segment.max < 2 ? 0 : *segment.max - 1;
    return segment.min < 2 ? 1 : segment.min - 1;
  }

  // Being at node `i` of the chain is being at the next ones too, where no tie need lie between.
  std::vector<StartState> arrivals(std::size_t i, const NodeTest& so_far) {
    std::vector<StartState> states;
    NodeTest test = so_far;
    for (; i < chain_->nodes.size(); ++i) {
      test = both(test, chain_->nodes[i]);
      states.push_back({static_cast<std::uint8_t>(node_states_[i]), test});
      if (i == chain_->segments.size() || chain_->segments[i].min > 0) break;
    }
    return states;
  }

  void add_segment(std::size_t i) {
    const Segment& segment = chain_->segments[i];
    if (segment.max == 0) return;
    pattern_.edge_tests.push_back(segment.edge);
    pattern_.node_tests.push_back(segment.inner);
    const std::size_t inner_test = pattern_.node_tests.size() - 1;
    std::vector<std::pair<std::size_t, std::size_t>> ends;  // state, node test
    for (const auto& [state, test] : arrivals(i + 1, {})) {
      pattern_.node_tests.push_back(test);
      ends.emplace_back(state, pattern_.node_tests.size() - 1);
    }
    const std::size_t inner = inner_states(segment);
    for (std::size_t done = 0; done <= inner; ++done) {
      const std::size_t from = node_states_[i] + done;
      if (done < inner) add(segment, from, from + 1, inner_test);
      const bool repeats = !segment.max && done == inner && inner > 0;
      if (repeats) add(segment, from, from, inner_test);
      if (done + 1 < segment.min && !repeats) continue;
      for (const auto& [state, test] : ends) add(segment, from, state, test);
    }
  }

  void add(const Segment& segment, std::size_t from, std::size_t to, std::size_t node_test) {
    pattern_.transitions.push_back({static_cast<std::uint8_t>(from), static_cast<std::uint8_t>(to),
                                    static_cast<std::uint16_t>(pattern_.edge_tests.size() - 1),
                                    static_cast<std::uint16_t>(node_test), segment.way});
  }

  void set_lengths() {
    pattern_.max_length = 0;
    for (const Segment& segment : chain_->segments) {
      pattern_.min_length += segment.min;
      if (!segment.max) pattern_.max_length.reset();
      if (pattern_.max_length) *pattern_.max_length += *segment.max;
    }
  }

  const Chain* chain_;
  std::size_t states_ = 0;
  std::vector<std::size_t> node_states_;
  PathPattern pattern_;
};

// A state of the pattern, and which of the nodes were visited.
class Visits {
 public:
  Visits(const PathPattern& pattern, std::span<const std::uint32_t> nodes)
      : pattern_{&pattern}, nodes_{nodes}, sets_{std::size_t{1} << nodes.size()} {}

  PathPattern visiting() {
    PathPattern wide = *pattern_;
    wide.states = pattern_->states * sets_;
    wide.accepting = 0;
    for (std::size_t state = 0; state < pattern_->states; ++state) {
      if ((pattern_->accepting >> state & 1U) != 0)
        wide.accepting |= StateSet{1} << number(state, sets_ - 1);
    }
    wide.starts.clear();
    for (const StartState& start : pattern_->starts) add_start(wide, start);
    wide.transitions.clear();
    for (const Transition& transition : pattern_->transitions) add(wide, transition);
    return wide;
  }

 private:
  [[nodiscard]] std::uint8_t number(std::size_t state, std::size_t visited) const {
    return static_cast<std::uint8_t>(state * sets_ + visited);
  }

  [[nodiscard]] NodeTest is_node(std::size_t i) const {
    return [wanted = nodes_[i]](std::uint32_t node) { return node == wanted; };
  }

  void add_start(PathPattern& wide, const StartState& start) const {
    wide.starts.push_back({number(start.state, 0), start.test});
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      wide.starts.push_back(
          {number(start.state, std::size_t{1} << i), both(start.test, is_node(i))});
    }
  }

  void add(PathPattern& wide, const Transition& transition) const {
    for (std::size_t i = 0; i <= nodes_.size(); ++i) {
      Transition wider = transition;
      std::size_t bit = 0;
      if (i < nodes_.size()) {
        wide.node_tests.push_back(both(pattern_->node_tests[transition.node_test], is_node(i)));
        wider.node_test = static_cast<std::uint16_t>(wide.node_tests.size() - 1);
        bit = std::size_t{1} << i;
      }
      for (std::size_t visited = 0; visited < sets_; ++visited) {
        if ((visited & bit) != 0) continue;
        wider.from = number(transition.from, visited);
        wider.to = number(transition.to, visited | bit);
        wide.transitions.push_back(wider);
      }
    }
  }

  const PathPattern* pattern_;
  std::span<const std::uint32_t> nodes_;
  std::size_t sets_;
};

}  // namespace

Result<PathPattern> compile(const Chain& chain) {
  std::size_t states = chain.nodes.size();
  for (const Segment& segment : chain.segments) {
    states += segment.max.value_or(segment.min);
    if (states > 2 * kMostStates) return too_long(states);
  }
  Compiler compiler{chain};
  if (compiler.states() > kMostStates) return too_long(compiler.states());
  return compiler.pattern();
}

Result<PathPattern> visiting(const PathPattern& pattern, std::span<const std::uint32_t> nodes) {
  constexpr std::size_t kMostNodes = 5;
  const std::size_t sets = std::size_t{1} << std::min(nodes.size(), kMostNodes + 1);
  if (pattern.states * sets > kMostStates) return too_long(pattern.states * sets);
  return Visits{pattern, nodes}.visiting();
}

}  // namespace entente
