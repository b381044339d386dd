// Graphviz DOT, for drawing with `dot`, `neato` or `sfdp`.

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "export/formats.h"
#include "export/look.h"
#include "export/text.h"
#include "export/words.h"

namespace entente {
namespace {

// A double-quoted string; in labels a backslash begins an escape, so that it stands doubled.
std::string dot_string(std::string_view text) {
  std::string string = "\"";
  for (const char c : clean_text(text)) {
    if (c == '"' || c == '\\') string += '\\';
    string += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  return string + "\"";
}

// A drawing has no room for more, and dot's own limit for a string is 16 KiB.
std::string label(const std::string& text) {
  constexpr std::size_t kLongest = 80;
  if (text.size() <= kLongest) return dot_string(text);
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return dot_string(text.substr(0, end) + "…");
}

std::string_view shape_of(Kind kind) {
  if (kind == Kind::meeting || kind == Kind::event) return "diamond";
  return kind == Kind::person ? "ellipse" : "box";
}

std::string_view style_of(const Edge& edge) {
  if (edge.negated) return "dotted";
  return edge.status == Status::actual ? "solid" : "dashed";
}

// Nodes go by number: their ids may be longer than dot allows.
void write_dot(const Network& network, const Ontology& ontology, const ExportOptions& /*options*/,
               std::ostream& out) {
  const NetworkIndex index{network, ontology};
  out << "digraph entente {\n"
         "  charset=\"UTF-8\";\n"
         "  node [style=filled, fontname=\"sans-serif\", fontcolor=white];\n"
         "  edge [fontname=\"sans-serif\", fontsize=10];\n";
  for (const Node& node : network.nodes) {
    out << "  n" << index.number(node.id) << " [label=" << label(label_of(node))
        << ", shape=" << shape_of(node.kind) << ", fillcolor=\"" << hex(colour_of(node.kind))
        << "\"];\n";
  }
  for (const Edge& edge : network.edges) {
    out << "  n" << index.number(edge.source) << " -> n" << index.number(edge.target)
        << " [label=" << label(label_of(edge, ontology)) << ", style=" << style_of(edge)
        << ", color=\"" << hex(colour_of(sign_of(edge, ontology)))
        << "\", weight=" << shortest(std::min(std::max(weight_of(edge), 1.0), 1000.0)) << "];\n";
  }
  out << "}\n";
}

}  // namespace

const Exporter kDot{".dot", "Graphviz, for drawing", write_dot};

}  // namespace entente
