#include "graph/measures/centrality.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/core_numbers.hpp>

#include "graph/measures/components.h"
#include "graph/measures/shortest_ways.h"

namespace entente {
namespace {

// An actor where a search begins, and for how many of its component it stands.
struct Pivot {
  std::uint32_t actor = 0;
  double stands_for = 1.0;
};

// `most` of the actors, drawn without repetition.
void draw(std::vector<std::uint32_t>& actors, std::size_t most, std::mt19937& random) {
  if (most == 0 || actors.size() <= most) return;
  for (std::size_t i = 0; i < most; ++i)
    std::swap(actors[i], actors[i + random() % (actors.size() - i)]);
  actors.resize(most);
}

std::vector<Pivot> chosen(const ActorNetwork& network, const Grouping& parts,
                          const Pivots& pivots) {
  std::vector<std::vector<std::uint32_t>> members(parts.sizes.size());
  for (std::uint32_t actor = 0; actor < network.actors().size(); ++actor)
    members[parts.group_of[actor]].push_back(actor);
  std::mt19937 random{pivots.seed};  // its numbers are the same everywhere
  std::vector<Pivot> all;
  for (auto& part : members) {
    const auto size = static_cast<double>(part.size());
    draw(part, pivots.most, random);
    for (const auto actor : part) all.push_back({actor, size / static_cast<double>(part.size())});
  }
  return all;
}

// How much of the pairs (source, other) leads through each actor: Brandes' dependencies, added to
// `values`.
void add_dependencies(const ActorNetwork& network, const ShortestWays& search, double stands_for,
                      std::vector<double>& dependencies, Values& values) {
  const auto& reached = search.reached();
  for (const auto actor : reached) dependencies[actor] = 0.0;
  for (std::size_t i = reached.size(); i-- > 1;) {
    const auto actor = reached[i];
    values[actor] += stands_for * dependencies[actor];
    const double passed_on = (1.0 + dependencies[actor]) / search.ways(actor);
    for (const ActorLink& link : network.links(actor)) {
      if (search.distance(link.actor) + 1 == search.distance(actor))
        dependencies[link.actor] += search.ways(link.actor) * passed_on;
    }
  }
}

// One step of all readers at once.
Values followed(const ActorNetwork& network, const Values& shares, const Values& strengths,
                double damping) {
  const double count = static_cast<double>(shares.size());
  double stranded = 0.0;
  for (std::size_t actor = 0; actor < shares.size(); ++actor)
    stranded += strengths[actor] == 0.0 ? shares[actor] : 0.0;
  Values next(shares.size(), (1.0 - damping + damping * stranded) / count);
  for (std::uint32_t actor = 0; actor < shares.size(); ++actor) {
    for (const ActorLink& link : network.links(actor))
      next[actor] += damping * shares[link.actor] * network.weight(link) / strengths[link.actor];
  }
  return next;
}

}  // namespace

Values degree(const ActorNetwork& network) {
  Values values;
  for (std::uint32_t actor = 0; actor < network.actors().size(); ++actor)
    values.push_back(static_cast<double>(network.links(actor).size()));
  return values;
}

Values strength(const ActorNetwork& network) {
  Values values;
  for (std::uint32_t actor = 0; actor < network.actors().size(); ++actor) {
    double sum = 0.0;
    for (const ActorLink& link : network.links(actor)) sum += network.weight(link);
    values.push_back(sum);
  }
  return values;
}

Values pagerank(const ActorNetwork& network, double damping) {
  constexpr double kClose = 1e-14;
  constexpr int kMostSteps = 1000;
  const Values strengths = strength(network);
  Values shares(strengths.size(), 1.0 / static_cast<double>(strengths.size()));
  for (int step = 0; step < kMostSteps; ++step) {
    Values next = followed(network, shares, strengths, damping);
    double change = 0.0;
    for (std::size_t i = 0; i < shares.size(); ++i) change += std::abs(next[i] - shares[i]);
    shares = std::move(next);
    if (change < kClose) break;
  }
  return shares;
}

Values k_core(const ActorNetwork& network) {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
  Graph graph{network.actors().size()};
  for (const ActorTie& tie : network.ties()) boost::add_edge(tie.left, tie.right, graph);
  std::vector<std::size_t> cores(network.actors().size());
  if (!cores.empty()) boost::core_numbers(graph, cores.data());
  return {cores.begin(), cores.end()};
}

std::size_t pivots_within(const ActorNetwork& network, std::uint64_t steps) {
  constexpr std::uint64_t kFewest = 64;  // fewer tell too little
  const std::uint64_t one_search = network.actors().size() + 2 * network.ties().size();
  if (one_search * network.actors().size() <= steps) return 0;
  return std::max(kFewest, steps / one_search);
}

Values betweenness(const ActorNetwork& network, const Pivots& pivots) {
  const std::size_t size = network.actors().size();
  Values values(size, 0.0);
  if (size < 3) return values;
  ShortestWays search{network};
  std::vector<double> dependencies(size, 0.0);
  for (const Pivot& pivot : chosen(network, components(network), pivots)) {
    search.search_from(pivot.actor);
    add_dependencies(network, search, pivot.stands_for, dependencies, values);
  }
  const auto others = static_cast<double>(size - 1);
  for (double& value : values) value /= others * (others - 1.0);  // ordered pairs
  return values;
}

Values closeness(const ActorNetwork& network, const Pivots& pivots) {
  const std::size_t size = network.actors().size();
  const Grouping parts = components(network);
  Values distances(size, 0.0);
  ShortestWays search{network};
  for (const Pivot& pivot : chosen(network, parts, pivots)) {
    search.search_from(pivot.actor);
    for (const auto actor : search.reached())
      distances[actor] += pivot.stands_for * search.distance(actor);
  }
  Values values(size, 0.0);
  for (std::size_t actor = 0; actor < size; ++actor) {
    const auto reachable = static_cast<double>(parts.sizes[parts.group_of[actor]] - 1);
    if (distances[actor] > 0.0)
      values[actor] = reachable / distances[actor] * reachable / static_cast<double>(size - 1);
  }
  return values;
}

}  // namespace entente
