#include "graph/compare/significance.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace entente {
namespace {

// |told_left / left - told_right / right| * left * right, a whole number.
std::uint64_t distance(const SideCounts& counts) {
  const std::uint64_t one = std::uint64_t{counts.told_left} * counts.right;
  const std::uint64_t other = std::uint64_t{counts.told_right} * counts.left;
  return one > other ? one - other : other - one;
}

// The same telling stories, `told_left` of them on the left.
SideCounts dealt(const SideCounts& counts, std::size_t told_left) {
  return {told_left, counts.told_left + counts.told_right - told_left, counts.left, counts.right};
}

std::size_t fewest_left(const SideCounts& counts) {
  const std::size_t told = counts.told_left + counts.told_right;
  return told > counts.right ? told - counts.right : 0;
}

std::size_t most_left(const SideCounts& counts) {
  return std::min(counts.told_left + counts.told_right, counts.left);
}

// How much more often told_left + 1 is dealt than told_left.
double step_up(const SideCounts& at) {
  const auto number = [](std::size_t n) { return static_cast<double>(n); };
  return number(at.told_right) * number(at.left - at.told_left) /
         (number(at.told_left + 1) * number(at.right - at.told_right + 1));
}

// Shares of the ways to deal, by told_left from the fewest on.
std::vector<double> shares_of(const SideCounts& counts) {
  const std::size_t fewest = fewest_left(counts);
  const std::size_t most = most_left(counts);
  std::vector<double> shares(most - fewest + 1);
  const double expected = static_cast<double>(counts.told_left + counts.told_right) *
                          static_cast<double>(counts.left) /
                          static_cast<double>(counts.left + counts.right);
  // From near the largest outwards, so that no product overflows.
  const auto middle = std::clamp(static_cast<std::size_t>(expected), fewest, most);
  shares[middle - fewest] = 1.0;
  for (std::size_t k = middle; k < most; ++k)
    shares[k + 1 - fewest] = shares[k - fewest] * step_up(dealt(counts, k));
  for (std::size_t k = middle; k > fewest; --k)
    shares[k - 1 - fewest] = shares[k - fewest] / step_up(dealt(counts, k - 1));
  const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (double& share : shares) share /= all;
  return shares;
}

}  // namespace

double permutation_p(const SideCounts& counts) {
  assert(counts.told_left <= counts.left && counts.told_right <= counts.right);
  if (counts.left == 0 || counts.right == 0) return 1.0;
  const auto shares = shares_of(counts);
  const std::size_t fewest = fewest_left(counts);
  double p = 0.0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (distance(dealt(counts, fewest + i)) >= distance(counts)) p += shares[i];
  }
  constexpr double kRounding = 1e-12;
  return p > 1.0 - kRounding ? 1.0 : p;
}

double least_p(const SideCounts& counts) {
  if (counts.left == 0 || counts.right == 0) return 1.0;
  return std::min(permutation_p(dealt(counts, fewest_left(counts))),
                  permutation_p(dealt(counts, most_left(counts))));
}

double log_odds_ratio(const SideCounts& counts) {
  const auto odds = [](std::size_t told, std::size_t all) {
    return (static_cast<double>(told) + 0.5) / (static_cast<double>(all - told) + 0.5);
  };
  return std::log(odds(counts.told_left, counts.left) / odds(counts.told_right, counts.right));
}

std::vector<double> benjamini_hochberg(std::span<const double> p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p[i]; });
  std::vector<double> adjusted(p.size());
  double least = 1.0;
  for (std::size_t rank = p.size(); rank > 0; --rank) {
    const std::size_t i = order[rank - 1];
    least = std::min(least, p[i] * static_cast<double>(p.size()) / static_cast<double>(rank));
    adjusted[i] = least;
  }
  return adjusted;
}

}  // namespace entente
