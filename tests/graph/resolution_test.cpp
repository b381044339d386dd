#include <algorithm>
#include <functional>

#include <doctest/doctest.h>

#include "graph/network.h"
#include "telling.h"

namespace entente {
namespace {

using Names = std::vector<std::string>;

// What one article says of a person; empty fields are not said.
struct Account {
  std::string name = {};
  std::string title = {};
  std::string of = {};
  std::string met = {};
  std::string published = "2018-12-13";
};

Network told(const std::vector<Account>& accounts) {
  Telling telling;
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    const auto& account = accounts[i];
    telling.article("article" + std::to_string(i), account.published);
    const auto person = telling.person(account.name);
    if (!account.of.empty()) telling.office(person, account.title, telling.state(account.of));
    // On a day of its own, so that the meetings stay apart.
    if (!account.met.empty()) {
      telling.meeting({"2018-01-" + std::to_string(10 + i), {person, telling.person(account.met)}});
    }
  }
  return build_network(telling.set(), default_ontology());
}

TEST_CASE("persons of several articles become one or stay apart") {
  struct {
    std::string about;
    std::vector<Account> accounts;
    Names expected;
  } const cases[] = {
      {"the same full name", {{"Petr Pavel"}, {"Petr Pavel"}}, {"Petr Pavel"}},
      {"diacritics and case",
       {{"İlham Əliyev"}, {"Ilham Aliyev"}, {"Ilham Aliyev"}},
       {"Ilham Aliyev"}},
      {"relatives of one surname, both of one state",
       {{"Ilham Aliyev", "president", "Azerbaijan"}, {"Heydar Aliyev", "president", "Azerbaijan"}},
       {"Heydar Aliyev", "Ilham Aliyev"}},
      {"a misspelt general with the same office",
       {{"Curtis Scaparrotti", "supreme allied commander", "NATO"},
        {"Curtis Scaparrotti"},
        {"Curtis Scaparotti", "supreme allied commander", "NATO"}},
       {"Curtis Scaparrotti"}},
      {"a misspelt general without context",
       {{"Curtis Scaparrotti", "supreme allied commander", "NATO"}, {"Curtis Scaparotti"}},
       {"Curtis Scaparotti", "Curtis Scaparrotti"}},
      {"a middle initial, met the same man",
       {{"Curtis M. Scaparrotti", "", "", "Valery Gerasimov"},
        {"Curtis Scaparrotti", "", "", "Valery Gerasimov"}},
       {"Curtis M. Scaparrotti", "Valery Gerasimov"}},
      {"another transliteration and the same office",
       {{"Sergei Lavrov", "foreign minister", "Russia"},
        {"Sergey Lavrov", "foreign minister", "Russia"},
        {"Sergey Lavrov"}},
       {"Sergey Lavrov"}},
      {"namesakes by a slip who met",
       {{"Curtis Scaparrotti", "general", "United States", "Curtis Scaparutti"},
        {"Curtis Scaparutti", "general", "United States"}},
       {"Curtis Scaparrotti", "Curtis Scaparutti"}},
      {"a bare surname of one person, same state",
       {{"Valery Gerasimov", "chief of staff", "Russia"},
        {"Gerasimov", "chief of staff", "Russia"}},
       {"Valery Gerasimov"}},
      {"a bare surname without context",
       {{"Valery Gerasimov", "chief of staff", "Russia"}, {"Gerasimov"}},
       {"Gerasimov", "Valery Gerasimov"}},
      {"a bare surname of two persons",
       {{"Ilham Aliyev", "president", "Azerbaijan"},
        {"Heydar Aliyev", "president", "Azerbaijan"},
        {"Aliyev", "president", "Azerbaijan"}},
       {"Aliyev", "Heydar Aliyev", "Ilham Aliyev"}},
      {"bare surnames alone, same office",
       {{"Putin", "president", "Russia"}, {"Putin", "president", "Russia"}, {"Putin"}},
       {"Putin", "Putin"}},
      {"presidents of two states who share a name",
       {{"Alex Example", "president", "Northland"}, {"Alex Example", "president", "Southland"}},
       {"Alex Example", "Alex Example"}},
      {"one man who held office in two states, one after the other",
       {{"Mikheil Saakashvili", "president", "Georgia", "", "2012-01-01"},
        {"Mikheil Saakashvili", "governor", "Ukraine", "", "2015-06-01"}},
       {"Mikheil Saakashvili"}},
      {"one slip of extraction among many does not part a person",
       {{"Alex Example", "president", "Northland"},
        {"Alex Example", "president", "Northland"},
        {"Alex Example", "president", "Northland"},
        {"Alex Example", "president", "Southland"},
        {"Alex Example"}},
       {"Alex Example", "Alex Example"}},
      {"changed holders of one office",
       {{"Barack Obama", "president", "United States"},
        {"Donald Trump", "president", "United States"}},
       {"Barack Obama", "Donald Trump"}},
      {"father and son with initials, of one office",
       {{"George W. Bush", "president", "United States"},
        {"George H. W. Bush", "president", "United States"}},
       {"George H. W. Bush", "George W. Bush"}},
      {"family name first",
       {{"Xi Jinping", "president", "China"}, {"Jinping Xi", "president", "China"}, {"Xi Jinping"}},
       {"Xi Jinping"}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    auto names = names_of_kind(told(c.accounts), Kind::person);
    std::ranges::sort(names);
    CHECK(listed(names) == listed(c.expected));
  }
}

TEST_CASE("small differences do not chain") {
  const Account first{"Alpha Omicronov", "minister", "Northland"};
  const Account second{"Alpha Omicranov", "minister", "Northland"};
  const Account third{"Alpha Omicranav", "minister", "Northland"};
  const auto network = told({first, first, first, second, second, third});
  CHECK(listed(names_of_kind(network, Kind::person)) == "Alpha Omicranav; Alpha Omicronov");
}

TEST_CASE("homonyms of other kinds are parted by gazetteer id and by state") {
  struct {
    std::string about;
    std::function<void(Telling&)> tell;
    Kind kind;
    std::size_t expected;
  } const cases[] = {
      {"two cities with ids",
       [](Telling& t) {
         t.article("a").place("Tripoli", "Q3579");
         t.article("b").place("Tripoli", "Q168954");
       },
       Kind::place, 2},
      {"one city known, one not",
       [](Telling& t) {
         t.article("a").place("Baku", "Q9248");
         t.article("b").place("Baku");
       },
       Kind::place, 1},
      {"cities in two states",
       [](Telling& t) {
         t.article("a");
         t.says(t.place("Tripoli"), "located_in", t.state("Libya"));
         t.article("b");
         t.says(t.place("Tripoli"), "located_in", t.state("Lebanon"));
         t.article("c");
         t.says(t.place("Tripoli"), "located_in", t.state("Lebanon"));
       },
       Kind::place, 2},
      {"ministries of nobody knows which state",
       [](Telling& t) {
         t.article("a").entity(Kind::organisation, "Foreign Ministry");
         t.article("b").entity(Kind::organisation, "the foreign ministry");
       },
       Kind::organisation, 2},
      {"ministries of one state and of another",
       [](Telling& t) {
         for (const auto* state : {"Russia", "Russia", "Azerbaijan"}) {
           t.article(std::string{"a"} + state + std::to_string(t.set().articles.size()));
           t.says(t.entity(Kind::organisation, "Foreign Ministry"), "part_of", t.state(state));
         }
       },
       Kind::organisation, 2},
      {"an organisation with a name of its own",
       [](Telling& t) {
         t.article("a").entity(Kind::organisation, "Carnegie Europe");
         t.article("b").entity(Kind::organisation, "the Carnegie Europe");
       },
       Kind::organisation, 1},
      {"a state and a place of one name",
       [](Telling& t) {
         t.article("a").state("Georgia");
         t.article("b").place("Georgia");
       },
       Kind::place, 1},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    Telling telling;
    c.tell(telling);
    const auto network = build_network(telling.set(), default_ontology());
    CHECK(std::ranges::count(network.nodes, c.kind, &Node::kind) ==
          static_cast<std::ptrdiff_t>(c.expected));
  }
}

TEST_CASE("a gazetteer id joins whatever the names, but never a person to a state") {
  Telling telling;
  telling.article("a").state("US", "Q30");
  telling.article("b").state("United States", "Q30");
  telling.article("c").entity(Kind::person, "Uncle Sam", "Q30");

  const auto network = build_network(telling.set(), default_ontology());
  REQUIRE(network.nodes.size() == 2);
  CHECK(network.nodes[0].id == "Q30");
  CHECK(network.nodes[0].name == "United States");
  CHECK(network.nodes[0].aliases == Names{"US"});
  CHECK(network.nodes[1].id == "Q30-2");
}

TEST_CASE("every merge and every near miss is told with its reason") {
  const auto network = told({{"Curtis Scaparrotti", "general", "NATO"},
                             {"Curtis Scaparrotti"},
                             {"Curtis Scaparotti", "general", "NATO"},
                             {"Curtis Scaparrutti"}});
  Names reasons;
  for (const auto& decision : network.decisions) {
    if (decision.reason == "same name") continue;  // the organisation
    reasons.push_back((decision.merged ? "one: " : "two: ") + decision.reason);
  }
  CHECK(listed(reasons) ==
        "two: slip of one letter, no context in common; one: other transliteration, same office; "
        "one: same full name");
}

}  // namespace
}  // namespace entente
