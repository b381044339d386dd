#include <algorithm>
#include <map>
#include <utility>

#include "graph/compare/agreement.h"
#include "graph/compare/comparing.h"
#include "graph/compare/paired_network.h"
#include "graph/compare/portrait.h"
#include "graph/measures/centrality.h"
#include "graph/wording.h"

namespace entente {
namespace {

constexpr double kPersistence = 0.9;  // of rank-biased overlap: the first ten ranks weigh 86 %

// Actors that both sides name, by their positions in the networks.
using Common = std::vector<Both<std::uint32_t>>;

Common common_actors(const ComparedInput& input) {
  Common common;
  for (const auto& [left, right] : input.positions) {
    if (left && right) common.push_back({*left, *right});
  }
  return common;
}

// Weights as shares of the side's stories.
PairedNetwork paired(const ComparedInput& input, const Common& common) {
  PairedNetwork paired{common.size(), {}};
  std::map<std::pair<std::uint32_t, std::uint32_t>, Both<double>> weights;
  for (const std::size_t side : {0U, 1U}) {
    const ActorNetwork& network = input.networks[side];
    const double stories =
        static_cast<double>(std::max<std::size_t>(1, input.tellings.sides[side].stories.size()));
    std::map<std::uint32_t, std::uint32_t> number;
    for (std::uint32_t i = 0; i < common.size(); ++i) number.emplace(common[i][side], i);
    for (const ActorTie& tie : network.ties()) {
      const auto left = number.find(tie.left);
      const auto right = number.find(tie.right);
      if (left == number.end() || right == number.end()) continue;
      weights[{left->second, right->second}][side] = static_cast<double>(tie.weight) / stories;
    }
  }
  for (const auto& [ends, both] : weights) paired.ties.push_back({ends.first, ends.second, both});
  return paired;
}

class Measuring {
 public:
  Measuring(const ComparedInput& input, const CompareOptions& options)
      : input_{input}, options_{options}, common_{common_actors(input)} {}

  std::vector<ComparedMeasure> measure(const std::vector<ComparedActor>& actors,
                                       const std::vector<ComparedPair>& pairs) {
    overlaps();
    structure();
    for (const auto& [name, values] :
         {std::pair{"degree", &degree}, std::pair{"strength", &strength}})
      ranks(name, values(input_.networks[0]), values(input_.networks[1]));
    ranks("pagerank", pagerank(input_.networks[0]), pagerank(input_.networks[1]));
    groups(actors);
    stances(pairs);
    return std::move(measures_);
  }

 private:
  ComparedMeasure& add(const char* group, std::string id, std::string label,
                       std::optional<double> value) {
    ComparedMeasure measure;
    measure.id = std::move(id);
    measure.group = group;
    measure.label = std::move(label);
    measure.value = value;
    measures_.push_back(std::move(measure));
    return measures_.back();
  }

  static std::string shared_text(std::size_t both, std::size_t all) {
    return std::to_string(both) + " of " + std::to_string(all) + " on both sides";
  }

  void overlaps() {
    const auto& [left, right] = std::tie(input_.tellings.sides[0], input_.tellings.sides[1]);
    const TellingOverlap overlap = overlap_of(left, right);
    std::size_t actors = 0;
    std::size_t all_actors = 0;
    for (std::size_t i = 0; i < left.names.size(); ++i) {
      actors += left.names[i] && right.names[i] ? 1 : 0;
      all_actors += left.names[i] || right.names[i] ? 1 : 0;
    }
    std::size_t ties = 0;
    for (std::size_t i = 0; i < left.ties.size(); ++i)
      ties += left.ties[i] > 0 && right.ties[i] > 0 ? 1 : 0;
    add("overlap", "actor_overlap", "actors (Jaccard)", overlap.actors).note =
        shared_text(actors, all_actors);
    add("overlap", "tie_overlap", "ties (Jaccard)", overlap.ties).note =
        shared_text(ties, left.ties.size());
    auto& weighted = add("overlap", "tie_overlap_weighted", "ties by share of stories (Ruzicka)",
                         overlap.weighted);
    if (!input_.testable) return;
    weighted.p = overlap_p(input_.tellings, options_.permutations, options_.seed);
    weighted.note = "p: as little by dealing the stories out again";
  }

  [[nodiscard]] std::string over_common() const {
    return "over the " + counted(common_.size(), "actor", "actors") + " that both sides name";
  }

  void structure() {
    const PairedNetwork both = paired(input_, common_);
    const auto dyads = correlate_dyads(both, options_.permutations, options_.seed);
    auto& correlation = add("structure", "tie_correlation", "correlation of ties (QAP)",
                            dyads ? std::optional{dyads->r} : std::nullopt);
    correlation.note = over_common();
    if (dyads) correlation.p = dyads->p;
    if (!dyads) correlation.note += ": too few of them, or all pairs tied alike on a side";
    const auto distance = delta_con_distance(both);
    const auto similarity =
        distance ? std::optional{1.0 / (1.0 + *distance)} : std::optional<double>{};
    const std::string note =
        over_common() + (common_.size() > kMostForDeltaCon
                             ? ", more than the " + std::to_string(kMostForDeltaCon) + " it is for"
                         : common_.size() < 2 ? ", too few"
                                              : "");
    add("structure", "delta_con_similarity", "DeltaCon similarity", similarity).note = note;
    add("structure", "delta_con_distance", "DeltaCon distance", distance).note = note;
    const auto portraits = portrait_divergence(input_.networks[0], input_.networks[1]);
    add("structure", "portrait_divergence", "portrait divergence", portraits).note =
        portraits ? "of each side's whole network, whoever is in it"
                  : "a side has no ties, or too many";
  }

