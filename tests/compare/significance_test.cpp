#include "graph/compare/significance.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

#include "graph/compare/chance.h"

namespace entente {
namespace {

// Every way to deal the stories out, one by one; the first of them tell.
double p_of_all_deals(const SideCounts& seen) {
  const std::size_t told = seen.told_left + seen.told_right;
  const auto difference = [&](std::size_t left) {
    return std::abs(static_cast<double>(left) / static_cast<double>(seen.left) -
                    static_cast<double>(told - left) / static_cast<double>(seen.right));
  };
  std::size_t deals = 0;
  std::size_t as_far = 0;
  for (unsigned deal = 0; deal < 1U << (seen.left + seen.right); ++deal) {
    if (static_cast<std::size_t>(std::popcount(deal)) != seen.left) continue;
    const unsigned telling = deal & ((1U << told) - 1U);
    const auto left = static_cast<std::size_t>(std::popcount(telling));
    ++deals;
    if (difference(left) >= difference(seen.told_left) - 1e-12) ++as_far;
  }
  return static_cast<double>(as_far) / static_cast<double>(deals);
}

TEST_CASE("p is the share of all deals of stories that differ as much") {
  for (const std::size_t left : {1U, 2U, 5U}) {
    for (const std::size_t right : {1U, 4U, 7U}) {
      for (std::size_t a = 0; a <= left; ++a) {
        for (std::size_t b = 0; b <= right; ++b) {
          CAPTURE(left);
          CAPTURE(right);
          CAPTURE(a);
          CAPTURE(b);
          const SideCounts counts{a, b, left, right};
          CHECK(permutation_p(counts) == doctest::Approx(p_of_all_deals(counts)).epsilon(1e-12));
          CHECK(least_p(counts) <= permutation_p(counts) + 1e-12);
        }
      }
    }
  }
}

TEST_CASE("p lies where thousands of random deals put it") {
  const SideCounts counts{9, 3, 40, 60};
  const double difference = 9.0 / 40.0 - 3.0 / 60.0;
  std::vector<int> tells(100);
  std::fill_n(tells.begin(), 12, 1);
  Chance chance{5};
  constexpr int kDeals = 20000;
  int as_far = 0;
  for (int i = 0; i < kDeals; ++i) {
    chance.draw(tells, 40);
    const double left = std::accumulate(tells.begin(), tells.begin() + 40, 0.0);
    if (std::abs(left / 40.0 - (12.0 - left) / 60.0) >= difference - 1e-12) ++as_far;
  }
  const double p = permutation_p(counts);
  const double error = std::sqrt(p * (1.0 - p) / kDeals);
  CHECK(std::abs(as_far / static_cast<double>(kDeals) - p) < 4.0 * error);
}

TEST_CASE("large sides and empty ones have a p") {
  CHECK(permutation_p({0, 0, 10, 10}) == doctest::Approx(1.0));
  CHECK(permutation_p({3, 0, 5, 0}) == 1.0);
  CHECK(least_p({3, 0, 5, 0}) == 1.0);
  CHECK(permutation_p({50000, 50000, 100000, 100000}) == doctest::Approx(1.0));
  const double rare = permutation_p({60000, 40000, 100000, 100000});
  CHECK(rare >= 0.0);
  CHECK(rare < 1e-100);
}

TEST_CASE("the odds are finite and change their sign with the sides") {
  const SideCounts counts{4, 0, 10, 10};
  CHECK(log_odds_ratio(counts) == doctest::Approx(std::log((4.5 / 6.5) / (0.5 / 10.5))));
  CHECK(log_odds_ratio({0, 4, 10, 10}) == doctest::Approx(-log_odds_ratio(counts)));
  CHECK(log_odds_ratio({2, 2, 9, 9}) == doctest::Approx(0.0));
}

TEST_CASE("values are adjusted for how many there are") {
  const std::vector<double> p{0.01, 0.04, 0.03, 0.5};
  const std::vector<double> expected{0.04, 0.16 / 3.0, 0.16 / 3.0, 0.5};
  const auto adjusted = benjamini_hochberg(p);
  REQUIRE(adjusted.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i)
    CHECK(adjusted[i] == doctest::Approx(expected[i]));
  CHECK(benjamini_hochberg(std::vector<double>{}).empty());
}

TEST_CASE("chance gives every number its share, and the same numbers for the same seed") {
  Chance chance{3};
  std::vector<int> counts(6);
  for (int i = 0; i < 60000; ++i) ++counts[chance.below(6)];
  for (const int count : counts) CHECK(std::abs(count - 10000) < 500);
  // The standard fixes the engine's numbers.
  CHECK(Chance{1}.below(1000) == Chance{1}.below(1000));
  std::vector<int> items{1, 2, 3, 4, 5, 6, 7, 8};
  Chance{9}.shuffle(items);
  CHECK(items != std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8});
  std::sort(items.begin(), items.end());
  CHECK(items == std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8});
}

}  // namespace
}  // namespace entente
