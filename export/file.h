// Files that are there whole or not at all.

#pragma once

#include <filesystem>
#include <functional>
#include <ostream>

#include "graph/result.h"

namespace entente {

// Hands `write` a stream to a new file beside `path`, then makes it durable and renames it to
// `path`. On failure `path` is as it was and the message names it. Links are followed; devices and
// pipes are written straight.
[[nodiscard]] Result<Done> write_file(const std::filesystem::path& path,
                                      const std::function<void(std::ostream&)>& write);

}  // namespace entente
