#include "graph/paths/connection_text.h"

#include <set>

#include "graph/paths/path_json.h"
#include "graph/paths/path_text.h"
#include "graph/wording.h"

namespace entente {
namespace {

std::string names(const TieGraph& graph, const std::vector<std::uint32_t>& nodes) {
  std::string text;
  for (const auto node : nodes)
    text += (text.empty() ? "" : ", ") + printable(graph.node(node).name);
  return text;
}

std::set<std::uint32_t> nodes_of(const Connection& connection) {
  std::set<std::uint32_t> nodes;
  for (const auto& part : connection.parts) nodes.insert(part.begin(), part.end());
  for (const ConnectionHop& hop : connection.hops) nodes.insert(hop.to);
  return nodes;
}

constexpr std::string_view kIncomplete = "the search was stopped before its end";

std::string conditions_of(const TieGraph& graph, const ConnectionQuestion& question) {
  return "cheapest by " + std::string{name_of(question.cost)} +
         (question.damp_hubs ? " and hubs" : "") + "; " + to_text(question.filter, graph);
}

}  // namespace

std::string to_text(const TieGraph& graph, const Ontology& ontology,
                    const ConnectionQuestion& question, const Connection& connection,
                    std::size_t quotes) {
  const std::size_t between = nodes_of(connection).size() - question.nodes.size();
  std::string text = names(graph, question.nodes) + ": ";
  if (connection.parts.size() == 1) {
    text += "joined by " + counted(connection.hops.size(), "hop", "hops") + " and " +
            counted(between, "node", "nodes") + " between them";
  } else {
    text += "in " + counted(connection.parts.size(), "part", "parts") +
            " that nothing joins under these conditions";
  }
  if (!connection.complete) text += "; " + std::string{kIncomplete};
  text += "\n(" + conditions_of(graph, question) + ")\n";
  if (connection.parts.size() > 1) {
    for (const auto& part : connection.parts) text += "  " + names(graph, part) + "\n";
  }
  for (const ConnectionHop& hop : connection.hops) {
    text += "\n  " + printable(graph.node(hop.from).name) + " ─ " +
            printable(graph.node(hop.to).name) + "\n";
    text += hop_text(graph, ontology, hop.from, hop.hop, quotes);
  }
  return text;
}

std::string to_json(const TieGraph& graph, const ConnectionQuestion& question,
                    const Connection& connection, std::size_t quotes) {
  constexpr double kMillion = 1e6;
  JsonWriter json;
  json.begin_object();
  json.member("conditions", conditions_of(graph, question));
  json.member("complete", connection.complete);
  json.member_or_null("reason", connection.complete ? std::string_view{} : kIncomplete);
  json.member("cost", static_cast<double>(connection.cost) / kMillion);
  json.key("parts");
  json.begin_array();
  for (const auto& part : connection.parts) {
    json.begin_array();
    for (const auto node : part) json.value(graph.node(node).id);
    json.end_array();
  }
  json.end_array();
  json.key("nodes");
  json.begin_array();
  for (const auto node : nodes_of(connection)) write_node(json, graph.node(node));
  json.end_array();
  json.key("hops");
  json.begin_array();
  for (const ConnectionHop& hop : connection.hops)
    write_hop(json, graph, hop.from, hop.to, hop.hop, quotes);
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

}  // namespace entente
