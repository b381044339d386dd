#include "graph/paths/path_json.h"

#include "graph/graph_json.h"

namespace entente {
namespace {

void write_reasons(JsonWriter& json, const TieGraph& graph, const NoPath& reasons) {
  json.key("no_path");
  json.begin_object();
  json.member("near_from", reasons.near_from);
  json.member("near_to", reasons.near_to);
  json.key("obstacles");
  json.begin_array();
  for (const Obstacle& obstacle : reasons.obstacles) {
    json.begin_object();
    json.member("condition", obstacle.condition);
    json.key("path");
    write_path(json, graph, obstacle.path, 0);
    json.end_object();
  }
  json.end_array();
  if (reasons.anyhow) {
    json.key("anyhow");
    write_path(json, graph, *reasons.anyhow, 0);
  }
  json.end_object();
}

}  // namespace

void write_edge(JsonWriter& json, const Edge& edge) {
  json.begin_object();
  write_key_of(json, edge);
  json.member_or_null("date", edge.date);
  json.member_or_null("first", edge.first);
  json.member_or_null("last", edge.last);
  json.member("articles", edge.articles);
  json.member("outlets", edge.outlets);
  json.member("confidence", edge.confidence);
  json.end_object();
}

void write_quote(JsonWriter& json, const Quote& quote) {
  const EdgeEvidence& evidence = *quote.evidence;
  const bool known = quote.article != nullptr;
  json.begin_object();
  json.member("tie", quote.edge->id);
  json.member("text", evidence.where.text);
  json.member("article", evidence.article);
  json.member("begin", evidence.where.sentence.begin);
  json.member("end", evidence.where.sentence.end);
  json.member_or_null("outlet", known ? quote.article->outlet : "");
  json.member_or_null("title", known ? quote.article->title : "");
  json.member_or_null("published", known ? quote.article->published : "");
  json.member_or_null("url", known ? quote.article->url : "");
  json.member_or_null("date", evidence.date);
  json.member_or_null("attributed_to", evidence.attributed_to);
  json.member("confidence", evidence.confidence);
  json.end_object();
}

void write_node(JsonWriter& json, const Node& node) {
  json.begin_object();
  json.member("id", node.id);
  json.member("kind", name_of(node.kind));
  json.member("name", node.name);
  json.end_object();
}

void write_hop(JsonWriter& json, const TieGraph& graph, std::uint32_t from, std::uint32_t to,
               const PathHop& hop, std::size_t quotes) {
  json.begin_object();
  json.member("from", graph.node(from).id);
  json.member("to", graph.node(to).id);
  json.key("ties");
  json.begin_array();
  for (const auto edge : hop.edges) write_edge(json, graph.edge(edge));
  json.end_array();
  json.key("evidence");
  json.begin_array();
  for (const Quote& quote : best_quotes(graph, hop.edges, quotes)) write_quote(json, quote);
  json.end_array();
  json.end_object();
}

void write_path(JsonWriter& json, const TieGraph& graph, const Path& path, std::size_t quotes) {
  constexpr double kMillion = 1e6;
  json.begin_object();
  json.member("length", path.hops.size());
  json.member("cost", static_cast<double>(path.cost) / kMillion);
  json.member("strength", strength_of(graph, path));
  json.key("nodes");
  json.begin_array();
  for (const auto node : path.nodes) write_node(json, graph.node(node));
  json.end_array();
  json.key("hops");
  json.begin_array();
  for (std::size_t i = 0; i < path.hops.size(); ++i)
    write_hop(json, graph, path.nodes[i], path.nodes[i + 1], path.hops[i], quotes);
  json.end_array();
  json.end_object();
}

std::string to_json(const TieGraph& graph, const PathQuestion& question, const FoundPaths& found,
                    const std::optional<NoPath>& reasons, std::size_t quotes) {
  JsonWriter json;
  json.begin_object();
  json.key("from");
  write_node(json, graph.node(question.from));
  json.key("to");
  write_node(json, graph.node(question.to));
  json.member("conditions", conditions_of(graph, question));
  json.member("complete", found.complete);
  json.member_or_null("reason", found.reason);
  json.key("paths");
  json.begin_array();
  for (const Path& path : found.paths) write_path(json, graph, path, quotes);
  json.end_array();
  if (reasons) write_reasons(json, graph, *reasons);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace entente
