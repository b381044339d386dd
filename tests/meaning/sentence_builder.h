// Analysed sentences by hand, for tests: one word a line, as in CoNLL-U but without the columns
// nobody reads.
//
//   form lemma upos xpos head deprel [name]
//
// `head` counts words from 1 and is 0 for the root; "_" as lemma repeats the form in lower case.
// The optional last column names things: "B-PER", "I-PER", with PER, ORG, LOC, EVT, LAW or OTH. A
// blank line ends a sentence.
//
//   const BuiltArticle built = build_article(R"(
//     Lavrov  Lavrov  PROPN NNP 2 nsubj  B-PER
//     arrived arrive  VERB  VBD 0 root
//     in      in      ADP   IN  4 case
//     Ankara  Ankara  PROPN NNP 2 obl    B-LOC
//   )");
//
// Words are joined by single blanks into the article's text, sentences too; every sentence is in
// one body paragraph.

#pragma once

#include <cassert>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/article/article.h"
#include "extract/language/document.h"

namespace entente {

struct BuiltArticle {
  Article article;
  Document document;

  [[nodiscard]] const Sentence& sentence(std::size_t index = 0) const {
    return document.sentences.at(index);
  }
};

namespace builder {

inline NameType name_type(std::string_view label) {
  if (label == "PER") return NameType::person;
  if (label == "ORG") return NameType::organisation;
  if (label == "LOC") return NameType::location;
  if (label == "EVT") return NameType::event;
  if (label == "LAW") return NameType::law;
  assert(label == "OTH");
  return NameType::other;
}

inline void add_name(Sentence& sentence, std::string_view tag) {
  const int word = static_cast<int>(sentence.tokens.size()) - 1;
  if (tag.starts_with("I-")) {
    assert(!sentence.names.empty() && sentence.names.back().end == word);
    sentence.names.back().end = word + 1;
    return;
  }
  if (tag.starts_with("B-")) sentence.names.push_back({name_type(tag.substr(2)), word, word + 1});
}

inline std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

inline void add_word(Article& article, Sentence& sentence, const std::string& line) {
  std::istringstream columns{line};
  Token token;
  int head = 0;
  std::string tag;
  columns >> token.form >> token.lemma >> token.upos >> token.xpos >> head >> token.deprel;
  assert(columns && "form lemma upos xpos head deprel [name]");
  columns >> tag;
  if (token.lemma == "_") token.lemma = lower(token.form);
  token.head = head == 0 ? kRoot : head - 1;

  if (!article.text.empty()) article.text += ' ';
  token.text = {article.text.size(), article.text.size() + token.form.size()};
  article.text += token.form;
  sentence.tokens.push_back(std::move(token));
  add_name(sentence, tag);
}

inline void finish(Document& document, Sentence& sentence) {
  if (sentence.tokens.empty()) return;
  sentence.text = {sentence.tokens.front().text.begin, sentence.tokens.back().text.end};
  document.sentences.push_back(std::move(sentence));
  sentence = {};
}

}  // namespace builder

inline BuiltArticle build_article(const std::string& lines) {
  BuiltArticle built;
  Sentence sentence;
  std::istringstream input{lines};
  for (std::string line; std::getline(input, line);) {
    if (line.find_first_not_of(" \t") == std::string::npos) {
      builder::finish(built.document, sentence);
    } else {
      builder::add_word(built.article, sentence, line);
    }
  }
  builder::finish(built.document, sentence);
  built.article.info.id = "test";
  built.article.paragraphs.push_back({ParagraphRole::body, {0, built.article.text.size()}});
  return built;
}

// One sentence without its article.
inline Sentence build_sentence(const std::string& lines) {
  const BuiltArticle built = build_article(lines);
  assert(built.document.sentences.size() == 1);
  return built.document.sentences.front();
}

}  // namespace entente
