#include "graph/resolution_report.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/wording.h"

namespace entente {
namespace {

using NodeOf = std::map<Member, const Node*>;

NodeOf nodes_by_member(const Network& network) {
  NodeOf node_of;
  for (const auto& node : network.nodes) {
    for (const auto& member : node.members) node_of[member] = &node;
  }
  return node_of;
}

// Finds what a decision speaks of.
class Lookup {
 public:
  explicit Lookup(const StatementSet& set) : set_{&set} {}

  [[nodiscard]] Appearance appearance(const Member& member) const {
    return {entity(member).name, member.article, path_of(member.article)};
  }

 private:
  [[nodiscard]] const Entity& entity(const Member& member) const {
    const auto key = [](const Entity& entity) { return Member{entity.article, entity.number}; };
    return *std::ranges::lower_bound(set_->entities, member, {}, key);
  }

  [[nodiscard]] std::string path_of(const std::string& id) const {
    const auto article = std::ranges::lower_bound(set_->articles, id, {}, &ArticleInfo::id);
    if (article == set_->articles.end() || article->id != id) return id;
    if (!article->path.empty()) return article->path;
    return article->url.empty() ? id : article->url;
  }

  const StatementSet* set_;
};

// Collects what happened to one node.
class Account {
 public:
  void merged(Appearance who, const std::string& reason) {
    merged_[{who.name, reason, {}}].insert(std::move(who));
  }
  void near_miss(Appearance who, const std::string& reason, const std::string& node) {
    near_misses_[{who.name, reason, node}].insert(std::move(who));
  }

  [[nodiscard]] ActorResolution of(const Node& node) const {
    return {node.id, node.name, node.kind, node.articles, listed(merged_), listed(near_misses_)};
  }

 private:
  using Key = std::tuple<std::string, std::string, std::string>;  // name, reason, node
  using Reasons = std::map<Key, std::set<Appearance>>;

  static std::vector<Because> listed(const Reasons& reasons) {
    std::vector<Because> list;
    for (const auto& [key, who] : reasons) {
      const auto& [name, reason, node] = key;
      list.push_back({name, reason, node, {who.begin(), who.end()}});
    }
    return list;
  }

  Reasons merged_;
  Reasons near_misses_;
};

void append_appearances(std::string& text, const std::vector<Appearance>& all) {
  constexpr std::size_t kShown = 3;
  for (std::size_t i = 0; i < std::min(all.size(), kShown); ++i) {
    text += (i == 0 ? " @ " : ", ") + printable(all[i].path);
  }
  if (all.size() > kShown) text += " and " + std::to_string(all.size() - kShown) + " more";
}

void append_because(std::string& text, std::string_view sign, const Because& because) {
  text.append("  ").append(sign).append(" ").append(printable(because.name));
  append_appearances(text, because.appearances);
  if (!because.node.empty()) text += " (" + printable(because.node) + ")";
  text += ": " + printable(because.reason) + "\n";
}

}  // namespace

std::vector<ActorResolution> resolution_report(const Network& network, const StatementSet& set) {
  const auto node_of = nodes_by_member(network);
  const Lookup lookup{set};
  std::map<const Node*, Account> accounts;
  for (const auto& decision : network.decisions) {
    const auto* left = node_of.at(decision.left);
    const auto* right = node_of.at(decision.right);
    if (decision.merged) {
      accounts[left].merged(lookup.appearance(decision.right), decision.reason);
    } else {
      accounts[left].near_miss(lookup.appearance(decision.right), decision.reason, right->id);
      accounts[right].near_miss(lookup.appearance(decision.left), decision.reason, left->id);
    }
  }
  std::vector<ActorResolution> report;
  for (const auto& [node, account] : accounts) report.push_back(account.of(*node));
  std::ranges::sort(report, {}, [](const ActorResolution& actor) {
    return std::tuple{actor.kind, ~actor.articles, std::tie(actor.id)};
  });
  return report;
}

// Nodes that share members hang together; those that hang together with another are changed.
std::vector<ResolutionChange> changes_between(const Network& before, const Network& after) {
  const auto before_of = nodes_by_member(before);
  std::map<std::string, std::set<std::string>> became;
  std::map<std::string, std::set<std::string>> was;
  for (const auto& node : after.nodes) {
    for (const auto& member : node.members) {
      const auto& old = before_of.at(member)->id;
      became[old].insert(node.id);
      was[node.id].insert(old);
    }
  }
  std::set<ResolutionChange> changes;
  for (const auto& [id, old] : was) {
    if (old.size() > 1) changes.insert({{old.begin(), old.end()}, {id}});
  }
  for (const auto& [old, ids] : became) {
    if (ids.size() > 1) changes.insert({{old}, {ids.begin(), ids.end()}});
  }
  return {changes.begin(), changes.end()};
}

std::string to_text(const ActorResolution& actor) {
  if (actor.merged.empty() && actor.near_misses.empty()) return {};
  std::string text = printable(actor.name) + " (" + printable(actor.id) + "), in " +
                     counted(actor.articles, "article", "articles") + "\n";
  for (const auto& because : actor.merged) append_because(text, "=", because);
  for (const auto& because : actor.near_misses) append_because(text, "≠", because);
  return text;
}

}  // namespace entente
