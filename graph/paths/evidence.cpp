#include "graph/paths/evidence.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

namespace entente {
namespace {

struct RankedQuote {
  Quote quote;
  std::size_t rank = 0;  // among those of its outlet
};

// A sentence that speaks for several edges is one quote.
bool same_sentence(const Quote& left, const Quote& right) {
  return left.evidence->article == right.evidence->article &&
         left.evidence->where.sentence == right.evidence->where.sentence &&
         left.evidence->where.text == right.evidence->where.text;
}

auto order_of(const Quote& quote) {
  return std::tuple{-quote.evidence->confidence, std::string_view{quote.evidence->date},
                    std::string_view{quote.evidence->article}, quote.evidence->where.sentence.begin,
                    std::string_view{quote.edge->id}};
}

std::string_view outlet_of(const Quote& quote) {
  return quote.article == nullptr ? std::string_view{} : std::string_view{quote.article->outlet};
}

}  // namespace

std::vector<Quote> best_quotes(const TieGraph& graph, std::span<const std::uint32_t> edges,
                               std::size_t count) {
  std::vector<Quote> quotes;
  for (const auto number : edges) {
    const Edge& edge = graph.edge(number);
    for (const EdgeEvidence& evidence : edge.evidence)
      quotes.push_back({&edge, &evidence, graph.article(evidence.article)});
  }
  std::ranges::stable_sort(quotes, {}, order_of);
  std::map<std::string_view, std::size_t> ranks;
  std::vector<RankedQuote> ranked;
  for (const Quote& quote : quotes) {
    const auto again = [&](const RankedQuote& other) { return same_sentence(other.quote, quote); };
    constexpr std::size_t kCompared = 64;  // of a tie with thousands of sentences
    const auto compared = std::span{ranked}.first(std::min(ranked.size(), kCompared));
    if (std::ranges::any_of(compared, again)) continue;
    ranked.push_back({quote, ranks[outlet_of(quote)]++});
  }
  std::ranges::stable_sort(ranked, {}, &RankedQuote::rank);
  std::vector<Quote> best;
  for (const RankedQuote& one : ranked) {
    if (best.size() == count) break;
    best.push_back(one.quote);
  }
  return best;
}

double strength_of(const TieGraph& graph, const Path& path) {
  double weakest = 1.0;
  for (const PathHop& hop : path.hops) {
    double best = 0.0;
    for (const auto edge : hop.edges) best = std::max(best, graph.facts(edge).confidence);
    weakest = std::min(weakest, best);
  }
  return weakest;
}

}  // namespace entente
