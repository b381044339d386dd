// Short analysed articles for tests, in one line: words by blanks, sentences by " || ".
//
//   "President Aliyev met/VERB with Lavrov/PROPN/obl/3"
//
// A word is `form`, `form/UPOS` or `form/UPOS/deprel/head` (head counts from 1, 0 is the root).
// What is left out is guessed: function words by a short list, capitals are PROPN, the rest NOUN;
// words hang on the first verb as "dep". Names are listed apart, as the parser would give them:
// {"PER Sergei Lavrov", "LOC Baku"}, wherever they occur.

#pragma once

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "extract/meaning/cast.h"
#include "tests/meaning/sentence_builder.h"

namespace entente {
namespace annotated {

inline std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> parts;
  std::istringstream stream{text};
  for (std::string part; std::getline(stream, part, mark);) {
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

inline std::string guess_tag(const std::string& form) {
  static const std::map<std::string, std::string> kTags{
      {"the", "DET"},  {"a", "DET"},    {"an", "DET"},   {"both", "DET"},    {"of", "ADP"},
      {"in", "ADP"},   {"with", "ADP"}, {"to", "ADP"},   {"by", "ADP"},      {"for", "ADP"},
      {"at", "ADP"},   {"on", "ADP"},   {"from", "ADP"}, {"between", "ADP"}, {"and", "CCONJ"},
      {"he", "PRON"},  {"she", "PRON"}, {"it", "PRON"},  {"they", "PRON"},   {"his", "PRON"},
      {"her", "PRON"}, {"its", "PRON"}, {"him", "PRON"}, {"their", "PRON"},  {"who", "PRON"},
      {"'s", "PART"},  {"two", "NUM"}};
  const auto found = kTags.find(builder::lower(form));
  if (found != kTags.end()) return found->second;
  const char first = form.front();
  if ((first >= 'A' && first <= 'Z') || (first & '\x80') != 0) return "PROPN";
  if (first >= '0' && first <= '9') return "NUM";
  return first >= 'a' && first <= 'z' ? "NOUN" : "PUNCT";
}

inline std::string guess_penn(const std::string& form, const std::string& tag) {
  if (builder::lower(form) == "who") return "WP";
  if (tag == "NOUN" && form.size() > 3 && form.ends_with("s")) return "NNS";
  if (tag == "PROPN") return "NNP";
  return tag == "VERB" ? "VBD" : "NN";
}

inline Token word(const std::string& written, Article& article) {
  const std::vector<std::string> parts =
      written == "/" ? std::vector<std::string>{"/"} : split(written, '/');
  Token token;
  token.form = parts[0];
  token.upos = parts.size() > 1 ? parts[1] : guess_tag(token.form);
  token.xpos = guess_penn(token.form, token.upos);
  token.lemma = builder::lower(token.form);
  token.deprel = parts.size() > 2 ? parts[2] : "";
  token.head = parts.size() > 3 ? std::stoi(parts[3]) - 1 : kRoot;
  if (!article.text.empty()) article.text += ' ';
  token.text = {article.text.size(), article.text.size() + token.form.size()};
  article.text += token.form;
  return token;
}

inline void attach(Sentence& sentence) {
  int root = 0;
  for (int i = 0; i < static_cast<int>(sentence.tokens.size()); ++i) {
    const Token& token = sentence.tokens[static_cast<std::size_t>(i)];
    if (token.deprel == "root" || (token.upos == "VERB" && token.deprel.empty())) {
      root = i;
      break;
    }
  }
  for (int i = 0; i < static_cast<int>(sentence.tokens.size()); ++i) {
    Token& token = sentence.tokens[static_cast<std::size_t>(i)];
    if (!token.deprel.empty()) continue;
    token.head = i == root ? kRoot : root;
    token.deprel = i == root ? "root" : "dep";
  }
}

inline void name(Sentence& sentence, const std::string& given) {
  const std::vector<std::string> words = split(given, ' ');
  const std::vector<std::string> parts{words.begin() + 1, words.end()};
  const auto same = [](const Token& token, const std::string& form) { return token.form == form; };
  auto from = sentence.tokens.begin();
  while (true) {
    const auto at = std::search(from, sentence.tokens.end(), parts.begin(), parts.end(), same);
    if (at == sentence.tokens.end()) return;
    const int begin = static_cast<int>(at - sentence.tokens.begin());
    sentence.names.push_back(
        {builder::name_type(words[0]), begin, begin + static_cast<int>(parts.size())});
    from = at + static_cast<std::ptrdiff_t>(parts.size());
  }
}

}  // namespace annotated

inline BuiltArticle annotate(const std::string& text, const std::vector<std::string>& names) {
  BuiltArticle built;
  Sentence sentence;
  const auto finish = [&] {
    annotated::attach(sentence);
    for (const std::string& given : names) annotated::name(sentence, given);
    std::sort(sentence.names.begin(), sentence.names.end(),
              [](const Name& a, const Name& b) { return a.begin < b.begin; });
    builder::finish(built.document, sentence);
  };
  for (const std::string& written : annotated::split(text, ' ')) {
    if (written == "||") {
      finish();
    } else {
      sentence.tokens.push_back(annotated::word(written, built.article));
    }
  }
  finish();
  built.article.info.id = "test";
  built.article.paragraphs.push_back({ParagraphRole::body, {0, built.article.text.size()}});
  return built;
}

}  // namespace entente
