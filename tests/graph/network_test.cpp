#include "graph/network.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "graph/graph_json.h"
#include "graph/name.h"
#include "telling.h"

namespace entente {
namespace {

Network build(const Telling& telling) { return build_network(telling.set(), default_ontology()); }

const Edge* edge_named(const Network& network, std::string_view source, std::string_view relation,
                       std::string_view target) {
  const auto found = std::ranges::find_if(network.edges, [&](const Edge& edge) {
    return edge.source == source && edge.relation == relation && edge.target == target;
  });
  return found == network.edges.end() ? nullptr : &*found;
}

TEST_CASE("parallel statements are one edge that counts them") {
  Telling telling;
  telling.article("a", "2018-01-02", "APA");
  const auto russia = telling.state("Russia", "Q159");
  const auto us = telling.state("United States", "Q30");
  telling.says(russia, "accused", us, 0.5);
  telling.says(russia, "accused", us, 0.8).date = "2017-12";
  telling.article("b", "2018-03-04", "TASS");
  telling.state("Russia", "Q159");
  telling.state("US", "Q30");
  telling.says(russia, "accused", us, 0.5);

  const auto network = build(telling);
  REQUIRE(network.edges.size() == 1);
  const auto& edge = network.edges.front();
  CHECK(edge.source == "Q159");
  CHECK(edge.target == "Q30");
  CHECK(edge.statements == 3);
  CHECK(edge.articles == 2);
  CHECK(edge.outlets == 2);
  CHECK(edge.first == "2017-12-01");
  CHECK(edge.last == "2018-03-04");
  CHECK(edge.date == "2017-12");
  CHECK(edge.confidence == doctest::Approx(0.9));
  CHECK(edge.id.size() == 18);
}

TEST_CASE("a denial, a plan and a fact are three edges") {
  Telling telling;
  telling.article("a");
  const auto ukraine = telling.state("Ukraine", "Q212");
  const auto nato = telling.entity(Kind::organisation, "NATO", "Q7184");
  telling.says(ukraine, "member_of", nato).negated = true;
  telling.says(ukraine, "member_of", nato).status = Status::possible;
  telling.says(ukraine, "member_of", nato);

  const auto network = build(telling);
  CHECK(network.edges.size() == 3);
}

TEST_CASE("symmetric ties run from the smaller id, whoever is named first") {
  Telling telling;
  telling.article("a");
  const auto turkey = telling.state("Turkey", "Q43");
  const auto azerbaijan = telling.state("Azerbaijan", "Q227");
  telling.says(turkey, "partner_of", azerbaijan);
  telling.says(azerbaijan, "partner_of", turkey);

  const auto network = build(telling);
  REQUIRE(network.edges.size() == 1);
  CHECK(network.edges.front().source == "Q227");
  CHECK(network.edges.front().statements == 2);
}

TEST_CASE("the source of a claim is named where all reports name the same") {
  Telling telling;
  telling.article("a");
  const auto russia = telling.state("Russia", "Q159");
  const auto us = telling.state("United States", "Q30");
  const auto paper = telling.entity(Kind::organisation, "Politico");
  telling.says(russia, "attacked", us).attributed_to = paper;
  telling.says(russia, "accused", us).attributed_to = paper;
  telling.says(russia, "accused", us);

  const auto network = build(telling);
  CHECK(edge_named(network, "Q159", "attacked", "Q30")->attributed_to == "organisation:politico");
  CHECK(edge_named(network, "Q159", "accused", "Q30")->attributed_to.empty());
}

TEST_CASE("an office that the last article calls former is former") {
  for (const bool later : {true, false}) {
    CAPTURE(later);
    Telling telling;
    telling.article("a", later ? "2016-05-01" : "2018-05-01");
    telling.office(telling.person("Barack Obama"), "president",
                   telling.state("United States", "Q30"));
    telling.article("b", "2017-05-01");
    auto& office = telling.says(telling.person("Barack Obama"), "holds_office",
                                telling.state("United States", "Q30"));
    office.title = "president";
    office.former = true;

    const auto network = build(telling);
    REQUIRE(std::ranges::count(network.edges, false, &Edge::inferred) == 1);
    CHECK(network.edges.front().former == later);
  }
}

TEST_CASE("persons at a meeting that was held have met, and the tie is marked as inferred") {
  Telling telling;
  telling.article("a");
  const auto pavel = telling.person("Petr Pavel");
  const auto gerasimov = telling.person("Valery Gerasimov");
  telling.meeting({"2017-09-07", {gerasimov, pavel, telling.state("Russia", "Q159")}});

  const auto network = build(telling);
  const auto* met = edge_named(network, "person:petr-pavel", "met_with", "person:valery-gerasimov");
  REQUIRE(met != nullptr);
  CHECK(met->inferred);
  CHECK(met->date == "2017-09-07");
  CHECK(met->articles == 1);
  CHECK(met->confidence == doctest::Approx(0.25));
  CHECK(std::ranges::count(network.edges, true, &Edge::inferred) == 1);
}

TEST_CASE("a meeting that is planned, called off or denied ties nobody") {
  for (const auto status :
       {MeetingStatus::planned, MeetingStatus::possible, MeetingStatus::called_off}) {
    Telling telling;
    telling.article("a");
    telling.meeting({"2019-01-01",
                     {telling.person("Petr Pavel"), telling.person("Valery Gerasimov")},
                     {},
                     status});
    CHECK(std::ranges::count(build(telling).edges, true, &Edge::inferred) == 0);
  }
  Telling telling;
  telling.article("a");
  const auto pavel = telling.person("Petr Pavel");
  const auto meeting = telling.meeting({"2019-01-01", {telling.person("Valery Gerasimov")}});
  telling.says(pavel, "participated_in", meeting).negated = true;
  CHECK(std::ranges::count(build(telling).edges, true, &Edge::inferred) == 0);
}

TEST_CASE("those of whom nothing is said stay nodes; ties of an actor to itself do not") {
  Telling telling;
  telling.article("a");
  telling.says(telling.state("Russia", "Q159"), "praised",
               telling.state("Russian Federation", "Q159"));
  telling.person("Petr Pavel");

  const auto network = build(telling);
  CHECK(network.nodes.size() == 2);
  CHECK(network.edges.empty());
}

TEST_CASE("an empty set is an empty network") {
  CHECK(build_network({}, default_ontology()) == Network{});
}

TEST_CASE("ids of nodes are stable and differ") {
  Telling telling;
  telling.article("a");
  telling.entity(Kind::organisation, "Foreign Ministry");
  telling.article("b");
  telling.entity(Kind::organisation, "Foreign Ministry");
  telling.person("Сергей Лавров");
  telling.state("Georgia", "Q230");

  const auto network = build(telling);
  std::vector<std::string> ids;
  for (const auto& node : network.nodes) ids.push_back(node.id);
  CHECK(listed(ids) ==
        "Q230; organisation:foreign-ministry; organisation:foreign-ministry-2; person:" +
            slug_of("Сергей Лавров"));
  CHECK(network.nodes.front().wikidata == "Q230");
}

// A set as extraction might give it, from letters: many articles on few persons, states and
// meetings.
class RandomPress {
 public:
  explicit RandomPress(unsigned seed) : random_{seed} {}

