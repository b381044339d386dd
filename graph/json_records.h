// Large JSON texts, record by record: what has been read of one need not be kept for the next.

#pragma once

#include <functional>
#include <string>

#include "graph/json.h"

namespace entente {

// Called with an item of an array that is a member of the outermost object, and that member's key.
using TakeRecord = std::function<void(const std::string& key, const JsonValue& record)>;

// As parse_json, but such items go to `take`, in order, and are left out of the answer. They have
// been given before the text is known to be JSON to its end.
[[nodiscard]] Result<JsonValue> parse_json_records(const JsonSource& source,
                                                   const TakeRecord& take);

}  // namespace entente
