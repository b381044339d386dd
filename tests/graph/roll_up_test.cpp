#include "graph/roll_up.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "telling.h"

namespace entente {
namespace {

std::string ties_at(Level level, const Telling& telling) {
  const auto network = build_network(telling.set(), default_ontology());
  std::vector<std::string> ties;
  for (const auto& edge : roll_up(network, default_ontology(), level).network.edges) {
    ties.push_back(edge.source + " " + edge.relation + " " + edge.target +
                   (edge.inferred ? " (inferred)" : ""));
  }
  return listed(ties);
}

TEST_CASE("a person's ties become those of the state whose office he holds") {
  Telling telling;
  telling.article("a");
  const auto envoy = telling.person("Ada Osei");
  const auto peru = telling.state("Peru", "Q419");
  const auto ministry = telling.entity(Kind::organisation, "Ministry of Trade of Peru");
  telling.office(envoy, "envoy", telling.state("Ghana", "Q117"));
  telling.says(ministry, "part_of", peru);
  telling.says(envoy, "praised", ministry);
  CHECK(ties_at(Level::state, telling) == "Q117 praised Q419 (inferred)");
  CHECK(ties_at(Level::person, telling).find("person:ada-osei praised") != std::string::npos);
}

TEST_CASE("states stand for their blocs, and those without one for themselves") {
  Telling telling;
  telling.article("a");
  const auto ghana = telling.state("Ghana", "Q117");
  const auto togo = telling.state("Togo", "Q945");
  const auto peru = telling.state("Peru", "Q419");
  const auto bloc = telling.entity(Kind::organisation, "ECOWAS", "Q181574");
  telling.says(ghana, "member_of", bloc);
  telling.says(togo, "member_of", bloc);
  telling.says(ghana, "accused", togo);
  telling.says(ghana, "accused", peru);
  CHECK(ties_at(Level::bloc, telling) == "Q181574 accused Q419 (inferred)");
}

// Ada Osei served Ghana in 2010 and Togo from 2015 on, in two articles; a third says what she did.
std::string state_on(const std::string& day, bool former) {
  Telling telling;
  telling.article("a", "2010-03-01");
  const auto then = telling.person("Ada Osei");
  auto& office = telling.says(then, "holds_office", telling.state("Ghana", "Q117"));
  office.title = "envoy";
  office.former = former;
  telling.article("b", "2015-03-01");
  telling.office(telling.person("Ada Osei"), "envoy", telling.state("Togo", "Q945"));
  telling.article("c", "2020-03-01");
  const auto later = telling.person("Ada Osei");
  telling.says(later, "praised", telling.state("Peru", "Q419")).date = day;
  return ties_at(Level::state, telling);
}

TEST_CASE("the office told last before the day counts, else the first after") {
  struct {
    std::string day;
    bool former;
    std::string expected;
  } const cases[] = {
      {"2009-05-05", false, "Q117 praised Q419 (inferred)"},
      {"2012-05-05", false, "Q117 praised Q419 (inferred)"},
      {"2016-05-05", false, "Q945 praised Q419 (inferred)"},
      {"", false, "Q945 praised Q419 (inferred)"},
      {"2012-05-05", true, "Q945 praised Q419 (inferred)"},
  };
  for (const auto& [day, former, expected] : cases) {
    CAPTURE(day);
    CHECK(state_on(day, former) == expected);
  }
}

TEST_CASE("an office that is over counts for what happened before it was said to be over") {
  for (const bool before : {true, false}) {
    CAPTURE(before);
    Telling telling;
    telling.article("a", "2018-03-01");
    const auto who = telling.person("Ada Osei");
    auto& office = telling.says(who, "holds_office", telling.state("Ghana", "Q117"));
    office.title = "envoy";
    office.former = true;
    telling.says(who, "praised", telling.state("Peru", "Q419")).date =
        before ? "2015-01-01" : "2019-01-01";
    CHECK(ties_at(Level::state, telling) == (before ? "Q117 praised Q419 (inferred)" : ""));
  }
}

TEST_CASE("persons of no known body are left out and counted") {
  Telling telling;
  telling.article("a");
  telling.says(telling.person("Ada Osei"), "praised", telling.state("Peru", "Q419"));
  const auto network = build_network(telling.set(), default_ontology());
  const auto rolled = roll_up(network, default_ontology(), Level::state);
  CHECK(rolled.left_out == 1);
  CHECK(rolled.network.edges.empty());
  CHECK(names_of_kind(rolled.network, Kind::person).empty());
  CHECK(roll_up(network, default_ontology(), Level::person).network == network);
}

TEST_CASE("what states say and do themselves stays apart from what follows") {
  Telling telling;
  telling.article("a");
  const auto envoy = telling.person("Ada Osei");
  const auto ghana = telling.state("Ghana", "Q117");
  const auto peru = telling.state("Peru", "Q419");
  telling.office(envoy, "envoy", ghana);
  telling.says(envoy, "praised", peru);
  telling.says(ghana, "praised", peru);
  const auto network = build_network(telling.set(), default_ontology());
  const auto edges = roll_up(network, default_ontology(), Level::state).network.edges;
  REQUIRE(edges.size() == 2);
  CHECK(edges[0].statements == 1);
  CHECK(edges[1].statements == 1);
  CHECK(edges[0].inferred != edges[1].inferred);
  CHECK(edges[0].id != edges[1].id);
}

TEST_CASE("bodies that are part of each other stand for themselves") {
  Telling telling;
  telling.article("a");
  const auto one = telling.entity(Kind::organisation, "Alpha Council");
  const auto two = telling.entity(Kind::organisation, "Beta Council");
  telling.says(one, "part_of", two);
  telling.says(two, "part_of", one);
  telling.says(one, "praised", telling.state("Peru", "Q419"));
  CHECK(ties_at(Level::state, telling) == "organisation:alpha-council praised Q419");
}

}  // namespace
}  // namespace entente
