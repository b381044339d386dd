#include "graph/compare/paired_network.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include <doctest/doctest.h>

namespace entente {
namespace {

PairedNetwork path_and_triangle() { return {3, {{0, 1, {1, 1}}, {0, 2, {0, 1}}, {1, 2, {1, 1}}}}; }

// Pearson's correlation over all pairs, by the definition.
double correlation(const PairedNetwork& network, const std::vector<std::uint32_t>& places) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::array<double, 2>> weights;
  for (const PairedTie& tie : network.ties) {
    weights[{tie.left, tie.right}][1] = tie.weights[1];
    weights[std::minmax(places[tie.left], places[tie.right])][0] = tie.weights[0];
  }
  std::vector<std::array<double, 2>> dyads;
  for (std::uint32_t i = 0; i < network.actors; ++i) {
    for (std::uint32_t j = i + 1; j < network.actors; ++j) dyads.push_back(weights[{i, j}]);
  }
  std::array<double, 2> means{};
  for (const auto& dyad : dyads) {
    for (const std::size_t side : {0U, 1U})
      means[side] += dyad[side] / static_cast<double>(dyads.size());
  }
  double both = 0.0;
  std::array<double, 2> squares{};
  for (const auto& dyad : dyads) {
    both += (dyad[0] - means[0]) * (dyad[1] - means[1]);
    for (const std::size_t side : {0U, 1U})
      squares[side] += (dyad[side] - means[side]) * (dyad[side] - means[side]);
  }
  return both / std::sqrt(squares[0] * squares[1]);
}

const PairedNetwork kSix{6,
                         {{0, 1, {3, 2}},
                          {0, 2, {1, 1}},
                          {0, 3, {0, 1}},
                          {1, 2, {2, 4}},
                          {3, 4, {1, 1}},
                          {4, 5, {5, 0}}}};

TEST_CASE("weights correlate as their definition says") {
  std::vector<std::uint32_t> places(kSix.actors);
  std::iota(places.begin(), places.end(), 0U);
  const auto found = correlate_dyads(kSix, 99, 1);
  REQUIRE(found);
  CHECK(found->r == doctest::Approx(correlation(kSix, places)).epsilon(1e-12));
}

TEST_CASE("the quadratic assignment's p lies where all permutations put it") {
  std::vector<std::uint32_t> places(kSix.actors);
  std::iota(places.begin(), places.end(), 0U);
  const double observed = correlation(kSix, places);
  double as_high = 0.0;
  double all = 0.0;
  do {
    all += 1.0;
    as_high += correlation(kSix, places) >= observed - 1e-12 ? 1.0 : 0.0;
  } while (std::ranges::next_permutation(places).found);
  const double p = as_high / all;
  constexpr std::size_t kPermutations = 4999;
  const auto found = correlate_dyads(kSix, kPermutations, 42);
  const double error = std::sqrt(p * (1.0 - p) / kPermutations);
  CHECK(std::abs(found->p - p) < 4.0 * error + 1.0 / kPermutations);
  CHECK(correlate_dyads(kSix, kPermutations, 42)->p == found->p);
}

TEST_CASE("what is the same for all pairs correlates with nothing") {
  CHECK_FALSE(correlate_dyads(path_and_triangle(), 9, 1));
  CHECK_FALSE(correlate_dyads({3, {{0, 1, {1, 0}}}}, 9, 1));
  CHECK_FALSE(correlate_dyads({2, {{0, 1, {1, 1}}}}, 9, 1));
  CHECK_FALSE(correlate_dyads({}, 9, 1));
}

TEST_CASE("identical networks correlate wholly and have no distance") {
  PairedNetwork same = kSix;
  for (PairedTie& tie : same.ties) tie.weights[1] = tie.weights[0];
  CHECK(correlate_dyads(same, 99, 1)->r == doctest::Approx(1.0));
  CHECK(*delta_con_distance(same) == doctest::Approx(0.0));
}

TEST_CASE("DeltaCon of two actors is what can be worked out by hand") {
  // Tied: e = 1/2; [[5/4, -1/2], [-1/2, 5/4]]^-1 = [[20, 8], [8, 20]] / 21. Untied: the identity.
  const PairedNetwork two{2, {{0, 1, {1, 0}}}};
  const double diagonal = std::sqrt(20.0 / 21.0) - 1.0;
  const double expected = std::sqrt(2.0 * diagonal * diagonal + 2.0 * 8.0 / 21.0);
  CHECK(*delta_con_distance(two) == doctest::Approx(expected).epsilon(1e-12));
}

TEST_CASE("DeltaCon is not asked of one alone, nor of more than fit") {
  CHECK_FALSE(delta_con_distance({}));
  CHECK_FALSE(delta_con_distance({kMostForDeltaCon + 1, {}}));
  CHECK_FALSE(delta_con_distance({1, {}}));
  CHECK(*delta_con_distance({2, {}}) == doctest::Approx(0.0));
}

}  // namespace
}  // namespace entente
