#include "graph/compare/overlap.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "graph/compare/chance.h"

namespace entente {
namespace {

using Stories = std::vector<const ToldStory*>;
using Counts = std::vector<std::size_t>;

Stories stories_of(const ToldSide& side) {
  Stories stories;
  for (const ToldStory& story : side.stories) stories.push_back(&story);
  return stories;
}

std::optional<double> jaccard(const Counts& left, const Counts& right) {
  std::size_t both = 0;
  std::size_t either = 0;
  for (std::size_t i = 0; i < left.size(); ++i) {
    both += left[i] > 0 && right[i] > 0 ? 1 : 0;
    either += left[i] > 0 || right[i] > 0 ? 1 : 0;
  }
  if (either == 0) return std::nullopt;
  return static_cast<double>(both) / static_cast<double>(either);
}

// What some stories tell.
struct Told {
  Counts ties;
  Counts actors;
  std::size_t stories = 0;
};

// The share of stories; where there are none, the count.
double rate(const Told& told, std::size_t tie) {
  return static_cast<double>(told.ties[tie]) /
         static_cast<double>(std::max<std::size_t>(1, told.stories));
}

std::optional<double> ruzicka(const Told& left, const Told& right) {
  double lesser = 0.0;
  double greater = 0.0;
  for (std::size_t tie = 0; tie < left.ties.size(); ++tie) {
    const double here = rate(left, tie);
    const double there = rate(right, tie);
    lesser += std::min(here, there);
    greater += std::max(here, there);
  }
  if (greater <= 0.0) return std::nullopt;
  return lesser / greater;
}

TellingOverlap overlap_of(const Told& left, const Told& right) {
  return {jaccard(left.actors, right.actors), jaccard(left.ties, right.ties), ruzicka(left, right)};
}

Told told_by(const Tellings& tellings, std::span<const ToldStory* const> stories) {
  Told told{Counts(tellings.ties.size()), Counts(tellings.actors.size()), stories.size()};
  for (const ToldStory* const story : stories) {
    for (const auto tie : story->ties) ++told.ties[tie];
    for (const auto actor : story->actors) ++told.actors[actor];
  }
  return told;
}

Told told_by(const ToldSide& side) {
  Told told{side.ties, {}, side.stories.size()};
  for (const bool named : side.names) told.actors.push_back(named ? 1 : 0);
  return told;
}

// Overlaps of many pairs of samples.
struct Draws {
  std::vector<double> actors;
  std::vector<double> ties;
  std::vector<double> weighted;

  void add(const TellingOverlap& overlap) {
    if (overlap.actors) actors.push_back(*overlap.actors);
    if (overlap.ties) ties.push_back(*overlap.ties);
    if (overlap.weighted) weighted.push_back(*overlap.weighted);
  }
};

// The value below which that share of the sorted values lies, between neighbours in proportion.
double quantile(const std::vector<double>& sorted, double share) {
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - std::floor(place));
}

std::optional<Band> band_of(std::vector<double> values) {
  if (values.empty()) return std::nullopt;
  constexpr double kOutside = 0.025;
  std::ranges::sort(values);
  return Band{quantile(values, kOutside), quantile(values, 0.5), quantile(values, 1.0 - kOutside)};
}

OverlapBands bands_of(const Draws& draws) {
  return {band_of(draws.actors), band_of(draws.ties), band_of(draws.weighted)};
}

TellingOverlap overlap_of_samples(const Tellings& tellings, std::span<const ToldStory* const> left,
                                  std::span<const ToldStory* const> right) {
  return overlap_of(told_by(tellings, left), told_by(tellings, right));
}

OverlapBands split(const Tellings& tellings, Stories stories, const SplitBands& sizes,
                   Chance& chance) {
  Draws draws;
  for (std::size_t i = 0; i < sizes.splits; ++i) {
    chance.draw(stories, 2 * sizes.stories);
    const std::span all{stories};
    draws.add(overlap_of_samples(tellings, all.first(sizes.stories),
                                 all.subspan(sizes.stories, sizes.stories)));
  }
  return bands_of(draws);
}

OverlapBands across(const Tellings& tellings, const SplitBands& sizes, Chance& chance) {
  Stories left = stories_of(tellings.sides[0]);
  Stories right = stories_of(tellings.sides[1]);
  Draws draws;
  for (std::size_t i = 0; i < sizes.splits; ++i) {
    chance.draw(left, sizes.stories);
    chance.draw(right, sizes.stories);
    draws.add(overlap_of_samples(tellings, std::span{left}.first(sizes.stories),
                                 std::span{right}.first(sizes.stories)));
  }
  return bands_of(draws);
}

}  // namespace

TellingOverlap overlap_of(const ToldSide& left, const ToldSide& right) {
  return overlap_of(told_by(left), told_by(right));
}

std::optional<SplitBands> split_bands(const Tellings& tellings, std::size_t splits,
                                      std::uint64_t seed) {
  SplitBands bands;
  bands.stories = std::min(tellings.sides[0].stories.size(), tellings.sides[1].stories.size()) / 2;
  bands.splits = splits;
  if (bands.stories < 2 || splits == 0) return std::nullopt;
  Chance chance{seed};
  bands.left = split(tellings, stories_of(tellings.sides[0]), bands, chance);
  bands.right = split(tellings, stories_of(tellings.sides[1]), bands, chance);
  bands.between = across(tellings, bands, chance);
  return bands;
}

std::optional<double> overlap_p(const Tellings& tellings, std::size_t permutations,
                                std::uint64_t seed) {
  Stories stories = stories_of(tellings.sides[0]);
  const std::size_t left = stories.size();
  std::ranges::copy(stories_of(tellings.sides[1]), std::back_inserter(stories));
  if (left == 0 || left == stories.size()) return std::nullopt;
  const auto weighted = [&] {
    const std::span all{stories};
    return overlap_of_samples(tellings, all.first(left), all.subspan(left)).weighted;
  };
  const auto observed = weighted();
  if (!observed) return std::nullopt;
  constexpr double kRounding = 1e-12;
  Chance chance{seed};
  std::size_t as_small = 1;
  for (std::size_t i = 0; i < permutations; ++i) {
    chance.draw(stories, left);
    if (weighted() <= *observed + kRounding) ++as_small;
  }
  return static_cast<double>(as_small) / static_cast<double>(permutations + 1);
}

}  // namespace entente
