#include "extract/meaning/gazetteer.h"

#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace entente {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

const Gazetteer& shipped() {
  static const Gazetteer gazetteer = [] {
    auto result = Gazetteer::parse(read_file(ENTENTE_SOURCE_DIR "/extract/ontology/actors.json"),
                                   "actors.json");
    REQUIRE_MESSAGE(result, (result ? "" : result.error().message));
    return std::move(result).value();
  }();
  return gazetteer;
}

std::string file_with(const std::string& actors) {
  return "{\"format\": \"entente-actors\", \"version\": 1, \"actors\": [\n" + actors + "\n]}\n";
}

std::string name_of(Sense sense) {
  switch (sense) {
    case Sense::name:
      return "name";
    case Sense::demonym:
      return "demonym";
    case Sense::seat:
      return "seat";
    case Sense::capital:
      return "capital";
  }
  return "";
}

// "Q227 demonym": the first sense of the name, or "" where it is unknown.
std::string best(const std::string& name) {
  const auto matches = shipped().find(name);
  return matches.empty() ? "" : matches.front().actor->id + " " + name_of(matches.front().sense);
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words{""};
  for (const char c : text) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

}  // namespace

TEST_CASE("The gazetteer knows names in the spellings that news texts use") {
  const struct {
    const char* about;
    const char* input;
    const char* expected;
  } kTable[] = {
      {"a state", "Azerbaijan", "Q227 name"},
      {"its long form", "Republic of Azerbaijan", "Q227 name"},
      {"a leading article", "the Islamic Republic of Iran", "Q794 name"},
      {"an article of its own", "The Hague", "place:the-hague name"},
      {"an article of its own in small letters", "the Hague", "place:the-hague name"},
      {"a person without it", "Hague", ""},
      {"a newspaper", "the Guardian", "Q11148 name"},
      {"no newspaper", "Guardian", ""},
      {"abbreviation", "US", "Q30 name"},
      {"abbreviation with dots", "U.S.", "Q30 name"},
      {"with article", "the U.S.", "Q30 name"},
      {"lower case is another word", "us", ""},
      {"capitalised is another word", "Us", ""},
      {"a question is not an organisation", "who", ""},
      {"nor at the start of a sentence", "Who", ""},
      {"the organisation is", "WHO", "Q7817 name"},
      {"a pronoun", "it", ""},
      {"a name of four letters in a headline", "IRAN", "Q794 name"},
      {"a name of four letters in small letters", "chad", ""},
      {"a long name in a headline", "AZERBAIJAN", "Q227 name"},
      {"possessive", "Iran's", "Q794 name"},
      {"possessive, curly", "Iran’s", "Q794 name"},
      {"possessive as its own word", "Iran 's", "Q794 name"},
      {"possessive of a plural", "the United States'", "Q30 name"},
      {"genitive within the name", "People 's Republic of China", "Q148 name"},
      {"diacritics given", "Türkiye", "Q43 name"},
      {"diacritics left out", "Turkiye", "Q43 name"},
      {"diacritics where the list has none", "Téhran", "Q3616 name"},
      {"apostrophe within", "Sana'a", "Q2471 name"},
      {"curly apostrophe within", "Da’esh", "Q2429253 name"},
      {"hyphen", "Nagorno-Karabakh", "place:nagorno-karabakh name"},
      {"dash", "Nagorno–Karabakh", "place:nagorno-karabakh name"},
      {"hyphen as its own word", "Nagorno - Karabakh", "place:nagorno-karabakh name"},
      {"hyphen left out", "Nagorno Karabakh", "place:nagorno-karabakh name"},
      {"ampersand", "Bill & Melinda Gates Foundation",
       "organisation:bill-melinda-gates-foundation name"},
      {"spelled and", "Bill and Melinda Gates Foundation",
       "organisation:bill-melinda-gates-foundation name"},
      {"British title case of an abbreviation", "Nato", "Q7184 name"},
      {"not of any abbreviation", "Swift", ""},
      {"white space", "  United   Kingdom ", "Q145 name"},
      {"adjective", "Azerbaijani", "Q227 demonym"},
      {"people", "Azerbaijanis", "Q227 demonym"},
      {"irregular people", "Briton", "Q145 demonym"},
      {"adjective unlike the name", "Dutch", "Q55 demonym"},
      {"adjective in small letters is another word", "polish", ""},
      {"adjective", "Emirati", "Q878 demonym"},
      {"a demonym of two states, the one usually meant", "Congolese", "Q974 demonym"},
      {"a demonym of two states, the one usually meant", "Dominican", "Q786 demonym"},
      {"a name of two states, the one usually meant", "Congo", "Q974 name"},
      {"seat", "the Kremlin", "Q159 seat"},
      {"seat of two words", "White House", "Q30 seat"},
      {"seat with diacritics", "Élysée", "Q142 seat"},
      {"seat without", "Elysee", "Q142 seat"},
      {"capital", "Baku", "Q9248 name"},
      {"another spelling of a capital", "Kiev", "Q1899 name"},
      {"a state before a place of the same name", "Georgia", "Q230 name"},
      {"organisation", "NATO", "Q7184 name"},
      {"organisation by its long name", "Collective Security Treaty Organisation", "Q318693 name"},
      {"armed group", "Hizbullah", "organisation:hezbollah name"},
      {"national body", "US State Department",
       "organisation:united-states-department-of-state name"},
      {"nothing", "", ""},
      {"only punctuation", "...", ""},
      {"unknown", "Ruritania", ""},
      {"invalid UTF-8", "\xff\xfe", ""},
  };
  for (const auto& [about, input, expected] : kTable) {
    CAPTURE(about);
    CAPTURE(input);
    CHECK(best(input) == expected);
  }
}

