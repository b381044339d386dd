// A network as RDF 1.1 triples (docs/formats.md draws the mapping). No blank nodes: every resource
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

// Gives every triple of the network once, all triples of a subject together.
void describe(const Network& network, const Ontology& ontology, const ExportOptions& options,
              const std::function<void(const Triple&)>& sink);

struct Prefix {
  std::string name;
  std::string iri;
};

// Of the vocabularies used, and of our own resources under `base`.
[[nodiscard]] std::vector<Prefix> prefixes(std::string_view base);

}  // namespace entente
