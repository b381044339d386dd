#include <cmath>

#include <Eigen/Dense>

#include "graph/compare/paired_network.h"

namespace entente {
namespace {

Eigen::MatrixXd affinities(const PairedNetwork& network, std::size_t side) {
  const auto size = static_cast<Eigen::Index>(network.actors);
  Eigen::MatrixXd weights = Eigen::MatrixXd::Zero(size, size);
  for (const PairedTie& tie : network.ties) {
    weights(tie.left, tie.right) = tie.weights[side];
    weights(tie.right, tie.left) = tie.weights[side];
  }
  const Eigen::VectorXd strengths = weights.rowwise().sum();
  const double epsilon = 1.0 / (1.0 + strengths.maxCoeff());
  Eigen::MatrixXd system = -epsilon * weights;
  system.diagonal() += Eigen::VectorXd::Ones(size) + epsilon * epsilon * strengths;
  return system.partialPivLu().inverse();
}

}  // namespace

std::optional<double> delta_con_distance(const PairedNetwork& network) {
  if (network.actors < 2 || network.actors > kMostForDeltaCon) return std::nullopt;
  // Affinities are never negative but for rounding.
  const Eigen::ArrayXXd first = affinities(network, 0).array().max(0.0).sqrt();
  const Eigen::ArrayXXd second = affinities(network, 1).array().max(0.0).sqrt();
  return std::sqrt((first - second).square().sum());
}

}  // namespace entente
