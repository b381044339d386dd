#include "graph/summary.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>

#include "graph/wording.h"

namespace entente {
namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

std::map<std::string_view, std::size_t> positions_of(const std::vector<Node>& nodes) {
  std::map<std::string_view, std::size_t> positions;
  for (std::size_t i = 0; i < nodes.size(); ++i) positions.emplace(nodes[i].id, i);
  return positions;
}

void count_components(const Network& network, Summary& summary) {
  const auto positions = positions_of(network.nodes);
  Graph graph{network.nodes.size()};
  for (const auto& edge : network.edges) {
    boost::add_edge(positions.at(edge.source), positions.at(edge.target), graph);
  }
  std::vector<std::size_t> component(network.nodes.size());
  const auto number = boost::connected_components(graph, component.data());
  std::vector<std::size_t> sizes(number);
  for (const auto one : component) ++sizes[one];
  summary.isolated = static_cast<std::size_t>(std::ranges::count(sizes, std::size_t{1}));
  summary.components = sizes.size() - summary.isolated;
  summary.largest_component = sizes.empty() ? 0 : std::ranges::max(sizes);
}

void count_kinds(const Network& network, Summary& summary) {
  std::map<Kind, std::size_t> kinds;
  for (const auto& node : network.nodes) ++kinds[node.kind];
  summary.kinds.assign(kinds.begin(), kinds.end());
}

void count_ties(const Network& network, Summary& summary) {
  summary.ties = network.edges.size();
  for (const auto& edge : network.edges) {
    summary.inferred += edge.inferred ? 1 : 0;
    summary.statements += edge.inferred ? 0 : edge.statements;
  }
}

// A meeting's summary in the making.
struct Account {
  MeetingSummary summary;
  double confidence = 0.0;  // of the sentence
};

void take_best_sentence(const Edge& edge, Account& account) {
  for (const auto& evidence : edge.evidence) {
    if (evidence.confidence <= account.confidence) continue;
    account.confidence = evidence.confidence;
    account.summary.sentence = evidence.where.text;
  }
}

void add_tie(const Edge& edge, const std::string& other, Account& account) {
  if (edge.negated) return;
  auto& summary = account.summary;
  if (edge.relation == "participated_in") summary.participants.push_back(other);
  if (edge.relation == "held_in" && summary.place.empty()) summary.place = other;
  if (edge.relation != "participated_in" && edge.relation != "held_in") return;
  summary.statements += edge.statements;
  take_best_sentence(edge, account);
}

std::vector<MeetingSummary> meetings_in(const Network& network, std::size_t listed) {
  std::map<std::string_view, Account> accounts;
  std::map<std::string_view, std::string_view> names;
  for (const auto& node : network.nodes) {
    names.emplace(node.id, node.name);
    if (node.kind != Kind::meeting) continue;
    accounts[node.id].summary = {node.id, node.date, node.status, {}, {}, node.articles, 0, {}};
  }
  for (const auto& edge : network.edges) {
    const auto as_target = accounts.find(edge.target);
    if (as_target != accounts.end())
      add_tie(edge, std::string{names.at(edge.source)}, as_target->second);
    const auto as_source = accounts.find(edge.source);
    if (as_source != accounts.end())
      add_tie(edge, std::string{names.at(edge.target)}, as_source->second);
  }
  std::vector<MeetingSummary> meetings;
  for (auto& [id, account] : accounts) {
    auto& participants = account.summary.participants;
    std::ranges::sort(participants);
    participants.erase(std::unique(participants.begin(), participants.end()), participants.end());
    meetings.push_back(std::move(account.summary));
  }
  const auto rank = [](const MeetingSummary& meeting) {
    return std::tuple{~meeting.articles, ~meeting.statements, meeting.date.empty(),
                      std::tie(meeting.date, meeting.id)};
  };
  std::ranges::sort(meetings, {}, rank);
  if (meetings.size() > listed) meetings.resize(listed);
  return meetings;
}

std::vector<ActorSummary> actors_in(const Network& network, std::size_t listed) {
  std::map<std::string_view, std::set<std::string_view>> neighbours;
  std::map<std::string_view, std::size_t> statements;
  for (const auto& edge : network.edges) {
    neighbours[edge.source].insert(edge.target);
    neighbours[edge.target].insert(edge.source);
    if (edge.inferred) continue;
    statements[edge.source] += edge.statements;
    statements[edge.target] += edge.statements;
  }
  std::vector<ActorSummary> actors;
  for (const auto& node : network.nodes) {
    if (node.kind == Kind::meeting || !neighbours.contains(node.id)) continue;
    actors.push_back(
        {node.id, node.name, node.kind, neighbours[node.id].size(), statements[node.id]});
  }
  const auto rank = [](const ActorSummary& actor) {
    return std::tuple{~actor.neighbours, ~actor.statements, std::tie(actor.name, actor.id)};
  };
  std::ranges::sort(actors, {}, rank);
  if (actors.size() > listed) actors.resize(listed);
  return actors;
}

std::string counted_kind(std::size_t number, Kind kind) {
  if (kind == Kind::person) return counted(number, "person", "persons");
  const std::string name{name_of(kind)};
  return counted(number, name, name + "s");
}

std::string joined(const std::vector<std::string>& names, std::string_view between) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : std::string{between}) + name;
  return text;
}

