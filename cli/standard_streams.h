// Standard input and output, with failures noticed.

#pragma once

#include <string>
#include <string_view>

#include "graph/result.h"

namespace entente {

// To be called first. A pipe that its reader has closed ends the program quietly, whatever the
// parent process chose; and no file that is opened later can take the place of a standard stream
// that was closed.
void prepare_standard_streams();

// Writes now, so that a reader sees each article as soon as it is done.
[[nodiscard]] Result<Done> print(std::string_view text);

// The bytes of a file, or of standard input for "-".
[[nodiscard]] Result<std::string> read_bytes(const std::string& path);

}  // namespace entente
