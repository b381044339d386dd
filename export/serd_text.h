// Triples as text, by serd.

#pragma once

#include <functional>
#include <ostream>
#include <span>
#include <string_view>
#include <vector>

#include "export/rdf.h"

namespace entente {

enum class RdfSyntax { turtle, ntriples, trig, nquads };

// Gives the graphs in pieces of text. The prefixes shorten Turtle and TriG.
void write_rdf(RdfSyntax syntax, std::span<const RdfGraph> graphs, std::span<const Prefix> prefixes,
               const std::function<void(std::string_view)>& out);

// N-Triples or N-Quads, sorted bytewise, each line once: without blank nodes that is a canonical
// form, fit for comparing and joining files.
void write_sorted(RdfSyntax syntax, std::span<const RdfGraph> graphs, std::ostream& out);

}  // namespace entente
