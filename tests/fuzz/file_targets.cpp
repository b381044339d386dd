// Readers that take a file rather than its bytes.

#include <cstdio>
#include <string>

#include <unistd.h>

#include "extract/language/model.h"
#include "project/project.h"
#include "tests/fuzz/promises.h"

namespace entente {
namespace {

// A file of these bytes, gone again in the end.
class FileOf {
 public:
  FileOf(std::string_view bytes, const std::string& name)
      : path_{"/tmp/entente-fuzz-" + std::to_string(getpid()) + "-" + name} {
    auto* file = std::fopen(path_.c_str(), "wb");
    must(file != nullptr, "the folder for temporary files can be written to");
    std::fwrite(bytes.data(), 1, bytes.size(), file);
    std::fclose(file);
  }
  FileOf(const FileOf&) = delete;
  FileOf& operator=(const FileOf&) = delete;
  ~FileOf() { std::remove(path_.c_str()); }

  [[nodiscard]] const std::string& path() const { return path_; }

  // Whether a message begins with the file.
  template <class Value>
  [[nodiscard]] bool is_named_by(const Result<Value>& result) const {
    return result || result.error().message.starts_with(path_);
  }

 private:
  std::string path_;
};

constexpr auto kNamesFile = "a message begins with the file";

}  // namespace

void read_any_model(std::string_view bytes) {
  const FileOf file{bytes, "model"};
  must(file.is_named_by(load_model(file.path())), kNamesFile);
}

void read_any_project(std::string_view bytes) {
  const FileOf file{bytes, "project.entente"};
  auto opened = Project::open(file.path(), Project::Access::read, [] {});
  must(file.is_named_by(opened), kNamesFile);
  if (!opened) return;
  Project project = std::move(opened).value();
  must(file.is_named_by(project.look([&] {
    static_cast<void>(project.statements());
    static_cast<void>(project.digest());
  })),
       kNamesFile);
  must(file.is_named_by(project.summary()), kNamesFile);
}

}  // namespace entente
