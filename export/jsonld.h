// The context that shortens the IRIs of our JSON-LD.

#pragma once

#include <span>
#include <string>

#include "export/rdf.h"

namespace entente {

// One JSON object from prefixes to IRIs.
[[nodiscard]] std::string context_json(std::span<const Prefix> prefixes);

}  // namespace entente
