// An article with its analysis and the knowledge beside it: what every stage of finding the cast
// reads from.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/article.h"
#include "extract/language/document.h"
#include "extract/meaning/cast.h"
#include "extract/meaning/gazetteer.h"
#include "extract/meaning/lexicon.h"

namespace entente {

// fold_name without a possessive and with one spelling of "defence": what names are compared by.
[[nodiscard]] std::string name_key(std::string_view name);

[[nodiscard]] std::vector<std::string> split_words(std::string_view text);

// "Azerbaijani" for Azerbaijan: the demonym that is most like the name.
[[nodiscard]] std::string adjective(const Actor& state);

[[nodiscard]] std::string ascii_lower(std::string_view text);

// A word of the article.
struct Place {
  int sentence = 0;
  int word = 0;
};

struct Reading {
  const Article& article;
  const Document& document;
  const Gazetteer& gazetteer;
  const Lexicon& lexicon;
  const Leaders* leaders = nullptr;

  [[nodiscard]] const Sentence& sentence(int index) const {
    return document.sentences[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] int sentences() const { return static_cast<int>(document.sentences.size()); }
  [[nodiscard]] int words(int sentence) const;
  [[nodiscard]] const Token& token(int sentence, int word) const;

  // Words [begin, end) as the article has them, white space folded, typographic apostrophes
  // straight.
  [[nodiscard]] std::string text(int sentence, int begin, int end) const;

  // The form in lower case; empty outside the sentence, so that neighbours need no checks.
  [[nodiscard]] std::string lower(int sentence, int word) const;

  // text() in lower case, for the lexicon.
  [[nodiscard]] std::string phrase(int sentence, int begin, int end) const;

  // Whether the word starts with a capital letter (of any script); false outside the sentence.
  [[nodiscard]] bool capital(int sentence, int word) const;

  // Whether no white space stands before the word: "Aligned" in "Non-Aligned".
  [[nodiscard]] bool glued(int sentence, int word) const;

  // Whether capitals say nothing here: a headline in Title Case or CAPITALS.
  [[nodiscard]] bool title_case(int sentence) const;

  // The word of [begin, end) on which the others hang: the first whose head lies outside.
  [[nodiscard]] int head(int sentence, int begin, int end) const;

  [[nodiscard]] bool has(std::string_view list, std::string_view phrase) const {
    return lexicon.has(list, phrase);
  }
};

}  // namespace entente
