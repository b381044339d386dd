// How far two lists about the same things agree: rankings, groupings, judgements, shares.
// Nothing where the question has no answer, such as a correlation with a list of equals.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente {

// Ranks from 1 for the smallest value; equals share their mean rank.
[[nodiscard]] std::vector<double> mean_ranks(std::span<const double> values);

// Pearson's correlation of mean ranks (Spearman 1904). Requires, here and below: equally long
// lists.
[[nodiscard]] std::optional<double> spearman(std::span<const double> left,
                                             std::span<const double> right);

// Kendall's tau with his correction for equals (1945), counted as in Knight 1966.
[[nodiscard]] std::optional<double> kendall_tau_b(std::span<const double> left,
                                                  std::span<const double> right);

// Rank-biased overlap of two rankings, the first things first, extrapolated beyond their ends
// (Webber, Moffat and Zobel 2010, equation 32). The lists may differ in length and in what they
// hold. `persistence` in (0, 1): how likely a reader is to go on to the next rank.
[[nodiscard]] std::optional<double> rank_biased_overlap(std::span<const std::uint32_t> left,
                                                        std::span<const std::uint32_t> right,
                                                        double persistence);

// How far two groupings of the same things agree; each thing has a label of its group on each side.
struct GroupingAgreement {
  double adjusted_rand = 1.0;  // Hubert and Arabie 1985; 0 as by chance, 1 the same
  double mutual = 1.0;         // Danon et al. 2005: 2 I / (H + H); 0 to 1
  double variation = 0.0;      // Meila 2003: H + H - 2 I, in nats; 0 the same
};

[[nodiscard]] std::optional<GroupingAgreement> grouping_agreement(
    std::span<const std::uint32_t> left, std::span<const std::uint32_t> right);

// Agreement of two judges beyond chance (Cohen 1960).
[[nodiscard]] std::optional<double> cohen_kappa(std::span<const int> left,
                                                std::span<const int> right);

// Jensen-Shannon divergence of two shares out of counts, in bits: 0 the same, 1 nothing in common.
[[nodiscard]] std::optional<double> jensen_shannon(std::span<const double> left,
                                                   std::span<const double> right);

}  // namespace entente
