// Who the program's own list of actors knows, for tables that give names alone.

#pragma once

#include "graph/result.h"
#include "import/statement_tables.h"

namespace entente {

// By name, not by capital, seat or demonym. Reads the program's data files.
[[nodiscard]] Result<KnownActors> known_actors();

}  // namespace entente
