#include "export/serd_text.h"

#include <cassert>
#include <cstdint>
#include <memory>

#include <serd/serd.h>

namespace entente {
namespace {

using Out = std::function<void(std::string_view)>;

const std::uint8_t* bytes(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
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

class TripleWriter {
 public:
  TripleWriter(RdfSyntax syntax, const Out& out)
      : env_{serd_env_new(nullptr)},
        writer_{serd_writer_new(syntax == RdfSyntax::turtle ? SERD_TURTLE : SERD_NTRIPLES,
                                style(syntax), env_.get(), nullptr, give, const_cast<Out*>(&out))} {
  }

  void set(const Prefix& prefix) {
    const SerdNode name = literal(prefix.name), iri = uri(prefix.iri);
    serd_writer_set_prefix(writer_.get(), &name, &iri);
  }

  void write(const Triple& triple) {
    const SerdNode subject = uri(triple.subject), predicate = uri(triple.predicate);
    const bool is_iri = triple.object.type == Term::Type::iri;
    const SerdNode object = is_iri ? uri(triple.object.value) : literal(triple.object.value);
    const SerdNode datatype = uri(triple.object.datatype);
    const bool typed = !triple.object.datatype.empty();
    [[maybe_unused]] const SerdStatus status =
        serd_writer_write_statement(writer_.get(), 0, nullptr, &subject, &predicate, &object,
                                    typed ? &datatype : nullptr, nullptr);
    assert(status == SERD_SUCCESS);
  }

  void finish() { serd_writer_finish(writer_.get()); }

 private:
  static SerdStyle style(RdfSyntax syntax) {
    if (syntax == RdfSyntax::ntriples) return SerdStyle{};
    return static_cast<SerdStyle>(SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED);
  }

  std::unique_ptr<SerdEnv, Free> env_;
  std::unique_ptr<SerdWriter, Free> writer_;
};

}  // namespace

void write_rdf(RdfSyntax syntax, const Network& network, const Ontology& ontology,
               const ExportOptions& options, const std::function<void(std::string_view)>& out) {
  TripleWriter writer{syntax, out};
  if (syntax == RdfSyntax::turtle) {
    for (const Prefix& prefix : prefixes(options.base)) writer.set(prefix);
  }
  describe(network, ontology, options, [&](const Triple& triple) { writer.write(triple); });
  writer.finish();
}

}  // namespace entente
