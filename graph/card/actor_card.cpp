#include "graph/card/actor_card.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "graph/date.h"

namespace entente {
namespace {

constexpr std::string_view kOffice = "holds_office";
constexpr std::string_view kTookPart = "participated_in";
constexpr std::string_view kHeldIn = "held_in";
constexpr std::string_view kCandidatePlace = "candidate_place";

class Gathering {
 public:
  Gathering(const TieGraph& graph, const Ontology& ontology, std::uint32_t node,
            const TieFilter& filter)
      : graph_{&graph}, ontology_{&ontology}, filter_{&filter}, passes_{edge_test(graph, filter)} {
    card_.node = node;
  }

  ActorCard card() && {
    for (const ActorTie& told : ties_of(*graph_, *ontology_, *filter_, card_.node)) take(told);
    const auto by_days = [this](const CardOffice& office) {
      const Edge& edge = graph_->edge(office.edge);
      return std::tie(edge.first, edge.last, edge.id);
    };
    std::ranges::sort(card_.offices, {}, by_days);
    std::ranges::sort(card_.meetings, {}, [this](const CardMeeting& meeting) {
      const std::string& date = graph_->node(meeting.meeting).date;
      return std::tuple{date.empty(), std::string_view{date}, meeting.meeting};
    });
    std::ranges::sort(card_.timeline);
    card_.timeline.erase(std::ranges::unique(card_.timeline).begin(), card_.timeline.end());
    add_sources();
    return std::move(card_);
  }

 private:
  void take(const ActorTie& told) {
    const auto edges = edges_with(told.right);
    for (const auto edge : edges) {
      add_days(edge);
      if (graph_->edge(edge).relation == kOffice) card_.offices.push_back({edge, told.right});
      for (const EdgeEvidence& evidence : graph_->edge(edge).evidence)
        articles_.insert(evidence.article);
    }
    if (graph_->node(told.right).kind == Kind::meeting) {
      add_meeting(told.right, edges);
      return;
    }
    card_.ties.push_back({told.right, told.weight, edges});
    card_.stories += told.weight;
  }

  [[nodiscard]] std::vector<std::uint32_t> edges_with(std::uint32_t other) const {
    std::vector<std::uint32_t> edges;
    for (const Arc& arc : graph_->arcs(card_.node, other)) {
      const GraphTie& tie = graph_->tie(arc.tie);
      for (auto edge = tie.first_edge; edge < tie.last_edge; ++edge)
        if (passes_(edge)) edges.push_back(edge);
    }
    return edges;
  }

  void add_meeting(std::uint32_t number, const std::vector<std::uint32_t>& edges) {
    CardMeeting meeting{number, edges, {}, {}};
    for (const Arc& arc : graph_->arcs(number)) {
      const GraphTie& tie = graph_->tie(arc.tie);
      const std::string& relation = graph_->relations()[tie.relation];
      const bool so = !graph_->facts(tie.first_edge).negated;
      if (arc.node == card_.node || !so) continue;
      if (relation == kTookPart) meeting.with.push_back(arc.node);
      if (relation == kHeldIn || relation == kCandidatePlace) meeting.places.push_back(arc.node);
    }
    for (auto* nodes : {&meeting.with, &meeting.places}) {
      std::ranges::sort(*nodes);
      nodes->erase(std::ranges::unique(*nodes).begin(), nodes->end());
    }
    card_.meetings.push_back(std::move(meeting));
  }

  // What follows from other ties happened when they did; what is so at any time has no day of its
  // own, unless one is told.
  void add_days(std::uint32_t number) {
    const Edge& edge = graph_->edge(number);
    const Relation* const relation = ontology_->find(edge.relation);
    const bool act = relation != nullptr && !relation->quad_class.empty();
    if (edge.inferred || edge.relation == kOffice) return;
    for (const EdgeEvidence& evidence : edge.evidence) {
      const ArticleInfo* const article = graph_->article(evidence.article);
      const std::string& told =
          !evidence.date.empty() || !act || article == nullptr ? evidence.date : article->published;
      if (is_date(told) && in_window(told)) card_.timeline.push_back({told, number});
    }
  }

  [[nodiscard]] bool in_window(std::string_view date) const {
    const auto window = period_of(*filter_);
    const DayRange days = days_of(date);
    return !window || (days.first <= window->last && window->first <= days.last);
  }

  void add_sources() {
    for (const Member& member : graph_->node(card_.node).members) articles_.insert(member.article);
    for (const auto id : articles_) {
      const ArticleInfo* const article = graph_->article(id);
      if (article != nullptr) card_.sources.push_back(article);
    }
    std::ranges::sort(card_.sources, {}, [](const ArticleInfo* article) {
      return std::tie(article->published, article->outlet, article->id);
    });
  }

  const TieGraph* graph_;
  const Ontology* ontology_;
  const TieFilter* filter_;
  EdgeTest passes_;
  std::set<std::string_view> articles_;
  ActorCard card_;
};

}  // namespace

ActorCard card_of(const TieGraph& graph, const Ontology& ontology, std::uint32_t node,
                  const CardWindow& window) {
  TieFilter filter;
  filter.statuses = {Status::actual, Status::planned, Status::possible, Status::requested};
  filter.negated = true;
  filter.since = window.since;
  filter.until = window.until;
  return Gathering{graph, ontology, node, filter}.card();
}

std::vector<std::string> outlets_of(const ActorCard& card) {
  std::set<std::string> outlets;
  for (const ArticleInfo* const article : card.sources) {
    if (!article->outlet.empty()) outlets.insert(article->outlet);
  }
  return {outlets.begin(), outlets.end()};
}

}  // namespace entente
