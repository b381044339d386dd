#include <span>

#include "graph/card/card_output.h"
#include "graph/paths/evidence.h"
#include "graph/paths/path_json.h"

namespace entente {
namespace {

template <class Row, class Write>
void write_part(JsonWriter& json, std::string_view key, const std::vector<Row>& rows,
                const Write& write) {
  json.key(key);
  json.begin_array();
  for (const Row& row : rows) write(row);
  json.end_array();
}

void write_told(JsonWriter& json, const TieGraph& graph, const std::vector<std::uint32_t>& edges,
                std::size_t quotes) {
  write_part(json, "ties", edges, [&](std::uint32_t edge) { write_edge(json, graph.edge(edge)); });
  write_part(json, "evidence", best_quotes(graph, edges, quotes),
             [&](const Quote& quote) { write_quote(json, quote); });
}

void write_nodes(JsonWriter& json, std::string_view key, const TieGraph& graph,
                 const std::vector<std::uint32_t>& nodes) {
  write_part(json, key, nodes, [&](std::uint32_t node) { write_node(json, graph.node(node)); });
}

void write_actor(JsonWriter& json, const Node& node) {
  json.member("id", node.id);
  json.member("kind", name_of(node.kind));
  json.member("name", node.name);
  json.member("aliases", node.aliases);
  json.member_or_null("wikidata", node.wikidata);
}

void write_office(JsonWriter& json, const TieGraph& graph, const CardOffice& office) {
  const Edge& edge = graph.edge(office.edge);
  json.begin_object();
  json.member_or_null("title", edge.title);
  json.key("other");
  write_node(json, graph.node(office.other));
  json.key("tie");
  write_edge(json, edge);
  json.end_object();
}

void write_meeting(JsonWriter& json, const TieGraph& graph, const CardMeeting& one,
                   std::size_t quotes) {
  const Node& meeting = graph.node(one.meeting);
  json.begin_object();
  json.member("id", meeting.id);
  json.member_or_null("date", meeting.date);
  json.member("status", name_of(meeting.status));
  json.member("mode", name_of(meeting.mode));
  json.member("articles", meeting.articles);
  write_nodes(json, "with", graph, one.with);
  write_nodes(json, "places", graph, one.places);
  write_told(json, graph, one.edges, quotes);
  json.end_object();
}

void write_tie(JsonWriter& json, const TieGraph& graph, const CardTie& tie, std::size_t quotes) {
  json.begin_object();
  json.key("other");
  write_node(json, graph.node(tie.other));
  json.member("stories", tie.stories);
  write_told(json, graph, tie.edges, quotes);
  json.end_object();
}

void write_day(JsonWriter& json, const TieGraph& graph, const CardDay& day) {
  const Edge& edge = graph.edge(day.edge);
  json.begin_object();
  json.member("date", day.date);
  json.member("source", edge.source);
  json.member("relation", edge.relation);
  json.member("target", edge.target);
  json.member("negated", edge.negated);
  json.member("status", name_of(edge.status));
  json.member("tie", edge.id);
  json.end_object();
}

void write_source(JsonWriter& json, const ArticleInfo& article) {
  json.begin_object();
  json.member("id", article.id);
  json.member_or_null("published", article.published);
  json.member_or_null("outlet", article.outlet);
  json.member_or_null("title", article.title);
  json.member_or_null("url", article.url);
  json.member_or_null("copy_of", article.copy_of);
  json.end_object();
}

}  // namespace

std::string to_json(const TieGraph& graph, const ActorCard& card, std::size_t quotes) {
  JsonWriter json;
  json.begin_object();
  write_actor(json, graph.node(card.node));
  json.member("outlets", outlets_of(card));
  json.member("stories", card.stories);
  write_part(json, "offices", card.offices,
             [&](const CardOffice& one) { write_office(json, graph, one); });
  write_part(json, "meetings", card.meetings,
             [&](const CardMeeting& one) { write_meeting(json, graph, one, quotes); });
  write_part(json, "neighbours", card.ties,
             [&](const CardTie& one) { write_tie(json, graph, one, quotes); });
  write_part(json, "timeline", card.timeline,
             [&](const CardDay& one) { write_day(json, graph, one); });
  write_part(json, "sources", card.sources,
             [&](const ArticleInfo* one) { write_source(json, *one); });
  json.end_object();
  return json.take() + "\n";
}

}  // namespace entente
