#include "extract/meaning/relations.h"

#include <doctest/doctest.h>

#include "tests/meaning/stage.h"

namespace entente {
namespace {

constexpr const char* kActorsFile = R"({"format": "entente-actors", "version": 1, "actors": [
  {"id": "Q1", "kind": "state", "name": "Peru", "demonyms": ["Peruvian"], "capital": "Q2"},
  {"id": "Q2", "kind": "place", "name": "Lima", "part_of": "Q1"},
  {"id": "Q3", "kind": "state", "name": "Norway", "capital": "Q4"},
  {"id": "Q4", "kind": "place", "name": "Oslo", "part_of": "Q3"}]})";

// The facts of one sentence with a known Peru and Norway.
std::string facts_of(const std::string& words, const std::vector<Office>& offices = {}) {
  Stage stage{words};
  stage.gazetteer = Gazetteer::parse(kActorsFile, "actors.json").value();
  for (Figure& figure : stage.cast.figures) {
    const auto known = stage.gazetteer.find(figure.name);
    if (!known.empty()) figure.actor = known.front().actor->id;
  }
  stage.cast.offices = offices;
  Ties found;
  find_facts({stage.scene, stage.gazetteer, stage::rules(), stage::ontology(), stage.times}, found);
  std::string text;
  for (const Tie& tie : found.ties) {
    text += (text.empty() ? "" : "; ") + stage.name(tie.subject) + " " + tie.relation + " " +
            stage.name(tie.object);
  }
  return text;
}

TEST_CASE("names of places say where they lie") {
  const Example cases[] = {
      {"place, state",
       "Ben:NNP:2:nsubj left=leave:VBD:0:root Lima:NNP:2:obj ,:,:5:punct Peru:NNP:3:appos",
       "Lima located_in Peru"},
      {"the state's capital",
       "the:DT:3:det Peruvian:JJ:3:amod capital:NN:5:nsubj Lima:NNP:3:appos grew=grow:VBD:0:root",
       "Lima located_in Peru"},
      {"place in state",
       "talks=talk:NNS:6:nsubj in:IN:3:case Lima:NNP:1:nmod in:IN:5:case Peru:NNP:3:nmod "
       "ended=end:VBD:0:root",
       "Lima located_in Peru"},
      {"a list is no nesting",
       "Ben:NNP:2:nsubj left=leave:VBD:0:root Lima:NNP:2:obj ,:,:5:punct Norway:NNP:3:conj "
       "and:CC:7:cc Fiji:NNP:3:conj",
       ""},
      {"known, in one sentence",
       "Ben:NNP:2:nsubj left=leave:VBD:0:root Oslo:NNP:2:obj as:IN:6:mark Norway:NNP:6:nsubj "
       "slept=sleep:VBD:2:advcl",
       "Oslo located_in Norway"},
  };
  for (const auto& [about, words, expected] : cases) {
    CAPTURE(about);
    CHECK(facts_of(words) == expected);
  }
}

TEST_CASE("titles say who speaks for whom and who presides") {
  Office office;
  office.person = 0;
  office.of = 1;
  const std::string words = "Ada:NNP:2:nsubj left=leave:VBD:0:root ASEAN:NNP:2:obj";
  const struct {
    const char* title;
    const char* expected;
  } cases[] = {
      {"spokeswoman", "Ada spoke_for ASEAN"},
      {"chairman", "Ada chairs ASEAN"},
      {"vice chair", ""},
      {"secretary general", ""},
  };
  for (const auto& [title, expected] : cases) {
    CAPTURE(title);
    office.title = title;
    CHECK(facts_of(words, {office}) == expected);
  }
}

TEST_CASE("a former office says nothing about today") {
  Office office;
  office.person = 0;
  office.of = 1;
  office.title = "spokesman";
  office.former = true;
  CHECK(facts_of("Ada:NNP:2:nsubj left=leave:VBD:0:root ASEAN:NNP:2:obj", {office}).empty());
}

TEST_CASE("a symmetric tie is told once") {
  CHECK(relations_of("cooperation:NN:6:nsubj between:IN:3:case Peru:NNP:1:nmod and:CC:5:cc "
                     "Fiji:NNP:3:conj grew=grow:VBD:0:root") == "Peru cooperated_with Fiji");
}

}  // namespace
}  // namespace entente
