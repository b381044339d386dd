// GEXF 1.3 for Gephi, with a timeline, and for clients on the web, without. What these accept, and
// why this file looks as it does, is in docs/formats.md.

#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "export/columns.h"
#include "export/formats.h"
#include "export/look.h"
#include "export/spells.h"
#include "export/text.h"
#include "export/words.h"
#include "export/xml.h"

namespace entente {
namespace {

// graphology keeps one block of attributes per class and no dynamic ones, and knows no spells.
constexpr std::array kProfiles = {
    Profile{"gephi", "Gephi 0.9.3 and later, with a timeline"},
    Profile{"web", "Gephi Lite, sigma.js, graphology: without time"},
};

std::string_view type_name(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return "string";
    case ColumnType::whole:
      return "integer";
    case ColumnType::real:
      return "double";
  }
  return {};
}

class GexfWriter {
 public:
  GexfWriter(const NetworkIndex& index, bool timed, std::ostream& out)
      : index_{index}, timed_{timed}, out_{out} {}

  void write() {
    const Network& network = index_.network();
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\""
            " version=\"1.3\">\n"
            "  <meta><creator>entente</creator></meta>\n"
            "  <graph defaultedgetype=\"directed\""
         << (timed_ ? " mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\""
                    : " mode=\"static\"")
         << ">\n";
    declare("node", node_columns());
    declare("edge", tie_columns());
    out_ << "    <nodes count=\"" << network.nodes.size() << "\">\n";
    const std::vector<double> sizes = sizes_of(index_);
    for (std::size_t i = 0; i < network.nodes.size(); ++i) write_node(network.nodes[i], sizes[i]);
    out_ << "    </nodes>\n    <edges count=\"" << network.edges.size() << "\">\n";
    for (const Edge& edge : network.edges) write_edge(edge);
    out_ << "    </edges>\n  </graph>\n</gexf>\n";
  }

 private:
  // graphology calls an attribute by its id, Gephi by its title.
  template <class Columns>
  void declare(std::string_view element, const Columns& columns) {
    out_ << "    <attributes class=\"" << element << "\">\n";
    for (const auto& column : columns) {
      out_ << "      <attribute id=\"" << column.name << "\" title=\"" << column.name
           << "\" type=\"" << type_name(column.type) << "\"/>\n";
    }
    out_ << "    </attributes>\n";
  }

  void write_value(std::string_view name, const std::string& value) {
    const std::string text = xml_attribute(value);
    if (text.empty()) return;
    out_ << "          <attvalue for=\"" << name << "\" value=\"" << text << "\"/>\n";
  }

  void write_spells(const DaySet& days) {
    if (!timed_ || days.empty()) return;
    out_ << "        <spells>\n";
    for (const DayRange range : days) {
      out_ << "          <spell start=\"" << iso_day(range.first) << "\" end=\""
           << iso_day(range.last) << "\"/>\n";
    }
    out_ << "        </spells>\n";
  }

  void write_colour(Colour colour) {
    out_ << "        <viz:color r=\"" << int{colour.red} << "\" g=\"" << int{colour.green}
         << "\" b=\"" << int{colour.blue} << "\"/>\n";
  }

  void write_node(const Node& node, double size) {
    out_ << "      <node id=\"" << xml_attribute(node.id) << "\" label=\""
         << xml_attribute(label_of(node)) << "\">\n        <attvalues>\n";
    for (const NodeColumn& column : node_columns()) write_value(column.name, column.value(node));
    out_ << "        </attvalues>\n";
    write_spells(days_of_meeting(node));  // all others are there always
    write_colour(colour_of(node.kind));
    out_ << "        <viz:size value=\"" << shortest(size) << "\"/>\n      </node>\n";
  }

  void write_edge(const Edge& edge) {
    out_ << "      <edge id=\"" << xml_attribute(edge.id) << "\" source=\""
         << xml_attribute(edge.source) << "\" target=\"" << xml_attribute(edge.target)
         << "\" kind=\"" << xml_attribute(type_of(edge, index_.ontology())) << "\" label=\""
         << xml_attribute(label_of(edge, index_.ontology())) << "\" weight=\""
         << shortest(weight_of(edge)) << "\">\n        <attvalues>\n";
    for (const TieColumn& column : tie_columns())
      write_value(column.name, column.value(edge, index_));
    out_ << "        </attvalues>\n";
    write_spells(spells_of(edge, index_));
    write_colour(colour_of(sign_of(edge, index_.ontology())));
    out_ << "      </edge>\n";
  }

  const NetworkIndex& index_;
  bool timed_;
  std::ostream& out_;
};

void write_gexf(const Network& network, const Ontology& ontology, const ExportOptions& options,
                std::ostream& out) {
  const NetworkIndex index{network, ontology};
  GexfWriter{index, options.profile != "web", out}.write();
}

}  // namespace

const Exporter kGexf{".gexf", "GEXF 1.3 for Gephi, with timeline, colours and sizes", write_gexf,
                     kProfiles};

}  // namespace entente
