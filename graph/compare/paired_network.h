// Two weighted networks of the same actors, one beside the other, and measures that need no more
// than that.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

// What ties two actors on each side; 0 where nothing does.
struct PairedTie {
  std::uint32_t left = 0;  // the smaller number
  std::uint32_t right = 0;
  std::array<double, 2> weights = {};
};

struct PairedNetwork {
  std::size_t actors = 0;
  std::vector<PairedTie> ties;  // sorted by (left, right), none twice
};

struct DyadCorrelation {
  double r = 0.0;
  double p = 1.0;  // of an r at least as high where the actors of one side change places
};

// Pearson's correlation of the weights of all pairs of actors, tied or not, with the quadratic
// assignment procedure (Krackhardt 1988): so many random permutations of the actors, and the
// network as it is counted among them. Nothing where one side is the same for all pairs.
[[nodiscard]] std::optional<DyadCorrelation> correlate_dyads(const PairedNetwork& network,
                                                             std::size_t permutations,
                                                             std::uint64_t seed);

// As many actors as fit into dense matrices that are inverted in seconds.
inline constexpr std::size_t kMostForDeltaCon = 1500;

// How differently the two networks carry influence from each actor to each other (Koutra,
// Vogelstein and Faloutsos 2013): the root Euclidean distance of their affinity matrices [I + e^2 D
// - e A]^-1 with e = 1 / (1 + largest strength). 0: the same; similarity is 1 / (1 + distance).
// Nothing for fewer than two actors and for more than kMostForDeltaCon.
[[nodiscard]] std::optional<double> delta_con_distance(const PairedNetwork& network);

}  // namespace entente
