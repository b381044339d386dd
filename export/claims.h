// What the articles claim, as RDF.

#pragma once

#include <vector>

#include "export/rdf.h"

namespace entente {

// Every triple of the network once. A claim is a statement about the triple that it makes, which is
// not itself given. The groups hold on to network and ontology.
[[nodiscard]] std::vector<ResourceGroup> claims_of(const Network& network, const Ontology& ontology,
                                                   const ExportOptions& options);

}  // namespace entente
