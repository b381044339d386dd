// Measures on networks small enough to be worked out by hand; larger ones are compared with igraph
// and networkx in tests/cli/measures_test.py.

#include <cmath>
#include <random>
#include <utility>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <doctest/doctest.h>

#include "graph/measures/brokers.h"
#include "graph/measures/centrality.h"
#include "graph/measures/communities.h"
#include "graph/measures/components.h"
#include "graph/measures/ranking.h"
#include "graph/measures/triads.h"

namespace entente {
namespace {

struct Weighed {
  std::uint32_t left;
  std::uint32_t right;
  std::size_t weight = 1;
};

ActorNetwork network_of(std::uint32_t actors, const std::vector<Weighed>& ties) {
  std::vector<NetworkActor> all;
  for (std::uint32_t i = 0; i < actors; ++i) {
    const std::string name = "p" + std::to_string(100 + i);
    all.push_back({name, name, Kind::person, i});
  }
  std::vector<ActorTie> own;
  for (const Weighed& tie : ties) {
    ActorTie one;
    one.left = tie.left;
    one.right = tie.right;
    one.weight = tie.weight;
    one.there = true;
    own.push_back(one);
  }
  return {std::move(all), std::move(own)};
}

ActorNetwork random_network(std::uint32_t seed, std::uint32_t actors, unsigned tenths) {
  std::mt19937 random{seed};
  std::vector<Weighed> ties;
  for (std::uint32_t left = 0; left < actors; ++left) {
    for (std::uint32_t right = left + 1; right < actors; ++right) {
      if (random() % 10 < tenths) ties.push_back({left, right, 1 + random() % 5});
    }
  }
  return network_of(actors, ties);
}

// A star of four with a pair beside it and one alone: 0 - {1, 2, 3}, 4 - 5, 6.
ActorNetwork star() { return network_of(7, {{0, 1, 2}, {0, 2}, {0, 3}, {4, 5}}); }

TEST_CASE("measures of a star, a pair and one alone") {
  const ActorNetwork network = star();

  CHECK(degree(network) == Values{3, 1, 1, 1, 1, 1, 0});
  CHECK(strength(network) == Values{4, 2, 1, 1, 1, 1, 0});
  CHECK(k_core(network) == Values{1, 1, 1, 1, 1, 1, 0});
  CHECK(betweenness(network) == Values{0.2, 0, 0, 0, 0, 0, 0});  // 3 of 15 pairs
  CHECK(closeness(network)[0] == doctest::Approx(0.5));          // all of the 3 in 6, one tie away
  CHECK(closeness(network)[1] == doctest::Approx(3.0 / 5.0 * 3.0 / 6.0));
  CHECK(closeness(network)[6] == 0.0);
  CHECK(components(network).sizes == std::vector<std::size_t>{4, 2, 1});
  CHECK(components(network).group_of == std::vector<std::uint32_t>{0, 0, 0, 0, 1, 1, 2});
}

TEST_CASE("pagerank sums up to one and favours the well tied") {
  const Values shares = pagerank(star());
  double sum = 0.0;
  for (const double share : shares) sum += share;

  CHECK(sum == doctest::Approx(1.0));
  CHECK(shares[0] > shares[1]);
  CHECK(shares[1] > shares[2]);
  CHECK(shares[6] < shares[2]);
}

TEST_CASE("a network without actors, or without ties, has values for what it has") {
  for (const std::uint32_t actors : {0U, 1U, 2U}) {
    CAPTURE(actors);
    const ActorNetwork network = network_of(actors, {});
    for (const auto& values : {degree(network), strength(network), k_core(network),
                               pagerank(network), betweenness(network), closeness(network)})
      CHECK(values.size() == actors);
    CHECK(components(network).sizes.size() == actors);
    CHECK(communities(network).value().grouping.sizes.size() == actors);
  }
}

TEST_CASE("betweenness is that of Boost's algorithm") {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    const ActorNetwork network = random_network(seed, 30, 1);
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> graph{30};
    for (const ActorTie& tie : network.ties()) boost::add_edge(tie.left, tie.right, graph);
    std::vector<double> expected(30);
    boost::brandes_betweenness_centrality(graph, expected.data());
    const Values found = betweenness(network);
    for (std::size_t i = 0; i < 30; ++i)
      CHECK(found[i] == doctest::Approx(expected[i] * 2 / (29.0 * 28.0)));
  }
}

TEST_CASE(
    "a sample of pivots as large as the network gives the exact values; a smaller one is near") {
  const ActorNetwork network = random_network(1, 200, 1);
  const Values exact = betweenness(network);

  CHECK(betweenness(network, {200, 1}) == exact);
  CHECK(closeness(network, {1000, 1}) == closeness(network));
  const Values sampled = betweenness(network, {100, 1});
  CHECK(sampled != exact);
  CHECK(sampled == betweenness(network, {100, 1}));
  double error = 0.0;
  for (std::size_t i = 0; i < exact.size(); ++i) error += std::abs(sampled[i] - exact[i]);
  double sum = 0.0;
  for (const double value : exact) sum += value;
  CHECK(error < 0.2 * sum);
  CHECK(pivots_within(network, 1'000'000'000) == 0);
  CHECK(pivots_within(network, 1) == 64);
}

TEST_CASE("two circles with one tie between them are two communities") {
  const ActorNetwork network =
      network_of(6, {{0, 1, 3}, {0, 2, 3}, {1, 2, 3}, {2, 3, 1}, {3, 4, 3}, {3, 5, 3}, {4, 5, 3}});
  const auto found = communities(network);
  if (!found) {
    MESSAGE("skipped: built without igraph");
    return;
  }

  CHECK(found.value().grouping.group_of == std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1});
  CHECK(found.value().modularity == doctest::Approx(18.0 / 19.0 - 0.5));
  CHECK(communities(network).value().grouping == found.value().grouping);
  CHECK(communities(network, {1.0, 0, 1}).error().message ==
        "communities: expected at least 1 run, found 0");
}

// 0 - 1 - 2 and 0 - 3: everything of 1, 2 and 3 leads by way of 0 or 1.
TEST_CASE("brokers have little constraint, and neighbours that are not redundant") {
  const ActorNetwork network = network_of(5, {{0, 1}, {0, 3}, {1, 2}});

  CHECK(constraint(network)[0] == doctest::Approx(0.5));  // two shares of a half
  CHECK(constraint(network)[2] == doctest::Approx(1.0));  // one of all
  CHECK(std::isnan(constraint(network)[4]));
  CHECK(effective_size(network)[0] == doctest::Approx(2.0));
  const ActorNetwork closed = network_of(3, {{0, 1}, {0, 2}, {1, 2}});
  CHECK(constraint(closed)[0] == doctest::Approx(2 * 0.75 * 0.75));
  CHECK(effective_size(closed)[0] == doctest::Approx(1.0));
}

TEST_CASE("a broker's role follows from the groups of the three") {
  const struct {
    const char* about;
    std::vector<std::uint32_t> groups;  // of 0 -> 1 -> 2
    BrokerRole expected;
  } cases[] = {{"all of one group", {7, 7, 7}, BrokerRole::coordinator},
               {"between two of another", {7, 8, 7}, BrokerRole::consultant},
               {"into its own", {7, 8, 8}, BrokerRole::gatekeeper},
               {"out of its own", {8, 8, 7}, BrokerRole::representative},
               {"between two others", {6, 7, 8}, BrokerRole::liaison}};
  for (const auto& c : cases) {
    CAPTURE(c.about);
    RoleCounts expected = {};
    expected.at(static_cast<std::size_t>(c.expected)) = 1;
    CHECK(brokerage(network_of(3, {{0, 1}, {1, 2}}), c.groups).at(1) == expected);
    CHECK(brokerage(network_of(3, {{0, 1}, {0, 2}, {1, 2}}), c.groups).at(1) == RoleCounts{});
  }
}

ActorNetwork with_classes(std::vector<ActorTie> ties, const std::vector<int>& signs) {
  for (std::size_t i = 0; i < ties.size(); ++i) ties[i].by_class.at(signs.at(i) > 0 ? 0 : 3) = 1;
  return {network_of(4, {}).actors(), std::move(ties)};
}

TEST_CASE("threes balance where none or two of the ties are negative") {
  const ActorNetwork network = network_of(4, {{0, 1}, {0, 2}, {1, 2}, {2, 3}});
  CHECK(structural_balance(with_classes(network.ties(), {1, 1, 1, 1})).balanced() == 1);
  CHECK(structural_balance(with_classes(network.ties(), {-1, 1, 1, 1})).balanced() == 0);
  CHECK(structural_balance(with_classes(network.ties(), {-1, -1, 1, 1})).balanced() == 1);
  CHECK(structural_balance(network).without_sign == 1);
  CHECK(triad_census(network)[8] == 1);  // 030T: 0 -> 1 -> 2, 0 -> 2
}

TEST_CASE("ranks follow the first measure; equals share one, and what has no value comes last") {
  const Ranking found =
      ranking(star(), {ActorMeasure::constraint, ActorMeasure::degree}, MeasureOptions{});

  CHECK(found.actors.front().actor == 0);
  CHECK(found.actors.back().actor == 6);
  CHECK(found.actors[1].rank == 2);
  CHECK(found.actors[2].rank == 2);
  CHECK(found.actors[1].actor == 1);
  CHECK(found.actors[0].values[1] == 3);
  for (const ActorMeasure measure : all_measures())
    CHECK(actor_measure_named(name_of(measure)) == measure);
}

}  // namespace
}  // namespace entente
