#include "graph/measures/actor_network.h"

#include <doctest/doctest.h>

#include "../paths/small_network.h"

namespace entente {
namespace {

ActorNetwork network_of(const SmallNetwork& told, const TieFilter& filter = {}) {
  const Network network = told.network();
  return actor_network(TieGraph{network, small_ontology()}, small_ontology(), filter);
}

const ActorTie& tie_of(const ActorNetwork& network, std::string_view one, std::string_view other) {
  const ActorTie* const tie =
      network.tie_between(network.actor_with_id(one).value(), network.actor_with_id(other).value());
  REQUIRE(tie != nullptr);
  return *tie;
}

TEST_CASE("all that is told of two actors is one tie, weighed by its stories") {
  SmallNetwork told;
  told.said("Ana", "praised", "Ben", {"Gazette", "2018-01-01"});
  told.said("Ben", "praised", "Ana", {"Gazette", "2018-02-01"});
  told.said("Ana", "met_with", "Ben", {"Herald", "2018-03-01"});
  told.said("Ana", "praised", "Cem", {"Herald", "2018-03-02"});
  const ActorNetwork network = network_of(told);

  CHECK(network.actors().size() == 3);
  CHECK(network.ties().size() == 2);
  CHECK(tie_of(network, "ana", "ben").weight == 3);
  CHECK(tie_of(network, "ana", "ben").there);
  CHECK(tie_of(network, "ana", "ben").back);
  CHECK(tie_of(network, "ana", "cem").weight == 1);
  CHECK_FALSE(tie_of(network, "ana", "cem").back);
  CHECK(network.links(0).size() == 2);
}

TEST_CASE("wire copies count as the story that they copy") {
  SmallNetwork told;
  told.said("Ana", "praised", "Ben", {"Gazette", "2018-01-01"});
  told.said("Ana", "met_with", "Ben", {"Herald", "2018-01-01"});
  Network network = told.network();
  network.articles.at(1).copy_of = network.articles.at(0).id;
  const ActorNetwork actors =
      actor_network(TieGraph{network, small_ontology()}, small_ontology(), {});

  CHECK(tie_of(actors, "ana", "ben").weight == 1);
  CHECK(actors.stories() == std::vector<std::string>{network.articles.at(0).id});
}

TEST_CASE("a window counts the stories in it, not all of the tie's") {
  SmallNetwork told;
  Edge& edge = told.said("Ana", "praised", "Ben", {"Gazette", "2018-01-01"});
  EdgeEvidence later = edge.evidence.front();
  later.article = "a-later";
  later.date = "2020-05-05";
  edge.evidence.push_back(later);
  edge.last = later.date;
  edge.date.clear();
  TieFilter since;
  since.since = "2019";
  TieFilter between = since;
  between.until = "2019";

  CHECK(tie_of(network_of(told), "ana", "ben").weight == 2);
  CHECK(tie_of(network_of(told, since), "ana", "ben").weight == 1);
  CHECK(network_of(told, between).ties().empty());
  CHECK(network_of(told, between).actors().size() == 2);
}

TEST_CASE("signs come from the classes of relations; what is denied has none") {
  SmallNetwork told;
  told.said("Ana", "praised", "Ben", {"Gazette", "2018-01-01"});
  told.said("Ana", "partner_of", "Cem", {"Gazette", "2018-01-01"});
  told.said("Ana", "praised", "Dan", {"Gazette", "2018-01-01"}).negated = true;
  TieFilter all;
  all.negated = true;
  const ActorNetwork network = network_of(told, all);

  CHECK(tie_of(network, "ana", "ben").sign() == 1);
  CHECK(tie_of(network, "ana", "ben").by_class == std::array<std::size_t, 4>{1, 0, 0, 0});
  CHECK(tie_of(network, "ana", "cem").sign() == 0);
  CHECK(tie_of(network, "ana", "dan").sign() == 0);
  CHECK(network_of(told).ties().size() == 2);
}

TEST_CASE("meetings and places are no actors unless they are asked for") {
  SmallNetwork told;
  told.node("Lima", Kind::place).node("Lone", Kind::state);
  told.tie("Ana", "visited", "Lima");
  TieFilter places;
  places.kinds = {Kind::person, Kind::place};

  CHECK(network_of(told).actors().size() == 2);
  CHECK(network_of(told).ties().empty());
  CHECK(network_of(told, places).ties().size() == 1);
}

}  // namespace
}  // namespace entente
