#include "cli/data_files.h"

#include <cstdlib>
#include <system_error>

#include <sys/auxv.h>

namespace entente {
namespace {

const char* started_as() { return reinterpret_cast<const char*>(::getauxval(AT_EXECFN)); }

}  // namespace

std::filesystem::path program_file() {
  std::error_code problem;
  auto file = std::filesystem::read_symlink("/proc/self/exe", problem);
  // A bare root has no /proc; then the kernel's word on how the program was started must do.
  if (problem) file = std::filesystem::canonical(started_as(), problem);
  return problem ? std::filesystem::path{} : file;
}

std::filesystem::path data_folder() {
  if (const char* const chosen = std::getenv("ENTENTE_DATA"); chosen != nullptr && *chosen != '\0')
    return chosen;
  return (program_file().parent_path() / ".." / "share" / "entente").lexically_normal();
}

}  // namespace entente
