#include "graph/compare/agreement.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_set>
#include <utility>

namespace entente {
namespace {

double number(std::size_t n) { return static_cast<double>(n); }

std::optional<double> pearson(std::span<const double> left, std::span<const double> right) {
  if (left.size() < 2) return std::nullopt;
  const auto mean = [](std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / number(values.size());
  };
  const double left_mean = mean(left);
  const double right_mean = mean(right);
  double both = 0.0;
  double left_square = 0.0;
  double right_square = 0.0;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const double x = left[i] - left_mean;
    const double y = right[i] - right_mean;
    both += x * y;
    left_square += x * x;
    right_square += y * y;
  }
  if (left_square <= 0.0 || right_square <= 0.0) return std::nullopt;
  return both / std::sqrt(left_square * right_square);
}

double pairs_of(std::size_t n) { return number(n) * (number(n) - 1.0) / 2.0; }

// Pairs of neighbours in order that are equal.
template <class Item>
double equal_pairs(const std::vector<Item>& sorted) {
  double pairs = 0.0;
  for (std::size_t begin = 0; begin < sorted.size();) {
    std::size_t end = begin;
    while (end < sorted.size() && sorted[end] == sorted[begin]) ++end;
    pairs += pairs_of(end - begin);
    begin = end;
  }
  return pairs;
}

// Sorts and counts the pairs that stood the wrong way round.
double sort_counting(std::span<double> values) {
  if (values.size() < 2) return 0.0;
  const std::size_t half = values.size() / 2;
  double swaps = sort_counting(values.first(half)) + sort_counting(values.subspan(half));
  std::size_t passed = 0;  // of the right half
  for (std::size_t i = 0; i < half; ++i) {
    while (half + passed < values.size() && values[half + passed] < values[i]) ++passed;
    swaps += number(passed);
  }
  std::inplace_merge(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(half),
                     values.end());
  return swaps;
}

// Members that the first d of both lists share, for d from 1 to the length of the longer.
std::vector<double> shared_by_depth(std::span<const std::uint32_t> left,
                                    std::span<const std::uint32_t> right) {
  std::unordered_set<std::uint32_t> seen_left;
  std::unordered_set<std::uint32_t> seen_right;
  std::vector<double> shared;
  double count = 0.0;
  for (std::size_t d = 0; d < std::max(left.size(), right.size()); ++d) {
    if (d < left.size()) seen_left.insert(left[d]);
    if (d < left.size() && seen_right.contains(left[d])) ++count;
    if (d < right.size()) seen_right.insert(right[d]);
    if (d < right.size() && seen_left.contains(right[d])) ++count;
    shared.push_back(count);
  }
  return shared;
}

struct Contingency {
  std::map<std::uint32_t, std::size_t> left;
  std::map<std::uint32_t, std::size_t> right;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> both;
};

Contingency contingency_of(std::span<const std::uint32_t> left,
                           std::span<const std::uint32_t> right) {
  Contingency table;
  for (std::size_t i = 0; i < left.size(); ++i) {
    ++table.left[left[i]];
    ++table.right[right[i]];
    ++table.both[{left[i], right[i]}];
  }
  return table;
}

template <class Counts>
double entropy_of(const Counts& counts, double all) {
  double entropy = 0.0;
  for (const auto& [label, count] : counts)
    entropy -= number(count) / all * std::log(number(count) / all);
  return entropy;
}

template <class Counts>
double pairs_within(const Counts& counts) {
  double pairs = 0.0;
  for (const auto& [label, count] : counts) pairs += pairs_of(count);
  return pairs;
}

double adjusted_rand(const Contingency& table, std::size_t size) {
  const double both = pairs_within(table.both);
  const double left = pairs_within(table.left);
  const double right = pairs_within(table.right);
  if (both == left && both == right) return 1.0;
  const double expected = left * right / pairs_of(size);
  return (both - expected) / ((left + right) / 2.0 - expected);
}

// Shares of `counts` that sum to 1.
std::vector<double> normalised(std::span<const double> counts) {
  const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
  std::vector<double> shares{counts.begin(), counts.end()};
  for (double& share : shares) share = all > 0.0 ? share / all : 0.0;
  return shares;
}

}  // namespace

std::vector<double> mean_ranks(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
  std::vector<double> ranks(values.size());
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin;
    while (end < order.size() && values[order[end]] == values[order[begin]]) ++end;
    for (std::size_t i = begin; i < end; ++i) ranks[order[i]] = number(begin + 1 + end) / 2.0;
    begin = end;
  }
  return ranks;
}