TEST_CASE("A capital is the place, and stands for its state") {
  const auto matches = shipped().find("Baku");
  REQUIRE(matches.size() == 2);
  CHECK(matches[0].actor->name == "Baku");
  CHECK(matches[0].sense == Sense::name);
  CHECK(matches[1].actor->name == "Azerbaijan");
  CHECK(matches[1].sense == Sense::capital);
}

TEST_CASE("Brussels is a place, the seat of the European Union and the capital of Belgium") {
  const auto matches = shipped().find("Brussels");
  REQUIRE(matches.size() == 3);
  CHECK(matches[0].actor->kind == Kind::place);
  CHECK(matches[1].actor->name == "European Union");
  CHECK(matches[1].sense == Sense::seat);
  CHECK(matches[2].actor->name == "Belgium");
  CHECK(matches[2].sense == Sense::capital);
}

TEST_CASE("The longest known name is taken, and names end at other punctuation") {
  const struct {
    const char* about;
    const char* input;
    int expected;
  } kTable[] = {
      {"one word", "Iran said", 1},
      {"longer name first", "United Nations Security Council members", 4},
      {"shorter where the longer does not follow", "United Nations officials", 2},
      {"article belongs to the name", "the United States said", 3},
      {"article alone does not", "the president", 0},
      {"article at the end", "the", 0},
      {"a name with an article of its own", "The Hague on Monday", 2},
      {"the name without it", "Hague on Monday", 0},
      {"split hyphen", "Nagorno - Karabakh conflict", 3},
      {"comma within a name", "Washington , D.C. , on Monday", 3},
      {"comma between names", "Iran , Iraq", 1},
      {"genitive within a name", "People 's Republic of China and", 5},
      {"possessive is left out", "Iran 's president", 1},
      {"a bracket ends a name", "Gulf ( Cooperation Council )", 1},
      {"small letters start no name", "turkey and chicken", 0},
      {"nothing known", "nobody knows", 0},
  };
  for (const auto& [about, input, expected] : kTable) {
    CAPTURE(about);
    CHECK(shipped().longest_match(words_of(input), 0) == expected);
  }
  CHECK(shipped().longest_match({}, 0) == 0);
  CHECK(shipped().longest_match({"Iran"}, 1) == 0);
}

TEST_CASE("Every reference of the shipped file is to an actor of it, of the right kind") {
  for (const Actor& actor : shipped().actors()) {
    CAPTURE(actor.id);
    const Actor* capital = shipped().by_id(actor.capital);
    CHECK((actor.capital.empty() || (capital != nullptr && capital->kind == Kind::place)));
    CHECK((actor.part_of.empty() || shipped().by_id(actor.part_of) != nullptr));
    for (const std::string& member : actor.members) {
      const Actor* state = shipped().by_id(member);
      CHECK((state != nullptr && state->kind == Kind::state));
    }
  }
}

TEST_CASE("The shipped file covers the world") {
  int states = 0;
  int capitals = 0;
  int organisations = 0;
  for (const Actor& actor : shipped().actors()) {
    states += actor.kind == Kind::state ? 1 : 0;
    capitals += actor.capital.empty() ? 0 : 1;
    organisations += actor.kind == Kind::organisation ? 1 : 0;
    if (actor.kind == Kind::state) CHECK(actor.id.starts_with("Q"));
  }
  CHECK(states >= 197);
  CHECK(capitals >= 193);
  CHECK(organisations >= 300);
  CHECK(shipped().by_id("Q7184")->members.size() == 32);
  CHECK(shipped().by_id("Q458")->members.size() == 27);
  CHECK(shipped().by_id("Q1065")->members.size() >= 190);
}

TEST_CASE("The shipped file loads fast enough to load at every start") {
  const std::string json = read_file(ENTENTE_SOURCE_DIR "/extract/ontology/actors.json");
  const std::clock_t start = std::clock();
  REQUIRE(Gazetteer::parse(json, "actors.json"));
  const double milliseconds = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  CHECK(milliseconds < 300.0);  // about 15 where optimised
}

