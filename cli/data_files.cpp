#include "cli/data_files.h"

#include <cstdlib>
#include <system_error>

namespace entente {

std::filesystem::path data_folder() {
  if (const char* const chosen = std::getenv("ENTENTE_DATA"); chosen != nullptr && *chosen != '\0')
    return chosen;
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  return (program.parent_path() / ".." / "share" / "entente").lexically_normal();
}

}  // namespace entente