std::optional<double> spearman(std::span<const double> left, std::span<const double> right) {
  assert(left.size() == right.size());
  return pearson(mean_ranks(left), mean_ranks(right));
}

std::optional<double> kendall_tau_b(std::span<const double> left, std::span<const double> right) {
  assert(left.size() == right.size());
  std::vector<std::pair<double, double>> points;
  for (std::size_t i = 0; i < left.size(); ++i) points.emplace_back(left[i], right[i]);
  std::ranges::sort(points);
  std::vector<double> first;
  std::vector<double> second;
  for (const auto& [x, y] : points) {
    first.push_back(x);
    second.push_back(y);
  }
  const double all = pairs_of(points.size());
  const double equal_left = equal_pairs(first);
  const double swaps = sort_counting(second);
  const double equal_right = equal_pairs(second);
  if (equal_left >= all || equal_right >= all) return std::nullopt;
  const double agreeing = all - equal_left - equal_right + equal_pairs(points) - 2.0 * swaps;
  return agreeing / std::sqrt((all - equal_left) * (all - equal_right));
}

std::optional<double> rank_biased_overlap(std::span<const std::uint32_t> left,
                                          std::span<const std::uint32_t> right,
                                          double persistence) {
  const std::size_t shorter = std::min(left.size(), right.size());
  const std::size_t longer = std::max(left.size(), right.size());
  if (shorter == 0) return std::nullopt;
  const auto shared = shared_by_depth(left, right);
  const double at_shorter = shared[shorter - 1];
  double sum = 0.0;
  double weight = 1.0;
  for (std::size_t d = 1; d <= longer; ++d) {
    weight *= persistence;
    sum += shared[d - 1] / number(d) * weight;
    if (d > shorter) sum += at_shorter * number(d - shorter) / number(shorter * d) * weight;
  }
  const double beyond =
      (shared[longer - 1] - at_shorter) / number(longer) + at_shorter / number(shorter);
  return (1.0 - persistence) / persistence * sum + beyond * weight;
}

std::optional<GroupingAgreement> grouping_agreement(std::span<const std::uint32_t> left,
                                                    std::span<const std::uint32_t> right) {
  assert(left.size() == right.size());
  if (left.size() < 2) return std::nullopt;
  const Contingency table = contingency_of(left, right);
  const double all = number(left.size());
  const double separate = entropy_of(table.left, all) + entropy_of(table.right, all);
  const double joint = entropy_of(table.both, all);
  GroupingAgreement agreement;
  agreement.adjusted_rand = adjusted_rand(table, left.size());
  agreement.mutual = separate > 0.0 ? std::max(0.0, 2.0 * (separate - joint) / separate) : 1.0;
  agreement.variation = std::max(0.0, 2.0 * joint - separate);
  return agreement;
}

std::optional<double> cohen_kappa(std::span<const int> left, std::span<const int> right) {
  assert(left.size() == right.size());
  if (left.empty()) return std::nullopt;
  std::map<int, std::pair<double, double>> shares;
  double agreed = 0.0;
  const double one = 1.0 / number(left.size());
  for (std::size_t i = 0; i < left.size(); ++i) {
    shares[left[i]].first += one;
    shares[right[i]].second += one;
    if (left[i] == right[i]) agreed += one;
  }
  if (shares.size() == 1) return std::nullopt;
  double expected = 0.0;
  for (const auto& [judgement, share] : shares) expected += share.first * share.second;
  return (agreed - expected) / (1.0 - expected);
}

std::optional<double> jensen_shannon(std::span<const double> left, std::span<const double> right) {
  assert(left.size() == right.size());
  const auto empty = [](double count) { return count <= 0.0; };
  if (std::ranges::all_of(left, empty) || std::ranges::all_of(right, empty)) return std::nullopt;
  const auto p = normalised(left);
  const auto q = normalised(right);
  const auto bits = [](double share, double mean) {
    return share > 0.0 ? share * std::log2(share / mean) : 0.0;
  };
  double divergence = 0.0;
  for (std::size_t i = 0; i < p.size(); ++i) {
    const double mean = (p[i] + q[i]) / 2.0;
    divergence += (bits(p[i], mean) + bits(q[i], mean)) / 2.0;
  }
  return std::clamp(divergence, 0.0, 1.0);
}

}  // namespace entente
