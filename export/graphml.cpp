// GraphML for Gephi, igraph and networkx. What these accept, and why this file looks as it does, is
// in docs/formats.md.

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "export/formats.h"
#include "export/text.h"
#include "export/words.h"
#include "export/xml.h"

namespace entente {
namespace {

struct Key {
  std::string_view name;
  std::string_view type;
};

// Sorted by name. `label` and `weight` are what Gephi shows and lays out by; all other names are
// free of its own.
constexpr std::array kNodeKeys = {
    Key{"aliases", "string"}, Key{"date", "string"},     Key{"kind", "string"},
    Key{"label", "string"},   Key{"mode", "string"},     Key{"n_articles", "int"},
    Key{"status", "string"},  Key{"wikidata", "string"},
};

constexpr std::array kEdgeKeys = {
    Key{"attributed_to", "string"}, Key{"confidence", "double"},   Key{"date", "string"},
    Key{"edge_id", "string"},       Key{"first", "string"},        Key{"former", "string"},
    Key{"inferred", "string"},      Key{"label", "string"},        Key{"last", "string"},
    Key{"n_articles", "int"},       Key{"n_outlets", "int"},       Key{"n_statements", "int"},
    Key{"plover", "string"},        Key{"polarity", "string"},     Key{"quad_class", "string"},
    Key{"quote", "string"},         Key{"quote_outlet", "string"}, Key{"quote_published", "string"},
    Key{"quote_title", "string"},   Key{"relation", "string"},     Key{"status", "string"},
    Key{"symmetric", "string"},     Key{"title", "string"},        Key{"weight", "double"},
};

using ArticlesById = std::map<std::string_view, const ArticleInfo*>;

class Writer {
 public:
  Writer(const Network& network, const Ontology& ontology, std::ostream& out)
      : network_{network}, ontology_{ontology}, out_{out} {
    for (const ArticleInfo& article : network.articles) articles_[article.id] = &article;
  }

  void write() {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
            " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
            " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    for (const Key& key : kNodeKeys) declare("node", key);
    for (const Key& key : kEdgeKeys) declare("edge", key);
    out_ << "  <graph id=\"entente\" edgedefault=\"directed\">\n";
    for (const Node& node : network_.nodes) write_node(node);
    for (const Edge& edge : network_.edges) write_edge(edge);
    out_ << "  </graph>\n</graphml>\n";
  }

 private:
  void declare(std::string_view element, const Key& key) {
    out_ << "  <key id=\"" << element << '_' << key.name << "\" for=\"" << element
         << "\" attr.name=\"" << key.name << "\" attr.type=\"" << key.type << "\"/>\n";
  }

  // Nothing for an empty value: readers give "" to an empty element even where it should be a
  // number.
  void datum(std::string_view element, std::string_view name, std::string_view value) {
    const std::string text = xml_text(value);
    if (text.empty()) return;
    out_ << "      <data key=\"" << element << '_' << name << "\">" << text << "</data>\n";
  }

  void write_node(const Node& node) {
    const auto put = [this](std::string_view name, std::string_view value) {
      datum("node", name, value);
    };
    const bool meeting = node.kind == Kind::meeting;
    out_ << "    <node id=\"" << xml_attribute(node.id) << "\">\n";
    put("aliases", joined(node.aliases));
    put("date", node.date);
    put("kind", name_of(node.kind));
    put("label", node.name.empty() ? node.id : node.name);
    put("mode", meeting ? name_of(node.mode) : "");
    put("n_articles", std::to_string(node.articles));
    put("status", meeting ? name_of(node.status) : "");
    put("wikidata", node.wikidata);
    out_ << "    </node>\n";
  }

  void write_edge(const Edge& edge) {
    out_ << "    <edge id=\"" << xml_attribute(edge.id) << "\" source=\""
         << xml_attribute(edge.source) << "\" target=\"" << xml_attribute(edge.target)
         << "\" label=\"" << xml_attribute(type_of(edge)) << "\">\n";
    write_claim(edge);
    write_relation(edge);
    write_quote(edge);
    out_ << "    </edge>\n";
  }

  void write_claim(const Edge& edge) {
    const auto put = [this](std::string_view name, std::string_view value) {
      datum("edge", name, value);
    };
    put("attributed_to", edge.attributed_to);
    put("confidence", shortest(edge.confidence));
    put("date", edge.date);
    put("edge_id", edge.id);  // igraph 1.0 takes the ids of nodes for those of edges
    put("first", edge.first);
    put("former", edge.title.empty() ? "" : yes_or_no(edge.former));
    put("inferred", yes_or_no(edge.inferred));
    put("last", edge.last);
    put("n_articles", std::to_string(edge.articles));
    put("n_outlets", std::to_string(edge.outlets));
    put("n_statements", std::to_string(edge.statements));
    put("polarity", polarity(edge));
    put("status", name_of(edge.status));
    put("title", edge.title);
    put("weight",
        std::to_string(std::max<std::size_t>(edge.articles, 1)));  // Gephi drops edges of weight 0
  }

  void write_relation(const Edge& edge) {
    const Relation* const relation = ontology_.find(edge.relation);
    datum("edge", "label",
          edge.title.empty() ? relation_label(ontology_, edge.relation) : edge.title);
    datum("edge", "relation", edge.relation);
    datum("edge", "symmetric", yes_or_no(relation != nullptr && relation->symmetric));
    if (relation == nullptr) return;
    datum("edge", "plover", relation->plover);
    datum("edge", "quad_class", relation->quad_class);
  }

  void write_quote(const Edge& edge) {
    const EdgeEvidence* const best = best_evidence(edge);
    if (best == nullptr) return;
    datum("edge", "quote", best->where.text);
    const auto article = articles_.find(best->article);
    if (article == articles_.end()) return;
    datum("edge", "quote_outlet", article->second->outlet);
    datum("edge", "quote_published", article->second->published);
    datum("edge", "quote_title", article->second->title);
  }

  // What Gephi calls the type of an edge: it sums parallel edges of one type into one, so that ties
  // which differ in more than their relation need types of their own.
  static std::string type_of(const Edge& edge) {
    std::string type = edge.relation;
    if (!edge.title.empty()) type += ": " + edge.title;
    if (edge.negated) type += ", negated";
    if (edge.status != Status::actual) type += ", " + std::string{name_of(edge.status)};
    return type;
  }

  static std::string joined(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) {
      if (!list.empty()) list += " | ";
      list += name;
    }
    return list;
  }

  const Network& network_;
  const Ontology& ontology_;
  std::ostream& out_;
  ArticlesById articles_;
};

void write_graphml(const Network& network, const Ontology& ontology,
                   const ExportOptions& /*options*/, std::ostream& out) {
  Writer{network, ontology, out}.write();
}

}  // namespace

const Exporter kGraphml{".graphml", "GraphML for Gephi, igraph and networkx", write_graphml};

}  // namespace entente
