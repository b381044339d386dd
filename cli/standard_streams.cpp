#include "cli/standard_streams.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace entente {
namespace {

std::string reason() { return std::generic_category().message(errno); }

void keep_open(int descriptor, int flags) {
  if (::fcntl(descriptor, F_GETFD) != -1) return;
  // The lowest free descriptor is the one asked for, as all below are open.
  [[maybe_unused]] const int opened = ::open("/dev/null", flags);
}

Error unreadable(const std::string& path) {
  const auto code = errno == ENOENT ? Error::Code::not_found : Error::Code::unreadable;
  return {code, path + ": expected a file to read, found: " + reason()};
}

Result<std::string> read_all(int descriptor, const std::string& path) {
  std::string bytes;
  struct stat found {};
  if (::fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode))
    bytes.reserve(static_cast<std::size_t>(found.st_size));
  std::array<char, 1 << 16> block{};
  while (true) {
    const ssize_t count = ::read(descriptor, block.data(), block.size());
    if (count == 0) return bytes;
    if (count > 0) {
      bytes.append(block.data(), static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      return unreadable(path);
    }
  }
}

}  // namespace

void prepare_standard_streams() {
  std::signal(SIGPIPE, SIG_DFL);
  std::signal(SIGXFSZ, SIG_IGN);       // a limit on the size of files is an error like a full disk
  keep_open(STDIN_FILENO, O_WRONLY);   // reading and
  keep_open(STDOUT_FILENO, O_RDONLY);  // writing go on to fail, and are reported
  keep_open(STDERR_FILENO, O_WRONLY);
}

Result<Done> print(std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(STDOUT_FILENO, text.data(), text.size());
    if (count >= 0) {
      text.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      return Error{Error::Code::unwritable,
                   "standard output: expected to write, found: " + reason()};
    }
  }
  return Done{};
}

Result<std::string> read_bytes(const std::string& path) {
  if (path == "-") return read_all(STDIN_FILENO, "standard input");
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return unreadable(path);
  auto bytes = read_all(descriptor, path);
  ::close(descriptor);
  return bytes;
}

}  // namespace entente
