#include "cli/data_files.h"

#include <cstdlib>
#include <system_error>

namespace entente {

std::filesystem::path program_file() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored);
}

std::filesystem::path data_folder() {
  if (const char* const chosen = std::getenv("ENTENTE_DATA"); chosen != nullptr && *chosen != '\0')
    return chosen;
  return (program_file().parent_path() / ".." / "share" / "entente").lexically_normal();
}

}  // namespace entente
