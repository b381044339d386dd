// A small model file with random weights, to be broken in tests.

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace entente {

struct TinyModel {
  struct Part {
    std::string type;
    std::vector<std::int64_t> shape;
    std::string bytes;
  };
  std::map<std::string, std::string> metadata;
  std::map<std::string, Part> parts;

  // A whole and valid model.
  static TinyModel whole();

  // The safetensors file.
  [[nodiscard]] std::string bytes() const;
};

// A file of this test run; removed at the end.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& name, const std::string& bytes);
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace entente
