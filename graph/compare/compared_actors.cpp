#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

#include "graph/compare/agreement.h"
#include "graph/compare/comparing.h"
#include "graph/measures/centrality.h"

namespace entente {
namespace {

struct SideFigures {
  Values degrees;
  Values strengths;
  std::vector<std::size_t> ranks;  // 0 without ties
};

SideFigures figures_of(const ActorNetwork& network) {
  SideFigures figures{degree(network), strength(network), {}};
  std::vector<std::size_t> order(network.actors().size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return -figures.strengths[i]; });
  figures.ranks.assign(order.size(), 0);
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    if (figures.strengths[order[rank]] > 0.0) figures.ranks[order[rank]] = rank + 1;
  }
  return figures;
}

std::size_t whole(double value) { return static_cast<std::size_t>(std::lround(value)); }

std::vector<double> numbers_of(const std::array<std::size_t, 4>& counts) {
  return {counts.begin(), counts.end()};
}

double weight_of(const ComparedPair& pair) {
  double stories = 0.0;
  for (const auto& side : pair.by_class)
    stories += static_cast<double>(std::accumulate(side.begin(), side.end(), std::size_t{0}));
  return pair.divergence.value_or(-1.0) * stories;
}

}  // namespace

std::vector<ComparedActor> compare_actors(const ComparedInput& input) {
  const Both<SideFigures> figures{figures_of(input.networks[0]), figures_of(input.networks[1])};
  std::vector<ComparedActor> actors;
  for (std::size_t number = 0; number < input.tellings.actors.size(); ++number) {
    const ToldActor& told = input.tellings.actors[number];
    ComparedActor actor;
    actor.id = told.id;
    actor.name = told.name;
    actor.kind = told.kind;
    for (const std::size_t side : {0U, 1U}) {
      actor.named[side] = input.tellings.sides[side].names[number];
      actor.stories[side] = input.tellings.sides[side].actors[number];
      const auto position = input.positions[number][side];
      if (!position) continue;
      actor.degree[side] = whole(figures[side].degrees[*position]);
      actor.strength[side] = whole(figures[side].strengths[*position]);
      actor.rank[side] = figures[side].ranks[*position];
      if (input.communities[side])
        actor.community[side] = input.communities[side]->group_of[*position];
    }
    actors.push_back(std::move(actor));
  }
  return actors;
}

std::vector<ComparedPair> compare_pairs(const ComparedInput& input) {
  std::vector<ComparedPair> pairs;
  for (std::size_t left = 0; left < input.positions.size(); ++left) {
    const auto& here = input.positions[left];
    if (!here[0] || !here[1]) continue;
    for (const ActorLink& link : input.networks[0].links(*here[0])) {
      const auto& actor = input.networks[0].actors()[link.actor];
      const auto other = input.networks[1].actor_with_id(actor.id);
      if (link.actor <= *here[0] || !other) continue;
      const ActorTie* const there = input.networks[1].tie_between(*here[1], *other);
      if (there == nullptr) continue;
      const ActorTie& tie = input.networks[0].ties()[link.tie];
      const auto right =
          std::ranges::lower_bound(input.tellings.actors, actor.id, {}, &ToldActor::id);
      ComparedPair pair;
      pair.left = left;
      pair.right = static_cast<std::size_t>(right - input.tellings.actors.begin());
      pair.by_class = {tie.by_class, there->by_class};
      pair.sign = {tie.sign(), there->sign()};
      pair.divergence = jensen_shannon(numbers_of(tie.by_class), numbers_of(there->by_class));
      pairs.push_back(pair);
    }
  }
  std::ranges::stable_sort(pairs, {}, [](const ComparedPair& pair) { return -weight_of(pair); });
  return pairs;
}

}  // namespace entente
