#include "graph/query/answer_text.h"

#include <algorithm>

#include "graph/paths/path_json.h"
#include "graph/paths/path_text.h"
#include "graph/wording.h"

namespace entente {
namespace {

// Characters, so far as UTF-8 tells.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string table_text(const QueryAnswer& answer, const TieGraph& graph) {
  std::vector<std::vector<std::string>> lines = {answer.columns};
  for (const auto& row : answer.rows) {
    lines.emplace_back();
    for (const QueryValue& cell : row) lines.back().push_back(to_text(cell, graph));
  }
  std::vector<std::size_t> widths(answer.columns.size(), 0);
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i)
      widths[i] = std::max(widths[i], width_of(line[i]));
  }
  std::string text;
  for (const auto& line : lines) {
    std::string row;
    for (std::size_t i = 0; i < line.size(); ++i)
      row += line[i] + std::string(widths[i] - width_of(line[i]) + 2, ' ');
    row.erase(row.find_last_not_of(' ') + 1);
    text += row + "\n";
  }
  return text;
}

std::string paths_text(const QueryAnswer& answer, const TieGraph& graph, const Ontology& ontology) {
  std::string text;
  for (const Path& path : answer.paths) {
    text += "\n" + row_text(graph, path) + "\n";
    for (std::size_t i = 0; i < path.hops.size(); ++i)
      text += hop_text(graph, ontology, path.nodes[i], path.hops[i], answer.quotes);
  }
  return text;
}

}  // namespace

std::string to_text(const QueryAnswer& answer, const TieGraph& graph, const Ontology& ontology) {
  const bool table = !answer.network && !answer.only_paths;
  std::string text = table ? counted(answer.rows.size(), "row", "rows")
                           : counted(answer.paths.size(), "path", "paths");
  if (!answer.complete) text += "; " + answer.reason;
  text += "\n(" + answer.conditions + ")\n";
  if (answer.only_paths) return text + paths_text(answer, graph, ontology);
  if (table) return text + "\n" + table_text(answer, graph);
  const SubNetwork part = network_of(answer);
  return text + counted(part.nodes.size(), "node", "nodes") + ", " +
         counted(part.edges.size(), "tie", "ties") + "\n";
}

std::string to_json(const QueryAnswer& answer, const TieGraph& graph) {
  JsonWriter json;
  json.begin_object();
  json.member("conditions", answer.conditions);
  json.member("complete", answer.complete);
  json.member_or_null("reason", answer.reason);
  const bool table = !answer.network && !answer.only_paths;
  json.key(table ? "rows" : "paths");
  json.begin_array();
  if (!table) {
    for (const Path& path : answer.paths) write_path(json, graph, path, answer.quotes);
  }
  for (const auto& row : answer.rows) {
    json.begin_object();
    for (std::size_t i = 0; i < row.size(); ++i) {
      json.key(answer.columns[i]);
      write_value(json, row[i], graph);
    }
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

SubNetwork network_of(const QueryAnswer& answer) {
  SubNetwork part;
  for (const Path& path : answer.paths) add(part, path);
  return part;
}

}  // namespace entente
