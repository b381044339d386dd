// N-Triples and N-Quads, sorted.

#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "export/rdf.h"

namespace entente {

// Adds the line of a triple: N-Triples where `graph` is empty, else N-Quads. In their canonical
// form (RDF 1.2 N-Quads, section 4): one space between terms, and only what must be is escaped.
void add_line(const Triple& triple, std::string_view graph, std::string& text);

// The lines of all graphs, sorted bytewise, each once: without blank nodes that is a canonical form
// of the data, fit for comparing and joining files. Describes the resources in the order of their
// lines, so that it holds, beside the order, one resource at a time.
void write_sorted(std::span<const RdfGraph> graphs, std::ostream& out);

}  // namespace entente
