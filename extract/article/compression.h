// Gzip and Zstandard, recognised by their first bytes.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "graph/result.h"

namespace entente {

// Unpacks `bytes` if they are compressed, otherwise returns them. `name` is what messages call
// them. Refuses what would unpack to more than `largest` bytes before it takes that much memory,
// and data that is cut off or damaged.
[[nodiscard]] Result<std::string> unpacked(std::string bytes, std::string_view name,
                                           std::size_t largest);

}  // namespace entente
