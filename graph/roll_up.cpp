#include "graph/roll_up.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/date.h"
#include "graph/fold.h"

namespace entente {
namespace {

using Bodies = std::set<std::string>;  // node ids

// Where and when something is said or done.
struct Occasion {
  std::string article;
  std::string day;  // first day that its date can mean; empty where open
};

// One report that somebody stands for a body.
struct Standing {
  std::string body;
  Occasion told;
  bool former = false;
};

// Offices end where ministries and memberships stay.
bool changes(Kind kind) { return kind == Kind::person; }

class Standings {
 public:
  Standings(const Network& network, const Ontology& ontology, Level level)
      : ontology_{ontology}, level_{level} {
    for (const auto& node : network.nodes) kinds_.emplace(node.id, node.kind);
    for (const auto& article : network.articles) published_.emplace(article.id, article.published);
    for (const auto& edge : network.edges) {
      if (rolls_up(edge) && !edge.inferred) add(edge);
    }
  }

  // Whether the tie says what its source stands for.
  [[nodiscard]] bool rolls_up(const Edge& edge) const {
    const auto* relation = ontology_.find(edge.relation);
    return relation != nullptr && relation->roll_up && *relation->roll_up <= level_ &&
           !edge.negated && edge.status == Status::actual;
  }

  [[nodiscard]] Occasion occasion_of(const EdgeEvidence& evidence, const Edge& edge) const {
    const auto published = published_.find(evidence.article);
    std::string date = evidence.date.empty() ? edge.date : evidence.date;
    if (date.empty() && published != published_.end()) date = published->second;
    return {evidence.article, is_date(date) ? first_day(date) : ""};
  }

  // What `node` stands for on the occasion; itself where it stands for nothing else, nothing for a
  // person without a body.
  [[nodiscard]] Bodies bodies_of(const std::string& node, const Occasion& occasion) const {
    Bodies found;
    Bodies seen;
    climb(node, occasion, seen, found);
    if (kind_of(node) != Kind::person) return found.empty() ? Bodies{node} : found;
    found.erase(node);
    keep_states(found);
    return found;
  }

  // Names of sources that are no nodes stand for themselves.
  [[nodiscard]] Kind kind_of(const std::string& node) const {
    const auto found = kinds_.find(node);
    return found != kinds_.end() ? found->second : Kind::organisation;
  }

 private:
  void add(const Edge& edge) {
    auto& standings = standings_[edge.source];
    for (const auto& evidence : edge.evidence)
      standings.push_back({edge.target, occasion_of(evidence, edge), edge.former});
    if (edge.evidence.empty()) standings.push_back({edge.target, {"", edge.first}, edge.former});
  }

  void climb(const std::string& node, const Occasion& occasion, Bodies& seen, Bodies& found) const {
    if (!seen.insert(node).second) return;
    const Bodies above = above_of(node, occasion);
    if (above.empty()) found.insert(node);
    for (const auto& body : above) climb(body, occasion, seen, found);
  }

  [[nodiscard]] Bodies above_of(const std::string& node, const Occasion& occasion) const {
    const auto known = standings_.find(node);
    if (known == standings_.end()) return {};
    if (!changes(kind_of(node))) return bodies_in(known->second);
    std::vector<Standing> held;
    std::vector<Standing> over;
    for (const auto& one : known->second) (one.former ? over : held).push_back(one);
    std::erase_if(over, [&](const auto& one) { return one.told.day <= occasion.day; });
    return bodies_in(told_nearest(held.empty() ? std::move(over) : std::move(held), occasion));
  }

  // Those of the same article, else the last before, else the first after.
  static std::vector<Standing> told_nearest(std::vector<Standing> all, const Occasion& occasion) {
    const auto elsewhere = [&](const auto& one) { return one.told.article != occasion.article; };
    const bool here = !occasion.article.empty() && !std::ranges::all_of(all, elsewhere);
    if (here) {
      std::erase_if(all, elsewhere);
      return all;
    }
    std::string before;
    std::string after;
    bool any_before = false;
    for (const auto& one : all) {
      const auto& day = one.told.day;
      const bool is_before = occasion.day.empty() || day <= occasion.day;
      any_before = any_before || is_before;
      if (is_before) before = std::max(before, day);
      if (!is_before) after = after.empty() ? day : std::min(after, day);
    }
    const auto& day = any_before ? before : after;
    std::erase_if(all, [&](const auto& one) { return one.told.day != day; });
    return all;
  }

  static Bodies bodies_in(const std::vector<Standing>& standings) {
    Bodies bodies;
    for (const auto& one : standings) bodies.insert(one.body);
    return bodies;
  }

