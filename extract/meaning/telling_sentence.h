// One sentence as the readers of tellings see it: whom its words stand for, and which words'
// phrases belong to an occasion.

#pragma once

#include <string_view>
#include <vector>

#include "extract/meaning/syntax.h"
#include "extract/meaning/tellings.h"

namespace entente {

class TellingSentence {
 public:
  // The context outlives this.
  TellingSentence(const MeetingContext& context, int number)
      : context_{context}, number_{number}, sentence_{context.scene.sentence(number)} {}

  [[nodiscard]] const MeetingContext& context() const { return context_; }
  [[nodiscard]] const Sentence& sentence() const { return sentence_; }
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] int size() const { return static_cast<int>(sentence_.tokens.size()); }
  [[nodiscard]] const Token& token(int word) const {
    return sentence_.tokens[static_cast<std::size_t>(word)];
  }
  [[nodiscard]] const std::vector<TimeExpression>& times() const {
    return context_.times[static_cast<std::size_t>(number_)];
  }

  // Whether a list of meetings.json holds the word; none does for kRoot.
  [[nodiscard]] bool has(std::string_view list, int word) const;

  // The same for verbs with their particles: "rule out", "call off".
  [[nodiscard]] bool has_verb(std::string_view list, int verb) const;

  // A headline has no full stop.
  [[nodiscard]] bool is_headline() const;

  // Whom the word stands for; nobody for pronouns of headlines, since nothing was told before. Of a
  // delegation who leads it, of an "IMF director" the director.
  [[nodiscard]] std::vector<Bearer> denoted(int word) const;

  // Who leads it: "a delegation led by X".
  [[nodiscard]] std::vector<Bearer> leaders(int word) const;

  // Who does what the verb says, and to whom; also where a headline or a second subject hides it.
  [[nodiscard]] int agent(int verb) const;
  [[nodiscard]] int patient(int verb) const;

  // The figures named by this very word.
  [[nodiscard]] const std::vector<std::size_t>& named(int word) const {
    return context_.scene.cast().at(number_, word);
  }

  [[nodiscard]] Kind kind(std::size_t entity) const { return context_.scene.kind(entity); }
  [[nodiscard]] bool is_person(std::size_t entity) const { return kind(entity) == Kind::person; }
  [[nodiscard]] bool is_actor(std::size_t entity) const;

  [[nodiscard]] std::vector<int> with(int word, const WordSet& prepositions) const {
    return under_preposition(sentence_, word, prepositions);
  }

  // The places and states that the word stands for; of "the Kenyan capital" that city.
  [[nodiscard]] std::vector<Bearer> venues(int word) const;

  // Whether a modifier of the word is in the list.
  [[nodiscard]] bool has_child(std::string_view list, int word) const;

  // "commanders of the two armies", "officials from both countries".
  [[nodiscard]] bool speaks_of_both(int word) const;

  // Whether the word hangs on a quotation that ends before it: "'We will sign,' X said after
  // talks".
  [[nodiscard]] bool behind_quotation(int word) const;

  // "did not meet", "no talks".
  [[nodiscard]] bool is_denied(int word) const;

  // The word in the clause that the noun is a part of: "round" of "the next round of talks".
  [[nodiscard]] int whole(int noun) const;

  // Whether the noun is the object of its verb, or the subject of a passive; "called off a trip" is
  // an object that the parser takes for a phrase of "off".
  [[nodiscard]] bool is_done_to(int noun) const;

  // The verb that carries an occasion's noun: "held" of "held talks"; none or one.
  [[nodiscard]] std::vector<int> carriers(int noun) const;

  // The words whose phrases are the occasion's own: the trigger, its participles, the verbs that
  // carry it or say that it happens, and what those depend on ("is expected to be held in").
  [[nodiscard]] std::vector<int> near(int trigger) const;

 private:
  [[nodiscard]] Bearer described(Bearer bearer) const;
  [[nodiscard]] int mention_end(const Bearer& bearer) const;
  [[nodiscard]] bool follows(int end, int begin) const;
  void drop_described(std::vector<Bearer>& found) const;
  [[nodiscard]] bool in_apposition(const Bearer& one, const Bearer& person) const;
  [[nodiscard]] bool is_organ(const Bearer& organ, const Bearer& state) const;

  const MeetingContext& context_;
  int number_;
  const Sentence& sentence_;
};

[[nodiscard]] bool is_noun(const Token& token);

}  // namespace entente
