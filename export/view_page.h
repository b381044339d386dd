// A network as one HTML file that can be explored in a browser, without anything else.

#pragma once

#include <ostream>
#include <string>

#include "graph/network.h"
#include "graph/result.h"

namespace entente {

// Whether the program was built with the page; otherwise how to get it.
[[nodiscard]] Result<Done> check_view_page();

// The page with `network` in it, called `title`. The network's texts stand in it as data; nothing
// of them is ever executed. Requires: check_view_page().
void write_view_page(const Network& network, const Ontology& ontology, const std::string& title,
                     std::ostream& out);

}  // namespace entente
