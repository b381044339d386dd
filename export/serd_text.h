// Triples as Turtle and TriG, by serd.

#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "export/rdf.h"

namespace entente {

enum class RdfSyntax { turtle, trig };

// Gives the graphs in pieces of text, shortened by the prefixes.
void write_rdf(RdfSyntax syntax, std::span<const RdfGraph> graphs, std::span<const Prefix> prefixes,
               const std::function<void(std::string_view)>& out);

}  // namespace entente
