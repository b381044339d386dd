#include "graph/summary.h"

#include <doctest/doctest.h>

#include "telling.h"

namespace entente {
namespace {

TEST_CASE("a summary counts, connects and tells of the best attested meetings") {
  Telling telling;
  for (const auto* id : {"a", "b"}) {
    telling.article(id);
    const auto general = telling.person("Valery Gerasimov");
    telling.meeting(
        {"2018-12-12", {general, telling.person("Curtis Scaparrotti")}, telling.place("Baku")});
    telling.state("France", "Q142");
  }
  telling.meeting({"", {0}, {}, MeetingStatus::possible});

  const auto summary = summarise(build_network(telling.set(), default_ontology()), 10);
  CHECK(summary.articles == 2);
  CHECK(summary.components == 1);
  CHECK(summary.largest_component == 5);
  CHECK(summary.isolated == 1);
  CHECK(summary.inferred == 1);
  CHECK(summary.statements == 7);
  REQUIRE(summary.meetings.size() == 2);
  CHECK(summary.meetings[0].articles == 2);
  CHECK(summary.meetings[0].participants ==
        std::vector<std::string>{"Curtis Scaparrotti", "Valery Gerasimov"});
  CHECK(summary.meetings[0].place == "Baku");
  CHECK(summary.meetings[0].sentence == "Sentence.");
  CHECK(summary.actors.front().name == "Valery Gerasimov");
  CHECK(
      to_text(summary) ==
      "2 articles: 2 persons, 1 state, 1 place, 2 meetings\n"
      "5 ties (1 inferred) from 7 statements; 1 connected group, the largest of 5; 1 without ties\n"
      "\nMeetings told most often\n"
      "  2018-12-12  Curtis Scaparrotti, Valery Gerasimov; Baku; 2 articles\n"
      "    “Sentence.”\n"
      "  undated  Valery Gerasimov (possible); 1 article\n"
      "    “Sentence.”\n"
      "\nActors tied to most others\n"
      "  Valery Gerasimov (person): 3 neighbours, 3 statements\n"
      "  Curtis Scaparrotti (person): 2 neighbours, 2 statements\n"
      "  Baku (place): 1 neighbour, 2 statements\n");
}

TEST_CASE("a summary lists no more than asked, and of nothing, nothing") {
  Telling telling;
  telling.article("a");
  telling.meeting({"2018", {telling.person("Petr Pavel")}});
  CHECK(summarise(build_network(telling.set(), default_ontology()), 0).meetings.empty());
  CHECK(to_text(summarise({}, 5)) ==
        "0 articles\n0 ties (0 inferred) from 0 statements; 0 connected groups, the largest of 0; "
        "0 without ties\n");
}

TEST_CASE("a summary does not pass terminal commands on") {
  Telling telling;
  telling.article("a");
  telling.says(telling.person("Petr \x1B[31mPavel"), "visited", telling.state("France"));
  const auto text = to_text(summarise(build_network(telling.set(), default_ontology()), 5));
  CHECK(text.find('\x1B') == std::string::npos);
}

}  // namespace
}  // namespace entente
