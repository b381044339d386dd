// GraphML for Gephi, igraph and networkx. What these accept, and why this file looks as it does, is
// in docs/formats.md.

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "export/columns.h"
#include "export/formats.h"
#include "export/look.h"
#include "export/text.h"
#include "export/words.h"
#include "export/xml.h"

namespace entente {
namespace {

constexpr std::array kProfiles = {
    Profile{"gephi", "read whole by Gephi, igraph and networkx"},
    Profile{"interchange", "valid against the schema, for all others"},
    Profile{"yed", "with shapes, colours and labels of yEd"},
};

std::string_view type_name(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return "string";
    case ColumnType::whole:
      return "int";
    case ColumnType::real:
      return "double";
  }
  return {};
}

class GraphmlWriter {
 public:
  GraphmlWriter(const NetworkIndex& index, std::string_view profile, std::ostream& out)
      : index_{index},
        typed_{profile != "interchange"},
        drawn_{profile == "yed"},
        sizes_{sizes_of(index)},
        out_{out} {}

  void write() {
    write_head();
    const Network& network = index_.network();
    for (std::size_t i = 0; i < network.nodes.size(); ++i) write_node(network.nodes[i], sizes_[i]);
    for (const Edge& edge : network.edges) write_edge(edge);
    out_ << "  </graph>\n</graphml>\n";
  }

 private:
  void write_head() {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
            " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
         << (drawn_ ? " xmlns:y=\"http://www.yworks.com/xml/graphml\"" : "")
         << " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
            " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    declare("node", "label", ColumnType::text);
    if (!typed_) declare("node", "node_id", ColumnType::text);
    for (const NodeColumn& column : node_columns()) declare("node", column.name, column.type);
    declare("edge", "label", ColumnType::text);
    declare("edge", "weight", ColumnType::real);
    for (const TieColumn& column : tie_columns()) declare("edge", column.name, column.type);
    if (drawn_) {
      out_ << "  <key id=\"node_look\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"
              "  <key id=\"edge_look\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n";
    }
    out_ << "  <graph id=\"entente\" edgedefault=\"directed\">\n";
  }

  void declare(std::string_view element, std::string_view name, ColumnType type) {
    out_ << "  <key id=\"" << element << '_' << name << "\" for=\"" << element << "\" attr.name=\""
         << name << "\" attr.type=\"" << type_name(type) << "\"/>\n";
  }

  // Nothing for an empty value: readers give "" to an empty element even where it should be a
  // number.
  void datum(std::string_view element, std::string_view name, std::string_view value) {
    const std::string text = xml_text(value);
    if (text.empty()) return;
    out_ << "      <data key=\"" << element << '_' << name << "\">" << text << "</data>\n";
  }

  // The schema wants name tokens; what is none stands in a column.
  [[nodiscard]] std::string id_of(std::string_view id) const {
    return typed_ ? xml_attribute(id) : xml_name_token(id);
  }

  void write_node(const Node& node, double size) {
    const std::string id = id_of(node.id);
    out_ << "    <node id=\"" << id << "\">\n";
    datum("node", "label", label_of(node));
    if (!typed_ && id != node.id) datum("node", "node_id", node.id);
    for (const NodeColumn& column : node_columns()) datum("node", column.name, column.value(node));
    if (drawn_) draw(node, size);
    out_ << "    </node>\n";
  }

  void draw(const Node& node, double size) {
    out_ << "      <data key=\"node_look\"><y:ShapeNode><y:Geometry height=\"" << shortest(size)
         << "\" width=\"" << shortest(size) << "\"/><y:Fill color=\"" << hex(colour_of(node.kind))
         << "\" transparent=\"false\"/><y:NodeLabel modelName=\"sides\" modelPosition=\"s\">"
         << xml_text(label_of(node)) << "</y:NodeLabel><y:Shape type=\""
         << (node.kind == Kind::meeting ? "diamond" : "ellipse") << "\"/></y:ShapeNode></data>\n";
  }

  // The schema knows no label of an edge; Gephi takes it for the edge's type, and joins parallel
  // edges of one type.
  void write_edge(const Edge& edge) {
    const Ontology& ontology = index_.ontology();
    out_ << "    <edge id=\"" << id_of(edge.id) << "\" source=\"" << id_of(edge.source)
         << "\" target=\"" << id_of(edge.target) << '"';
    if (typed_) out_ << " label=\"" << xml_attribute(type_of(edge, ontology)) << '"';
    out_ << ">\n";
    datum("edge", "label", label_of(edge, ontology));
    datum("edge", "weight", shortest(weight_of(edge)));
    for (const TieColumn& column : tie_columns())
      datum("edge", column.name, column.value(edge, index_));
    if (drawn_) draw(edge);
    out_ << "    </edge>\n";
  }

  void draw(const Edge& edge) {
    const bool fact = edge.status == Status::actual && !edge.negated;
    out_ << "      <data key=\"edge_look\"><y:PolyLineEdge><y:LineStyle color=\""
         << hex(colour_of(sign_of(edge, index_.ontology()))) << "\" type=\""
         << (fact ? "line" : "dashed")
         << "\" width=\"1.0\"/><y:Arrows source=\"none\" target=\"standard\"/><y:EdgeLabel>"
         << xml_text(label_of(edge, index_.ontology()))
         << "</y:EdgeLabel></y:PolyLineEdge></data>\n";
  }

  const NetworkIndex& index_;
  bool typed_;
  bool drawn_;
  std::vector<double> sizes_;
  std::ostream& out_;
};

void write_graphml(const Network& network, const Ontology& ontology, const ExportOptions& options,
                   std::ostream& out) {
  const NetworkIndex index{network, ontology};
  GraphmlWriter{index, options.profile, out}.write();
}

}  // namespace

const Exporter kGraphml{".graphml", "GraphML for Gephi, igraph and networkx", write_graphml,
                        kProfiles};

}  // namespace entente
