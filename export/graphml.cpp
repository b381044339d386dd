// GraphML for Gephi, igraph and networkx. What these accept, and why this file looks as it does, is
// in docs/formats.md.

#include <algorithm>
#include <array>
#include <ostream>
#include <span>
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

// The columns of nodes or ties, each with the tag that its values stand in.
template <class Column>
struct TaggedColumn {
  const Column* column;
  std::string tag;
};

std::string data_tag(std::string_view element, std::string_view name) {
  return std::string{"      <data key=\""}.append(element).append("_").append(name).append("\">");
}

template <class Column>
std::vector<TaggedColumn<Column>> tagged(std::string_view element,
                                         std::span<const Column> columns) {
  std::vector<TaggedColumn<Column>> all;
  for (const Column& column : columns) all.push_back({&column, data_tag(element, column.name)});
  return all;
}

// Gathers each element as text, which is several times faster than giving a stream its pieces.
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
    put("  </graph>\n</graphml>\n");
    out_ << text_;
  }

 private:
  template <class... Pieces>
  void put(const Pieces&... pieces) {
    (text_.append(pieces), ...);
  }

  // The stream's own buffer is of this size.
  void end_element() {
    constexpr std::size_t kPiece = 1 << 16;
    if (text_.size() < kPiece) return;
    out_ << text_;
    text_.clear();
  }

  void write_head() {
    put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"",
        drawn_ ? " xmlns:y=\"http://www.yworks.com/xml/graphml\"" : "",
        " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
        " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
    declare("node", "label", ColumnType::text);
    if (!typed_) declare("node", "node_id", ColumnType::text);
    for (const NodeColumn& column : node_columns()) declare("node", column.name, column.type);
    declare("edge", "label", ColumnType::text);
    declare("edge", "weight", ColumnType::real);
    for (const TieColumn& column : tie_columns()) declare("edge", column.name, column.type);
    if (drawn_) {
      put("  <key id=\"node_look\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"
          "  <key id=\"edge_look\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n");
    }
    put("  <graph id=\"entente\" edgedefault=\"directed\">\n");
  }

  void declare(std::string_view element, std::string_view name, ColumnType type) {
    put("  <key id=\"", element, "_", name, "\" for=\"", element, "\" attr.name=\"", name,
        "\" attr.type=\"", type_name(type), "\"/>\n");
  }

  // Nothing for an empty value: readers give "" to an empty element even where it should be a
  // number.
  void datum(std::string_view tag, std::string_view value) {
    const std::string text = xml_text(value);
    if (!text.empty()) put(tag, text, "</data>\n");
  }

  // The schema wants name tokens; what is none stands in a column.
  [[nodiscard]] std::string id_of(std::string_view id) const {
    return typed_ ? xml_attribute(id) : xml_name_token(id);
  }

  void write_node(const Node& node, double size) {
    const std::string id = id_of(node.id);
    put("    <node id=\"", id, "\">\n");
    datum(node_label_, label_of(node));
    if (!typed_ && id != node.id) datum(node_id_, node.id);
    for (const auto& [column, tag] : node_columns_) datum(tag, column->value(node));
    if (drawn_) draw(node, size);
    put("    </node>\n");
    end_element();
  }

  void draw(const Node& node, double size) {
    put("      <data key=\"node_look\"><y:ShapeNode><y:Geometry height=\"", shortest(size),
        "\" width=\"", shortest(size), "\"/><y:Fill color=\"", hex(colour_of(node.kind)),
        "\" transparent=\"false\"/><y:NodeLabel modelName=\"sides\" modelPosition=\"s\">",
        xml_text(label_of(node)), "</y:NodeLabel><y:Shape type=\"",
        node.kind == Kind::meeting ? "diamond" : "ellipse", "\"/></y:ShapeNode></data>\n");
  }

  // The schema knows no label of an edge; Gephi takes it for the edge's type, and joins parallel
  // edges of one type.
  void write_edge(const Edge& edge) {
    const Ontology& ontology = index_.ontology();
    put("    <edge id=\"", id_of(edge.id), "\" source=\"", id_of(edge.source), "\" target=\"",
        id_of(edge.target), "\"");
    if (typed_) put(" label=\"", xml_attribute(type_of(edge, ontology)), "\"");
    put(">\n");
    datum(edge_label_, label_of(edge, ontology));
    datum(weight_, shortest(weight_of(edge)));
    for (const auto& [column, tag] : tie_columns_) datum(tag, column->value(edge, index_));
    if (drawn_) draw(edge);
    put("    </edge>\n");
    end_element();
  }

  void draw(const Edge& edge) {
    const bool fact = edge.status == Status::actual && !edge.negated;
    put("      <data key=\"edge_look\"><y:PolyLineEdge><y:LineStyle color=\"",
        hex(colour_of(sign_of(edge, index_.ontology()))), "\" type=\"", fact ? "line" : "dashed",
        "\" width=\"1.0\"/><y:Arrows source=\"none\" target=\"standard\"/><y:EdgeLabel>",
        xml_text(label_of(edge, index_.ontology())), "</y:EdgeLabel></y:PolyLineEdge></data>\n");
  }

  const NetworkIndex& index_;
  bool typed_;
  bool drawn_;
  std::vector<double> sizes_;
  std::ostream& out_;
  std::string text_;
  std::string node_label_ = data_tag("node", "label");
  std::string node_id_ = data_tag("node", "node_id");
  std::string edge_label_ = data_tag("edge", "label");
  std::string weight_ = data_tag("edge", "weight");
  std::vector<TaggedColumn<NodeColumn>> node_columns_ = tagged("node", node_columns());
  std::vector<TaggedColumn<TieColumn>> tie_columns_ = tagged("edge", tie_columns());
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
