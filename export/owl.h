// Our vocabulary for those who use our RDF: an ontology, shapes to check data with, a context and a
// frame for JSON-LD.

#pragma once

#include <ostream>
#include <string_view>

#include "graph/ontology.h"

namespace entente {

// OWL in Turtle: our classes, properties and values, and the relations as the ontology file
// declares them.
void write_owl(const Ontology& ontology, std::ostream& out);

// SHACL 1.0 in Turtle: what every statement, meeting, role, node and piece of evidence must have.
void write_shapes(std::ostream& out);

// JSON. The frame gives meetings with the actors that took part.
void write_context(std::string_view base, std::ostream& out);
void write_frame(std::string_view base, std::ostream& out);

}  // namespace entente
