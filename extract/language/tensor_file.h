// Reads the safetensors container: named arrays of numbers in one memory-mapped file.

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/result.h"

namespace entente {

struct Tensor {
  std::string type;  // "F32", "F16", "I8", "U8"
  std::vector<std::int64_t> shape;
  std::span<const std::byte> bytes;  // as long as type and shape say
};

class TensorFile {
 public:
  // Checks the header, and that every tensor lies in the file and is as long as its type and shape
  // say.
  [[nodiscard]] static Result<TensorFile> open(const std::filesystem::path& path);

  TensorFile(TensorFile&& other) noexcept;
  TensorFile& operator=(TensorFile&& other) noexcept;
  ~TensorFile();

  // Null where there is none.
  [[nodiscard]] const Tensor* find(const std::string& name) const;
  [[nodiscard]] const std::string* metadata(const std::string& key) const;

 private:
  explicit TensorFile(std::span<const std::byte> mapped) : mapped_{mapped} {}
  Result<Done> read_header(const std::string& where);

  std::span<const std::byte> mapped_;
  std::map<std::string, Tensor> tensors_;
  std::map<std::string, std::string> metadata_;
};

}  // namespace entente