  // A minister who also leads a party stands for his state.
  void keep_states(Bodies& bodies) const {
    const auto is_other = [&](const std::string& body) { return kind_of(body) != Kind::state; };
    if (!std::ranges::all_of(bodies, is_other)) std::erase_if(bodies, is_other);
  }

  const Ontology& ontology_;
  Level level_;
  std::map<std::string, Kind> kinds_;
  std::map<std::string, std::string> published_;
  std::map<std::string, std::vector<Standing>> standings_;
};

class RollUp {
 public:
  RollUp(const Network& network, const Ontology& ontology, Level level)
      : network_{network}, ontology_{ontology}, standings_{network, ontology, level} {}

  RolledUp run() {
    for (const auto& edge : network_.edges) {
      if (!standings_.rolls_up(edge)) add(edge);
    }
    RolledUp result;
    result.left_out = left_out_.size();
    result.network.articles = network_.articles;
    result.network.decisions = network_.decisions;
    result.network.edges = take_edges();
    result.network.nodes = nodes_of(result.network.edges);
    return result;
  }

 private:
  // Ties that stay as they are; and those with other ends, which are inferred.
  using Key =
      std::tuple<std::string, std::string, std::string, std::string, bool, bool, Status, bool>;

  void add(const Edge& edge) {
    if (edge.evidence.empty()) {
      add_evidence(edge, {}, {"", edge.first});
      return;
    }
    for (const auto& evidence : edge.evidence)
      add_evidence(edge, evidence, standings_.occasion_of(evidence, edge));
  }

  void add_evidence(const Edge& edge, EdgeEvidence evidence, const Occasion& occasion) {
    const Bodies sources = known_bodies(edge.source, occasion);
    const Bodies targets = known_bodies(edge.target, occasion);
    if (!evidence.attributed_to.empty()) {
      const Bodies speakers = standings_.bodies_of(evidence.attributed_to, occasion);
      evidence.attributed_to = speakers.size() == 1 ? *speakers.begin() : std::string{};
    }
    for (const auto& source : sources) {
      for (const auto& target : targets) {
        if (source != target) put(edge, source, target, evidence);
      }
    }
  }

  Bodies known_bodies(const std::string& node, const Occasion& occasion) {
    Bodies bodies = standings_.bodies_of(node, occasion);
    if (bodies.empty()) left_out_.insert(node);
    return bodies;
  }

  void put(const Edge& from, std::string source, std::string target, const EdgeEvidence& evidence) {
    const bool changed = source != from.source || target != from.target;
    const auto* relation = ontology_.find(from.relation);
    if (relation != nullptr && relation->symmetric && target < source) std::swap(source, target);
    auto& edge = edges_[Key{source, from.relation, target, from.title, from.negated, from.former,
                            from.status, changed || from.inferred}];
    if (edge.source.empty()) {
      edge = from;
      edge.evidence.clear();
      edge.source = std::move(source);
      edge.target = std::move(target);
      edge.inferred = changed || from.inferred;
    }
    if (!from.evidence.empty()) edge.evidence.push_back(evidence);
  }

  std::vector<Edge> take_edges() {
    std::vector<Edge> edges;
    for (auto& [key, edge] : edges_) {
      finish(edge);
      edges.push_back(std::move(edge));
    }
    std::ranges::sort(edges, edge_before);
    return edges;
  }

  void finish(Edge& edge) const {
    std::ranges::sort(edge.evidence);
    edge.evidence.erase(std::unique(edge.evidence.begin(), edge.evidence.end()),
                        edge.evidence.end());
    if (!edge.evidence.empty()) summarise(edge, network_.articles);
    // The tie that articles state between the two has the id without it.
    if (edge.inferred) edge.id += "-inferred";
  }

  // What still has ties, and what had none before.
  [[nodiscard]] std::vector<Node> nodes_of(const std::vector<Edge>& edges) const {
    std::set<std::string_view> tied;
    for (const auto& edge : edges) tied.insert({edge.source, edge.target});
    std::set<std::string_view> tied_before;
    for (const auto& edge : network_.edges) tied_before.insert({edge.source, edge.target});
    std::vector<Node> nodes;
    for (const auto& node : network_.nodes) {
      const bool stays = node.kind != Kind::person && !tied_before.contains(node.id);
      if (stays || tied.contains(node.id)) nodes.push_back(node);
    }
    return nodes;
  }

  const Network& network_;
  const Ontology& ontology_;
  Standings standings_;
  std::map<Key, Edge> edges_;
  std::set<std::string> left_out_;
};

}  // namespace

RolledUp roll_up(const Network& network, const Ontology& ontology, Level level) {
  if (level == Level::person) return {network, 0};
  return RollUp{network, ontology, level}.run();
}

}  // namespace entente
