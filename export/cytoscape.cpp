// Cytoscape's JSON, for Cytoscape and Cytoscape.js.

#include <ostream>
#include <string>

#include "export/columns.h"
#include "export/formats.h"
#include "export/text.h"
#include "export/words.h"
#include "graph/json.h"

namespace entente {
namespace {

void write_value(JsonWriter& json, std::string_view name, ColumnType type,
                 const std::string& value) {
  const std::string text = clean_text(value);
  if (text.empty()) return;
  if (type == ColumnType::text) {
    json.member(name, text);
  } else if (type == ColumnType::whole) {
    json.member(name, static_cast<std::size_t>(std::stoull(value)));
  }
}

std::string element_of(const Node& node) {
  JsonWriter json;
  json.begin_object();
  json.key("data");
  json.begin_object();
  json.member("id", clean_text(node.id));
  json.member("value", clean_text(node.id));  // what networkx takes for the node
  json.member("name", clean_text(label_of(node)));
  for (const NodeColumn& column : node_columns())
    write_value(json, column.name, column.type, column.value(node));
  json.end_object();
  json.end_object();
  return json.take();
}

std::string element_of(const Edge& edge, const NetworkIndex& index) {
  JsonWriter json;
  json.begin_object();
  json.key("data");
  json.begin_object();
  json.member("id", clean_text(edge.id));
  json.member("key", clean_text(edge.id));  // by which networkx tells parallel ties apart
  json.member("source", clean_text(edge.source));
  json.member("target", clean_text(edge.target));
  json.member("interaction", clean_text(type_of(edge, index.ontology())));
  json.member("name", clean_text(label_of(edge, index.ontology())));
  json.member("weight", weight_of(edge));
  json.member("confidence", edge.confidence);
  for (const TieColumn& column : tie_columns())
    write_value(json, column.name, column.type, column.value(edge, index));
  json.end_object();
  json.end_object();
  return json.take();
}

void write_cytoscape(const Network& network, const Ontology& ontology,
                     const ExportOptions& /*options*/, std::ostream& out) {
  const NetworkIndex index{network, ontology};
  out << "{\"directed\": true, \"multigraph\": true, \"data\": {\"name\": \"entente\"},\n"
         "\"elements\": {\n\"nodes\": [";
  for (const Node& node : network.nodes)
    out << (&node == network.nodes.data() ? "\n" : ",\n") << element_of(node);
  out << "],\n\"edges\": [";
  for (const Edge& edge : network.edges)
    out << (&edge == network.edges.data() ? "\n" : ",\n") << element_of(edge, index);
  out << "]}}\n";
}

}  // namespace

const Exporter kCytoscape{".cyjs", "Cytoscape and Cytoscape.js", write_cytoscape};

}  // namespace entente
