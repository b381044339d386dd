#include "export/columns.h"

#include <array>

#include "export/text.h"
#include "export/words.h"
#include "graph/sign.h"

namespace entente {
namespace {

constexpr auto kText = ColumnType::text;
constexpr auto kWhole = ColumnType::whole;
constexpr auto kReal = ColumnType::real;

std::string joined(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) {
    if (!list.empty()) list += " | ";
    list += name;
  }
  return list;
}

std::string of_meeting(const Node& node, std::string_view word) {
  return node.kind == Kind::meeting ? std::string{word} : "";
}

constexpr std::array kNodeColumns = {
    NodeColumn{"aliases", kText, [](const Node& node) { return joined(node.aliases); }},
    NodeColumn{"date", kText, [](const Node& node) { return node.date; }},
    NodeColumn{"kind", kText, [](const Node& node) { return std::string{name_of(node.kind)}; }},
    NodeColumn{"mode", kText,
               [](const Node& node) { return of_meeting(node, name_of(node.mode)); }},
    NodeColumn{"n_articles", kWhole,
               [](const Node& node) { return std::to_string(node.articles); }},
    NodeColumn{"status", kText,
               [](const Node& node) { return of_meeting(node, name_of(node.status)); }},
    NodeColumn{"wikidata", kText, [](const Node& node) { return node.wikidata; }},
};

std::string symmetric(const Edge& edge, const NetworkIndex& index) {
  const Relation* const relation = index.ontology().find(edge.relation);
  return std::string{yes_or_no(relation != nullptr && relation->symmetric)};
}

std::string of_relation(const Edge& edge, const NetworkIndex& index, std::string Relation::*part) {
  const Relation* const relation = index.ontology().find(edge.relation);
  return relation == nullptr ? "" : relation->*part;
}

std::string quote(const Edge& edge, const NetworkIndex& /*index*/) {
  const EdgeEvidence* const best = best_evidence(edge);
  return best == nullptr ? "" : best->where.text;
}

std::string of_quoted(const Edge& edge, const NetworkIndex& index, std::string ArticleInfo::*part) {
  const EdgeEvidence* const best = best_evidence(edge);
  const ArticleInfo* const article = best == nullptr ? nullptr : index.article(best->article);
  return article == nullptr ? "" : article->*part;
}

// Members of the edge itself.
template <auto part>
std::string text_of(const Edge& edge, const NetworkIndex& /*index*/) {
  return edge.*part;
}

template <auto part>
std::string count_of(const Edge& edge, const NetworkIndex& /*index*/) {
  return std::to_string(edge.*part);
}

template <auto part>
std::string relation_part(const Edge& edge, const NetworkIndex& index) {
  return of_relation(edge, index, part);
}

template <auto part>
std::string article_part(const Edge& edge, const NetworkIndex& index) {
  return of_quoted(edge, index, part);
}

constexpr std::array kTieColumns = {
    TieColumn{"attributed_to", kText, text_of<&Edge::attributed_to>},
    TieColumn{"confidence", kReal,
              [](const Edge& edge, const NetworkIndex&) { return shortest(edge.confidence); }},
    TieColumn{"date", kText, text_of<&Edge::date>},
    TieColumn{"edge_id", kText, text_of<&Edge::id>},  // igraph gives edges the ids of nodes
    TieColumn{"first", kText, text_of<&Edge::first>},
    TieColumn{"former", kText,
              [](const Edge& edge, const NetworkIndex&) {
                return std::string{edge.title.empty() ? "" : yes_or_no(edge.former)};
              }},
    TieColumn{"inferred", kText,
              [](const Edge& edge, const NetworkIndex&) {
                return std::string{yes_or_no(edge.inferred)};
              }},
    TieColumn{"last", kText, text_of<&Edge::last>},
    TieColumn{"n_articles", kWhole, count_of<&Edge::articles>},
    TieColumn{"n_outlets", kWhole, count_of<&Edge::outlets>},
    TieColumn{"n_sources", kWhole, count_of<&Edge::sources>},
    TieColumn{"n_statements", kWhole, count_of<&Edge::statements>},
    TieColumn{"plover", kText, relation_part<&Relation::plover>},
    TieColumn{"polarity", kText,
              [](const Edge& edge, const NetworkIndex&) { return std::string{polarity(edge)}; }},
    TieColumn{"quad_class", kText, relation_part<&Relation::quad_class>},
    TieColumn{"quote", kText, quote},
    TieColumn{"quote_outlet", kText, article_part<&ArticleInfo::outlet>},
    TieColumn{"quote_published", kText, article_part<&ArticleInfo::published>},
    TieColumn{"quote_title", kText, article_part<&ArticleInfo::title>},
    TieColumn{"relation", kText, text_of<&Edge::relation>},
    TieColumn{"sign", kText,
              [](const Edge& edge, const NetworkIndex& index) {
                return std::string{name_of(sign_of(edge, index.ontology()))};
              }},
    TieColumn{
        "status", kText,
        [](const Edge& edge, const NetworkIndex&) { return std::string{name_of(edge.status)}; }},
    TieColumn{"symmetric", kText, symmetric},
    TieColumn{"title", kText, text_of<&Edge::title>},
};

}  // namespace

std::span<const NodeColumn> node_columns() { return kNodeColumns; }

std::span<const TieColumn> tie_columns() { return kTieColumns; }

}  // namespace entente
