// Whether a difference between two sides is more than chance, with stories as the units that chance
// deals out.

#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

// How many of the stories of each side tell of a thing.
struct SideCounts {
  std::size_t told_left = 0;  // at most left
  std::size_t told_right = 0;
  std::size_t left = 0;
  std::size_t right = 0;
};

// The share of all ways to deal the stories out to sides of these sizes in which the rates of the
// sides, told / all, differ at least as much as they do. Exact: where only the number of telling
// stories counts, the permutations are those of the hypergeometric distribution. 1 where a side is
// empty.
[[nodiscard]] double permutation_p(const SideCounts& counts);

// The least p that so many telling stories can have, however they fall.
[[nodiscard]] double least_p(const SideCounts& counts);

// ln of the ratio of the odds that a story tells of it, left to right, with half a story added to
// each number so that it is finite (Haldane 1956, Anscombe 1956).
[[nodiscard]] double log_odds_ratio(const SideCounts& counts);

// Adjusted p values: among things with a value of at most q, a share of at most q differ by chance
// alone (Benjamini and Hochberg 1995).
[[nodiscard]] std::vector<double> benjamini_hochberg(std::span<const double> p);

}  // namespace entente
