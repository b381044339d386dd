// What the words of an article stand for: the one place where rules and meetings ask who a word
// means. Entities are numbered through: the cast's figures first, then the meetings.

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/language/document.h"
#include "extract/meaning/cast.h"
#include "extract/meaning/contests.h"
#include "extract/meaning/vocabulary.h"
#include "extract/meaning/voices.h"
#include "graph/statement.h"

namespace entente {

// An entity and the word of the sentence that stands for it.
struct Bearer {
  std::size_t entity = 0;
  int word = 0;

  friend auto operator<=>(const Bearer&, const Bearer&) = default;
};

// Where an actor stands in a tie.
enum class Side { subject, object };

class Scene {
 public:
  // All four outlive the scene. The list "stand_ins" of `words` holds the nouns that stand for
  // their owner
  // ("officials", "government", "forces").
  Scene(const Document& document, const Cast& cast, const Voices& voices, const Vocabulary& words)
      : document_{document},
        cast_{cast},
        voices_{voices},
        words_{words},
        contests_{document, words} {}

  // From now on this word stands for that meeting (a number past the figures).
  void add_meeting(int sentence, int word, std::size_t entity) {
    meetings_[{sentence, word}] = entity;
  }

  // Whom a word stands for, with everything coordinated with it: named, described, pronouns (also
  // "I" within a quotation), relative pronouns, and stand-ins ("Russian officials": Russia).
  [[nodiscard]] std::vector<Bearer> denoted(int sentence, int word) const;

  // The same, or else whom it belongs to ("the actions of Iran", "Iraq's democratic process"). What
  // people do who act for themselves (list "unofficial": students, companies) is not their state's
  // doing, and with irregulars ("rebels") their state has nothing to do.
  [[nodiscard]] std::vector<Bearer> whose(int sentence, int word, Side side) const;

  [[nodiscard]] std::optional<std::size_t> speaker(int sentence, int word) const {
    return voices_.at(sentence, word);
  }

  [[nodiscard]] bool holds_office_of(std::size_t person, std::size_t body) const;

  // A newspaper, broadcaster or agency, by the words of its names (list "outlets").
  [[nodiscard]] bool is_outlet(std::size_t entity) const;

  [[nodiscard]] Kind kind(std::size_t entity) const {
    return entity < cast_.figures.size() ? cast_.figures[entity].kind : Kind::meeting;
  }
  [[nodiscard]] const Sentence& sentence(int index) const {
    return document_.sentences[static_cast<std::size_t>(index)];
  }
  // The token of a (sentence, word).
  [[nodiscard]] const Token& token(const std::pair<int, int>& word) const {
    return sentence(word.first).tokens[static_cast<std::size_t>(word.second)];
  }
  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const Cast& cast() const { return cast_; }
  [[nodiscard]] const Vocabulary& words() const { return words_; }
  [[nodiscard]] const Contests& contests() const { return contests_; }

 private:
  void collect(int sentence, int word, int depth, std::vector<Bearer>& found) const;
  void collect_one(int sentence, int word, int depth, std::vector<Bearer>& found) const;
  bool collect_named(int sentence, const std::vector<int>& group, std::vector<Bearer>& found) const;
  bool collect_speaker(int sentence, int word, std::vector<Bearer>& found) const;
  bool collect_reporter(int sentence, int word, int depth, std::vector<Bearer>& found) const;
  void collect_stood_for(int sentence, int word, int depth, std::vector<Bearer>& found) const;
  void collect_seated(int sentence, int word, int depth, std::vector<Bearer>& found) const;
  [[nodiscard]] std::string title_at(const Sentence& in, int noun) const;
  [[nodiscard]] std::size_t holder(const std::string& title, std::size_t body) const;
  void collect_governed(const std::vector<Bearer>& persons, std::vector<Bearer>& found) const;
  void collect_examples(int sentence, int word, int depth, std::vector<Bearer>& found) const;
  void collect_owners(int sentence, int word, int depth, std::vector<Bearer>& found) const;
  [[nodiscard]] bool stands_alone(int sentence, int word, std::string_view list) const;

  const Document& document_;
  const Cast& cast_;
  const Voices& voices_;
  const Vocabulary& words_;
  Contests contests_;
  std::map<std::pair<int, int>, std::size_t> meetings_;
};

}  // namespace entente
