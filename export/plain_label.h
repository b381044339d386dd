// Labels for formats that know no escapes.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/network.h"

namespace entente {

// Cleaned, on one line, without double quotes and backslashes; never empty.
[[nodiscard]] std::string plain_label(std::string_view text);

// Of all nodes. Where two have the same, the id stands behind: readers take a label for the node.
[[nodiscard]] std::vector<std::string> plain_labels(const Network& network);

// How many of plain_labels differ from the names of the nodes.
[[nodiscard]] std::size_t renamed(const Network& network);

}  // namespace entente