  StatementSet article(std::size_t number) {
    Telling telling;
    telling.article("article" + std::to_string(number),
                    number % 4 == 0 ? "" : "2018-0" + std::to_string(1 + number % 9) + "-11",
                    "outlet" + std::to_string(number % 3));
    std::vector<std::size_t> actors;
    for (int i = 0; i < 5; ++i) actors.push_back(telling.person(person()));
    for (int i = 0; i < 3; ++i) actors.push_back(telling.state(pick(kStates), pick(kIds)));
    for (int i = 0; i < 4; ++i)
      telling.office(actors[below(5)], pick(kTitles), actors[5 + below(3)]);
    for (int i = 0; i < 6; ++i)
      telling.says(actors[below(8)], pick(kRelations), actors[below(8)], 0.25);
    for (int i = 0; i < 3; ++i) {
      const auto place = below(2) == 0 ? std::optional{telling.place(pick(kPlaces))} : std::nullopt;
      telling.meeting({pick(kDates),
                       {actors[below(8)], actors[below(8)]},
                       place,
                       static_cast<MeetingStatus>(below(4)),
                       static_cast<Mode>(below(5))});
    }
    return telling.set();
  }

 private:
  using Words = std::vector<std::string>;
  inline static const Words kGiven = {"Alpha", "Alfa", "A.", "Beta", "Beta M.", ""};
  inline static const Words kFamily = {"Omicronov", "Omikronov", "Omicronow", "Sigmasson",
                                       "Sigmason"};
  inline static const Words kStates = {"Northland", "Southland", "Eastland"};
  inline static const Words kIds = {"", "", "Q1", "Q2"};
  inline static const Words kTitles = {"president", "foreign minister"};
  inline static const Words kRelations = {"accused", "partner_of", "praised", "negotiated_with"};
  inline static const Words kPlaces = {"Northport", "Southport"};
  inline static const Words kDates = {
      "",     "2018-04",    "2018-04-19", "2018-04-20", "2018", "2018-04-18/2018-04-21",
      "2019", "XXXX-04-19", "XXXX-04",    "XXXX-WXX-4"};

