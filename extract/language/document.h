// The language layer's result: an article as sentences of analysed words.
// Positions of words are indices into their sentence; spans are bytes of Article::text.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/statement.h"

namespace entente {

inline constexpr int kRoot = -1;

struct Token {
  std::string form;
  std::string lemma;
  std::string upos;    // Universal part of speech: "VERB"
  std::string xpos;    // Penn tag: "VBD"
  std::string deprel;  // Universal Dependencies relation, with subtype: "nsubj:pass"
  int head = kRoot;    // index in the sentence; kRoot for the root
  Span text;           // in Article::text
};

enum class NameType { person, organisation, location, event, law, other };

// A named thing: words [begin, end).
struct Name {
  NameType type = NameType::person;
  int begin = 0;
  int end = 0;
};

struct Argument {
  int head = 0;      // the argument's head word
  std::string role;  // PropBank: "ARG0", "ARGM-TMP", ...
};

struct Predicate {
  int token = 0;
  std::vector<Argument> arguments;
};

struct Sentence {
  Span text;
  std::size_t paragraph = 0;  // index into Article::paragraphs
  std::vector<Token> tokens;
  std::vector<Name> names;            // sorted, not overlapping
  std::vector<Predicate> predicates;  // sorted by token

  // Children of a word, in order of words.
  [[nodiscard]] std::vector<int> children(int word) const;

  // All words of the subtree of `word`, in order.
  [[nodiscard]] std::vector<int> subtree(int word) const;

  // The first child with this relation (exact, or its base: "nsubj" finds "nsubj:pass"), or -1.
  [[nodiscard]] int child(int word, std::string_view relation) const;
};

struct Document {
  std::vector<Sentence> sentences;
};

}  // namespace entente
