#include "export/file.h"

#include <array>
#include <cerrno>
#include <memory>
#include <streambuf>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace entente {
namespace {

// An open file that is closed when it goes, and remembers the first thing that went wrong.
class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_{descriptor} {
    if (descriptor_ < 0) error_ = errno;
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { close(); }

  void write(std::string_view bytes) {
    while (error_ == 0 && !bytes.empty()) {
      const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
      if (count >= 0) {
        bytes.remove_prefix(static_cast<std::size_t>(count));
        written_ += count;
      } else if (errno != EINTR) {
        error_ = errno;
      }
    }
    start_disk();
  }

  // Errors of the disk may show only here.
  void sync() {
    if (error_ == 0 && ::fsync(descriptor_) != 0) error_ = errno;
  }

  void close() {
    if (descriptor_ >= 0 && ::close(descriptor_) != 0 && error_ == 0) error_ = errno;
    descriptor_ = -1;
  }

  [[nodiscard]] int error() const { return error_; }

 private:
  // Lets the disk begin while more is being made; otherwise all of a large file waits for sync().
  // A hint: what fails here fails there.
  void start_disk() {
    constexpr off_t kPiece = 8 << 20;
    if (error_ != 0 || written_ - given_ < kPiece) return;
    ::sync_file_range(descriptor_, given_, written_ - given_, SYNC_FILE_RANGE_WRITE);
    given_ = written_;
  }

  int descriptor_;
  int error_ = 0;
  off_t written_ = 0;
  off_t given_ = 0;  // to the disk
};

class FileBuffer : public std::streambuf {
 public:
  explicit FileBuffer(OpenFile& file) : file_{file} {
    setp(bytes_.data(), bytes_.data() + bytes_.size());
  }

 protected:
  int_type overflow(int_type c) override {
    if (sync() != 0) return traits_type::eof();
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    return sputc(traits_type::to_char_type(c));
  }

  int sync() override {
    file_.write({pbase(), static_cast<std::size_t>(pptr() - pbase())});
    setp(bytes_.data(), bytes_.data() + bytes_.size());
    return file_.error() == 0 ? 0 : -1;
  }

 private:
  OpenFile& file_;
  std::array<char, 1 << 16> bytes_{};
};

Error unwritable(const std::filesystem::path& path, int error) {
  return {Error::Code::unwritable, path.string() + ": expected to write the file, found: " +
                                       std::generic_category().message(error)};
}

void fill(OpenFile& file, const std::function<void(std::ostream&)>& write) {
  FileBuffer buffer{file};
  std::ostream out{&buffer};
  write(out);
  out.flush();
}

// A file mode that honours the user's mask, or that of the file to be replaced.
mode_t mode_for(const std::filesystem::path& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) == 0) return found.st_mode & 0777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

Result<Done> write_straight(const std::filesystem::path& path,
                            const std::function<void(std::ostream&)>& write) {
  OpenFile file{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
  fill(file, write);
  file.close();
  if (file.error() != 0) return unwritable(path, file.error());
  return Done{};
}

// A new file beside its target, gone again unless it is put in its place.
class FileBeside {
 public:
  explicit FileBeside(std::filesystem::path target)
      : target_{std::move(target)}, name_{target_.string() + ".XXXXXX"} {}
  FileBeside(const FileBeside&) = delete;
  FileBeside& operator=(const FileBeside&) = delete;
  ~FileBeside() {
    if (made_) ::unlink(name_.c_str());
  }

  Result<Done> write(const std::function<void(std::ostream&)>& write) {
    OpenFile file{::mkstemp(name_.data())};
    if (file.error() != 0) return unwritable(target_, file.error());
    made_ = true;
    fill(file, write);
    file.sync();
    file.close();
    if (file.error() != 0) return unwritable(target_, file.error());
    if (::chmod(name_.c_str(), mode_for(target_)) != 0) return unwritable(target_, errno);
    return Done{};
  }

  Result<Done> put_in_place() {
    if (::rename(name_.c_str(), target_.c_str()) != 0) return unwritable(target_, errno);
    made_ = false;
    return Done{};
  }

 private:
  std::filesystem::path target_;
  std::string name_;
  bool made_ = false;
};

Result<Done> write_beside(const std::filesystem::path& path,
                          const std::function<void(std::ostream&)>& write) {
  FileBeside file{path};
  if (auto written = file.write(write); !written) return written;
  return file.put_in_place();
}

// Where a link leads.
std::filesystem::path target_of(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_symlink(path, ignored)) return path;
  const auto target = std::filesystem::weakly_canonical(path, ignored);
  return ignored ? path : target;
}

}  // namespace

Result<Done> write_file(const std::filesystem::path& path,
                        const std::function<void(std::ostream&)>& write) {
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
    return write_straight(path, write);
  return write_beside(target_of(path), write);
}

Result<Done> write_together(std::span<const FileToWrite> files) {
  std::vector<std::unique_ptr<FileBeside>> written;
  for (const FileToWrite& file : files) {
    written.push_back(std::make_unique<FileBeside>(target_of(file.path)));
    if (auto done = written.back()->write(file.write); !done) return done;
  }
  for (const auto& file : written) {
    if (auto done = file->put_in_place(); !done) return done;
  }
  return Done{};
}

}  // namespace entente
