// How well a network agrees with gold labels.
//
// Actors are matched by name, meetings by who was there, where and when, offices by person and
// body, relations by both sides and the relation. What the labels call optional counts neither way.

#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/network.h"
#include "validate/gold.h"

namespace entente {

struct Tally {
  std::size_t right = 0;     // in the labels and in the network
  std::size_t spurious = 0;  // in the network alone
  std::size_t missed = 0;    // in the labels alone

  // Each in [0, 1]; precision and recall are 1 where there is nothing to count.
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;  // their harmonic mean

  Tally& operator+=(const Tally& more);
  friend bool operator==(const Tally&, const Tally&) = default;
};

enum class Measure {
  entities,        // persons, states and organisations
  offices,         // with at least half of the title's words
  meetings,        //
  meeting_status,  // of the meetings found: held, planned, …
  relations,       // whether a tie of this relation is there
  strict,          // the same, with negation and status as they should be
  actor_pairs,     // whether the two are tied at all
};

inline constexpr std::size_t kMeasures = 7;

[[nodiscard]] std::string_view name_of(Measure measure);

// A kind of entity, a mode of meetings, a relation; empty: all together.
struct MeasuredClass {
  Measure measure = Measure::entities;
  std::string name;

  friend auto operator<=>(const MeasuredClass&, const MeasuredClass&) = default;
};

// What went wrong once: {"relation missed", "oman mediated_for iran"}.
struct Miss {
  std::string about;
  std::string what;

  friend bool operator==(const Miss&, const Miss&) = default;
};

struct Scores {
  std::map<MeasuredClass, Tally> tallies;  // each measure as a whole is there
  std::vector<Miss> misses;

  Scores();

  // Adds tallies; the misses stay those of their own article.
  Scores& operator+=(const Scores& more);
};

// The network of one article against its labels. The ontology says which relations are symmetric
// and which are inferred; the latter do not count.
[[nodiscard]] Scores score(const Network& network, const Gold& gold, const Ontology& ontology);

}  // namespace entente
