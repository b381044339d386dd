// The cast in the making: figures, what is known about them beyond what a Figure shows, and who
// denotes whom so far.

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extract/meaning/cast.h"
#include "extract/meaning/mentions.h"
#include "extract/meaning/reading.h"

namespace entente {

enum class Gender { unknown, male, female };

struct Traits {
  Gender gender = Gender::unknown;
  const Actor* actor = nullptr;
  bool ownerless = false;        // "the foreign ministry": whose is open
  const Actor* owner = nullptr;  // of ministries and armies
  std::vector<std::vector<std::string>>
      parts;                             // of persons: every full name in parts, the fullest first
  std::map<std::string, int> spellings;  // of the names, with how often they occur
};

struct Ensemble {
  Cast cast;
  std::vector<Traits> traits;                // parallel to cast.figures
  std::map<std::string, std::size_t> known;  // figure of an actor id

  std::size_t add(Kind kind, const std::string& name);

  // The figure of a known actor, made on first need.
  std::size_t of_actor(const Actor& actor);

  // Records that the mention denotes the figure. `word` of the key is the mention's head.
  void mention(std::size_t figure, const Mention& where);

  // The mention lets the figure be known, but the word denotes somebody else ("Foreign Secretary":
  // the person, not the state).
  void imply(std::size_t figure, const Mention& where);

  void name(std::size_t figure, const std::string& text);

  [[nodiscard]] Figure& figure(std::size_t index) { return cast.figures[index]; }
  [[nodiscard]] const Figure& figure(std::size_t index) const { return cast.figures[index]; }

  // The only figure that a word denotes.
  [[nodiscard]] std::optional<std::size_t> only(int sentence, int word) const;

  void log(const std::string& line) { cast.log.push_back(line); }
};

// Joins names into figures: by gazetteer id, by equal and by compatible names.
[[nodiscard]] Ensemble join_names(const Reading& reading, const std::vector<Candidate>& names);

}  // namespace entente
