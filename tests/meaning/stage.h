// Small sentences for rules and meetings, one word after the other:
// form[=lemma]:XPOS:head:relation, heads count from 1. A colon is written <colon>.
//   "Kenya:NNP:2:nsubj thanked=thank:VBD:0:root Ghana:NNP:2:obj"
// The words of kActors denote an actor of that name; first names stand for persons.

#pragma once

#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "extract/meaning/meetings.h"
#include "extract/meaning/relations.h"
#include "tests/meaning/sentence_builder.h"

namespace entente {

inline const std::map<std::string, Kind> kActors{
    {"Kenya", Kind::state},        {"Ghana", Kind::state},       {"Peru", Kind::state},
    {"Chile", Kind::state},        {"Norway", Kind::state},      {"Oman", Kind::state},
    {"Fiji", Kind::state},         {"Kenyan", Kind::state},      {"Peruvian", Kind::state},
    {"ASEAN", Kind::organisation}, {"NATO", Kind::organisation}, {"Mercosur", Kind::organisation},
    {"Nairobi", Kind::place},      {"Lima", Kind::place},        {"Oslo", Kind::place},
    {"Ada", Kind::person},         {"Ben", Kind::person},        {"Cleo", Kind::person},
    {"Accord", Kind::agreement},   {"Games", Kind::event}};

inline const std::map<std::string, std::string> kSame{{"Kenyan", "Kenya"}, {"Peruvian", "Peru"}};

namespace stage {

inline std::string upos_of(const std::string& xpos, const std::string& relation) {
  if (relation.starts_with("aux") || relation == "cop") return "AUX";
  if (xpos == "NNP" || xpos == "NNPS") return "PROPN";
  if (xpos.starts_with("NN")) return "NOUN";
  if (xpos == "MD") return "AUX";
  if (xpos.starts_with("VB")) return "VERB";
  if (xpos.starts_with("JJ")) return "ADJ";
  if (xpos.starts_with("RB")) return "ADV";
  if (xpos.starts_with("PRP") || xpos.starts_with("W")) return "PRON";
  if (xpos == "IN") return "ADP";
  if (xpos == "DT") return "DET";
  return "X";
}

// The builder's line for one word.
inline std::string line_of(const std::string& word) {
  std::string form = word.substr(0, word.find(':'));
  std::istringstream rest{word.substr(word.find(':') + 1)};
  std::string xpos;
  std::string head;
  std::string relation;
  std::getline(rest, xpos, ':');
  std::getline(rest, head, ':');
  std::getline(rest, relation);
  if (form == "<colon>") form = ":";
  std::string lemma = "_";
  if (const auto equals = form.find('='); equals != std::string::npos) {
    lemma = form.substr(equals + 1);
    form.resize(equals);
  }
  return form + " " + lemma + " " + upos_of(xpos, relation) + " " + xpos + " " + head + " " +
         relation + "\n";
}

// Sentences are separated by "/".
inline std::string lines_of(const std::string& words) {
  std::istringstream input{words};
  std::string lines;
  for (std::string word; input >> word;) lines += word == "/" ? "\n" : line_of(word);
  return lines;
}

inline std::size_t figure_named(Cast& cast, const std::string& form) {
  const auto same = kSame.find(form);
  const std::string& name = same == kSame.end() ? form : same->second;
  for (std::size_t i = 0; i < cast.figures.size(); ++i) {
    if (cast.figures[i].name == name) return i;
  }
  Figure figure;
  figure.kind = kActors.at(form);
  figure.name = name;
  figure.names = {name};
  cast.figures.push_back(figure);
  return cast.figures.size() - 1;
}

inline Cast cast_of(const Document& document) {
  Cast cast;
  for (int s = 0; s < static_cast<int>(document.sentences.size()); ++s) {
    const auto& tokens = document.sentences[static_cast<std::size_t>(s)].tokens;
    for (int w = 0; w < static_cast<int>(tokens.size()); ++w) {
      const std::string& form = tokens[static_cast<std::size_t>(w)].form;
      if (!kActors.contains(form)) continue;
      const std::size_t figure = figure_named(cast, form);
      cast.figures[figure].mentions.push_back({s, w, w + 1, w, MentionType::name});
      cast.denoted[{s, w}] = {figure};
    }
  }
  return cast;
}

inline std::string file(const std::string& name) {
  std::ifstream input{std::string{ENTENTE_SOURCE_DIR} + "/extract/ontology/" + name};
  std::ostringstream text;
  text << input.rdbuf();
  return text.str();
}

inline const Ontology& ontology() {
  static const Ontology kOntology =
      Ontology::parse(file("relations.json"), "relations.json").value();
  return kOntology;
}

inline const RuleBook& rules() {
  static const RuleBook kRules =
      RuleBook::parse(file("rules.json"), "rules.json", ontology()).value();
  return kRules;
}

inline const Vocabulary& meeting_words() {
  static const Vocabulary kWords =
      parse_meeting_words(file("meetings.json"), "meetings.json").value();
  return kWords;
}

}  // namespace stage

// A short article with everything that rules and meetings look at.
struct Stage {
  explicit Stage(const std::string& words, const std::string& published = "2020-06-10")
      : built{build_article(stage::lines_of(words))},
        cast{stage::cast_of(built.document)},
        voices{Voices::find(built.document, cast, stage::rules().words())},
        scene{built.document, cast, voices, stage::rules().words()},
        times{read_times(built.document, published)},
        published_on{published} {}

  [[nodiscard]] std::string name(std::size_t entity) const {
    return entity < cast.figures.size() ? cast.figures[entity].name : "the meeting";
  }

  BuiltArticle built;
  Cast cast;
  Voices voices;
  Scene scene;
  Times times;
  std::string published_on;
  Gazetteer gazetteer;
};

// "Kenya criticised Ghana; Kenya aided Peru (negated, possible, says Ada)".
inline std::string relations_of(const std::string& words) {
  const Stage stage{words};
  const Ties found = find_relations(
      {stage.scene, stage.gazetteer, stage::rules(), stage::ontology(), stage.times});
  std::string text;
  for (const Tie& tie : found.ties) {
    std::string how = tie.qualifiers.negated ? "negated" : "";
    if (tie.qualifiers.status != Status::actual)
      how += (how.empty() ? "" : ", ") + std::string{name_of(tie.qualifiers.status)};
    if (tie.attributed_to)
      how += (how.empty() ? "says " : ", says ") + stage.name(*tie.attributed_to);
    text += (text.empty() ? "" : "; ") + stage.name(tie.subject) + " " + tie.relation + " " +
            stage.name(tie.object);
    if (!how.empty()) text += " (" + how + ")";
  }
  return text;
}

// "Ada, Ben in Lima (held)".
inline std::string meetings_of(const std::string& words) {
  const Stage stage{words};
  const Meetings found = find_meetings(
      {stage.scene, stage.gazetteer, stage::meeting_words(), stage.times, stage.published_on});
  std::string text;
  for (const Meeting& meeting : found.meetings) {
    text += text.empty() ? "" : "; ";
    for (std::size_t i = 0; i < meeting.participants.size(); ++i) {
      text += (i > 0 ? ", " : "") + stage.name(meeting.participants[i].entity);
    }
    if (meeting.place) text += " in " + stage.name(meeting.place->entity);
    text += " (" + std::string{name_of(meeting.status)} + ", " +
            std::string{name_of(meeting.mode)} + ")";
    for (const Attendance& one : meeting.candidates) text += " ?" + stage.name(one.entity);
  }
  return text;
}

struct Example {
  std::string about;
  std::string words;
  std::string expected;
};

}  // namespace entente
