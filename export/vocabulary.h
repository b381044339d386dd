// Names of the RDF vocabularies that we write. Public ones by their documents; `ent` is ours.

#pragma once

#include <string>
#include <string_view>

namespace entente::vocabulary {

// A namespace; `rdf("type")` is the IRI.
struct Namespace {
  std::string_view iri;

  [[nodiscard]] std::string operator()(std::string_view name) const {
    std::string whole;
    whole.reserve(iri.size() + name.size());
    return whole.append(iri).append(name);
  }
};

inline constexpr Namespace kDc{"http://purl.org/dc/elements/1.1/"};
inline constexpr Namespace kEnt{"https://entente.example/ns#"};
inline constexpr Namespace kFoaf{"http://xmlns.com/foaf/0.1/"};
inline constexpr Namespace kOa{"http://www.w3.org/ns/oa#"};
inline constexpr Namespace kOrg{"http://www.w3.org/ns/org#"};
inline constexpr Namespace kOwl{"http://www.w3.org/2002/07/owl#"};
inline constexpr Namespace kProv{"http://www.w3.org/ns/prov#"};
inline constexpr Namespace kRdf{"http://www.w3.org/1999/02/22-rdf-syntax-ns#"};
inline constexpr Namespace kRdfs{"http://www.w3.org/2000/01/rdf-schema#"};
inline constexpr Namespace kSchema{"http://schema.org/"};
inline constexpr Namespace kSem{"http://semanticweb.cs.vu.nl/2009/11/sem/"};
inline constexpr Namespace kSkos{"http://www.w3.org/2004/02/skos/core#"};
inline constexpr Namespace kVoid{"http://rdfs.org/ns/void#"};
inline constexpr Namespace kWikidata{"http://www.wikidata.org/entity/"};
inline constexpr Namespace kXsd{"http://www.w3.org/2001/XMLSchema#"};

}  // namespace entente::vocabulary
