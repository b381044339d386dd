#include "extract/language/tree.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "extract/language/document.h"

namespace entente {
namespace {

bool is_tree(const std::vector<int>& heads) {
  if (std::ranges::count(heads, kRoot) != 1) return false;
  for (std::size_t start = 0; start < heads.size(); ++start) {
    int node = static_cast<int>(start);
    for (std::size_t steps = 0; node != kRoot; ++steps) {
      if (steps > heads.size()) return false;
      node = heads[static_cast<std::size_t>(node)];
    }
  }
  return true;
}

float sum(const Matrix& scores, const std::vector<int>& heads) {
  float total = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    total += scores.row(i)[static_cast<std::size_t>(heads[i] + 1)];
  }
  return total;
}

// Tries all head assignments.
float best_sum(const Matrix& scores) {
  const int words = static_cast<int>(scores.rows());
  std::vector<int> heads(scores.rows(), kRoot);
  float best = -1e9F;
  while (true) {
    if (is_tree(heads)) best = std::max(best, sum(scores, heads));
    std::size_t i = 0;
    while (i < heads.size() && ++heads[i] == words) heads[i++] = kRoot;
    if (i == heads.size()) return best;
  }
}

TEST_CASE("the tree is the best of all trees with one root word") {
  std::mt19937 random{7};
  std::uniform_int_distribution<int> score{-20, 20};
  for (int round = 0; round < 300; ++round) {
    const auto words = static_cast<std::size_t>(round % 5 + 1);
    Matrix scores{words, words + 1};
    for (std::size_t i = 0; i < words; ++i) {
      for (float& value : scores.row(i)) value = static_cast<float>(score(random));
    }
    CAPTURE(round);
    const auto heads = best_tree(scores);
    REQUIRE(is_tree(heads));
    CHECK(sum(scores, heads) == best_sum(scores));
  }
}

TEST_CASE("no words have no tree") { CHECK(best_tree(Matrix{0, 1}).empty()); }

TEST_CASE("a long sentence of equal scores still has one root") {
  Matrix scores{400, 401};
  for (std::size_t i = 0; i < 400; ++i) std::ranges::fill(scores.row(i), 1.0F);
  CHECK(is_tree(best_tree(scores)));
}

}  // namespace
}  // namespace entente
