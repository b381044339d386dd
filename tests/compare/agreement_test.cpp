#include "graph/compare/agreement.h"

#include <cmath>
#include <cstdlib>
#include <set>

#include <doctest/doctest.h>

#include "graph/compare/chance.h"

namespace entente {
namespace {

using Numbers = std::vector<double>;
using Labels = std::vector<std::uint32_t>;

Numbers drawn(Chance& chance, std::size_t size, std::uint64_t values) {
  Numbers numbers;
  for (std::size_t i = 0; i < size; ++i)
    numbers.push_back(static_cast<double>(chance.below(values)));
  return numbers;
}

Labels drawn_labels(Chance& chance, std::size_t size, std::uint64_t groups) {
  Labels labels;
  for (std::size_t i = 0; i < size; ++i)
    labels.push_back(static_cast<std::uint32_t>(chance.below(groups)));
  return labels;
}

double sign(double value) { return value > 0.0 ? 1.0 : (value < 0.0 ? -1.0 : 0.0); }

// By the definition, pair by pair.
double tau_of_pairs(const Numbers& left, const Numbers& right) {
  double sum = 0.0;
  double left_pairs = 0.0;
  double right_pairs = 0.0;
  for (std::size_t i = 0; i < left.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const double x = sign(left[i] - left[j]);
      const double y = sign(right[i] - right[j]);
      sum += x * y;
      left_pairs += x * x;
      right_pairs += y * y;
    }
  }
  return sum / std::sqrt(left_pairs * right_pairs);
}

// The same from how often two things are together.
double rand_of_pairs(const Labels& left, const Labels& right) {
  double both = 0.0;
  double one = 0.0;
  double other = 0.0;
  double all = 0.0;
  for (std::size_t i = 0; i < left.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool x = left[i] == left[j];
      const bool y = right[i] == right[j];
      all += 1.0;
      both += x && y ? 1.0 : 0.0;
      one += x ? 1.0 : 0.0;
      other += y ? 1.0 : 0.0;
    }
  }
  const double expected = one * other / all;
  return (both - expected) / ((one + other) / 2.0 - expected);
}

TEST_CASE("equals share their mean rank") {
  CHECK(mean_ranks(Numbers{5, 1, 5, 9}) == Numbers{2.5, 1, 2.5, 4});
  CHECK(mean_ranks(Numbers{}).empty());
}

TEST_CASE("rankings agree with themselves and not with their reverse") {
  const Numbers up{1, 2, 3, 4};
  const Numbers down{4, 3, 2, 1};
  CHECK(*spearman(up, up) == doctest::Approx(1.0));
  CHECK(*spearman(up, down) == doctest::Approx(-1.0));
  CHECK(*kendall_tau_b(up, up) == doctest::Approx(1.0));
  CHECK(*kendall_tau_b(up, down) == doctest::Approx(-1.0));
}

TEST_CASE("a list of equals or of one has no correlation") {
  for (const auto& [left, right] :
       {std::pair{Numbers{1, 1, 1}, Numbers{1, 2, 3}}, std::pair{Numbers{7}, Numbers{7}},
        std::pair{Numbers{}, Numbers{}}}) {
    CHECK_FALSE(spearman(left, right));
    CHECK_FALSE(kendall_tau_b(left, right));
  }
}

TEST_CASE("Kendall's tau counts what pairs of pairs say, equals among them") {
  Chance chance{7};
  for (int round = 0; round < 50; ++round) {
    const Numbers left = drawn(chance, 30, 8);
    const Numbers right = drawn(chance, 30, 5);
    CHECK(*kendall_tau_b(left, right) == doctest::Approx(tau_of_pairs(left, right)).epsilon(1e-12));
  }
}

