// libxml2's reader goes through the file element by element, without a tree. The names of elements
// in GraphML and GEXF do not collide, so that one reader serves both.

#include "import/foreign_graph.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

#include <libxml/xmlreader.h>

namespace entente {
namespace {

struct FreeReader {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

std::string text_of(const xmlChar* text) {
  return text == nullptr ? std::string{} : reinterpret_cast<const char*>(text);
}

// The first thing that libxml2 has to say.
struct Complaint {
  std::string message;
  int line = 0;
};

void complain(void* complaint, const char* message, xmlParserSeverities /*severity*/,
              xmlTextReaderLocatorPtr locator) {
  auto& kept = *static_cast<Complaint*>(complaint);
  if (!kept.message.empty()) return;
  kept.message = message;
  std::ranges::replace(kept.message, '\n', ' ');
  while (kept.message.ends_with(' ')) kept.message.pop_back();
  kept.line = xmlTextReaderLocatorLineNumber(locator);
}

class ForeignReader {
 public:
  ForeignReader(std::string_view xml, std::string_view name)
      : name_{name},
        reader_{xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                                   XML_PARSE_NONET | XML_PARSE_COMPACT)} {
    if (reader_ != nullptr) xmlTextReaderSetErrorHandler(reader_.get(), complain, &complaint_);
  }

  Result<ForeignGraph> read() {
    if (reader_ == nullptr) return malformed(1, "XML", "what cannot be read");
    int more = 0;
    while ((more = xmlTextReaderRead(reader_.get())) == 1) {
      if (auto done = step(); !done) return done.error();
    }
    if (more < 0 || !complaint_.message.empty())
      return malformed(complaint_.line, "well-formed XML", complaint_.message);
    if (!seen_graph_) return malformed(1, "GraphML or GEXF with a graph", "other XML");
    return std::move(graph_);
  }

 private:
  Error malformed(int line, const std::string& expected, const std::string& found) const {
    return {Error::Code::malformed, std::string{name_} + ":" + std::to_string(std::max(line, 1)) +
                                        ": expected " + expected + ", found " + found};
  }

  [[nodiscard]] int line() const { return xmlTextReaderGetParserLineNumber(reader_.get()); }

  Result<Done> step() {
    switch (xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_ELEMENT:
        return begin(local_name());
      case XML_READER_TYPE_END_ELEMENT:
        end(local_name());
        return Done{};
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        if (in_data_) text_ += text_of(xmlTextReaderConstValue(reader_.get()));
        return Done{};
      case XML_READER_TYPE_ENTITY_REFERENCE:
        return malformed(line(), "text", "an entity, which is not expanded");
      case XML_READER_TYPE_DOCUMENT_TYPE:
        return check_document_type();
      default:
        return Done{};
    }
  }

  // Files may name their document type, but bring no entities along.
  Result<Done> check_document_type() {
    const xmlNode* const node = xmlTextReaderCurrentNode(reader_.get());
    const auto* const type = reinterpret_cast<const xmlDtd*>(node);
    if (node == nullptr || type->type != XML_DTD_NODE || type->entities == nullptr) return Done{};
    return malformed(line(), "no entities", "a document type that declares some");
  }

  std::string local_name() { return text_of(xmlTextReaderConstLocalName(reader_.get())); }

  std::string attribute(const char* key) {
    xmlChar* const value =
        xmlTextReaderGetAttribute(reader_.get(), reinterpret_cast<const xmlChar*>(key));
    std::string text = text_of(value);
    xmlFree(value);
    return text;
  }

  Result<Done> begin(const std::string& element) {
    const bool empty = xmlTextReaderIsEmptyElement(reader_.get()) == 1;
    if (element == "graph") seen_graph_ = true;
    if (element == "node") begin_node();
    if (element == "edge") begin_edge();
    if (element == "hyperedge") return malformed(line(), "edges of two ends", "a hyperedge");
    if (element == "key") declare(attribute("for"), attribute("id"), attribute("attr.name"));
    if (element == "attributes") class_ = attribute("class");
    if (element == "attribute") declare(class_, attribute("id"), attribute("title"));
    if (element == "attvalue") take_value();
    if (element == "spell") widen(attribute("start"), attribute("end"));
    if (element == "data") begin_data();
    if (empty) end(element);
    return Done{};
  }

  void end(const std::string& element) {
    if (element == "data") end_data();
    if (element == "node" && !open_nodes_.empty()) open_nodes_.pop_back();
    if (element == "edge") in_edge_ = false;
  }

  void declare(const std::string& of, const std::string& id, const std::string& title) {
    columns_[{of, id}] = title.empty() ? id : title;
  }

  void begin_node() {
    open_nodes_.push_back(graph_.nodes.size());
    graph_.nodes.push_back({attribute("id"), {}});
    note("label", attribute("label"));
    widen(attribute("start"), attribute("end"));
  }

  void begin_edge() {
    in_edge_ = true;
    ForeignEdge edge{attribute("id"),
                     attribute("source"),
                     attribute("target"),
                     attribute("kind"),
                     {},
                     static_cast<std::size_t>(line())};
    const std::string label = attribute("label");
    if (edge.type.empty()) edge.type = label;
    graph_.edges.push_back(std::move(edge));
    note("label", label);
    note("weight", attribute("weight"));
    widen(attribute("start"), attribute("end"));
  }

  // Of the edge or the node that is open.
  ForeignValues* values() {
    if (in_edge_) return &graph_.edges.back().values;
    return open_nodes_.empty() ? nullptr : &graph_.nodes[open_nodes_.back()].values;
  }

  void note(const std::string& column, const std::string& value) {
    if (ForeignValues* const all = values(); all != nullptr && !value.empty())
      (*all)[column] = value;
  }

  void note_by_id(const std::string& id, const std::string& value) {
    const std::string of = in_edge_ ? "edge" : "node";
    auto column = columns_.find({of, id});
    if (column == columns_.end()) column = columns_.find({"all", id});
    note(column == columns_.end() ? id : column->second, value);
  }

  void take_value() {
    const std::string id = attribute("for");
    note_by_id(id.empty() ? attribute("id") : id, attribute("value"));
  }

  // Days of ISO 8601 compare as text.
  void widen(const std::string& start, const std::string& end) {
    ForeignValues* const all = values();
    if (all == nullptr) return;
    if (!start.empty() && (!all->contains("start") || start < (*all)["start"]))
      (*all)["start"] = start;
    if (!end.empty() && (!all->contains("end") || end > (*all)["end"])) (*all)["end"] = end;
  }

  void begin_data() {
    in_data_ = true;
    text_.clear();
    key_ = attribute("key");
  }

  void end_data() {
    if (in_data_) note_by_id(key_, text_);
    in_data_ = false;
  }

  std::string_view name_;
  Complaint complaint_;
  std::unique_ptr<xmlTextReader, FreeReader> reader_;
  ForeignGraph graph_;
  std::map<std::pair<std::string, std::string>, std::string> columns_;  // (class, id) -> title
  std::vector<std::size_t> open_nodes_;                                 // GEXF nests nodes
  std::string class_;
  std::string key_;
  std::string text_;
  bool in_edge_ = false;
  bool in_data_ = false;
  bool seen_graph_ = false;
};

}  // namespace

Result<ForeignGraph> read_foreign_graph(std::string_view xml, std::string_view name) {
  if (xml.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    return Error{Error::Code::unsupported,
                 std::string{name} + ": expected XML of at most 2 GiB, found more"};
  }
  return ForeignReader{xml, name}.read();
}

}  // namespace entente
