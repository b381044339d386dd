// Statements as JSON Lines, the interchange between extraction, merging and other tools.
// docs/statements.md and docs/statements.schema.json describe every field.

#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "graph/result.h"
#include "graph/statement.h"

namespace entente {

// One line a record: articles, then entities, then statements, each with "record" and "version";
// ends with a newline.
[[nodiscard]] std::string to_json_lines(const StatementSet& set);

// Reads such lines; a bad line goes to `failed` ("statements.jsonl:14: expected ..., found ...")
// and the rest is kept, but records that refer to an article or entity that is nowhere in the text
// are refused too.
[[nodiscard]] StatementSet from_json_lines(std::string_view text, std::string_view name,
                                           const std::function<void(Error)>& failed);

}  // namespace entente
