#include "export/serd_text.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <serd/serd.h>

#include "export/quads.h"
#include "export/vocabulary.h"

namespace entente {
namespace {

using Out = std::function<void(std::string_view)>;

const std::uint8_t* bytes(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

// What may follow a prefix without escapes: a safe part of PN_LOCAL (Turtle, production [168s]).
bool is_local_name(std::string_view name) {
  const auto safe = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == ':';
  };
  return !name.empty() && safe(name.front()) &&
         std::ranges::all_of(name, [&](char c) { return safe(c) || c == '-'; });
}

SerdNode uri(std::string_view iri) {
  return serd_node_from_substring(SERD_URI, bytes(iri), iri.size());
}

SerdNode literal(std::string_view text) {
  return serd_node_from_substring(SERD_LITERAL, bytes(text), text.size());
}

std::size_t give(const void* text, std::size_t size, void* out) {
  (*static_cast<const Out*>(out))({static_cast<const char*>(text), size});
  return size;
}

struct Free {
  void operator()(SerdEnv* env) const { serd_env_free(env); }
  void operator()(SerdWriter* writer) const { serd_writer_free(writer); }
};

constexpr auto kStyle = static_cast<SerdStyle>(SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED);

class TripleWriter {
 public:
  TripleWriter(RdfSyntax syntax, const Out& out)
      : out_{out},
        env_{serd_env_new(nullptr)},
        writer_{serd_writer_new(syntax == RdfSyntax::trig ? SERD_TRIG : SERD_TURTLE, kStyle,
                                env_.get(), nullptr, give, const_cast<Out*>(&out))} {}

  void set(const Prefix& prefix) {
    const SerdNode name = literal(prefix.name), iri = uri(prefix.iri);
    serd_writer_set_prefix(writer_.get(), &name, &iri);
    prefixes_.push_back(prefix);
  }

  // Empty: of no graph.
  void write(const Triple& triple, const std::string& graph) {
    if (triple.object.type == Term::Type::triple) return keep(triple, graph);
    const std::string subject = shortened(triple.subject), predicate = shortened(triple.predicate);
    const bool is_iri = triple.object.type == Term::Type::iri;
    const std::string object = is_iri ? shortened(triple.object.value) : triple.object.value;
    const SerdNode nodes[] = {name(subject, triple.subject), name(predicate, triple.predicate),
                              is_iri ? name(object, triple.object.value) : literal(object)};
    const SerdNode name_of_graph = uri(graph);
    const SerdNode datatype = uri(triple.object.datatype);
    const bool typed = !triple.object.datatype.empty();
    [[maybe_unused]] const SerdStatus status = serd_writer_write_statement(
        writer_.get(), 0, graph.empty() ? nullptr : &name_of_graph, &nodes[0], &nodes[1], &nodes[2],
        typed ? &datatype : nullptr, nullptr);
    assert(status == SERD_SUCCESS);
  }

  void finish() {
    serd_writer_finish(writer_.get());
    for (const auto& [graph, lines] : terms_) {
      out_(graph.empty() ? lines : "<" + graph + "> {\n" + lines + "}\n");
    }
  }

 private:
  // serd writes RDF 1.1. A line of N-Triples 1.2 is also Turtle, but must not stand amid the
  // statement that serd is at: it waits for the end.
  void keep(const Triple& triple, const std::string& graph) { add_line(triple, {}, terms_[graph]); }

  // "ent:met_with" for an IRI under one of the prefixes, which serd by itself abbreviates only
  // where the name is of letters and digits. rdf:type stays as it is, for serd to write `a`.
  [[nodiscard]] std::string shortened(const std::string& iri) const {
    if (iri == vocabulary::kRdf("type")) return iri;
    for (const Prefix& prefix : prefixes_) {
      if (!iri.starts_with(prefix.iri)) continue;
      const std::string_view local = std::string_view{iri}.substr(prefix.iri.size());
      if (is_local_name(local)) return prefix.name + ":" + std::string{local};
    }
    return iri;
  }

  static SerdNode name(const std::string& text, const std::string& iri) {
    if (text == iri) return uri(text);
    return serd_node_from_substring(SERD_CURIE, bytes(text), text.size());
  }

  const Out& out_;
  std::map<std::string, std::string> terms_;  // graph -> lines with triple terms
  std::vector<Prefix> prefixes_;
  std::unique_ptr<SerdEnv, Free> env_;
  std::unique_ptr<SerdWriter, Free> writer_;
};

}  // namespace

void write_rdf(RdfSyntax syntax, std::span<const RdfGraph> graphs, std::span<const Prefix> prefixes,
               const std::function<void(std::string_view)>& out) {
  TripleWriter writer{syntax, out};
  for (const Prefix& prefix : prefixes) writer.set(prefix);
  for (const RdfGraph& graph : graphs)
    graph.give([&](const Triple& triple) { writer.write(triple, graph.iri); });
  writer.finish();
}

}  // namespace entente
