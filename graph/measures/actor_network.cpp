#include "graph/measures/actor_network.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "graph/date.h"
#include "graph/wire_copies.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 4> kQuadClasses = {
    "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"};

constexpr std::uint32_t kNoActor = std::numeric_limits<std::uint32_t>::max();

bool is_actor(Kind kind, const std::vector<Kind>& wanted) {
  if (!wanted.empty()) return std::ranges::find(wanted, kind) != wanted.end();
  return kind == Kind::person || kind == Kind::state || kind == Kind::organisation;
}

// Stories that tell of one thing.
struct StorySet {
  std::vector<std::uint32_t> told;
  std::size_t untold = 0;  // counted, but without evidence

  std::size_t count() {
    std::ranges::sort(told);
    told.erase(std::ranges::unique(told).begin(), told.end());
    return told.size() + untold;
  }
};

// What the filter lets pass of what is said between two nodes.
class Telling {
 public:
  Telling(const TieGraph& graph, const Ontology& ontology, const TieFilter& filter)
      : graph_{&graph}, passes_{edge_test(graph, filter)}, period_{period_of(filter)} {
    for (const std::string& relation : graph.relations()) {
      const Relation* const known = ontology.find(relation);
      classes_.push_back(known == nullptr ? std::nullopt : quad_class_named(known->quad_class));
    }
  }

  // Without ends; of weight 0 where nothing passes. Requires: all arcs of `hop` lead from `from` to
  // one other node.
  ActorTie between(std::uint32_t from, std::span<const Arc> hop) {
    ActorTie told;
    StorySet all;
    std::array<StorySet, kQuadClasses.size()> by_class;
    for (const Arc& arc : hop) {
      const GraphTie& tie = graph_->tie(arc.tie);
      for (std::uint32_t edge = tie.first_edge; edge < tie.last_edge; ++edge) {
        const StorySet stories = stories_of(edge);
        if (stories.told.empty() && stories.untold == 0) continue;
        add(stories, all);
        const auto quad = classes_[tie.relation];
        if (quad && !graph_->facts(edge).negated)
          add(stories, by_class[static_cast<std::size_t>(*quad)]);
        told.there = told.there || tie.symmetric || tie.source == from;
        told.back = told.back || tie.symmetric || tie.source != from;
      }
    }
    told.weight = all.count();
    std::ranges::transform(by_class, told.by_class.begin(), &StorySet::count);
    told.stories = std::move(all.told);
    return told;
  }

  // By number.
  [[nodiscard]] std::vector<std::string> stories() && { return std::move(stories_); }

 private:
  struct Publication {
    std::uint32_t story = 0;
    std::string date;
  };

  static void add(const StorySet& from, StorySet& to) {
    to.told.insert(to.told.end(), from.told.begin(), from.told.end());
    to.untold += from.untold;
  }

  StorySet stories_of(std::uint32_t number) {
    StorySet stories;
    if (!passes_(number)) return stories;
    const Edge& edge = graph_->edge(number);
    if (edge.evidence.empty()) stories.untold = std::max<std::size_t>(1, edge.sources);
    for (const EdgeEvidence& evidence : edge.evidence) {
      const Publication& publication = publication_of(evidence.article);
      if (!period_ || in_period(evidence, edge, publication))
        stories.told.push_back(publication.story);
    }
    return stories;
  }

  [[nodiscard]] bool in_period(const EdgeEvidence& evidence, const Edge& edge,
                               const Publication& publication) const {
    std::string_view date = evidence.date;
    if (date.empty()) date = edge.date;
    if (date.empty()) date = publication.date;
    if (!is_date(date)) return false;
    const DayRange days = days_of(date);
    return days.first <= period_->last && period_->first <= days.last;
  }

  const Publication& publication_of(const std::string& article) {
    const auto [found, fresh] = publications_.try_emplace(article);
    if (!fresh) return found->second;
    const ArticleInfo* const info = graph_->article(article);
    const std::string source{info == nullptr ? std::string_view{article} : source_of(*info)};
    const auto [story, new_story] =
        numbers_.try_emplace(source, static_cast<std::uint32_t>(stories_.size()));
    if (new_story) stories_.push_back(source);
    found->second = {story->second, info == nullptr ? "" : info->published};
    return found->second;
  }

