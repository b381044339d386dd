#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "graph/compare/comparing.h"
#include "graph/compare/significance.h"
#include "graph/paths/evidence.h"

namespace entente {
namespace {

// Where p cannot fall to this, however the stories fall, nothing is tested.
constexpr double kLevel = 0.05;

std::vector<CitedSentence> sentences(const TieGraph& graph, const std::vector<std::uint32_t>& edges,
                                     std::size_t count) {
  std::vector<CitedSentence> cited;
  for (const Quote& quote : best_quotes(graph, edges, count)) {
    CitedSentence sentence{quote.evidence->where.text, quote.evidence->article, {}, {}, {}, {}};
    if (quote.article != nullptr) {
      sentence.outlet = quote.article->outlet;
      sentence.published = quote.article->published;
      sentence.title = quote.article->title;
      sentence.url = quote.article->url;
    }
    cited.push_back(std::move(sentence));
  }
  return cited;
}

double rate(std::size_t told, std::size_t stories) {
  return static_cast<double>(told) / static_cast<double>(std::max<std::size_t>(1, stories));
}

SideCounts counts_of(const Tellings& tellings, std::size_t tie) {
  const auto& [left, right] = std::tie(tellings.sides[0], tellings.sides[1]);
  return {left.ties[tie], right.ties[tie], left.stories.size(), right.stories.size()};
}

ComparedTie compare_tie(const ComparedInput& input, std::size_t number, std::size_t quotes) {
  const ToldTie& told = input.tellings.ties[number];
  ComparedTie tie;
  tie.source = told.source;
  tie.target = told.target;
  tie.relation = told.relation;
  tie.negated = told.negated;
  for (const std::size_t side : {0U, 1U}) {
    const ToldSide& own = input.tellings.sides[side];
    tie.stories[side] = own.ties[number];
    tie.rates[side] = rate(own.ties[number], own.stories.size());
    tie.evidence[side] = sentences(*input.graphs[side], own.edges[number], quotes);
  }
  const SideCounts counts = counts_of(input.tellings, number);
  if (counts.told_left <= counts.left && counts.told_right <= counts.right)
    tie.log_odds = log_odds_ratio(counts);
  if (input.testable) tie.p = permutation_p(counts);
  return tie;
}

// Of ties that could differ beyond chance at all, whichever way their stories fall: how many others
// there are says nothing about these (Tarone 1990).
void adjust(std::vector<ComparedTie>& ties, const Tellings& tellings) {
  std::vector<std::size_t> tested;
  std::vector<double> p;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    if (!ties[i].p || least_p(counts_of(tellings, i)) > kLevel) continue;
    tested.push_back(i);
    p.push_back(*ties[i].p);
  }
  const auto adjusted = benjamini_hochberg(p);
  for (std::size_t i = 0; i < tested.size(); ++i) ties[tested[i]].adjusted = adjusted[i];
}

bool is_fact(const ComparedTie& tie, const Ontology& ontology) {
  const Relation* const relation = ontology.find(tie.relation);
  return relation != nullptr && relation->quad_class.empty();
}

}  // namespace

std::vector<ComparedTie> compare_ties(const ComparedInput& input, std::size_t quotes) {
  std::vector<ComparedTie> ties;
  for (std::size_t number = 0; number < input.tellings.ties.size(); ++number)
    ties.push_back(compare_tie(input, number, quotes));
  adjust(ties, input.tellings);
  std::ranges::stable_sort(ties, {}, [&](const ComparedTie& tie) {
    return std::tuple{tie.p.value_or(2.0), -std::abs(tie.rates[0] - tie.rates[1]),
                      is_fact(tie, *input.ontology)};
  });
  return ties;
}

}  // namespace entente
