// CSV tables after RFC 4180 for spreadsheets, pandas, R and Gephi's import of spreadsheets.
//
// A spreadsheet takes a cell that begins with = + - @ for a formula and runs it. Text that begins
// so gets an apostrophe in front, in every table alike, so that ids still join.

#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "export/columns.h"
#include "export/formats.h"
#include "export/text.h"
#include "export/words.h"

namespace entente {
namespace {

bool is_space(char c) { return c == '\t' || c == '\n' || c == '\r'; }

// On one line, and no formula.
std::string harmless(std::string_view text) {
  std::string cell = clean_text(text);
  std::ranges::replace_if(cell, is_space, ' ');
  const std::size_t first = cell.find_first_not_of("' ");  // the guard can be taken off again
  const bool formula =
      first != std::string::npos && std::string_view{"=+-@"}.find(cell[first]) != std::string::npos;
  return formula ? "'" + cell : cell;
}

std::string in_quotes(const std::string& cell) {
  if (cell.find_first_of("\",;' ") == std::string::npos) return cell;
  std::string text = "\"";
  for (const char c : cell) {
    if (c == '"') text += c;
    text += c;
  }
  return text + "\"";
}

// One line of a table.
class Row {
 public:
  explicit Row(std::ostream& out) : out_{out} {}
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;
  ~Row() { out_ << '\n'; }

  Row& text(std::string_view cell) { return raw(in_quotes(harmless(cell))); }
  Row& number(double value) { return raw(shortest(value)); }
  Row& count(std::size_t value) { return raw(std::to_string(value)); }

  Row& cell(ColumnType type, const std::string& value) {
    return type == ColumnType::text ? text(value) : raw(value);
  }

 private:
  Row& raw(std::string_view cell) {
    if (!first_) out_ << ',';
    first_ = false;
    out_ << cell;
    return *this;
  }

  std::ostream& out_;
  bool first_ = true;
};

void write_heads(std::ostream& out, std::initializer_list<std::string_view> names) {
  Row row{out};
  for (const std::string_view name : names) row.text(name);
}

// Gephi knows Id, Label, Source, Target, Type, Kind and Weight by these names; it joins
// parallel ties of one kind.
void write_nodes(const Network& network, const Ontology& /*ontology*/,
                 const ExportOptions& /*options*/, std::ostream& out) {
  {
    Row heads{out};
    heads.text("Id").text("Label");
    for (const NodeColumn& column : node_columns()) heads.text(column.name);
  }
  for (const Node& node : network.nodes) {
    Row row{out};
    row.text(node.id).text(label_of(node));
    for (const NodeColumn& column : node_columns()) row.cell(column.type, column.value(node));
  }
}

void write_edges(const Network& network, const Ontology& ontology, const ExportOptions& /*options*/,
                 std::ostream& out) {
  const NetworkIndex index{network, ontology};
  {
    Row heads{out};
    for (const auto* name : {"Source", "Target", "Type", "Id", "Kind", "Label", "Weight"})
      heads.text(name);
    for (const TieColumn& column : tie_columns()) heads.text(column.name);
  }
  for (const Edge& edge : network.edges) {
    Row row{out};
    row.text(edge.source).text(edge.target).text("Directed").text(edge.id);
    row.text(type_of(edge, ontology)).text(label_of(edge, ontology)).number(weight_of(edge));
    for (const TieColumn& column : tie_columns()) row.cell(column.type, column.value(edge, index));
  }
}

// What other tools' statements have for our ids; by them the table can be read back.
void write_names(const Edge& edge, const EdgeEvidence& one, const NetworkIndex& index, Row& row) {
  for (const std::string* const end : {&edge.source, &edge.target}) {
    const Node* const node = index.node(*end);
    row.text(node == nullptr ? "" : label_of(*node));
    row.text(node == nullptr ? "" : name_of(node->kind));
  }
  const Node* const speaker = index.node(one.attributed_to);
  row.text(speaker == nullptr ? "" : label_of(*speaker));
}

void write_evidence(const Edge& edge, const NetworkIndex& index, std::ostream& out) {
  static const ArticleInfo kUnknown;
  for (const EdgeEvidence& one : edge.evidence) {
    const ArticleInfo* const known = index.article(one.article);
    const ArticleInfo& article = known == nullptr ? kUnknown : *known;
    Row row{out};
    row.text(edge.id).text(edge.source).text(edge.relation).text(edge.target).text(edge.title);
    row.text(yes_or_no(edge.former)).text(polarity(edge)).text(name_of(edge.status));
    row.text(yes_or_no(edge.inferred))
        .text(one.attributed_to)
        .text(one.date)
        .number(one.confidence)
        .text(one.where.text);
    row.text(one.article).text(article.title).text(article.outlet).text(article.published);
    row.text(article.url).text(article.path);
    row.count(one.where.sentence.begin).count(one.where.sentence.end).text(one.where.rule);
    write_names(edge, one, index, row);
  }
}

void write_statements(const Network& network, const Ontology& ontology,
                      const ExportOptions& /*options*/, std::ostream& out) {
  const NetworkIndex index{network, ontology};
  write_heads(out, {"edge_id",       "source",      "relation",
                    "target",        "title",       "former",
                    "polarity",      "status",      "inferred",
                    "attributed_to", "date",        "confidence",
                    "quote",         "article",     "article_title",
                    "outlet",        "published",   "url",
                    "path",          "begin",       "end",
                    "rule",          "source_name", "source_kind",
                    "target_name",   "target_kind", "attributed_to_name"});
  for (const Edge& edge : network.edges) write_evidence(edge, index, out);
}

// Names of those that a meeting is tied to, by relation.
using Company = std::map<std::string_view, std::set<std::string>>;

std::map<std::string_view, Company> company_of(const NetworkIndex& index) {
  std::map<std::string_view, Company> meetings;
  for (const Edge& edge : index.network().edges) {
    if (edge.negated) continue;
    const auto add = [&](const std::string& meeting, const std::string& other) {
      const Node* const node = index.node(meeting);
      const Node* const named = index.node(other);
      if (node == nullptr || named == nullptr || node->kind != Kind::meeting) return;
      meetings[node->id][edge.relation].insert(label_of(*named));
    };
    add(edge.source, edge.target);
    add(edge.target, edge.source);
  }
  return meetings;
}

std::string joined(const std::set<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : " | ") + name;
  return list;
}

void write_meetings(const Network& network, const Ontology& ontology,
                    const ExportOptions& /*options*/, std::ostream& out) {
  const NetworkIndex index{network, ontology};
  auto meetings = company_of(index);
  write_heads(out, {"id", "label", "date", "status", "mode", "participants", "invited", "place",
                    "n_articles"});
  for (const Node& node : network.nodes) {
    if (node.kind != Kind::meeting) continue;
    Company& company = meetings[node.id];
    Row row{out};
    row.text(node.id).text(label_of(node)).text(node.date);
    row.text(name_of(node.status)).text(name_of(node.mode));
    for (const auto* relation : {"participated_in", "invited_to", "held_in"})
      row.text(joined(company[relation]));
    row.count(node.articles);
  }
}

constexpr std::array kTables = {
    Table{"nodes", write_nodes},
    Table{"edges", write_edges},
    Table{"statements", write_statements},
    Table{"meetings", write_meetings},
};

}  // namespace

const Exporter kCsv{
    ".csv", "CSV tables: OUT-nodes.csv, -edges, -statements, -meetings", nullptr, {}, kTables};

}  // namespace entente
