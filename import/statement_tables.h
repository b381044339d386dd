// Statements that other extractors wrote as tables (docs/formats.md, "Statements from elsewhere"):
// relations under heads such as source, relation and target; events of GDELT and ICEWS.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "graph/result.h"
#include "graph/statement.h"

namespace entente {

// Somebody whom the gazetteer has.
struct KnownActor {
  std::string id;
  Kind kind = Kind::state;
};

using KnownActors = std::function<std::optional<KnownActor>(std::string_view name)>;

// Whether the text begins as one of these tables does.
[[nodiscard]] bool looks_like_table(std::string_view text);

// Rows of one source are one article: those that name the same article or address, else the same
// headline, outlet and day, else all. Rows that cannot be read are left out; of each reason the
// first goes to `failed`, with the number of the others. Requires: looks_like_table(text).
[[nodiscard]] StatementSet import_statements(std::string_view text, std::string_view name,
                                             const KnownActors& known,
                                             const std::function<void(Error)>& failed);

}  // namespace entente
