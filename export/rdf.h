// A network as RDF 1.1, or 1.2 (docs/formats.md draws the mapping). No blank nodes: every resource
// has an IRI that depends on what it is, so that sorting the lines of N-Triples gives a canonical
// file.

#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "export/exporter.h"

namespace entente {

inline constexpr std::string_view kRdf12 = "rdf12";
inline constexpr std::array kRdfProfiles = {
    Profile{"rdf11", "RDF 1.1, for every store"},
    Profile{kRdf12, "RDF 1.2: the same, and each claim as a triple term (rdf:reifies)"},
};

struct Term {
  enum class Type { iri, literal, triple };

  Type type = Type::iri;
  std::string value;     // of a triple term as N-Triples 1.2 writes it: "<<( <a> <b> <c> )>>"
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

// Resources of one sort, each of which can be described on its own, in any order.
struct ResourceGroup {
  std::size_t size = 0;
  std::function<std::string(std::size_t i)> iri;
  std::vector<std::string_view> parts = {""};  // what follows the IRI in the subjects under it

  // All triples that the group has of the subject iri(i) + parts[part].
  std::function<void(std::size_t i, std::size_t part, const TripleSink& sink)> give;
};

// Some triples, under the IRI of a graph or, where that is empty, under none.
struct RdfGraph {
  std::string iri;
  std::vector<ResourceGroup> groups;

  // Group by group, all triples of a subject together.
  void give(const TripleSink& sink) const;
};

// The claims of the articles (export/claims.h) under no graph.
[[nodiscard]] std::vector<RdfGraph> claims_alone(const Network& network, const Ontology& ontology,
                                                 const ExportOptions& options);

// The claims as graph/claims, and as graph/accepted, which is described in the first, the bare
// triples of those ties that are accepted: said to be so and by nobody in particular, not over, and
// told by so many independent sources as the options ask for. All hold on to network and ontology.
[[nodiscard]] std::vector<RdfGraph> graphs_of(const Network& network, const Ontology& ontology,
                                              const ExportOptions& options);

struct Prefix {
  std::string name;
  std::string iri;
};

// Of the vocabularies used, and of our own resources under `base`.
[[nodiscard]] std::vector<Prefix> prefixes(std::string_view base);

}  // namespace entente
