#include "graph/infer.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "graph/fold.h"

namespace entente {
namespace {

constexpr std::string_view kRelation = "met_with";

// In a larger hall two persons have not met because both were there; it also bounds the number of
// pairs.
constexpr std::size_t kLargestTable = 12;

const Node* node_named(const std::vector<Node>& nodes, const std::string& id) {
  const auto found = std::ranges::lower_bound(nodes, id, {}, &Node::id);
  return found != nodes.end() && found->id == id ? &*found : nullptr;
}

bool says_who_was_there(const Network& network, const Edge& edge) {
  if (edge.relation != "participated_in" || edge.negated || edge.status != Status::actual)
    return false;
  const auto* meeting = node_named(network.nodes, edge.target);
  const auto* person = node_named(network.nodes, edge.source);
  return meeting != nullptr && meeting->kind == Kind::meeting &&
         meeting->status == MeetingStatus::held && person != nullptr &&
         person->kind == Kind::person;
}

struct TieName {
  std::string source;
  std::string relation;
  std::string target;

  friend auto operator<=>(const TieName&, const TieName&) = default;
};

// Evidence of all ties that lead to the same conclusion.
class Conclusions {
 public:
  Conclusions(const Network& network, const Ontology& ontology)
      : network_{network}, ontology_{ontology} {}

  // Any one of the conclusions for the same tie suffices: doubts multiply.
  void add(TieName tie, const std::vector<EdgeEvidence>& evidence, double confidence) {
    if (tie.source == tie.target || !is_allowed(tie)) return;
    const bool symmetric = ontology_.find(tie.relation)->symmetric;
    if (symmetric && tie.target < tie.source) std::swap(tie.source, tie.target);
    Edge& edge = edges_[std::move(tie)];
    edge.confidence = 1.0 - (1.0 - edge.confidence) * (1.0 - confidence);
    edge.evidence.insert(edge.evidence.end(), evidence.begin(), evidence.end());
  }

  [[nodiscard]] std::vector<Edge> edges() const {
    std::vector<Edge> edges;
    for (const auto& [tie, edge] : edges_) edges.push_back(finished(tie, edge));
    return edges;
  }

 private:
  [[nodiscard]] bool is_allowed(const TieName& tie) const {
    const auto* source = node_named(network_.nodes, tie.source);
    const auto* target = node_named(network_.nodes, tie.target);
    return source != nullptr && target != nullptr &&
           ontology_.allows(source->kind, tie.relation, target->kind);
  }

  [[nodiscard]] Edge finished(const TieName& tie, Edge edge) const {
    edge.source = tie.source;
    edge.relation = tie.relation;
    edge.target = tie.target;
    edge.inferred = true;
    std::ranges::sort(edge.evidence);
    edge.evidence.erase(std::unique(edge.evidence.begin(), edge.evidence.end()),
                        edge.evidence.end());
    const auto confidence = edge.confidence;
    summarise(edge, network_.articles);
    edge.confidence = confidence;
    return edge;
  }

  const Network& network_;
  const Ontology& ontology_;
  std::map<TieName, Edge> edges_;
};

// That two met is as sure as that both were there.
void add_meeting(const Edge& one, const Edge& other, Conclusions& conclusions) {
  auto evidence = one.evidence;
  evidence.insert(evidence.end(), other.evidence.begin(), other.evidence.end());
  conclusions.add({std::min(one.source, other.source), std::string{kRelation},
                   std::max(one.source, other.source)},
                  evidence, one.confidence * other.confidence);
}

std::vector<Edge> infer_met_with(const Network& network, const Ontology& ontology) {
  std::map<std::string, std::vector<const Edge*>> tables;  // by meeting
  for (const auto& edge : network.edges) {
    if (says_who_was_there(network, edge)) tables[edge.target].push_back(&edge);
  }
  Conclusions conclusions{network, ontology};
  for (const auto& [meeting, present] : tables) {
    if (present.size() > kLargestTable) continue;
    for (std::size_t i = 0; i < present.size(); ++i) {
      for (std::size_t j = i + 1; j < present.size(); ++j)
        add_meeting(*present[i], *present[j], conclusions);
    }
  }
  return conclusions.edges();
}

// A relation that follows from another; reversed: from target to source.
struct Consequence {
  std::string relation;
  bool reversed = false;

  friend auto operator<=>(const Consequence&, const Consequence&) = default;
};

std::vector<Consequence> next_of(const Consequence& from, const Ontology& ontology) {
  std::vector<Consequence> next;
  for (const auto& relation : ontology.relations()) {
    if (relation.inverse == from.relation) next.push_back({relation.id, !from.reversed});
    if (relation.id != from.relation) continue;
    if (!relation.inverse.empty()) next.push_back({relation.inverse, !from.reversed});
    for (const auto& implied : relation.implies) next.push_back({implied, from.reversed});
  }
  return next;
}

// All that follows from a relation, at once or by way of others, without itself.
std::set<Consequence> consequences_of(const std::string& relation, const Ontology& ontology) {
  std::vector<Consequence> open{{relation, false}};
  std::set<Consequence> known{open.front()};
  while (!open.empty()) {
    const Consequence from = std::move(open.back());
    open.pop_back();
    for (auto& next : next_of(from, ontology)) {
      if (known.insert(next).second) open.push_back(std::move(next));
    }
  }
  known.erase({relation, false});
  return known;
}

bool holds(const Edge& edge) {
  return !edge.negated && !edge.former && edge.status == Status::actual;
}

void add_consequences(const std::vector<Edge>& edges, const Ontology& ontology,
                      Conclusions& conclusions) {
  std::map<std::string, std::set<Consequence>> known;
  for (const auto& relation : ontology.relations())
    known[relation.id] = consequences_of(relation.id, ontology);
  for (const auto& edge : edges) {
    if (!holds(edge)) continue;
    for (const auto& [relation, reversed] : known[edge.relation]) {
      conclusions.add(
          {reversed ? edge.target : edge.source, relation, reversed ? edge.source : edge.target},
          edge.evidence, edge.confidence);
    }
  }
}

}  // namespace

std::vector<Edge> infer_ties(const Network& network, const Ontology& ontology) {
  auto inferred = infer_met_with(network, ontology);
  Conclusions conclusions{network, ontology};
  add_consequences(network.edges, ontology, conclusions);
  add_consequences(inferred, ontology, conclusions);
  std::ranges::move(conclusions.edges(), std::back_inserter(inferred));
  // Who met stands before what implies it.
  std::ranges::stable_sort(inferred, edge_before);
  inferred.erase(std::ranges::unique(inferred, {}, &Edge::id).begin(), inferred.end());
  return inferred;
}

}  // namespace entente
