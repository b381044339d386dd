#include "graph/paths/search.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "graph/paths/collector.h"
#include "graph/paths/moves.h"
#include "graph/paths/pair_search.h"
#include "graph/paths/row.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 4> kModes = {"walk", "trail", "acyclic", "simple"};
constexpr std::array<std::string_view, 3> kCosts = {"hops", "confidence", "sources"};
constexpr double kMillion = 1e6;

template <class Enum, std::size_t size>
std::optional<Enum> named(const std::array<std::string_view, size>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

using Nodes = std::span<const std::uint32_t>;

class Search {
 public:
  Search(const TieGraph& graph, const PathPattern& pattern, const SearchOptions& options)
      : budget_{options.budget},
        moves_{graph, pattern, budget_},
        rows_{moves_, options},
        collector_{options},
        parts_{moves_, rows_, options, collector_} {}

  FoundPaths run(Nodes sources, Nodes targets) {
    if (parts_.options.selector.choice == Choice::cheapest) {
      each_pair_by_cost(sources, targets);
    } else if (sources.size() == 1 && targets.size() == 1) {
      single_pair(sources.front(), targets.front());
    } else if (targets.size() <= sources.size()) {
      for (const auto target : targets) from_all(sources, target);
    } else {
      for (const auto source : sources) to_all(source, targets);
    }
    if (budget_.spent()) {
      collector_.give_up("the search was stopped after " + std::to_string(parts_.options.budget) +
                         " steps");
    }
    return std::move(collector_).finish();
  }

 private:
  using Direction = Layers::Direction;

  [[nodiscard]] bool stopped() const { return collector_.full() || budget_.spent(); }

  Layer start(std::uint32_t source) const {
    const StateSet states = moves_.starts(source);
    return states == 0 ? Layer{} : Layer{{source, states}};
  }

  [[nodiscard]] Layer end(std::uint32_t target) const {
    return {{target, moves_.pattern().accepting}};
  }

  // All spots from which one comes to the layer, or to which one comes from it.
  Layer closure(const Layer& first, Direction direction) {
    std::vector<StateSet> seen(moves_.graph().node_count(), 0);
    Layer fresh = first;
    while (!fresh.empty()) {
      for (const Spot& spot : fresh) seen[spot.node] |= spot.states;
      const Layer reached =
          direction == Direction::forward ? moves_.next(fresh) : moves_.previous(fresh);
      fresh.clear();
      for (const Spot& spot : reached) {
        const StateSet unseen = spot.states & ~seen[spot.node];
        if (unseen != 0) fresh.push_back({spot.node, unseen});
      }
    }
    Layer all;
    for (std::uint32_t node = 0; node < seen.size(); ++node) {
      if (seen[node] != 0) all.push_back({node, seen[node]});
    }
    return all;
  }

  void single_pair(std::uint32_t source, std::uint32_t target) {
    Layers forward{moves_, start(source), Direction::forward};
    Layers backward{moves_, end(target), Direction::backward};
    PairLayers layers{forward, backward, Growing::both, nullptr};
    if (!moves_.pattern().max_length) {
      layers.may_meet = [&] {
        return !common(closure(end(target), Direction::backward), start(source)).empty();
      };
    }
    collector_.begin_pair();
    collect_by_length(parts_, layers);
  }

  void from_all(Nodes sources, std::uint32_t target) {
    Layers backward{moves_, end(target), Direction::backward};
    const Layer near = closure(end(target), Direction::backward);
    for (const auto source : sources) {
      if (stopped()) return;
      if ((states_at(near, source) & moves_.starts(source)) == 0) continue;
      Layers forward{moves_, start(source), Direction::forward};
      collector_.begin_pair();
      collect_by_length(parts_, {forward, backward, Growing::backward, nullptr});
    }
  }

  void to_all(std::uint32_t source, Nodes targets) {
    Layers forward{moves_, start(source), Direction::forward};
    const Layer near = closure(start(source), Direction::forward);
    for (const auto target : targets) {
      if (stopped()) return;
      if ((states_at(near, target) & moves_.pattern().accepting) == 0) continue;
      Layers backward{moves_, end(target), Direction::backward};
      collector_.begin_pair();
      collect_by_length(parts_, {forward, backward, Growing::forward, nullptr});
    }
  }

  void each_pair_by_cost(Nodes sources, Nodes targets) {
    for (const auto target : targets) {
      const Layer near = closure(end(target), Direction::backward);
      for (const auto source : sources) {
        if (stopped()) return;
        if ((states_at(near, source) & moves_.starts(source)) == 0) continue;
        collector_.begin_pair();
        collect_by_cost(parts_, source, target);
      }
    }
  }

  Budget budget_;
  Moves moves_;
  RowReader rows_;
  PathCollector collector_;
  SearchParts parts_;
};

}  // namespace

std::string_view name_of(PathMode mode) { return kModes.at(static_cast<std::size_t>(mode)); }
std::string_view name_of(HopCost cost) { return kCosts.at(static_cast<std::size_t>(cost)); }

std::optional<PathMode> path_mode_named(std::string_view name) {
  return named<PathMode>(kModes, name);
}

std::optional<HopCost> hop_cost_named(std::string_view name) {
  return named<HopCost>(kCosts, name);
}

bool is_finite(const PathPattern& pattern, const SearchOptions& options) {
  return pattern.max_length || options.mode != PathMode::walk ||
         options.selector.choice != Choice::all;
}

std::int64_t cost_of(const EdgeFacts& edge, HopCost cost) {
  switch (cost) {
    case HopCost::hops:
      return std::int64_t{1'000'000};
    case HopCost::confidence:
      return std::llround(-kMillion * std::log(std::clamp(edge.confidence, 1e-6, 1.0)));
    case HopCost::sources:
      return std::llround(kMillion / std::max(edge.sources, 1U));
  }
  return 0;
}

std::int64_t hub_cost(std::size_t degree) {
  return std::llround(kMillion * std::log1p(static_cast<double>(degree)));
}

FoundPaths find_paths(const TieGraph& graph, const PathPattern& pattern, Nodes sources,
                      Nodes targets, const SearchOptions& options) {
  assert(is_finite(pattern, options));
  return Search{graph, pattern, options}.run(sources, targets);
}

}  // namespace entente
