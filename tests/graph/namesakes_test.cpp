// Who is often taken for whom: families, namesakes, successors, spellings.

#include <algorithm>

#include <doctest/doctest.h>

#include "graph/network.h"
#include "telling.h"

namespace entente {
namespace {

struct Holder {
  std::string name;
  std::string title = {};
  std::string of = {};
  std::string published = "2018-12-13";
};

// The persons of articles that each tell of one, by name.
std::string persons_of(const std::vector<Holder>& holders) {
  Telling telling;
  for (std::size_t i = 0; i < holders.size(); ++i) {
    telling.article("article" + std::to_string(i), holders[i].published);
    const auto person = telling.person(holders[i].name);
    if (!holders[i].of.empty())
      telling.office(person, holders[i].title, telling.state(holders[i].of));
  }
  auto names = names_of_kind(build_network(telling.set(), default_ontology()), Kind::person);
  std::ranges::sort(names);
  return listed(names);
}

TEST_CASE("families, namesakes and successors stay apart") {
  struct {
    std::string about;
    std::vector<Holder> holders;
    std::string expected;
  } const cases[] = {
      {"brothers of one cabinet",
       {{"Mahinda Rajapaksa", "prime minister", "Sri Lanka"},
        {"Gotabaya Rajapaksa", "president", "Sri Lanka"},
        {"Basil Rajapaksa", "finance minister", "Sri Lanka"}},
       "Basil Rajapaksa; Gotabaya Rajapaksa; Mahinda Rajapaksa"},
      {"mother and son in one office",
       {{"Indira Gandhi", "prime minister", "India", "1984-01-01"},
        {"Rajiv Gandhi", "prime minister", "India", "1985-01-01"}},
       "Indira Gandhi; Rajiv Gandhi"},
      {"an initial that two of the family have",
       {{"Rajiv Gandhi", "leader", "India"},
        {"Rahul Gandhi", "leader", "India"},
        {"R. Gandhi", "leader", "India"}},
       "R. Gandhi; Rahul Gandhi; Rajiv Gandhi"},
      {"father and son, family name first",
       {{"Kim Jong-il", "leader", "North Korea"}, {"Kim Jong-un", "leader", "North Korea"}},
       "Kim Jong-il; Kim Jong-un"},
      {"father and son, one with the other's initials",
       {{"George H. W. Bush", "president", "United States"},
        {"George W. Bush", "president", "United States"},
        {"George Bush", "president", "United States"}},
       "George Bush; George H. W. Bush; George W. Bush"},
      {"one surname in two states",
       {{"Kassym Example", "president", "Northland"}, {"Example", "president", "Southland"}},
       "Example; Kassym Example"},
      {"patronymics are no family names",
       {{"Anna Jónsdóttir", "minister", "Iceland"}, {"Birna Jónsdóttir", "minister", "Iceland"}},
       "Anna Jónsdóttir; Birna Jónsdóttir"},
      {"double surnames that begin alike",
       {{"Juan García Pérez", "minister", "Spain"}, {"Juan García López", "minister", "Spain"}},
       "Juan García López; Juan García Pérez"},
      {"short surnames one letter apart",
       {{"Chen Minin", "minister", "Northland"}, {"Chen Monin", "minister", "Northland"}},
       "Chen Minin; Chen Monin"},
      {"offices without a name",
       {{"Foreign Minister", "foreign minister", "France"},
        {"Foreign Minister", "foreign minister", "France", "2022-01-01"}},
       "Foreign Minister; Foreign Minister"},
      {"brothers whose given names begin alike",
       {{"Hassan Example", "minister", "Northland"}, {"Hussein Example", "minister", "Northland"}},
       "Hassan Example; Hussein Example"},
      {"spokesmen of one name in two states",
       {{"John Smith", "spokesman", "United States"}, {"John Smith", "spokesman", "Australia"}},
       "John Smith; John Smith"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(persons_of(c.holders) == c.expected);
  }
}

TEST_CASE("spellings of one name are one person where the office agrees") {
  struct {
    std::string about;
    std::vector<Holder> holders;
    std::string expected;
  } const cases[] = {
      {"endings of Slavic surnames",
       {{"Volodymyr Zelensky", "president", "Ukraine"},
        {"Volodymyr Zelensky"},
        {"Volodymyr Zelenskiy", "president", "Ukraine"},
        {"Volodymyr Zelenskyy", "president", "Ukraine"}},
       "Volodymyr Zelensky"},
      {"a short form of the given name",
       {{"Antony Blinken", "deputy secretary of state", "United States"},
        {"Antony Blinken"},
        {"Tony Blinken", "deputy secretary of state", "United States"}},
       "Antony Blinken"},
      {"a given name in another language",
       {{"Volodymyr Zelensky", "president", "Ukraine"},
        {"Volodymyr Zelensky"},
        {"Vladimir Zelenskiy", "president", "Ukraine"}},
       "Volodymyr Zelensky"},
      {"the article of Arabic names",
       {{"Bashar al-Assad", "president", "Syria"},
        {"Bashar al-Assad"},
        {"Bashar Assad", "president", "Syria"},
        {"Bashar Al Asad", "president", "Syria"}},
       "Bashar al-Assad"},
      {"hyphens of Korean names",
       {{"Moon Jae-in", "president", "South Korea"}, {"Moon Jae In", "president", "South Korea"}},
       "Moon Jae In"},
      {"the given name last",
       {{"Viktor Orbán", "prime minister", "Hungary"},
        {"Viktor Orbán"},
        {"Orbán Viktor", "prime minister", "Hungary"}},
       "Viktor Orbán"},
      {"a consonant of another romanisation",
       {{"Muammar Gaddafi", "leader", "Libya"},
        {"Muammar Gaddafi"},
        {"Muammar Qaddafi", "leader", "Libya"}},
       "Muammar Gaddafi"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(persons_of(c.holders) == c.expected);
  }
}

TEST_CASE("cities of one name are as many as the states they lie in") {
  Telling telling;
  for (const auto* state : {"India", "Pakistan", "India", "Pakistan", "Pakistan"}) {
    telling.article("a" + std::to_string(telling.set().articles.size()));
    telling.says(telling.place("Hyderabad"), "located_in", telling.state(state));
  }
  telling.article("georgia");
  telling.state("Georgia", "Q230");
  telling.article("atlanta");
  telling.says(telling.place("Georgia", "Q1428"), "located_in", telling.state("US", "Q30"));

  const auto network = build_network(telling.set(), default_ontology());
  CHECK(listed(names_of_kind(network, Kind::place)) == "Georgia; Hyderabad; Hyderabad");
}

}  // namespace
}  // namespace entente