  // Numbers of actors of the tellings, the highest value first; those with ties.
  [[nodiscard]] std::vector<std::uint32_t> ranking(const Values& values, std::size_t side) const {
    std::vector<std::pair<double, std::uint32_t>> order;
    for (std::uint32_t i = 0; i < input_.positions.size(); ++i) {
      const auto position = input_.positions[i][side];
      if (position && !input_.networks[side].links(*position).empty())
        order.emplace_back(-values[*position], i);
    }
    std::ranges::sort(order);
    std::vector<std::uint32_t> numbers;
    for (const auto& [value, number] : order) numbers.push_back(number);
    return numbers;
  }

  void ranks(const std::string& name, const Values& left, const Values& right) {
    std::vector<double> here;
    std::vector<double> there;
    for (const auto& [one, other] : common_) {
      here.push_back(left[one]);
      there.push_back(right[other]);
    }
    const std::string label = name == "pagerank" ? "PageRank" : name;
    add("ranks", name + "_spearman", label + ", Spearman's rho", spearman(here, there)).note =
        over_common();
    add("ranks", name + "_kendall", label + ", Kendall's tau-b", kendall_tau_b(here, there)).note =
        over_common();
    add("ranks", name + "_rbo", label + ", rank-biased overlap",
        rank_biased_overlap(ranking(left, 0), ranking(right, 1), kPersistence))
        .note = "of all who are tied, the first ranks above all (p = 0.9)";
  }

  void groups(const std::vector<ComparedActor>& actors) {
    std::vector<std::uint32_t> here;
    std::vector<std::uint32_t> there;
    for (const ComparedActor& actor : actors) {
      if (!actor.community[0] || !actor.community[1]) continue;
      here.push_back(*actor.community[0]);
      there.push_back(*actor.community[1]);
    }
    const auto agreement = grouping_agreement(here, there);
    const auto value = [&](double GroupingAgreement::*member) {
      return agreement ? std::optional{(*agreement).*member} : std::nullopt;
    };
    const bool found = input_.communities[0] && input_.communities[1];
    const std::string note =
        found ? "Leiden communities of each side; " + over_common() : "no Leiden communities";
    add("communities", "communities_ari", "adjusted Rand index",
        value(&GroupingAgreement::adjusted_rand))
        .note = note;
    add("communities", "communities_nmi", "normalised mutual information",
        value(&GroupingAgreement::mutual))
        .note = note;
    add("communities", "communities_vi", "variation of information (nats)",
        value(&GroupingAgreement::variation))
        .note = note;
  }

  // Pairs of which both sides tell what they did to each other.
  void stances(const std::vector<ComparedPair>& pairs) {
    std::vector<int> here;
    std::vector<int> there;
    Both<std::vector<double>> classes{std::vector<double>(4), std::vector<double>(4)};
    for (const ComparedPair& pair : pairs) {
      if (!pair.divergence) continue;
      here.push_back(pair.sign[0]);
      there.push_back(pair.sign[1]);
    }
    for (const std::size_t side : {0U, 1U}) {
      for (const ActorTie& tie : input_.networks[side].ties()) {
        for (std::size_t i = 0; i < tie.by_class.size(); ++i)
          classes[side][i] += static_cast<double>(tie.by_class[i]);
      }
    }
    std::size_t agreed = 0;
    for (std::size_t i = 0; i < here.size(); ++i) agreed += here[i] == there[i] ? 1 : 0;
    const std::string over =
        "over " + counted(here.size(), "pair", "pairs") + " with deeds told on both sides";
    add("stance", "sign_agreement", "same sign: cooperation, conflict or both alike",
        here.empty()
            ? std::nullopt
            : std::optional{static_cast<double>(agreed) / static_cast<double>(here.size())})
        .note = over;
    auto& kappa = add("stance", "sign_kappa", "signs beyond chance (Cohen's kappa)",
                      cohen_kappa(here, there));
    kappa.note = kappa.value || here.empty() ? over : over + ", all of one sign";
    add("stance", "quad_divergence", "cooperation and conflict in word and deed (Jensen-Shannon)",
        jensen_shannon(classes[0], classes[1]))
        .note = "of all pairs together, in bits";
  }

  const ComparedInput& input_;
  const CompareOptions& options_;
  Common common_;
  std::vector<ComparedMeasure> measures_;
};

}  // namespace

std::vector<ComparedMeasure> compare_measures(const ComparedInput& input,
                                              const std::vector<ComparedActor>& actors,
                                              const std::vector<ComparedPair>& pairs,
                                              const CompareOptions& options) {
  return Measuring{input, options}.measure(actors, pairs);
}

}  // namespace entente
