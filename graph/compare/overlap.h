// How far two sides tell the same, and how far two samples of one side would.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "graph/compare/telling.h"

namespace entente {

// 1: all is on both sides; 0: nothing is. No value where neither side has anything.
struct TellingOverlap {
  std::optional<double> actors;  // Jaccard: shared / all
  std::optional<double> ties;
  std::optional<double> weighted;  // Ruzicka: sum of lesser / sum of greater shares of stories
};

[[nodiscard]] TellingOverlap overlap_of(const ToldSide& left, const ToldSide& right);

// Where 95 % of values lie, and their median.
struct Band {
  double low = 0.0;
  double middle = 0.0;
  double high = 0.0;
};

// Overlaps of random samples without common stories.
struct OverlapBands {
  std::optional<Band> actors;
  std::optional<Band> ties;
  std::optional<Band> weighted;
};

struct SplitBands {
  std::size_t stories = 0;  // of each sample
  std::size_t splits = 0;
  OverlapBands left;     // two samples of the left side
  OverlapBands right;    // two samples of the right side
  OverlapBands between;  // one of each
};

// Half of the smaller side's stories in each sample, so that all are alike in volume. Nothing for
// fewer than two stories a sample.
[[nodiscard]] std::optional<SplitBands> split_bands(const Tellings& tellings, std::size_t splits,
                                                    std::uint64_t seed);

// The share of random ways to deal the stories of two sides out again, the one that is counted
// among them, in which their weighted overlap is as small. Nothing where a side tells nothing.
[[nodiscard]] std::optional<double> overlap_p(const Tellings& tellings, std::size_t permutations,
                                              std::uint64_t seed);

}  // namespace entente
