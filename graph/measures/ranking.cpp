#include "graph/measures/ranking.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

#include "graph/measures/brokers.h"

namespace entente {
namespace {

struct Wording {
  ActorMeasure measure;
  std::string_view name;
  std::string_view meaning;
};

constexpr std::array kWordings = {
    Wording{ActorMeasure::degree, "degree", "actors that it is tied to"},
    Wording{ActorMeasure::strength, "strength", "stories that tell of its ties"},
    Wording{ActorMeasure::betweenness, "betweenness",
            "share of pairs of others whose shortest ways lead through it"},
    Wording{ActorMeasure::closeness, "closeness",
            "inverse mean distance to those it reaches, times their share"},
    Wording{ActorMeasure::pagerank, "pagerank", "share of a random reader's time"},
    Wording{ActorMeasure::k_core, "kcore", "greatest k of a part where all are tied to k others"},
    Wording{ActorMeasure::constraint, "constraint",
            "how far its ties lead back to the same others; brokers have little"},
    Wording{ActorMeasure::effective_size, "effective-size", "neighbours that are not redundant"},
    Wording{ActorMeasure::coordinator, "coordinator", "brokered between two of its own group"},
    Wording{ActorMeasure::consultant, "consultant", "brokered between two of one other group"},
    Wording{ActorMeasure::gatekeeper, "gatekeeper", "brokered from another group into its own"},
    Wording{ActorMeasure::representative, "representative",
            "brokered from its own group to another"},
    Wording{ActorMeasure::liaison, "liaison", "brokered between two other groups"},
};

const Wording& wording_of(ActorMeasure measure) {
  const auto found = std::ranges::find(kWordings, measure, &Wording::measure);
  assert(found != kWordings.end());
  return *found;
}

double rounded(double value) {
  constexpr int kDigits = 12;
  if (!std::isfinite(value)) return value;
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                 std::chars_format::scientific, kDigits - 1);
  std::from_chars(text.data(), end.ptr, value);
  return value;
}

Values role_counts(const ActorNetwork& network, ActorMeasure measure,
                   const std::vector<std::uint32_t>& groups) {
  const auto role =
      static_cast<std::size_t>(measure) - static_cast<std::size_t>(ActorMeasure::coordinator);
  const auto counts = brokerage(
      network, groups.empty() ? std::vector<std::uint32_t>(network.actors().size()) : groups);
  Values values;
  for (const RoleCounts& one : counts) values.push_back(static_cast<double>(one.at(role)));
  return values;
}

Values raw_values(const ActorNetwork& network, ActorMeasure measure,
                  const MeasureOptions& options) {
  switch (measure) {
    case ActorMeasure::degree:
      return degree(network);
    case ActorMeasure::strength:
      return strength(network);
    case ActorMeasure::betweenness:
      return betweenness(network, options.pivots);
    case ActorMeasure::closeness:
      return closeness(network, options.pivots);
    case ActorMeasure::pagerank:
      return pagerank(network);
    case ActorMeasure::k_core:
      return k_core(network);
    case ActorMeasure::constraint:
      return constraint(network);
    case ActorMeasure::effective_size:
      return effective_size(network);
    default:
      return role_counts(network, measure, options.groups);
  }
}

// Smaller comes first.
double sort_key(ActorMeasure measure, double value) {
  if (std::isnan(value)) return std::numeric_limits<double>::infinity();
  return measure == ActorMeasure::constraint ? value : -value;
}

}  // namespace

std::string_view name_of(ActorMeasure measure) { return wording_of(measure).name; }

std::optional<ActorMeasure> actor_measure_named(std::string_view name) {
  const auto found = std::ranges::find(kWordings, name, &Wording::name);
  if (found == kWordings.end()) return std::nullopt;
  return found->measure;
}

std::string_view meaning_of(ActorMeasure measure) { return wording_of(measure).meaning; }

const std::vector<ActorMeasure>& all_measures() {
  static const std::vector<ActorMeasure> measures = [] {
    std::vector<ActorMeasure> all;
    for (const Wording& wording : kWordings) all.push_back(wording.measure);
    return all;
  }();
  return measures;
}

Values values_of(const ActorNetwork& network, ActorMeasure measure, const MeasureOptions& options) {
  Values values = raw_values(network, measure, options);
  std::ranges::transform(values, values.begin(), rounded);
  return values;
}

Ranking ranking(const ActorNetwork& network, const std::vector<ActorMeasure>& measures,
                const MeasureOptions& options) {
  assert(!measures.empty());
  Ranking ranking{measures, std::vector<RankedActor>(network.actors().size())};
  for (const ActorMeasure measure : measures) {
    const Values values = values_of(network, measure, options);
    for (std::uint32_t actor = 0; actor < values.size(); ++actor) {
      ranking.actors[actor].actor = actor;
      ranking.actors[actor].values.push_back(values[actor]);
    }
  }
  const auto key = [&](const RankedActor& one) {
    return sort_key(measures.front(), one.values.front());
  };
  std::ranges::stable_sort(ranking.actors, {}, key);  // actors stand in the order of their ids
  for (std::size_t i = 0; i < ranking.actors.size(); ++i) {
    const bool equal = i > 0 && key(ranking.actors[i]) == key(ranking.actors[i - 1]);
    ranking.actors[i].rank = equal ? ranking.actors[i - 1].rank : i + 1;
  }
  return ranking;
}

}  // namespace entente
