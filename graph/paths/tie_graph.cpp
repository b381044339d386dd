#include "graph/paths/tie_graph.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "graph/date.h"

namespace entente {
namespace {

std::optional<DayRange> days_between(const std::string& first, const std::string& last) {
  if (!is_date(first) || !is_date(last)) return std::nullopt;
  return DayRange{days_of(first).first, days_of(last).last};
}

EdgeFacts facts_of(const Edge& edge, std::uint32_t relation) {
  EdgeFacts facts;
  facts.relation = relation;
  facts.sources = static_cast<std::uint32_t>(edge.outlets);
  facts.days = days_between(edge.first, edge.last);
  facts.confidence = edge.confidence;
  facts.status = edge.status;
  facts.negated = edge.negated;
  return facts;
}

}  // namespace

TieGraph::TieGraph(const Network& network, const Ontology& ontology) {
  number_nodes(network);
  number_edges(network);
  join_ties(ontology);
  fill_arcs();
  for (const ArticleInfo& article : network.articles) articles_.emplace(article.id, &article);
}

void TieGraph::number_nodes(const Network& network) {
  for (const Node& node : network.nodes) nodes_.push_back(&node);
  std::ranges::sort(nodes_, {}, &Node::id);
}

void TieGraph::number_edges(const Network& network) {
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) numbers.emplace(nodes_[i]->id, i);
  for (const Edge& edge : network.edges) edges_.push_back(&edge);
  std::ranges::sort(edges_, {}, [](const Edge* edge) {
    return std::tie(edge->source, edge->relation, edge->target, edge->title, edge->negated,
                    edge->status, edge->id);
  });
  for (const Edge* edge : edges_) {
    edge_sources_.push_back(numbers.at(edge->source));
    edge_targets_.push_back(numbers.at(edge->target));
    relations_.push_back(edge->relation);
  }
  std::ranges::sort(relations_);
  relations_.erase(std::ranges::unique(relations_).begin(), relations_.end());
}

void TieGraph::join_ties(const Ontology& ontology) {
  for (std::uint32_t i = 0; i < edges_.size(); ++i) {
    const auto found = std::ranges::lower_bound(relations_, edges_[i]->relation);
    const auto relation = static_cast<std::uint32_t>(found - relations_.begin());
    facts_.push_back(facts_of(*edges_[i], relation));
    GraphTie tie{edge_sources_[i], relation, edge_targets_[i], i, i + 1};
    if (!ties_.empty() && ties_.back().source == tie.source && ties_.back().relation == relation &&
        ties_.back().target == tie.target) {
      ties_.back().last_edge = i + 1;
      continue;
    }
    const Relation* const known = ontology.find(edges_[i]->relation);
    tie.symmetric = known != nullptr && known->symmetric;
    ties_.push_back(tie);
  }
  edge_sources_ = {};
  edge_targets_ = {};
}

void TieGraph::fill_arcs() {
  first_arc_.assign(nodes_.size() + 1, 0);
  for (const GraphTie& tie : ties_) {
    ++first_arc_[tie.source + 1];
    if (tie.source != tie.target) ++first_arc_[tie.target + 1];
  }
  std::partial_sum(first_arc_.begin(), first_arc_.end(), first_arc_.begin());
  arcs_.resize(first_arc_.back());
  auto next = first_arc_;
  for (std::uint32_t i = 0; i < ties_.size(); ++i) {
    const GraphTie& tie = ties_[i];
    arcs_[next[tie.source]++] = {tie.target, i};
    if (tie.source != tie.target) arcs_[next[tie.target]++] = {tie.source, i};
  }
  const auto order = [this](const Arc& arc) {
    return std::tuple{arc.node, ties_[arc.tie].relation, arc.tie};
  };
  for (std::size_t node = 0; node < nodes_.size(); ++node) {
    std::span<Arc> own{arcs_.data() + first_arc_[node], first_arc_[node + 1] - first_arc_[node]};
    std::ranges::sort(own, {}, order);
    std::uint32_t degree = 0;
    each_hop(own, [&](std::span<const Arc>) { ++degree; });
    degrees_.push_back(degree);
  }
}

std::span<const Arc> TieGraph::arcs(std::uint32_t node) const {
  return {arcs_.data() + first_arc_[node], first_arc_[node + 1] - first_arc_[node]};
}

std::span<const Arc> TieGraph::arcs(std::uint32_t from, std::uint32_t to) const {
  const auto all = arcs(from);
  const auto found = std::ranges::equal_range(all, to, {}, &Arc::node);
  return {found.begin(), found.end()};
}

std::optional<std::uint32_t> TieGraph::node_with_id(std::string_view id) const {
  const auto found = std::ranges::lower_bound(
      nodes_, id, {}, [](const Node* node) { return std::string_view{node->id}; });
  if (found == nodes_.end() || (*found)->id != id) return std::nullopt;
  return static_cast<std::uint32_t>(found - nodes_.begin());
}

const ArticleInfo* TieGraph::article(std::string_view id) const {
  const auto found = articles_.find(id);
  return found == articles_.end() ? nullptr : found->second;
}

DaySet TieGraph::days_of_edge(std::uint32_t number) const {
  return days_told(*edges_[number], [this](std::string_view id) {
    const ArticleInfo* const source = article(id);
    return source == nullptr ? std::string_view{} : std::string_view{source->published};
  });
}

}  // namespace entente
