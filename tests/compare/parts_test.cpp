#include "graph/compare/parts.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "../paths/small_network.h"
#include "graph/compare/overlap.h"

namespace entente {
namespace {

Network two_outlets() {
  SmallNetwork network;
  network.said("Iran", "praised", "Oman", {"Daily", "2018-03-01"});
  network.said("Oman", "praised", "Qatar", {"Herald", "2018-11-30"});
  network.said("Qatar", "praised", "Iran", {"Herald", "2019"});
  return network.network();
}

std::vector<std::string> names_of(const std::vector<NetworkPart>& parts) {
  std::vector<std::string> names;
  for (const NetworkPart& part : parts) names.push_back(part.name);
  return names;
}

std::vector<std::string> ids_of(const std::vector<Node>& nodes) {
  std::vector<std::string> ids;
  for (const Node& node : nodes) ids.push_back(node.id);
  return ids;
}

using Names = std::vector<std::string>;

TEST_CASE("a network falls into what each outlet says") {
  const auto parts = parts_of(two_outlets(), outlet_label());
  REQUIRE(names_of(parts) == Names{"Daily", "Herald"});
  CHECK(parts[0].network.articles.size() == 1);
  CHECK(parts[0].network.edges.size() == 1);
  CHECK(ids_of(parts[0].network.nodes) == Names{"iran", "oman"});
  CHECK(parts[1].network.edges.size() == 2);
  CHECK(ids_of(parts[1].network.nodes) == Names{"iran", "oman", "qatar"});
}

TEST_CASE("dates fall into years, quarters and months as far as they are known") {
  CHECK(names_of(parts_of(two_outlets(), year_label())) == Names{"2018", "2019"});
  CHECK(names_of(parts_of(two_outlets(), quarter_label())) == Names{"", "2018-Q1", "2018-Q4"});
  CHECK(names_of(parts_of(two_outlets(), month_label())) == Names{"", "2018-03", "2018-11"});
}

TEST_CASE("topics are those of ids and of paths; others are in none") {
  Network network = two_outlets();
  network.articles[1].path = "news/b.txt";
  const auto parts = parts_of(network, topic_label({{"a0", "war"}, {"news/b.txt", "trade"}}));
  CHECK(names_of(parts) == Names{"", "trade", "war"});
}

TEST_CASE("the parts of one tie have their own evidence and counts") {
  Network network = two_outlets();
  network.edges[0].evidence.push_back(network.edges[0].evidence.front());
  network.edges[0].evidence.back().article = "a1";
  network.edges[0].evidence.back().date.clear();
  network.edges[0].date.clear();
  network.edges[0].articles = 2;
  const auto parts = parts_of(network, outlet_label());
  for (const NetworkPart& part : parts) {
    const auto& edges = part.network.edges;
    const auto tie = std::ranges::find(edges, network.edges[0].id, &Edge::id);
    REQUIRE(std::ranges::count(edges, std::string{"iran"}, &Edge::source) == 1);
    const Edge& own = tie == edges.end() ? edges.front() : *tie;
    CHECK(own.evidence.size() == 1);
    CHECK(own.articles == 1);
  }
}

TEST_CASE("the whole of a network is a part of it") {
  const Network network = two_outlets();
  const auto parts =
      parts_of(network, [](const ArticleInfo*, std::string_view) { return std::string{"all"}; });
  REQUIRE(parts.size() == 1);
  CHECK(parts.front().network == network);
}

TEST_CASE("a network without anything has no parts") {
  CHECK(parts_of({}, outlet_label()).empty());
}

TEST_CASE("stories tell ties once, wire copies of one story together") {
  Network network = two_outlets();
  network.articles[2].copy_of = "a1";
  const TieGraph graph{network, small_ontology()};
  const std::vector<const TieGraph*> graphs{&graph, &graph};
  const Tellings tellings = tell(graphs, small_ontology(), TieFilter{});
  REQUIRE(tellings.sides.size() == 2);
  CHECK(tellings.ties.size() == 3);
  CHECK(tellings.sides[0].stories.size() == 2);
  CHECK(tellings.sides[0].stories[1].ties.size() == 2);
  CHECK(shared_stories(tellings.sides[0], tellings.sides[1]) == 2);
  const TellingOverlap overlap = overlap_of(tellings.sides[0], tellings.sides[1]);
  CHECK(*overlap.actors == 1.0);
  CHECK(*overlap.ties == 1.0);
  CHECK(*overlap.weighted == doctest::Approx(1.0));
}

TEST_CASE("nothing overlaps with nothing") {
  const Network network;
  const TieGraph graph{network, small_ontology()};
  const std::vector<const TieGraph*> graphs{&graph, &graph};
  const Tellings tellings = tell(graphs, small_ontology(), TieFilter{});
  const TellingOverlap overlap = overlap_of(tellings.sides[0], tellings.sides[1]);
  CHECK_FALSE(overlap.actors);
  CHECK_FALSE(overlap.weighted);
  CHECK_FALSE(split_bands(tellings, 10, 1));
  CHECK_FALSE(overlap_p(tellings, 10, 1));
}

}  // namespace
}  // namespace entente