TEST_CASE("the top of two rankings counts most") {
  CHECK(*rank_biased_overlap(Labels{1, 2, 3}, Labels{1, 2, 3}, 0.9) == doctest::Approx(1.0));
  CHECK(*rank_biased_overlap(Labels{1, 2}, Labels{3, 4}, 0.9) == doctest::Approx(0.0));
  CHECK_FALSE(rank_biased_overlap(Labels{}, Labels{1}, 0.9));
  // By hand: agreement 0, then 1; (1 - p) (0 + p 1) + p^2 1.
  CHECK(*rank_biased_overlap(Labels{1, 2}, Labels{2, 1}, 0.5) == doctest::Approx(0.5 * 0.5 + 0.25));
  // A longer list that goes on where the other ends takes nothing away: it is extrapolated.
  CHECK(*rank_biased_overlap(Labels{1, 2}, Labels{1, 2, 3, 4}, 0.9) == doctest::Approx(1.0));
  CHECK(*rank_biased_overlap(Labels{1, 2, 3}, Labels{2, 1, 3}, 0.9) <
        *rank_biased_overlap(Labels{1, 2, 3}, Labels{1, 3, 2}, 0.9));
}

TEST_CASE("groupings agree whatever their groups are called") {
  const auto same = grouping_agreement(Labels{0, 0, 1, 2}, Labels{5, 5, 9, 1});
  CHECK(same->adjusted_rand == doctest::Approx(1.0));
  CHECK(same->mutual == doctest::Approx(1.0));
  CHECK(same->variation == doctest::Approx(0.0));
  CHECK_FALSE(grouping_agreement(Labels{}, Labels{}));
  CHECK_FALSE(grouping_agreement(Labels{0}, Labels{4}));
  const auto one_group = grouping_agreement(Labels{0, 0}, Labels{4, 4});
  CHECK(one_group->adjusted_rand == 1.0);
  CHECK(one_group->mutual == 1.0);
}

TEST_CASE("the Rand index is that of pairs of things") {
  Chance chance{11};
  for (int round = 0; round < 30; ++round) {
    const Labels left = drawn_labels(chance, 25, 4);
    const Labels right = drawn_labels(chance, 25, 3);
    CHECK(grouping_agreement(left, right)->adjusted_rand ==
          doctest::Approx(rand_of_pairs(left, right)).epsilon(1e-12));
  }
}

TEST_CASE("what two groupings share is their entropy less what varies") {
  // Four things in two pairs, crossed: each side has ln 2, both together 2 ln 2.
  const auto crossed = grouping_agreement(Labels{0, 0, 1, 1}, Labels{0, 1, 0, 1});
  CHECK(crossed->mutual == doctest::Approx(0.0));
  CHECK(crossed->variation == doctest::Approx(2.0 * std::log(2.0)));
  CHECK(crossed->adjusted_rand == doctest::Approx(-0.5));
}

TEST_CASE("judges agree beyond chance or not") {
  using Judgements = std::vector<int>;
  CHECK(*cohen_kappa(Judgements{1, -1, 0}, Judgements{1, -1, 0}) == doctest::Approx(1.0));
  CHECK(*cohen_kappa(Judgements{1, 1, -1, -1}, Judgements{1, -1, 1, -1}) == doctest::Approx(0.0));
  CHECK(*cohen_kappa(Judgements{1, -1}, Judgements{-1, 1}) == doctest::Approx(-1.0));
  CHECK_FALSE(cohen_kappa(Judgements{1, 1}, Judgements{1, 1}));
  CHECK_FALSE(cohen_kappa(Judgements{}, Judgements{}));
}

TEST_CASE("shares diverge by a bit at most") {
  CHECK(*jensen_shannon(Numbers{1, 3}, Numbers{2, 6}) == doctest::Approx(0.0));
  CHECK(*jensen_shannon(Numbers{1, 0}, Numbers{0, 5}) == doctest::Approx(1.0));
  CHECK_FALSE(jensen_shannon(Numbers{0, 0}, Numbers{1, 0}));
}

}  // namespace
}  // namespace entente
