#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "graph/compare/chance.h"
#include "graph/compare/paired_network.h"

namespace entente {
namespace {

std::uint64_t key_of(std::uint32_t one, std::uint32_t other) {
  constexpr int kHalf = 32;
  const auto [left, right] = std::minmax(one, other);
  return std::uint64_t{left} << kHalf | right;
}

struct Moments {
  double mean = 0.0;
  double deviation = 0.0;  // square root of the sum of squares about the mean
};

Moments moments_of(const PairedNetwork& network, std::size_t side, double dyads) {
  double sum = 0.0;
  for (const PairedTie& tie : network.ties) sum += tie.weights[side];
  Moments moments{sum / dyads, 0.0};
  double squares = 0.0;
  for (const PairedTie& tie : network.ties)
    squares += (tie.weights[side] - moments.mean) * (tie.weights[side] - moments.mean);
  squares += (dyads - static_cast<double>(network.ties.size())) * moments.mean * moments.mean;
  moments.deviation = std::sqrt(squares);
  return moments;
}

// Sums up the products of weights where the actors of the first side take the places of others.
class Products {
 public:
  explicit Products(const PairedNetwork& network) : network_{&network} {
    for (const PairedTie& tie : network.ties) {
      if (tie.weights[1] != 0.0) second_.emplace(key_of(tie.left, tie.right), tie.weights[1]);
    }
  }

  [[nodiscard]] double sum(const std::vector<std::uint32_t>& places) const {
    double sum = 0.0;
    for (const PairedTie& tie : network_->ties) {
      if (tie.weights[0] == 0.0) continue;
      const auto found = second_.find(key_of(places[tie.left], places[tie.right]));
      if (found != second_.end()) sum += tie.weights[0] * found->second;
    }
    return sum;
  }

 private:
  const PairedNetwork* network_;
  std::unordered_map<std::uint64_t, double> second_;
};

}  // namespace

std::optional<DyadCorrelation> correlate_dyads(const PairedNetwork& network,
                                               std::size_t permutations, std::uint64_t seed) {
  if (network.actors < 3) return std::nullopt;
  const auto actors = static_cast<double>(network.actors);
  const double dyads = actors * (actors - 1.0) / 2.0;
  const Moments first = moments_of(network, 0, dyads);
  const Moments second = moments_of(network, 1, dyads);
  constexpr double kNothing = 1e-12;  // what rounding leaves of nothing
  for (const Moments& side : {first, second}) {
    if (side.deviation <= kNothing * side.mean * std::sqrt(dyads)) return std::nullopt;
  }
  const auto correlation = [&](double products) {
    return (products - dyads * first.mean * second.mean) / (first.deviation * second.deviation);
  };
  const Products products{network};
  std::vector<std::uint32_t> places(network.actors);
  std::iota(places.begin(), places.end(), 0U);
  DyadCorrelation found{correlation(products.sum(places)), 1.0};
  Chance chance{seed};
  std::size_t as_high = 1;  // the network as it is
  for (std::size_t i = 0; i < permutations; ++i) {
    chance.shuffle(places);
    if (correlation(products.sum(places)) >= found.r - kNothing) ++as_high;
  }
  found.p = static_cast<double>(as_high) / static_cast<double>(permutations + 1);
  return found;
}

}  // namespace entente