TEST_CASE("A bad file is refused with its place and the reason") {
  const struct {
    const char* about;
    std::string input;
    const char* expected;
  } kTable[] = {
      {"not JSON", "{\n]", "mine.json:2:1: expected JSON, found "},
      {"a list", "[]", "mine.json:1:1: expected an object, found an array of 0"},
      {"no format", R"({"version": 1, "actors": []})",
       "mine.json:1:1: expected a text for 'format', found no such key"},
      {"no version", R"({"format": "entente-actors"})",
       "mine.json:1:1: expected a whole number for 'version', found no such key"},
      {"another format", R"({"format": "x"})",
       "mine.json:1:12: expected 'entente-actors', found the text 'x'"},
      {"a newer version", R"({"format": "entente-actors", "version": 2})",
       "mine.json:1:41: expected version 1, found the number 2"},
      {"another list", R"({"format": "entente-actors", "version": 1, "actor": []})",
       "mine.json:1:1: expected an array for 'actors', found no such key"},
      {"an unknown key",
       file_with("{\"id\": \"Q1\", \"kind\": \"state\", \"name\": \"A\",\n \"alias\": []}"),
       "mine.json:3:11: expected one of the keys 'id', "},
      {"a key twice", file_with(R"({"id": "Q1", "id": "Q1"})"),
       "mine.json:2:14: expected each key once, found 'id' again"},
      {"a text for a list",
       file_with(R"({"id": "Q1", "kind": "state", "name": "A", "aliases": "A"})"),
       "mine.json:2:55: expected an array for 'aliases', found the text 'A'"},
      {"a list for a text", file_with(R"({"id": ["Q1"]})"),
       "mine.json:2:8: expected a text for 'id', found an array of 1"},
      {"an empty name", file_with(R"({"id": ""})"),
       "mine.json:2:8: expected a text that is not empty, found the text ''"},
      {"no name", file_with(R"({"id": "Q1", "kind": "state"})"),
       "mine.json:2:1: expected a text for 'name', found no such key"},
      {"an unknown kind", file_with(R"({"id": "Q1", "kind": "country", "name": "A"})"),
       "mine.json:2:22: expected one of person, state, organisation, place, agreement, event, "
       "found the text 'country'"},
      {"a meeting", file_with(R"({"id": "Q1", "kind": "meeting", "name": "A"})"),
       "mine.json:2:22: expected one of person, "},
      {"an id twice",
       file_with("{\"id\": \"a\", \"kind\": \"state\", \"name\": \"A\"},\n{\"id\": \"a\", "
                 "\"kind\": \"state\", \"name\": \"B\"}"),
       "mine.json:3:8: expected each id once, found 'a' again"},
      {"a dangling reference",
       file_with(
           "{\"id\": \"a\", \"kind\": \"place\", \"name\": \"A\",\n\"part_of\": \"state:b\"}"),
       "mine.json:3:12: expected the id of an actor, found the text 'state:b'"},
      {"text instead of an actor", file_with("\"a\""),
       "mine.json:2:1: expected an object, found the text 'a'"},
  };
  for (const auto& [about, input, expected] : kTable) {
    CAPTURE(about);
    const auto result = Gazetteer::parse(input, "mine.json");
    REQUIRE_FALSE(result);
    CHECK(result.error().message.starts_with(expected));
    CHECK(result.error().code == Error::Code::malformed);
  }
}

TEST_CASE("A user's actors add to the shipped ones and replace those with the same id") {
  const auto mine =
      Gazetteer::parse(file_with("{\"id\": \"organisation:lab\", \"kind\": \"organisation\", "
                                 "\"name\": \"Peace Lab\", \"part_of\": \"Q227\"},\n"
                                 "{\"id\": \"Q227\", \"kind\": \"state\", \"name\": "
                                 "\"Azerbaijan\", \"aliases\": [\"Land of Fire\"], "
                                 "\"capital\": \"Q9248\"}"),
                       "mine.json", shipped());
  REQUIRE(mine);
  const Gazetteer& all = mine.value();
  CHECK(all.actors().size() == shipped().actors().size() + 1);
  CHECK(all.find("Peace Lab").size() == 1);
  CHECK(all.find("Land of Fire").front().actor->id == "Q227");
  CHECK(all.find("Republic of Azerbaijan").empty());
  CHECK(all.find("Baku").size() == 2);
}

TEST_CASE("The shipped actors cover the states of the world and its organisations") {
  int states = 0;
  int capitals = 0;
  int organisations = 0;
  int with_members = 0;
  for (const Actor& actor : shipped().actors()) {
    if (actor.kind == Kind::organisation) {
      ++organisations;
      with_members += actor.members.empty() ? 0 : 1;
    }
    if (actor.kind != Kind::state) continue;
    CAPTURE(actor.name);
    ++states;
    capitals += actor.capital.empty() ? 0 : 1;
    CHECK_FALSE(actor.demonyms.empty());
  }
  MESSAGE(states << " states, " << capitals << " with a capital, " << organisations
                 << " organisations, " << with_members << " with members");
  CHECK(states >= 195);
  CHECK(capitals >= 190);
  CHECK(organisations >= 300);
  CHECK(with_members >= 50);
}

}  // namespace entente
