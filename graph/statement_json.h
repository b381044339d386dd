// Statements as JSON Lines, the interchange between extraction, merging and other tools.
// docs/statements.md and docs/statements.schema.json describe every field.

#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "graph/result.h"
#include "graph/statement.h"

namespace entente {

// Bytes of an entity's name that is read. Meetings, called by who took part, have the longest.
inline constexpr std::size_t kLongestEntityName = 10'000;

// Entities and statements of one article that is read. An article of the greatest length that
// `extract` takes has half as many where it consists of nothing but names.
inline constexpr std::size_t kMostRecords = 200'000;

// One line a record: articles, then entities, then statements, each with "record" and "version";
// ends with a newline.
[[nodiscard]] std::string to_json_lines(const StatementSet& set);

// Reads such lines; a bad line goes to `failed` ("statements.jsonl:14: expected ..., found ...")
// and the rest is kept, but records that refer to an article or entity that is nowhere in the text
// are refused too.
[[nodiscard]] StatementSet from_json_lines(std::string_view text, std::string_view name,
                                           const std::function<void(Error)>& failed);

}  // namespace entente
