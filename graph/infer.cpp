#include "graph/infer.h"

#include <algorithm>
#include <map>
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

using Pairs = std::map<std::pair<std::string, std::string>, Edge>;

// That two met is as sure as that both were there.
void add_meeting(const Edge& one, const Edge& other, Pairs& pairs) {
  auto& edge = pairs[std::minmax(one.source, other.source)];
  edge.confidence = 1.0 - (1.0 - edge.confidence) * (1.0 - one.confidence * other.confidence);
  for (const auto* side : {&one, &other}) {
    edge.evidence.insert(edge.evidence.end(), side->evidence.begin(), side->evidence.end());
  }
}

Edge finished(const Pairs::key_type& pair, Edge edge, const std::vector<ArticleInfo>& articles) {
  std::tie(edge.source, edge.target) = pair;
  edge.relation = kRelation;
  edge.inferred = true;
  std::ranges::sort(edge.evidence);
  edge.evidence.erase(std::unique(edge.evidence.begin(), edge.evidence.end()), edge.evidence.end());
  const auto confidence = edge.confidence;
  summarise(edge, articles);
  edge.confidence = confidence;
  return edge;
}

}  // namespace

std::vector<Edge> infer_met_with(const Network& network, const Ontology& ontology) {
  if (ontology.find(kRelation) == nullptr) return {};
  std::map<std::string, std::vector<const Edge*>> tables;  // by meeting
  for (const auto& edge : network.edges) {
    if (says_who_was_there(network, edge)) tables[edge.target].push_back(&edge);
  }
  Pairs pairs;
  for (const auto& [meeting, present] : tables) {
    if (present.size() > kLargestTable) continue;
    for (std::size_t i = 0; i < present.size(); ++i) {
      for (std::size_t j = i + 1; j < present.size(); ++j)
        add_meeting(*present[i], *present[j], pairs);
    }
  }
  std::vector<Edge> edges;
  for (auto& [pair, edge] : pairs) {
    edges.push_back(finished(pair, std::move(edge), network.articles));
  }
  return edges;
}

}  // namespace entente
