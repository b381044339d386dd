// The paths between two nodes, found length by length or by cost.

#pragma once

#include <cstdint>
#include <deque>
#include <functional>

#include "graph/paths/collector.h"
#include "graph/paths/moves.h"
#include "graph/paths/row.h"

namespace entente {

// The layers that lie 0, 1, 2, … hops from the first, each made when it is asked for.
class Layers {
 public:
  enum class Direction { forward, backward };

  Layers(Moves& moves, Layer first, Direction direction)
      : moves_{&moves}, direction_{direction}, layers_{std::move(first)} {}

  const Layer& at(std::size_t distance);
  [[nodiscard]] std::size_t made() const { return layers_.size() - 1; }
  [[nodiscard]] std::size_t width() const { return layers_.back().size(); }

 private:
  Moves* moves_;
  Direction direction_;
  std::deque<Layer> layers_;  // references stay valid
};

// Which of the two sides of a pair may make new layers.
enum class Growing { both, forward, backward };

struct SearchParts {
  Moves& moves;
  RowReader& rows;
  const SearchOptions& options;
  PathCollector& collector;
};

struct PairLayers {
  Layers& forward;   // from the source
  Layers& backward;  // from the target
  Growing growing = Growing::both;
  std::function<bool()> may_meet;  // asked once where no path of the first lengths is found
};

// All lengths that the pattern and the mode allow, the least first.
void collect_by_length(SearchParts& parts, const PairLayers& layers);

void collect_by_cost(SearchParts& parts, std::uint32_t source, std::uint32_t target);

// Gives the paths along a row of nodes to the collector, which is asked whether it wants more.
// Nothing where no whole path runs along it.
[[nodiscard]] bool take_row(SearchParts& parts, std::span<const std::uint32_t> nodes);

// Whether the mode lets a path that began along `nodes` go on to `next`; trails are not looked at.
[[nodiscard]] bool may_go_on(PathMode mode, std::span<const std::uint32_t> nodes,
                             std::uint32_t next);

}  // namespace entente