  std::size_t below(std::size_t end) { return random_() % end; }
  const std::string& pick(const Words& words) { return words[below(words.size())]; }
  std::string person() {
    const auto& given = pick(kGiven);
    return given.empty() ? pick(kFamily) : given + " " + pick(kFamily);
  }

  std::mt19937 random_;  // the standard fixes its numbers
};

TEST_CASE(
    "the network is a function of the set: order, grouping, repetition and shards do not matter") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    RandomPress press{seed};
    std::vector<StatementSet> articles;
    for (std::size_t i = 0; i < 12; ++i) articles.push_back(press.article(i));

    StatementSet forward;
    for (const auto& article : articles) forward = merge(std::move(forward), article);
    StatementSet backward;
    for (auto article = articles.rbegin(); article != articles.rend(); ++article) {
      backward = merge(*article, backward);
    }
    StatementSet shards[3];
    for (std::size_t i = 0; i < articles.size(); ++i)
      shards[i % 3] = merge(shards[i % 3], articles[i]);
    const auto sharded = merge(shards[2], merge(shards[0], shards[1]));
    auto jumbled = forward;
    std::ranges::reverse(jumbled.entities);
    std::ranges::reverse(jumbled.statements);
    std::ranges::reverse(jumbled.articles);
    jumbled.statements.push_back(jumbled.statements.front());

    const auto network = build_network(forward, default_ontology());
    CHECK(network == build_network(backward, default_ontology()));
    CHECK(network == build_network(sharded, default_ontology()));
    CHECK(network == build_network(merge(forward, backward), default_ontology()));
    CHECK(network == build_network(jumbled, default_ontology()));
    const auto read = from_graph_json(to_graph_json(network), "g.json");
    REQUIRE_MESSAGE(read, read.error().message);
    CHECK(read.value() == network);
  }
}

// What stays when articles get other ids: names, ties, counts.
std::vector<std::string> shape_of(const Network& network) {
  std::map<std::string, std::string> names;
  std::vector<std::string> shape;
  for (const auto& node : network.nodes) {
    names[node.id] = node.name;
    shape.push_back(node.name + " " + std::to_string(node.articles) + " " +
                    std::to_string(node.members.size()));
  }
  for (const auto& edge : network.edges) {
    shape.push_back(names[edge.source] + " " + edge.relation + " " + names[edge.target] + " " +
                    std::to_string(edge.statements));
  }
  std::ranges::sort(shape);
  return shape;
}

StatementSet renamed(StatementSet set, const std::map<std::string, std::string>& ids) {
  for (auto& article : set.articles) article.id = ids.at(article.id);
  for (auto& entity : set.entities) entity.article = ids.at(entity.article);
  for (auto& statement : set.statements) statement.article = ids.at(statement.article);
  normalise(set);
  return set;
}

TEST_CASE("what articles are called does not change who is who") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    RandomPress press{seed};
    StatementSet set;
    std::map<std::string, std::string> ids;
    for (std::size_t i = 0; i < 12; ++i) {
      set = merge(std::move(set), press.article(i));
      ids["article" + std::to_string(i)] =
          std::string(1, static_cast<char>('a' + (7 * i + 3) % 12));
    }
    const auto before = shape_of(build_network(set, default_ontology()));
    const auto after = shape_of(build_network(renamed(set, ids), default_ontology()));
    std::vector<std::string> lost;
    std::ranges::set_difference(before, after, std::back_inserter(lost));
    CHECK(listed(lost) == "");
    CHECK(before.size() == after.size());
  }
}

TEST_CASE("every entity is a member of one node, and every edge has evidence and ends") {
  RandomPress press{7};
  StatementSet set;
  for (std::size_t i = 0; i < 30; ++i) set = merge(std::move(set), press.article(i));
  const auto network = build_network(set, default_ontology());

  std::vector<Member> members;
  for (const auto& node : network.nodes)
    members.insert(members.end(), node.members.begin(), node.members.end());
  CHECK(members.size() == set.entities.size());
  std::ranges::sort(members);
  CHECK(std::ranges::adjacent_find(members) == members.end());
  for (const auto& edge : network.edges) {
    CHECK_FALSE(edge.evidence.empty());
    CHECK(edge.statements == edge.evidence.size());
    CHECK(edge.confidence > 0.0);
    CHECK(edge.confidence <= 1.0);
    CHECK(std::ranges::binary_search(network.nodes, edge.source, {}, &Node::id));
    CHECK(std::ranges::binary_search(network.nodes, edge.target, {}, &Node::id));
  }
  CHECK(std::ranges::is_sorted(network.nodes, {}, &Node::id));
}

}  // namespace
}  // namespace entente
