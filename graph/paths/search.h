// Paths between nodes: which there are, in a fixed order, as many as were asked for.
//
// A path runs over nodes; each of its hops carries the edges that may serve there. Order is by
// cost where the cheapest were asked for, then length, then ids of the nodes, then relations.

#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/paths/pattern.h"
#include "graph/paths/tie_graph.h"

namespace entente {

// walk: anything; trail: no tie twice; acyclic: no node twice; simple: no node twice, except that a
// path may end where it began.
enum class PathMode { walk, trail, acyclic, simple };

// Of each pair of ends: all paths; the first `count`; all of the least length; all of the `count`
// least lengths; the `count` cheapest.
enum class Choice { all, first, all_shortest, groups, cheapest };

struct Selector {
  Choice choice = Choice::groups;
  std::size_t count = 5;

  friend auto operator<=>(const Selector&, const Selector&) = default;
};

// A hop costs 1 or less where it is well attested; what counts is the best edge that may serve.
enum class HopCost { hops, confidence, sources };

[[nodiscard]] std::string_view name_of(PathMode mode);
[[nodiscard]] std::string_view name_of(HopCost cost);
[[nodiscard]] std::optional<PathMode> path_mode_named(std::string_view name);
[[nodiscard]] std::optional<HopCost> hop_cost_named(std::string_view name);

// Each hop no earlier than the one before; strict: later.
struct TimeRule {
  bool respected = false;
  bool strict = false;
  std::optional<std::int32_t> most_wait;  // days between two hops
};

struct PathHop {
  std::vector<std::uint32_t> edges;  // that may serve, by relation; never empty

  friend auto operator<=>(const PathHop&, const PathHop&) = default;
};

struct Path {
  std::vector<std::uint32_t> nodes;  // one more than hops
  std::vector<PathHop> hops;
  std::int64_t cost = 0;  // in millionths

  friend auto operator<=>(const Path&, const Path&) = default;
};

struct SearchOptions {
  PathMode mode = PathMode::acyclic;
  Selector selector;
  HopCost cost = HopCost::hops;
  bool damp_hubs = false;  // a node on the way costs ln(1 + the number of its neighbours)
  bool by_ties = false;    // one path for each row of ties, not of nodes
  TimeRule time;
  std::size_t limit = 1000;                  // paths altogether
  std::uint64_t budget = 200'000'000;        // steps
  std::function<bool(const Path&)> accepts;  // empty: every path
};

struct FoundPaths {
  std::vector<Path> paths;
  bool complete = true;
  std::string reason;  // why not
};

// Requires: both sorted; options that make the answer finite: see is_finite.
[[nodiscard]] FoundPaths find_paths(const TieGraph& graph, const PathPattern& pattern,
                                    std::span<const std::uint32_t> sources,
                                    std::span<const std::uint32_t> targets,
                                    const SearchOptions& options);

// Walks without end need a bound or a selector that stops.
[[nodiscard]] bool is_finite(const PathPattern& pattern, const SearchOptions& options);

// What the hop costs in millionths over this edge.
[[nodiscard]] std::int64_t cost_of(const EdgeFacts& edge, HopCost cost);

// What it costs to pass through a node.
[[nodiscard]] std::int64_t hub_cost(std::size_t degree);

}  // namespace entente
