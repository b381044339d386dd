// Networks that other programs wrote, as GraphML or GEXF: our own files come back as they were, as
// far as the format holds it; other files give what they have.

#pragma once

#include <functional>
#include <string_view>

#include "graph/network.h"
#include "graph/result.h"

namespace entente {

// Whether the text begins as XML does.
[[nodiscard]] bool looks_like_xml(std::string_view text);

// Kinds of nodes are taken from the column `kind` or `type`, relations from `relation`, else from
// the type or the label of an edge. Edges that cannot be used go to `failed` and are left out, as
// do kinds that we do not know, once, whose nodes are taken for persons. Nothing is fetched and no
// entity is expanded; `name` is what messages call the file.
[[nodiscard]] Result<Network> import_network(std::string_view text, std::string_view name,
                                             const std::function<void(Error)>& failed);

}  // namespace entente
