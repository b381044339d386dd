#include "graph/compare/telling.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "graph/wire_copies.h"

namespace entente {
namespace {

bool is_actor(Kind kind, const std::vector<Kind>& wanted) {
  if (!wanted.empty()) return std::ranges::find(wanted, kind) != wanted.end();
  return kind == Kind::person || kind == Kind::state || kind == Kind::organisation;
}

// Relations that hold because others do.
std::set<std::string> consequences(const Ontology& ontology) {
  std::set<std::string> found;
  for (const Relation& relation : ontology.relations()) {
    found.insert(relation.implies.begin(), relation.implies.end());
    if (!relation.inverse.empty()) found.insert({relation.inverse, relation.id});
  }
  return found;
}

using TieName = std::tuple<std::string, std::string, std::string, bool>;

TieName name_of(const Edge& edge) {
  return {edge.source, edge.relation, edge.target, edge.negated};
}

template <class Items>
void sort_unique(Items& items) {
  std::ranges::sort(items);
  items.erase(std::ranges::unique(items).begin(), items.end());
}

class Reading {
 public:
  Reading(std::span<const TieGraph* const> graphs, const Ontology& ontology,
          const TieFilter& filter)
      : graphs_{graphs}, filter_{filter}, consequences_{consequences(ontology)} {
    filter_.since.clear();
    filter_.until.clear();
  }

  Tellings read() {
    for (const TieGraph* const graph : graphs_) edges_.push_back(edges_of(*graph));
    number_actors();
    number_ties();
    for (std::size_t side = 0; side < graphs_.size(); ++side)
      tellings_.sides.push_back(side_of(*graphs_[side], edges_[side]));
    return std::move(tellings_);
  }

 private:
  [[nodiscard]] bool counts(const TieGraph& graph, const Edge& edge) const {
    const auto end_counts = [&](const std::string& id) {
      return is_actor(graph.node(*graph.node_with_id(id)).kind, filter_.kinds);
    };
    if (edge.inferred && consequences_.contains(edge.relation)) return false;
    return end_counts(edge.source) && end_counts(edge.target);
  }

  [[nodiscard]] std::vector<std::uint32_t> edges_of(const TieGraph& graph) const {
    const EdgeTest passes = edge_test(graph, filter_);
    std::vector<std::uint32_t> edges;
    for (std::uint32_t number = 0; number < graph.edge_count(); ++number) {
      if (passes(number) && counts(graph, graph.edge(number))) edges.push_back(number);
    }
    return edges;
  }

  void number_actors() {
    std::map<std::string, const Node*> actors;
    for (const TieGraph* const graph : graphs_) {
      for (std::uint32_t number = 0; number < graph->node_count(); ++number) {
        const Node& node = graph->node(number);
        if (is_actor(node.kind, filter_.kinds)) actors.emplace(node.id, &node);
      }
    }
    for (const auto& [id, node] : actors) {
      actors_.emplace(id, static_cast<std::uint32_t>(tellings_.actors.size()));
      tellings_.actors.push_back({id, node->name.empty() ? id : node->name, node->kind});
    }
  }

  void number_ties() {
    for (std::size_t side = 0; side < graphs_.size(); ++side) {
      for (const auto number : edges_[side])
        ties_.try_emplace(name_of(graphs_[side]->edge(number)));
    }
    for (auto& [name, number] : ties_) {
      const auto& [source, relation, target, negated] = name;
      number = static_cast<std::uint32_t>(tellings_.ties.size());
      tellings_.ties.push_back({actors_.at(source), actors_.at(target), relation, negated});
    }
  }

  [[nodiscard]] static std::string story_of(const TieGraph& graph, const std::string& article) {
    const ArticleInfo* const info = graph.article(article);
    return info == nullptr ? article : std::string{source_of(*info)};
  }

  ToldSide side_of(const TieGraph& graph, const std::vector<std::uint32_t>& edges) const {
    ToldSide side;
    side.ties.assign(tellings_.ties.size(), 0);
    side.actors.assign(tellings_.actors.size(), 0);
    side.names.assign(tellings_.actors.size(), false);
    side.edges.resize(tellings_.ties.size());
    std::map<std::string, ToldStory> stories;
    for (const auto& [id, article] : graph.articles()) stories[std::string{source_of(*article)}];
    read_names(graph, side, stories);
    read_ties(graph, edges, side, stories);
    for (auto& [id, story] : stories) {
      story.id = id;
      sort_unique(story.ties);
      sort_unique(story.actors);
      for (const auto tie : story.ties) ++side.ties[tie];
      for (const auto actor : story.actors) ++side.actors[actor];
      side.stories.push_back(std::move(story));
    }
    return side;
  }

  void read_names(const TieGraph& graph, ToldSide& side,
                  std::map<std::string, ToldStory>& stories) const {
    for (std::uint32_t number = 0; number < graph.node_count(); ++number) {
      const Node& node = graph.node(number);
      const auto actor = actors_.find(node.id);
      if (actor == actors_.end()) continue;
      side.names[actor->second] = true;
      for (const Member& member : node.members)
        stories[story_of(graph, member.article)].actors.push_back(actor->second);
    }
  }

  void read_ties(const TieGraph& graph, const std::vector<std::uint32_t>& edges, ToldSide& side,
                 std::map<std::string, ToldStory>& stories) const {
    for (const auto number : edges) {
      const Edge& edge = graph.edge(number);
      const std::uint32_t tie = ties_.at(name_of(edge));
      side.edges[tie].push_back(number);
      if (edge.evidence.empty()) {
        side.cited = false;
        side.ties[tie] += std::max<std::size_t>(1, edge.sources);
      }
      for (const EdgeEvidence& evidence : edge.evidence) {
        ToldStory& story = stories[story_of(graph, evidence.article)];
        story.ties.push_back(tie);
        story.actors.push_back(tellings_.ties[tie].source);
        story.actors.push_back(tellings_.ties[tie].target);
      }
    }
  }

  std::span<const TieGraph* const> graphs_;
  TieFilter filter_;
  std::set<std::string> consequences_;
  std::vector<std::vector<std::uint32_t>> edges_;  // of each graph, those that count
  std::map<std::string, std::uint32_t> actors_;
  std::map<TieName, std::uint32_t> ties_;
  Tellings tellings_;
};

}  // namespace

Tellings tell(std::span<const TieGraph* const> graphs, const Ontology& ontology,
              const TieFilter& filter) {
  return Reading{graphs, ontology, filter}.read();
}

std::size_t shared_stories(const ToldSide& left, const ToldSide& right) {
  std::set<std::string_view> known;
  for (const ToldStory& story : left.stories) known.insert(story.id);
  return static_cast<std::size_t>(std::ranges::count_if(
      right.stories, [&](const ToldStory& story) { return known.contains(story.id); }));
}

}  // namespace entente
