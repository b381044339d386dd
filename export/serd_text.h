// Triples as text, by serd.

#pragma once

#include <functional>
#include <string_view>

#include "export/rdf.h"

namespace entente {

enum class RdfSyntax { turtle, ntriples };

// Gives the description of the network in pieces of text.
void write_rdf(RdfSyntax syntax, const Network& network, const Ontology& ontology,
               const ExportOptions& options, const std::function<void(std::string_view)>& out);

}  // namespace entente
