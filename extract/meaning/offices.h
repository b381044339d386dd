// Offices: who holds which post. The book holds what office_reader.h reads from the text and
// office_owners.h concludes about whose posts they are.

#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "extract/meaning/ensemble.h"
#include "extract/meaning/reading.h"
#include "extract/meaning/titles.h"

namespace entente {

// A title that the article gives a person; `of` is open where the article has not said it there.
struct HeldTitle {
  std::size_t person = 0;
  Title title;
  std::optional<std::size_t> of;
  std::string rule;
  double confidence = 1.0;
  bool inherited = false;  // the owner stands with a coordinated title
};

class OfficeBook {
 public:
  // Both outlive the book.
  OfficeBook(const Reading& reading, Ensemble& ensemble) : reading_{reading}, ensemble_{ensemble} {}

  [[nodiscard]] const std::vector<HeldTitle>& held() const { return held_; }
  [[nodiscard]] std::vector<HeldTitle>& held() { return held_; }
  void add(HeldTitle title);

  // Gives the titles of one phrase to a person; `rule` says how they stand together.
  void take(std::size_t person, const std::vector<Title>& titles, const std::string& rule);

  // The office of the person added last is of that figure.
  void give_last_to(std::optional<std::size_t> owner);

  // The figure that a title's owners name.
  [[nodiscard]] std::optional<std::size_t> owner_of(const Title& title) const;

  // The state of a person's offices, if they have one.
  [[nodiscard]] std::optional<std::size_t> state_of(std::size_t person) const;

  // The state or the body that the person serves.
  [[nodiscard]] std::optional<std::size_t> served_by(std::size_t person) const;

  // One spelling for equal offices: "premier" is "prime minister".
  [[nodiscard]] std::string standard(const std::string& title) const;

  // What the lexicon says whose the title's noun is: "state", "army", "any" or "none".
  [[nodiscard]] std::string_view scope(const Title& title) const;

  // Without repetitions; writes the cast's offices.
  void publish() const;

 private:
  [[nodiscard]] bool is_of_place(const HeldTitle& held) const;
  void make_sovereign(const HeldTitle& held);
  void add_known_office(HeldTitle held);
  [[nodiscard]] std::size_t state_behind(std::size_t owner, const Mention& where);

  const Reading& reading_;
  Ensemble& ensemble_;
  std::vector<HeldTitle> held_;
};

// Where a title's words stand.
[[nodiscard]] Mention mention_of(const Title& title, MentionType type);

// The words of a title's text that tell offices apart.
[[nodiscard]] std::set<std::string> title_words(const std::string& title);

// Whether `longer` has all words of `shorter`: "deputy foreign minister" and "foreign minister".
[[nodiscard]] bool includes_title(const std::string& longer, const std::string& shorter);

[[nodiscard]] bool contains_phrase(const std::string& text, const std::string& phrase);

[[nodiscard]] bool is_plural(const Reading& reading, const Title& title);

// The title's text for one person: "foreign minister" of "foreign ministers".
[[nodiscard]] std::string singular(const Reading& reading, const Title& title);

}  // namespace entente
