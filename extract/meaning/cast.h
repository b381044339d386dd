// Who appears in an article: its entities with all their mentions (names, titles, descriptions,
// pronouns), and the offices persons hold. Meetings are found later (meetings.h).

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "extract/article/article.h"
#include "extract/language/document.h"
#include "extract/meaning/gazetteer.h"
#include "extract/meaning/leaders.h"
#include "extract/meaning/lexicon.h"
#include "graph/statement.h"

namespace entente {

enum class MentionType { name, title, description, pronoun, demonym, metonym };

// Words [begin, end) of one sentence; `head` is the word the others hang on.
struct Mention {
  int sentence = 0;
  int begin = 0;
  int end = 0;
  int head = 0;
  MentionType type = MentionType::name;

  friend auto operator<=>(const Mention&, const Mention&) = default;
};

struct Figure {
  Kind kind = Kind::person;
  std::string name;                // the best name: full, without titles
  std::vector<std::string> names;  // every name used, sorted
  std::string actor;               // gazetteer id or empty
  std::vector<Mention> mentions;   // sorted
};

struct Office {
  std::size_t person = 0;  // index into Cast::figures
  std::string title;       // short, lower case, without the country: "deputy foreign minister"
  std::size_t of = 0;      // index into Cast::figures
  bool former = false;
  Mention where;     // the words that say so
  std::string rule;  // how it was read: "title before name", "apposition", "copula", "of"
  double confidence = 1.0;

  friend auto operator<=>(const Office&, const Office&) = default;
};

struct Cast {
  std::vector<Figure> figures;
  std::vector<Office> offices;

  // The figures that a word denotes as head of a mention: none, one, or several ("the two
  // generals", "both sides", "they"), in order of figures. Key: (sentence, word).
  std::map<std::pair<int, int>, std::vector<std::size_t>> denoted;

  [[nodiscard]] const std::vector<std::size_t>& at(int sentence, int word) const;

  // Why candidates were joined, linked or dropped, for `entente explain`.
  std::vector<std::string> log;
};

// What is known before an article is read. All outlive the call.
struct CastKnowledge {
  const Gazetteer& gazetteer;
  const Lexicon& lexicon;
  const Leaders* leaders =
      nullptr;  // says of which state "President Obama" is, where the article does not
};

// Finds entities, joins their mentions, links them to the gazetteer and reads their offices.
[[nodiscard]] Cast find_cast(const Article& article, const Document& document,
                             const CastKnowledge& knowledge);
[[nodiscard]] Cast find_cast(const Article& article, const Document& document,
                             const Gazetteer& gazetteer, const Lexicon& lexicon);

}  // namespace entente
