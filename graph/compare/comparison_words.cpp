#include "graph/compare/comparison_words.h"

#include <algorithm>
#include <tuple>

#include "graph/wording.h"

namespace entente {

std::string relation_words(const ComparedTie& tie, const Ontology& ontology) {
  const Relation* const relation = ontology.find(tie.relation);
  std::string words = relation == nullptr ? tie.relation : relation->label;
  std::ranges::replace(words, '_', ' ');
  return tie.negated ? "not: " + words : words;
}

std::string tie_words(const Comparison& comparison, const ComparedTie& tie,
                      const Ontology& ontology) {
  const Relation* const relation = ontology.find(tie.relation);
  const bool both_ways = relation != nullptr && relation->symmetric;
  return comparison.actors[tie.source].name + " ─ " + relation_words(tie, ontology) +
         (both_ways ? " ─ " : " → ") + comparison.actors[tie.target].name;
}

std::string rounded(std::optional<double> value) {
  if (!value) return "–";
  const std::string text = decimals(*value, 2);
  return text == "-0.00" ? "0.00" : text;
}

std::string p_words(double p) {
  constexpr double kLeast = 0.001;
  return p < kLeast ? "p < 0.001" : "p " + decimals(p, 3);
}

std::string source_words(const CitedSentence& sentence) {
  std::string words = printable(sentence.outlet.empty() ? sentence.title : sentence.outlet);
  if (words.empty()) words = "article " + printable(sentence.article);
  return sentence.published.empty() ? words : words + ", " + printable(sentence.published);
}

std::optional<bool> beyond_chance(const std::optional<Band>& left, const std::optional<Band>& right,
                                  const std::optional<Band>& between) {
  if (!left || !right || !between) return std::nullopt;
  return between->middle < left->low && between->middle < right->low;
}

std::vector<std::size_t> only_in(const Comparison& comparison, std::size_t side) {
  const auto& actors = comparison.actors;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    if (actors[i].named[side] && !actors[i].named[1 - side]) found.push_back(i);
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, [&](std::size_t i) {
    return std::pair{actors[i].stories[side], actors[i].strength[side]};
  });
  return found;
}

std::vector<std::size_t> ranked_on_both(const Comparison& comparison) {
  const auto& actors = comparison.actors;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    if (actors[i].rank[0] > 0 && actors[i].rank[1] > 0) found.push_back(i);
  }
  std::ranges::stable_sort(found, {}, [&](std::size_t i) {
    const auto [high, low] = std::minmax(actors[i].rank[0], actors[i].rank[1]);
    return std::pair{high, low};
  });
  return found;
}

}  // namespace entente
