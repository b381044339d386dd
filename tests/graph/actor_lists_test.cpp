#include "graph/actor_lists.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "graph/network.h"
#include "telling.h"

namespace entente {
namespace {

using Names = std::vector<std::string>;

struct Listed {
  std::vector<ListLine> lines;
  Names messages;
};

Listed parsed(std::string_view text) {
  Listed listed;
  listed.lines = parse_actor_list(
      text, "same.txt", [&](const Error& error) { listed.messages.push_back(error.message); });
  return listed;
}

TEST_CASE("a line lists actors by id, by kind and name, and in one article") {
  const auto listed = parsed(
      "# ours\n\n  Q227 | state: the Azerbaijan \r\nperson:tony-blinken|person: Antony Blinken @ "
      "a/b.txt\n");

  CHECK(listed.messages.empty());
  REQUIRE(listed.lines.size() == 2);
  CHECK(listed.lines[0] == ListLine{"same.txt:3",
                                    {{"Q227", std::nullopt, "", ""},
                                     {"state: the Azerbaijan", Kind::state, "azerbaijan", ""}}});
  CHECK(listed.lines[1] ==
        ListLine{"same.txt:4",
                 {{"person:tony-blinken", Kind::person, "tony blinken", ""},
                  {"person: Antony Blinken", Kind::person, "antony blinken", "a/b.txt"}}});
}

TEST_CASE("a line that lists no two actors is told with its place, the rest is read") {
  struct {
    std::string about;
    std::string text;
    std::string expected;
  } const cases[] = {
      {"one actor", "Q1\n", "same.txt:1: expected two actors or more, parted by '|', found 'Q1'"},
      {"a name without a kind", "Q2 | Tony Blinken",
       "same.txt:1: expected an actor such as 'person: Ilham Aliyev', 'person:ilham-aliyev' or "
       "'Q227', found 'Tony Blinken'"},
      {"a kind without a name", "Q2 | person:",
       "same.txt:1: expected an actor such as 'person: Ilham Aliyev', 'person:ilham-aliyev' or "
       "'Q227', found 'person:'"},
      {"nothing after the bar", "Q2 | | Q3",
       "same.txt:1: expected an actor such as 'person: Ilham Aliyev', 'person:ilham-aliyev' or "
       "'Q227', found ''"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    const auto listed = parsed(c.text + "\nQ5 | Q6");
    CHECK(listed.messages == Names{c.expected});
    CHECK(listed.lines.size() == 1);
  }
}

struct Outcome {
  Names persons;  // names, of nodes in order of ids
  std::string error;
  Names messages;
};

Outcome outcome(const StatementSet& set, std::string_view same, std::string_view different) {
  Outcome result;
  const auto failed = [&](const Error& error) { result.messages.push_back(error.message); };
  const ActorLists lists{parse_actor_list(same, "same.txt", failed),
                         parse_actor_list(different, "different.txt", failed)};
  const auto network = build_network(set, default_ontology(), lists, failed);
  if (network) {
    result.persons = names_of_kind(network.value(), Kind::person);
  } else {
    result.error = network.error().message;
  }
  return result;
}

// Secretaries whose names differ, and one name that four articles give.
StatementSet secretaries() {
  Telling telling;
  telling.article("a").person("Antony Blinken");
  telling.article("b").person("Tony Blinken");
  telling.article("c").person("Alex Example");
  telling.article("d").person("Alex Example");
  telling.article("e").person("Alex Example");
  telling.article("f").state("Georgia", "Q230");
  return telling.set();
}

TEST_CASE("the user's lists win over everything the program finds") {
  struct {
    std::string about;
    std::string same;
    std::string different;
    Names expected;
  } const cases[] = {
      {"no lists", "", "", {"Alex Example", "Antony Blinken", "Tony Blinken"}},
      {"by name",
       "person: Antony Blinken | person: Tony Blinken",
       "",
       {"Alex Example", "Antony Blinken"}},
      {"by id",
       "person:antony-blinken | person:tony-blinken",
       "",
       {"Alex Example", "Antony Blinken"}},
      {"by name in an article",
       "person: Antony Blinken @ a | person: Tony Blinken @ b",
       "",
       {"Alex Example", "Antony Blinken"}},
      {"one of a name is another",
       "",
       "person: Alex Example | person: Alex Example @ d",
       {"Alex Example", "Alex Example", "Antony Blinken", "Tony Blinken"}},
      {"each of a name is another",
       "",
       "person: Alex Example @ c | person: Alex Example @ d | person: Alex Example @ e",
       {"Alex Example", "Alex Example", "Alex Example", "Antony Blinken", "Tony Blinken"}},
      {"two are parted from one, and stay together",
       "",
       "person: Alex Example @ c | person: Alex Example",
       {"Alex Example", "Alex Example", "Antony Blinken", "Tony Blinken"}},
      {"both lists",
       "person: Tony Blinken | person: Alex Example @ e",
       "person: Alex Example | person: Alex Example @ e",
       {"Alex Example", "Alex Example", "Antony Blinken"}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    const auto result = outcome(secretaries(), c.same, c.different);
    CHECK(result.error.empty());
    CHECK(listed(result.messages) == "");
    CHECK(listed(result.persons) == listed(c.expected));
  }
}

TEST_CASE("lists without sense are told with file and line") {
  struct {
    std::string about;
    std::string same;
    std::string different;
    std::string error;
    std::string message;
  } const cases[] = {
      {"a contradiction", "Q230 | state: Georgia\nperson: Antony Blinken | person: Tony Blinken",
       "\nperson:antony-blinken | person:tony-blinken",
       "same.txt:2: expected actors that can be one, found 'Antony Blinken' and 'Tony Blinken', "
       "which different.txt:2 keeps apart",
       ""},
      {"a contradiction over a third",
       "person: Antony Blinken | person: Alex Example\nperson: Tony Blinken | person: Alex Example",
       "person: Antony Blinken | person: Tony Blinken",
       "same.txt:2: expected actors that can be one, found 'Tony Blinken' and 'Alex Example', "
       "which different.txt:1 keeps apart",
       ""},
      {"nobody", "person: Anthony Blinken | person: Tony Blinken", "", "",
       "same.txt:1: expected an actor of these statements, found 'person: Anthony Blinken', which "
       "none of them names"},
      {"nobody in that article", "person: Tony Blinken @ a | person: Antony Blinken", "", "",
       "same.txt:1: expected an actor of these statements, found 'person: Tony Blinken' in 'a', "
       "which none of them names"},
      {"a person and a state", "person: Tony Blinken | Q230", "", "",
       "same.txt:1: expected actors of one kind, found one that is a person and one that is "
       "neither "
       "person nor meeting"},
      {"one actor twice", "", "person: Tony Blinken | person:tony-blinken", "",
       "different.txt:1: expected different actors, found 'Tony Blinken' twice"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    const auto result = outcome(secretaries(), c.same, c.different);
    CHECK(result.error == c.error);
    CHECK(listed(result.messages) == c.message);
  }
}

TEST_CASE("what the lists decide is told with its line") {
  const auto failed = [](const Error& error) { FAIL(error.message); };
  const ActorLists lists{
      parse_actor_list("person: Antony Blinken | person: Tony Blinken", "same.txt", failed),
      parse_actor_list("person: Alex Example @ c | person: Alex Example", "different.txt", failed)};
  const auto network = build_network(secretaries(), default_ontology(), lists, failed);
  REQUIRE(network);
  Names reasons;
  for (const auto& decision : network.value().decisions)
    reasons.push_back((decision.merged ? "one: " : "two: ") + decision.reason);
  CHECK(listed(reasons) ==
        "two: same full name, but different in different.txt:1; two: same full name, but different "
        "in different.txt:1; one: same full name; one: the same in same.txt:1");
}

}  // namespace
}  // namespace entente
