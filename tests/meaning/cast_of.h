// The cast of a short article, with the lexicon and the gazetteer that the program ships.

#pragma once

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "extract/meaning/cast.h"
#include "tests/meaning/annotated.h"

namespace entente {

inline std::string ontology_file(const std::string& name) {
  std::ifstream file{std::string{ENTENTE_SOURCE_DIR} + "/extract/ontology/" + name};
  REQUIRE(file);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

inline const Lexicon& shipped_lexicon() {
  static const Lexicon lexicon =
      Lexicon::parse(ontology_file("lexicon.json"), "lexicon.json").value();
  return lexicon;
}

inline const Gazetteer& shipped_gazetteer() {
  static const Gazetteer gazetteer =
      Gazetteer::parse(ontology_file("actors.json"), "actors.json").value();
  return gazetteer;
}

inline Cast cast_of(const std::string& text, const std::vector<std::string>& names) {
  const BuiltArticle built = annotate(text, names);
  return find_cast(built.article, built.document, shipped_gazetteer(), shipped_lexicon());
}

// Names of the figures of a kind, sorted.
inline std::vector<std::string> names_of(const Cast& cast, Kind kind) {
  std::vector<std::string> names;
  for (const Figure& figure : cast.figures) {
    if (figure.kind == kind) names.push_back(figure.name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

// "Ilham Aliyev: president of Azerbaijan", "former" before the title of a past office; sorted.
inline std::vector<std::string> offices_of(const Cast& cast) {
  std::vector<std::string> offices;
  for (const Office& office : cast.offices) {
    offices.push_back(cast.figures[office.person].name + ": " + (office.former ? "former " : "") +
                      office.title + " of " + cast.figures[office.of].name);
  }
  std::sort(offices.begin(), offices.end());
  return offices;
}

// Whom the word (counted over the whole text, from 1, sentence marks apart) denotes.
inline std::vector<std::string> denoted_by(const Cast& cast, int sentence, int word) {
  std::vector<std::string> names;
  for (const std::size_t figure : cast.at(sentence - 1, word - 1))
    names.push_back(cast.figures[figure].name);
  return names;
}

using Names = std::vector<std::string>;

// For checks whose message shows both sides.
inline std::string joined(const Names& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : "; ") + name;
  return text;
}

}  // namespace entente