  const TieGraph* graph_;
  EdgeTest passes_;
  std::optional<DayRange> period_;
  std::vector<std::optional<QuadClass>> classes_;  // of each relation
  std::unordered_map<std::string, Publication> publications_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> stories_;
};

}  // namespace

std::string_view name_of(QuadClass quad_class) {
  return kQuadClasses.at(static_cast<std::size_t>(quad_class));
}

std::optional<QuadClass> quad_class_named(std::string_view name) {
  const auto found = std::ranges::find(kQuadClasses, name);
  if (found == kQuadClasses.end()) return std::nullopt;
  return static_cast<QuadClass>(found - kQuadClasses.begin());
}

ActorNetwork::ActorNetwork(std::vector<NetworkActor> actors, std::vector<ActorTie> ties,
                           std::vector<std::string> stories)
    : actors_{std::move(actors)}, ties_{std::move(ties)}, stories_{std::move(stories)} {
  assert(std::ranges::is_sorted(actors_, {}, &NetworkActor::id));
  first_link_.assign(actors_.size() + 1, 0);
  for (const ActorTie& tie : ties_) {
    assert(tie.left < tie.right && tie.right < actors_.size());
    ++first_link_[tie.left + 1];
    ++first_link_[tie.right + 1];
  }
  std::partial_sum(first_link_.begin(), first_link_.end(), first_link_.begin());
  links_.resize(first_link_.back());
  // Links to smaller numbers come first: ties are sorted by their left end.
  auto next = first_link_;
  for (std::uint32_t i = 0; i < ties_.size(); ++i)
    links_[next[ties_[i].right]++] = {ties_[i].left, i};
  for (std::uint32_t i = 0; i < ties_.size(); ++i)
    links_[next[ties_[i].left]++] = {ties_[i].right, i};
}

std::optional<std::uint32_t> ActorNetwork::actor_with_id(std::string_view id) const {
  const auto found = std::ranges::lower_bound(
      actors_, id, {}, [](const NetworkActor& actor) { return std::string_view{actor.id}; });
  if (found == actors_.end() || found->id != id) return std::nullopt;
  return static_cast<std::uint32_t>(found - actors_.begin());
}

const ActorTie* ActorNetwork::tie_between(std::uint32_t one, std::uint32_t other) const {
  const auto all = links(one);
  const auto found = std::ranges::lower_bound(all, other, {}, &ActorLink::actor);
  return found == all.end() || found->actor != other ? nullptr : &ties_[found->tie];
}

ActorNetwork actor_network(const TieGraph& graph, const Ontology& ontology,
                           const TieFilter& filter) {
  std::vector<NetworkActor> actors;
  std::vector<std::uint32_t> actor_of(graph.node_count(), kNoActor);
  for (std::uint32_t number = 0; number < graph.node_count(); ++number) {
    const Node& node = graph.node(number);
    const bool avoided = std::ranges::find(filter.avoid, number) != filter.avoid.end();
    if (!is_actor(node.kind, filter.kinds) || avoided) continue;
    actor_of[number] = static_cast<std::uint32_t>(actors.size());
    actors.push_back({node.id, node.name, node.kind, number});
  }
  Telling telling{graph, ontology, filter};
  std::vector<ActorTie> ties;
  for (std::uint32_t left = 0; left < actors.size(); ++left) {
    const auto node = actors[left].node;
    each_hop(graph.arcs(node), [&](std::span<const Arc> hop) {
      const auto right = actor_of[hop.front().node];
      if (right == kNoActor || right <= left) return;
      ActorTie tie = telling.between(node, hop);
      if (tie.weight == 0) return;
      tie.left = left;
      tie.right = right;
      ties.push_back(std::move(tie));
    });
  }
  return {std::move(actors), std::move(ties), std::move(telling).stories()};
}

std::vector<ActorTie> ties_of(const TieGraph& graph, const Ontology& ontology,
                              const TieFilter& filter, std::uint32_t node) {
  Telling telling{graph, ontology, filter};
  std::vector<ActorTie> ties;
  each_hop(graph.arcs(node), [&](std::span<const Arc> hop) {
    ActorTie tie = telling.between(node, hop);
    if (tie.weight == 0) return;
    tie.left = node;
    tie.right = hop.front().node;
    ties.push_back(std::move(tie));
  });
  std::ranges::stable_sort(ties, std::ranges::greater{}, &ActorTie::weight);
  return ties;
}

}  // namespace entente