std::string text_of(const MeetingSummary& meeting) {
  const auto who =
      meeting.participants.empty() ? "nobody named" : joined(meeting.participants, ", ");
  std::string text =
      "  " + (meeting.date.empty() ? "undated" : meeting.date) + "  " + printable(who);
  if (!meeting.place.empty()) text += "; " + printable(meeting.place);
  if (meeting.status != MeetingStatus::held)
    text += " (" + std::string{name_of(meeting.status)} + ")";
  text += "; " + counted(meeting.articles, "article", "articles") + "\n";
  if (!meeting.sentence.empty()) text += "    “" + printable(meeting.sentence) + "”\n";
  return text;
}

std::string text_of(const ActorSummary& actor) {
  return "  " + printable(actor.name) + " (" + std::string{name_of(actor.kind)} +
         "): " + counted(actor.neighbours, "neighbour", "neighbours") + ", " +
         counted(actor.statements, "statement", "statements") + "\n";
}

std::string figures_of(const Summary& summary) {
  std::vector<std::string> kinds;
  for (const auto& [kind, number] : summary.kinds) kinds.push_back(counted_kind(number, kind));
  std::string text = counted(summary.articles, "article", "articles");
  if (summary.copies > 0)
    text += " (" + counted(summary.copies, "wire copy", "wire copies") + " of others)";
  if (!kinds.empty()) text += ": " + joined(kinds, ", ");
  text += "\n" + counted(summary.ties, "tie", "ties") + " (" + std::to_string(summary.inferred) +
          " inferred) from " + counted(summary.statements, "statement", "statements") + "; " +
          counted(summary.components, "connected group", "connected groups") + ", the largest of " +
          std::to_string(summary.largest_component) + "; " + std::to_string(summary.isolated) +
          " without ties\n";
  return text;
}

}  // namespace

Summary summarise(const Network& network, std::size_t listed) {
  Summary summary;
  summary.articles = network.articles.size();
  summary.copies = static_cast<std::size_t>(std::ranges::count_if(
      network.articles, [](const ArticleInfo& article) { return !article.copy_of.empty(); }));
  count_kinds(network, summary);
  count_ties(network, summary);
  count_components(network, summary);
  summary.meetings = meetings_in(network, listed);
  summary.actors = actors_in(network, listed);
  return summary;
}

std::string to_text(const Summary& summary) {
  auto text = figures_of(summary);
  if (!summary.meetings.empty()) text += "\nMeetings told most often\n";
  for (const auto& meeting : summary.meetings) text += text_of(meeting);
  if (!summary.actors.empty()) text += "\nActors tied to most others\n";
  for (const auto& actor : summary.actors) text += text_of(actor);
  return text;
}

}  // namespace entente
