// An open file or standard input.

#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>

#include "graph/result.h"

namespace entente {

class InputFile {
 public:
  // "-" is standard input. Fails for directories and for what cannot be opened.
  [[nodiscard]] static Result<InputFile> open(const std::string& path);

  // The number of bytes put into `room`; 0 at the end and where reading fails.
  std::size_t read(char* room, std::size_t size) { return std::fread(room, 1, size, file_.get()); }

  [[nodiscard]] bool failed() const { return std::ferror(file_.get()) != 0; }

 private:
  using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
  explicit InputFile(File file) : file_{std::move(file)} {}
  File file_;
};

[[nodiscard]] Error unreadable(const std::string& name, const std::string& reason);

}  // namespace entente
