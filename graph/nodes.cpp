#include "graph/nodes.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "graph/date.h"
#include "graph/name.h"

namespace entente {
namespace {

using Cluster = std::vector<std::size_t>;  // entities, in order
using Counts = std::map<std::string, std::size_t>;

template <class Value>
Value most_frequent(const std::map<Value, std::size_t>& counts) {
  return std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; })
      ->first;
}

// Persons: the full name used most; of equals the longest. Others: the name used most. Capitals
// throughout are mostly a headline's.
std::string best_name(const Counts& names, Kind kind) {
  const auto rank = [&](const auto& entry) {
    const bool full = kind != Kind::person || is_full_name(normalised_name(entry.first));
    const bool shouted =
        std::ranges::none_of(entry.first, [](char c) { return c >= 'a' && c <= 'z'; });
    return std::tuple{full, !shouted || kind != Kind::person, entry.second, entry.first.size()};
  };
  return std::ranges::max_element(names, {}, rank)->first;
}

// The account printed last knows best how it ended; of the same day, the surest.
MeetingStatus meeting_status(const LinkedSet& linked, const Cluster& cluster) {
  constexpr std::array kCertainty = {MeetingStatus::possible, MeetingStatus::planned,
                                     MeetingStatus::called_off, MeetingStatus::held};
  const auto rank = [&](std::size_t entity) {
    const auto certainty = std::ranges::find(kCertainty, linked.entity(entity).status);
    return std::pair{linked.published(entity), certainty - kCertainty.begin()};
  };
  return linked.entity(std::ranges::max(cluster, {}, rank)).status;
}

void tell_of_meeting(const LinkedSet& linked, const Cluster& cluster, Node& node) {
  std::map<Mode, std::size_t> modes;
  for (const auto position : cluster) {
    const auto& entity = linked.entity(position);
    if (entity.kind != Kind::meeting) continue;
    node.date = narrower(node.date, entity.date);
    ++modes[entity.mode];
  }
  node.status = meeting_status(linked, cluster);
  node.mode = most_frequent(modes);
}

void add_members(const LinkedSet& linked, const Cluster& cluster, Node& node) {
  for (const auto position : cluster) node.members.push_back(linked.member(position));
  std::ranges::sort(node.members);
  std::set<std::string_view> articles;
  for (const auto& member : node.members) articles.insert(member.article);
  node.articles = articles.size();
}

Node make_node(const LinkedSet& linked, const Cluster& cluster) {
  Counts names;
  Counts actors;
  std::map<Kind, std::size_t> kinds;
  std::set<std::string> all_names;
  for (const auto position : cluster) {
    const auto& entity = linked.entity(position);
    ++names[entity.name];
    ++kinds[entity.kind];
    if (!entity.actor.empty()) ++actors[entity.actor];
    all_names.insert(entity.names.begin(), entity.names.end());
    all_names.insert(entity.name);
  }
  Node node;
  node.kind = most_frequent(kinds);
  node.name = best_name(names, node.kind);
  all_names.erase(node.name);
  node.aliases.assign(all_names.begin(), all_names.end());
  if (!actors.empty()) node.id = most_frequent(actors);
  if (is_wikidata_id(node.id)) node.wikidata = node.id;
  add_members(linked, cluster, node);
  if (node.kind == Kind::meeting) tell_of_meeting(linked, cluster, node);
  return node;
}

// Who was there and where, as positions of nodes.
struct Attendance {
  std::set<std::size_t> participants;
  std::set<std::size_t> places;
};

std::map<std::size_t, Attendance> attendance_in(const LinkedSet& linked,
                                                const std::vector<std::size_t>& clusters) {
  std::map<std::size_t, Attendance> attendance;
  for (const auto& tie : linked.ties) {
    const auto& statement = linked.statement(tie);
    if (statement.negated) continue;
    const auto subject = clusters[tie.subject];
    const auto object = clusters[tie.object];
    if (statement.relation == "participated_in") attendance[object].participants.insert(subject);
    if (statement.relation == "held_in") attendance[subject].places.insert(object);
  }
  return attendance;
}

