#include "export/force_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "export/quadtree.h"

namespace entente {
namespace {

constexpr double kRepulsion = 2.0;
constexpr double kGravity = 0.3;    // keeps loose ends from drifting away
constexpr double kLastStep = 0.01;  // steps shorten to this

std::size_t rounds_for(std::size_t nodes) {
  if (nodes <= 2000) return 500;
  return std::max<std::size_t>(60, 4'000'000 / nodes);
}

// The seeds of a sunflower: even density, no two alike, no chance involved.
std::vector<NodePosition> sunflower(std::size_t nodes) {
  constexpr double kGoldenAngle = std::numbers::pi * (3.0 - 2.23606797749978969);
  std::vector<NodePosition> places(nodes);
  for (std::size_t i = 0; i < nodes; ++i) {
    const double angle = kGoldenAngle * static_cast<double>(i);
    const double radius = 3.0 * std::sqrt(static_cast<double>(i) + 0.5);
    places[i] = {radius * std::cos(angle), radius * std::sin(angle)};
  }
  return places;
}

class Forces {
 public:
  Forces(std::size_t nodes, const std::vector<LayoutTie>& ties)
      : ties_{ties}, places_{sunflower(nodes)}, masses_(nodes, 1.0), hold_(nodes), forces_(nodes) {
    for (const LayoutTie& tie : ties) {
      for (const std::size_t end : {tie.left, tie.right}) {
        masses_[end] += 1.0;
        hold_[end] += tie.strength;
      }
    }
  }

  // The longest step allowed shrinks from that across a fair part of the whole, so that first the
  // large shape settles and then the details.
  std::vector<NodePosition> settle(std::size_t rounds) {
    double step = 2.0 + std::sqrt(static_cast<double>(places_.size()));
    const double shrink = std::pow(kLastStep / step, 1.0 / static_cast<double>(rounds));
    for (std::size_t round = 0; round < rounds; ++round) {
      repel();
      attract();
      move(step);
      step *= shrink;
    }
    return std::move(places_);
  }

 private:
  void repel() {
    const Quadtree tree{places_, masses_};
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const NodePosition push = tree.repulsion_at(places_[i]);
      const double distance = std::max(1e-9, std::hypot(places_[i].x, places_[i].y));
      const double pull = kGravity * masses_[i] / distance;
      forces_[i] = {kRepulsion * masses_[i] * push.x - pull * places_[i].x,
                    kRepulsion * masses_[i] * push.y - pull * places_[i].y};
    }
  }

  void attract() {
    for (const LayoutTie& tie : ties_) {
      const double x = tie.strength * (places_[tie.right].x - places_[tie.left].x);
      const double y = tie.strength * (places_[tie.right].y - places_[tie.left].y);
      forces_[tie.left].x += x;
      forces_[tie.left].y += y;
      forces_[tie.right].x -= x;
      forces_[tie.right].y -= y;
    }
  }

  // Half way to where a node's ties would be at rest, if its neighbours stood still.
  void move(double longest) {
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const double length = std::hypot(forces_[i].x, forces_[i].y);
      const double share =
          std::min(0.5 / std::max(hold_[i], 1e-9), longest / std::max(length, 1e-9));
      places_[i].x += share * forces_[i].x;
      places_[i].y += share * forces_[i].y;
    }
  }

  const std::vector<LayoutTie>& ties_;
  std::vector<NodePosition> places_;
  std::vector<double> masses_;
  std::vector<double> hold_;  // the strengths of a node's ties together
  std::vector<NodePosition> forces_;
};

}  // namespace

std::vector<NodePosition> force_layout(std::size_t nodes, const std::vector<LayoutTie>& ties) {
  return Forces{nodes, ties}.settle(rounds_for(nodes));
}

}  // namespace entente
