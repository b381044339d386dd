// Which ties can carry a path along a given row of nodes, and at what cost.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/paths/days.h"
#include "graph/paths/moves.h"
#include "graph/paths/search.h"

namespace entente {

// A way to have come along the row so far.
struct RowLabel {
  std::size_t state = 0;
  std::int64_t cost = 0;
  DaySet days;  // of the last hop; only where time is respected
};

// Everything outlives it.
class RowReader {
 public:
  RowReader(Moves& moves, const SearchOptions& options) : moves_{&moves}, options_{&options} {}

  // The least cost of a whole path along the nodes; nothing where there is none.
  [[nodiscard]] std::optional<std::int64_t> cost(std::span<const std::uint32_t> nodes);

  // Whether a path that begins along the nodes can have come so far.
  [[nodiscard]] bool begins(std::span<const std::uint32_t> nodes);

  // Whether `begins` and `cost` can say no although each hop is a move of the pattern.
  [[nodiscard]] bool may_refuse(std::span<const std::uint32_t> nodes) const;

  // The path of all edges that may serve. Requires: cost(nodes).
  [[nodiscard]] Path path(std::span<const std::uint32_t> nodes);

  // One path for each choice of ties, in order of relations. Nothing more once the budget is spent.
  [[nodiscard]] std::vector<Path> paths_by_ties(std::span<const std::uint32_t> nodes);

  [[nodiscard]] std::vector<RowLabel> start(std::uint32_t node) const;

  // Labels after one more hop; `inner`: a hop came before.
  [[nodiscard]] std::vector<RowLabel> after(const std::vector<RowLabel>& labels, std::uint32_t from,
                                            std::span<const Arc> hop, bool inner);

 private:
  struct Row {
    std::span<const std::uint32_t> nodes;
    std::vector<std::span<const Arc>> hops;
    bool distinct = false;                                      // no tie may serve twice
    std::optional<std::pair<std::size_t, std::uint32_t>> only;  // at this hop this edge alone
  };

  [[nodiscard]] Row row_of(std::span<const std::uint32_t> nodes) const;
  [[nodiscard]] std::vector<RowLabel> labels_after(const Row& row);
  void step(const Row& row, std::vector<RowLabel> labels, std::vector<std::uint32_t>& used,
            std::vector<RowLabel>& reached);
  std::vector<RowLabel> hop_over(const std::vector<RowLabel>& labels, const Row& row, std::size_t i,
                                 std::span<const Arc> arcs);
  [[nodiscard]] std::optional<std::int64_t> accepted(const std::vector<RowLabel>& labels) const;
  void choose_ties(Row& row, std::size_t i, std::vector<std::uint32_t>& used,
                   std::vector<Path>& paths);
  Path path_of(Row& row, std::int64_t cost);
  const DaySet& days(std::uint32_t edge);
  DaySet later_days(const DaySet& before, std::uint32_t edge);

  Moves* moves_;
  const SearchOptions* options_;
  std::unordered_map<std::uint32_t, DaySet> days_;
};

}  // namespace entente
