// The statements of one article as rows of a project file.

#pragma once

#include <cstddef>
#include <string>

#include "graph/statement.h"
#include "project/database.h"

namespace entente {

// Requires: a normalised set of one article, which is not there.
void write_set(Database& database, std::size_t source, const std::string& options,
               const StatementSet& set);

// Adds to `set` what the row of that number stands for.
void read_set(Database& database, std::size_t article, StatementSet& set);

}  // namespace entente
