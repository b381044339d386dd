// Files that are there whole or not at all.

#pragma once

#include <filesystem>
#include <functional>
#include <ostream>
#include <span>

#include "graph/result.h"

namespace entente {

// Hands `write` a stream to a new file beside `path`, then makes it durable and renames it to
// `path`. On failure `path` is as it was and the message names it. Links are followed; devices and
// pipes are written straight.
[[nodiscard]] Result<Done> write_file(const std::filesystem::path& path,
                                      const std::function<void(std::ostream&)>& write);

struct FileToWrite {
  std::filesystem::path path;
  std::function<void(std::ostream&)> write;
};

// All of them or none: each is put in its place when every one is complete. Only plain files.
[[nodiscard]] Result<Done> write_together(std::span<const FileToWrite> files);

}  // namespace entente
