// A network as RDF 1.1 (docs/formats.md draws the mapping). No blank nodes: every resource
// has an IRI that depends on what it is, so that sorting the lines of N-Triples gives a canonical
// file.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "export/exporter.h"

namespace entente {

struct Term {
  enum class Type { iri, literal };

  Type type = Type::iri;
  std::string value;
  std::string datatype;  // IRI; empty: a plain string

  friend auto operator<=>(const Term&, const Term&) = default;
};

struct Triple {
  std::string subject;
  std::string predicate;
  Term object;

  friend auto operator<=>(const Triple&, const Triple&) = default;
};

using TripleSink = std::function<void(const Triple&)>;

// What the articles claim: every triple of the network once, all triples of a subject together. A
// claim is a statement about the triple that it makes, which is not itself given.
void describe(const Network& network, const Ontology& ontology, const ExportOptions& options,
              const TripleSink& sink);

// The bare triples of those ties that are accepted: said to be so and by nobody in particular, not
// over, and told by so many independent sources as the options ask for.
void give_accepted(const Network& network, const ExportOptions& options, const TripleSink& sink);

// Some triples, under the IRI of a graph or, where that is empty, under none.
struct RdfGraph {
  std::string iri;
  std::function<void(const TripleSink&)> give;
};

// The two above as graphs/claims and graphs/accepted, which is described in the first. They hold on
// to all arguments.
[[nodiscard]] std::vector<RdfGraph> graphs_of(const Network& network, const Ontology& ontology,
                                              const ExportOptions& options);

// The claims under no graph, for formats without graphs.
[[nodiscard]] std::vector<RdfGraph> claims_alone(const Network& network, const Ontology& ontology,
                                                 const ExportOptions& options);

struct Prefix {
  std::string name;
  std::string iri;
};

// Of the vocabularies used, and of our own resources under `base`.
[[nodiscard]] std::vector<Prefix> prefixes(std::string_view base);

}  // namespace entente