// Names of the persons who met, or where none is named of all; sorted.
std::vector<std::string> names_of_those_present(const std::vector<Node>& nodes,
                                                const std::set<std::size_t>& present) {
  std::vector<std::string> persons;
  std::vector<std::string> all;
  for (const auto number : present) {
    all.push_back(nodes[number].name);
    if (nodes[number].kind == Kind::person) persons.push_back(nodes[number].name);
  }
  auto& names = persons.empty() ? all : persons;
  std::ranges::sort(names);
  return names;
}

constexpr std::size_t kNamed = 4;  // participants that the name of a meeting spells out

std::string readable(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), kNamed); ++i) {
    text += (i == 0 ? "" : " – ") + names[i];
  }
  if (names.size() > kNamed) text += " and " + std::to_string(names.size() - kNamed) + " more";
  return text;
}

std::string meeting_id(const Node& node, const std::vector<std::string>& names) {
  auto id = "meeting:" + (node.date.empty() ? "undated" : node.date);
  std::ranges::replace(id, '/', '_');
  for (std::size_t i = 0; i < std::min(names.size(), kNamed); ++i) id += "-" + slug_of(names[i]);
  if (names.size() > kNamed) id += "-and-" + std::to_string(names.size() - kNamed) + "-more";
  return names.empty() ? id + "-" + slug_of(node.name) : id;
}

// "Curtis Scaparrotti – Valery Gerasimov, Baku, 2018-12-12"; what the articles call it stays as an
// alias.
void name_meeting(std::vector<Node>& nodes, Node& node, const Attendance& attendance) {
  const auto names = names_of_those_present(nodes, attendance.participants);
  node.id = meeting_id(node, names);
  if (names.empty()) return;
  node.aliases.push_back(node.name);
  node.name = readable(names);
  if (!attendance.places.empty()) node.name += ", " + nodes[*attendance.places.begin()].name;
  if (!node.date.empty()) node.name += ", " + node.date;
  std::ranges::sort(node.aliases);
  node.aliases.erase(std::unique(node.aliases.begin(), node.aliases.end()), node.aliases.end());
  std::erase(node.aliases, node.name);
}

// Of several with one id the most mentioned keeps it, the next becomes "-2".
void tell_apart(std::vector<Node>& nodes) {
  std::vector<Node*> order;
  order.reserve(nodes.size());
  for (auto& node : nodes) order.push_back(&node);
  const auto rank = [](const Node* node) {
    return std::tuple{-static_cast<std::ptrdiff_t>(node->articles),
                      std::tie(node->name, node->members)};
  };
  std::ranges::sort(order, {}, rank);
  std::map<std::string, std::size_t> used;
  for (const auto* node : order) used[node->id] = 1;
  std::set<std::string> taken;
  for (auto* node : order) {
    if (taken.insert(node->id).second) continue;
    auto& count = used[node->id];
    std::string id;
    do {
      id = node->id + "-" + std::to_string(++count);
    } while (used.contains(id));
    node->id = id;
    used[id] = 1;
    taken.insert(id);
  }
}

}  // namespace

std::vector<Node> make_nodes(const LinkedSet& linked, const std::vector<std::size_t>& clusters) {
  std::vector<Cluster> members;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    members.resize(std::max(members.size(), clusters[i] + 1));
    members[clusters[i]].push_back(i);
  }
  std::vector<Node> nodes;
  nodes.reserve(members.size());
  for (const auto& cluster : members) nodes.push_back(make_node(linked, cluster));
  auto attendance = attendance_in(linked, clusters);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    auto& node = nodes[i];
    if (node.kind == Kind::meeting) name_meeting(nodes, node, attendance[i]);
    if (node.id.empty()) node.id = std::string{name_of(node.kind)} + ":" + slug_of(node.name);
  }
  tell_apart(nodes);
  return nodes;
}

}  // namespace entente
