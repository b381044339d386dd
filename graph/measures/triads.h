// Threes of actors: which patterns their ties make, and whether friends and foes balance.

#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "graph/measures/actor_network.h"

namespace entente {

// Threes by their mutual, one-way and missing ties, and by direction: down, up, cyclic, transitive
// (Holland and Leinhardt 1970).
constexpr std::array<std::string_view, 16> kTriads = {
    "003",  "012",  "102", "021D", "021U", "021C", "111D", "111U",
    "030T", "030C", "201", "120D", "120U", "120C", "210",  "300"};

// In the order of kTriads; counted by ties (Batagelj and Mrvar 2001).
using TriadCensus = std::array<std::size_t, kTriads.size()>;

[[nodiscard]] TriadCensus triad_census(const ActorNetwork& network);

// Threes that are all tied to each other, by how many of the ties are negative; a three with a tie
// that has no sign is left aside. Balanced are those with none or two: a friend's friend is a
// friend, a foe's foe too (Cartwright and Harary 1956).
struct Balance {
  std::array<std::size_t, 4> by_negative = {};
  std::size_t without_sign = 0;

  std::size_t positive_ties = 0;
  std::size_t negative_ties = 0;
  std::size_t neutral_ties = 0;

  [[nodiscard]] std::size_t balanced() const { return by_negative[0] + by_negative[2]; }
  [[nodiscard]] std::size_t triangles() const {
    return balanced() + by_negative[1] + by_negative[3];
  }

  friend bool operator==(const Balance&, const Balance&) = default;
};

[[nodiscard]] Balance structural_balance(const ActorNetwork& network);

}  // namespace entente
