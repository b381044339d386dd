// What a path has to look like, as a small automaton that reads it hop by hop.
//
// A chain of node tests with a segment of ties between each two is compiled into states; a state
// set fits a machine word, so that a search carries all readings of a path at once.

#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "graph/result.h"

namespace entente {

using NodeTest = std::function<bool(std::uint32_t node)>;  // empty: any node
using EdgeTest = std::function<bool(std::uint32_t edge)>;  // empty: any edge
using StateSet = std::uint64_t;
inline constexpr std::size_t kMostStates = 64;

enum class Way { along, against, either };

// Some ties in a row.
struct Segment {
  EdgeTest edge;
  Way way = Way::either;
  std::size_t min = 1;
  std::optional<std::size_t> max = 1;  // none: without end
  NodeTest inner;                      // of the nodes between them
};

struct Chain {
  std::vector<NodeTest> nodes;  // one more than segments
  std::vector<Segment> segments;
};

// One hop: a tie of which some edge passes, into a node that passes.
struct Transition {
  std::uint8_t from = 0;
  std::uint8_t to = 0;
  std::uint16_t edge_test = 0;  // position in PathPattern::edge_tests
  std::uint16_t node_test = 0;
  Way way = Way::either;
};

// Where a path may begin.
struct StartState {
  std::uint8_t state = 0;
  NodeTest test;
};

struct PathPattern {
  std::vector<EdgeTest> edge_tests;
  std::vector<NodeTest> node_tests;
  std::vector<Transition> transitions;
  std::vector<StartState> starts;
  StateSet accepting = 0;
  std::size_t states = 0;
  std::size_t min_length = 0;
  std::optional<std::size_t> max_length;  // none: without end
};

// Fails where the chain needs more than kMostStates states.
[[nodiscard]] Result<PathPattern> compile(const Chain& chain);

// The pattern, of paths that also visit each of `nodes`, in any order. Fails as compile.
[[nodiscard]] Result<PathPattern> visiting(const PathPattern& pattern,
                                           std::span<const std::uint32_t> nodes);

}  // namespace entente
