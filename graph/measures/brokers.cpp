#include "graph/measures/brokers.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace entente {
namespace {

Values without_ties(const ActorNetwork& network) {
  return Values(network.actors().size(), std::numeric_limits<double>::quiet_NaN());
}

double heaviest(const ActorNetwork& network, std::uint32_t actor) {
  double most = 0.0;
  for (const ActorLink& link : network.links(actor)) most = std::max(most, network.weight(link));
  return most;
}

// Whether something runs from `actor` along the link.
bool leaves(const ActorNetwork& network, std::uint32_t actor, const ActorLink& link) {
  const ActorTie& tie = network.ties()[link.tie];
  return tie.left == actor ? tie.there : tie.back;
}

BrokerRole role_of(std::uint32_t from, std::uint32_t broker, std::uint32_t to) {
  if (from == to) return from == broker ? BrokerRole::coordinator : BrokerRole::consultant;
  if (broker == to) return BrokerRole::gatekeeper;
  return broker == from ? BrokerRole::representative : BrokerRole::liaison;
}

}  // namespace

Values constraint(const ActorNetwork& network) {
  Values values = without_ties(network);
  const Values strengths = strength(network);
  std::vector<double> invested(values.size(), 0.0);  // in each, directly or by way of others
  for (std::uint32_t actor = 0; actor < values.size(); ++actor) {
    const auto links = network.links(actor);
    if (links.empty()) continue;
    for (const ActorLink& link : links) {
      const double share = network.weight(link) / strengths[actor];
      invested[link.actor] += share;
      for (const ActorLink& next : network.links(link.actor))
        invested[next.actor] += share * network.weight(next) / strengths[link.actor];
    }
    double sum = 0.0;
    for (const ActorLink& link : links) sum += invested[link.actor] * invested[link.actor];
    values[actor] = sum;
    for (const ActorLink& link : links) {
      invested[link.actor] = 0.0;
      for (const ActorLink& next : network.links(link.actor)) invested[next.actor] = 0.0;
    }
  }
  return values;
}

Values effective_size(const ActorNetwork& network) {
  Values values = without_ties(network);
  const Values strengths = strength(network);
  std::vector<double> shares(values.size(), 0.0);  // of the actor's weight
  for (std::uint32_t actor = 0; actor < values.size(); ++actor) {
    const auto links = network.links(actor);
    if (links.empty()) continue;
    for (const ActorLink& link : links)
      shares[link.actor] = network.weight(link) / strengths[actor];
    double size = 0.0;
    for (const ActorLink& link : links) {
      double redundant = 0.0;
      for (const ActorLink& next : network.links(link.actor))
        redundant += shares[next.actor] * network.weight(next);
      size += 1.0 - redundant / heaviest(network, link.actor);
    }
    values[actor] = size;
    for (const ActorLink& link : links) shares[link.actor] = 0.0;
  }
  return values;
}

std::vector<RoleCounts> brokerage(const ActorNetwork& network,
                                  const std::vector<std::uint32_t>& groups) {
  assert(groups.size() == network.actors().size());
  std::vector<RoleCounts> counts(groups.size());
  std::vector<bool> direct(groups.size(), false);
  for (std::uint32_t from = 0; from < groups.size(); ++from) {
    const auto mark = [&](bool value) {
      for (const ActorLink& link : network.links(from))
        if (leaves(network, from, link)) direct[link.actor] = value;
    };
    mark(true);
    for (const ActorLink& first : network.links(from)) {
      if (!leaves(network, from, first)) continue;
      const auto broker = first.actor;
      for (const ActorLink& second : network.links(broker)) {
        const auto to = second.actor;
        if (to == from || direct[to] || !leaves(network, broker, second)) continue;
        const auto role = role_of(groups[from], groups[broker], groups[to]);
        ++counts[broker][static_cast<std::size_t>(role)];
      }
    }
    mark(false);
  }
  return counts;
}

}  // namespace entente
