// JSON-LD 1.1: both graphs, one resource a line, IRIs shortened by the context. For small networks;
// loaders of JSON-LD are slow.

#include "export/jsonld.h"

#include <array>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "export/formats.h"
#include "export/rdf.h"
#include "export/vocabulary.h"
#include "graph/json.h"

namespace entente {
namespace {

class JsonLdWriter {
 public:
  JsonLdWriter(const std::string& base, std::ostream& out) : prefixes_{prefixes(base)}, out_{out} {}

  void write(const std::vector<RdfGraph>& graphs) {
    out_ << "{\"@context\": " << context_json(prefixes_) << ",\n\"@graph\": [";
    for (const RdfGraph& graph : graphs) {
      out_ << (&graph == graphs.data() ? "\n" : ",\n") << "{\"@id\": \"" << graph.iri
           << "\", \"@graph\": [";
      first_ = true;
      graph.give([this](const Triple& triple) { take(triple); });
      flush();
      out_ << "]}";
    }
    out_ << "]}\n";
  }

 private:
  // Triples of a subject come together.
  void take(const Triple& triple) {
    if (!triples_.empty() && triples_.front().subject != triple.subject) flush();
    triples_.push_back(triple);
  }

  void flush() {
    if (triples_.empty()) return;
    out_ << (first_ ? "\n" : ",\n") << resource();
    first_ = false;
    triples_.clear();
  }

  std::string resource() {
    std::map<std::string, std::vector<const Term*>> members;
    for (const Triple& triple : triples_) members[triple.predicate].push_back(&triple.object);
    JsonWriter json;
    json.begin_object();
    json.member("@id", shortened(triples_.front().subject));
    write_types(json, members);
    for (const auto& [predicate, terms] : members) write_member(json, predicate, terms);
    json.end_object();
    return json.take();
  }

  void write_types(JsonWriter& json, std::map<std::string, std::vector<const Term*>>& members) {
    const auto types = members.find(vocabulary::kRdf("type"));
    if (types == members.end()) return;
    std::vector<std::string> names;
    for (const Term* const type : types->second) names.push_back(shortened(type->value));
    json.member("@type", names);
    members.erase(types);
  }

  void write_member(JsonWriter& json, const std::string& predicate,
                    const std::vector<const Term*>& terms) {
    json.key(shortened(predicate));
    if (terms.size() == 1) return write_term(json, *terms.front());
    json.begin_array();
    for (const Term* const term : terms) write_term(json, *term);
    json.end_array();
  }

  void write_term(JsonWriter& json, const Term& term) {
    if (term.type == Term::Type::literal && term.datatype.empty()) return json.value(term.value);
    json.begin_object();
    if (term.type == Term::Type::iri) {
      json.member("@id", shortened(term.value));
    } else {
      json.member("@type", shortened(term.datatype));
      json.member("@value", term.value);
    }
    json.end_object();
  }

  // A name that begins with "//" after the prefix would be taken for a whole IRI.
  [[nodiscard]] std::string shortened(const std::string& iri) const {
    for (const Prefix& prefix : prefixes_) {
      const bool fits = iri.starts_with(prefix.iri) && iri.compare(prefix.iri.size(), 2, "//") != 0;
      if (fits) return prefix.name + ":" + iri.substr(prefix.iri.size());
    }
    return iri;
  }

  std::vector<Prefix> prefixes_;
  std::ostream& out_;
  std::vector<Triple> triples_;  // of one subject
  bool first_ = true;
};

// JSON-LD 1.1 knows no triple terms.
constexpr std::array kProfiles = {kRdfProfiles.front()};

void write_jsonld(const Network& network, const Ontology& ontology, const ExportOptions& options,
                  std::ostream& out) {
  JsonLdWriter{options.base, out}.write(graphs_of(network, ontology, options));
}

}  // namespace

std::string context_json(std::span<const Prefix> prefixes) {
  JsonWriter json;
  json.begin_object();
  for (const Prefix& prefix : prefixes) json.member(prefix.name, prefix.iri);
  json.end_object();
  return json.take();
}

const Exporter kJsonLd{".jsonld", "JSON-LD 1.1, claims and what is accepted; for small networks",
                       write_jsonld, kProfiles};

}  // namespace entente
