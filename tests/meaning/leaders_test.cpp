#include "extract/meaning/leaders.h"

#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "extract/meaning/gazetteer.h"
#include "graph/date.h"

namespace entente {
namespace {

std::string read_ontology(const std::string& file) {
  std::ifstream stream{ENTENTE_SOURCE_DIR "/extract/ontology/" + file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

const Leaders& shipped() {
  static const Leaders leaders = [] {
    auto result = Leaders::parse(read_ontology("leaders.json"), "leaders.json");
    REQUIRE_MESSAGE(result, (result ? "" : result.error().message));
    return std::move(result).value();
  }();
  return leaders;
}

std::string holder(const char* state, const char* title, const char* date) {
  const Leader* leader = shipped().find(state, title, date);
  return leader == nullptr ? "" : leader->name;
}

std::set<std::string> names(const char* name) {
  std::set<std::string> found;
  for (const Leader* leader : shipped().find(name)) found.insert(leader->name);
  return found;
}

}  // namespace

TEST_CASE("Who held an office is found by its date") {
  const struct {
    const char* about;
    const char* state;
    const char* title;
    const char* date;
    const char* expected;
  } kTable[] = {
      {"in office since", "Q227", "president", "2018-12-12", "Ilham Aliyev"},
      {"before him", "Q227", "president", "2001-05-07", "Heydar Aliyev"},
      {"upper case", "Q227", "President", "2018-12-12", "Ilham Aliyev"},
      {"an ended term", "Q30", "president", "2018-12-12", "Donald Trump"},
      {"the next one", "Q30", "president", "2021-05-07", "Joe Biden"},
      {"the second term", "Q30", "president", "2025-05-07", "Donald Trump"},
      {"a month within a term", "Q30", "president", "2018-12", "Donald Trump"},
      {"a year of two holders", "Q30", "president", "2021", ""},
      {"the day of change", "Q30", "president", "2021-01-20", ""},
      {"another office", "Q159", "prime minister", "2010-01-01", "Vladimir Putin"},
      {"a state without the office", "Q30", "king", "2018-12-12", ""},
      {"before the list begins", "Q30", "president", "1901-01-01", ""},
      {"no date", "Q30", "president", "", ""},
      {"no title", "Q30", "", "2018-12-12", ""},
      {"unknown state", "Q0", "president", "2018-12-12", ""},
  };
  for (const auto& [about, state, title, date, expected] : kTable) {
    CAPTURE(about);
    CHECK(holder(state, title, date) == expected);
  }
}

TEST_CASE("A surname gives the full name, or all who bear it") {
  CHECK(names("Putin") == std::set<std::string>{"Vladimir Putin"});
  CHECK(names("Putin's") == std::set<std::string>{"Vladimir Putin"});
  CHECK(names("Vladimir Putin") == std::set<std::string>{"Vladimir Putin"});
  CHECK(names("Erdogan") == std::set<std::string>{"Recep Tayyip Erdoğan"});
  CHECK(names("Aliyev") == std::set<std::string>{"Heydar Aliyev", "Ilham Aliyev"});
  CHECK(names("Assad") == std::set<std::string>{"Bashar al-Assad", "Hafez al-Assad"});
  CHECK(names("Xi") == std::set<std::string>{"Xi Jinping"});
  CHECK(names("nobody").empty());
  CHECK(names("").empty());
}

TEST_CASE("The shipped leaders are of known states and in office for a time that runs forward") {
  const auto gazetteer = Gazetteer::parse(read_ontology("actors.json"), "actors.json");
  REQUIRE(gazetteer);
  for (const Leader& leader : shipped().leaders()) {
    CAPTURE(leader.name);
    CHECK(gazetteer.value().by_id(leader.state) != nullptr);
    CHECK((leader.to.empty() || first_day(leader.from) <= last_day(leader.to)));
  }
}

TEST_CASE("The shipped leaders cover the states of the world") {
  std::set<std::string> states;
  for (const Leader& leader : shipped().leaders()) {
    if (leader.to.empty()) states.insert(leader.state);
  }
  MESSAGE(states.size() << " states and organisations with somebody in office");
  CHECK(states.size() >= 185);
}

TEST_CASE("A variant of a full name gives the one listed") {
  CHECK(names("Ibrahim Mohamed Solih") == std::set<std::string>{"Ibrahim Solih"});
  CHECK(names("Anna Putin").empty());
}

TEST_CASE("A bad file of leaders is refused with its place and the reason") {
  const auto parse = [](const std::string& leader) {
    const auto result = Leaders::parse(
        "{\"format\": \"entente-leaders\", \"version\": 1, \"leaders\": [\n" + leader + "]}",
        "l.json");
    return result ? std::string{} : result.error().message;
  };
  CHECK(parse("{\"name\": \"A B\", \"state\": \"Q1\", \"from\": \"2003-10-31\"}").empty());
  CHECK(parse("{\"name\": \"A B\", \"state\": \"Q1\"}") ==
        "l.json:2:1: expected a text for 'from', found no such key");
  CHECK(parse("{\"name\": \"A B\", \"state\": \"Q1\", \"from\": \"soon\"}") ==
        "l.json:2:40: expected a date as 2018-12-12, 2018-12 or 2018, found the text 'soon'");
  CHECK(parse("{\"name\": \"A B\", \"state\": \"Q1\", \"from\": \"2003\", \"to\": \"2003-13\"}") ==
        "l.json:2:54: expected a date as 2018-12-12, 2018-12 or 2018, found the text '2003-13'");
  CHECK(parse("{\"country\": \"Q1\"}") ==
        "l.json:2:1: expected a text for 'name', found no such key");
}

}  // namespace entente
