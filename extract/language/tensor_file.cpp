#include "extract/language/tensor_file.h"

#include <cstring>
#include <limits>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <rapidjson/document.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace entente {
namespace {

constexpr std::size_t kLengthBytes = 8;

Error malformed(const std::string& where, const std::string& what) {
  return {Error::Code::malformed, where + ": " + what};
}

// The whole file in memory, read only.
Result<std::span<const std::byte>> map_file(const std::filesystem::path& path) {
  const std::string where = path.string();
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    const auto code = errno == ENOENT ? Error::Code::not_found : Error::Code::unreadable;
    return Error{code, where + ": expected a language model, found " + std::strerror(errno)};
  }
  struct stat info {};
  const bool known = ::fstat(file, &info) == 0 && S_ISREG(info.st_mode);
  const auto size = known ? static_cast<std::size_t>(info.st_size) : 0;
  void* mapped = size > 0 ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
  ::close(file);
  if (mapped == MAP_FAILED) {
    return malformed(where, "expected a language model, found " +
                                std::string{known ? "an empty file" : "no regular file"});
  }
  return std::span{static_cast<const std::byte*>(mapped), size};
}

std::optional<std::size_t> size_of_type(std::string_view type) {
  if (type == "F32") return 4;
  if (type == "F16") return 2;
  if (type == "I8" || type == "U8") return 1;
  return std::nullopt;
}

// Bytes of a tensor; none if the shape is no list of sizes or too large.
std::optional<std::size_t> length_of(const rapidjson::Value& shape, std::size_t item) {
  std::size_t length = item;
  for (const auto& dimension : shape.GetArray()) {
    if (!dimension.IsUint()) return std::nullopt;
    const std::size_t size = dimension.GetUint();
    if (size != 0 && length > (std::numeric_limits<std::size_t>::max() >> 8U) / size) {
      return std::nullopt;
    }
    length *= size;
  }
  return length;
}

bool has_form_of_tensor(const rapidjson::Value& value) {
  if (!value.IsObject() || !value.HasMember("dtype") || !value["dtype"].IsString()) return false;
  if (!value.HasMember("shape") || !value["shape"].IsArray()) return false;
  if (!value.HasMember("data_offsets") || !value["data_offsets"].IsArray()) return false;
  const auto& offsets = value["data_offsets"];
  return offsets.Size() == 2 && offsets[0].IsUint64() && offsets[1].IsUint64();
}

Result<Tensor> read_tensor(const std::string& where, const rapidjson::Value& value,
                           std::span<const std::byte> data) {
  if (!has_form_of_tensor(value)) return malformed(where, "expected dtype, shape and data_offsets");
  Tensor tensor;
  tensor.type = value["dtype"].GetString();
  const auto item = size_of_type(tensor.type);
  if (!item) return malformed(where, "expected F32, F16, I8 or U8, found " + tensor.type);
  const auto length = length_of(value["shape"], *item);
  if (!length)
    return malformed(where, "expected a shape, found sizes that are negative or too large");
  for (const auto& size : value["shape"].GetArray()) tensor.shape.push_back(size.GetInt64());

  const std::size_t begin = value["data_offsets"][0].GetUint64();
  const std::size_t end = value["data_offsets"][1].GetUint64();
  if (begin > end || end > data.size()) {
    return malformed(where, "expected to end within " + std::to_string(data.size()) +
                                " bytes of data, found " + std::to_string(end));
  }
  if (end - begin != *length) {
    return malformed(where, "expected " + std::to_string(*length) + " bytes, found " +
                                std::to_string(end - begin));
  }
  tensor.bytes = data.subspan(begin, *length);
  return tensor;
}

void read_metadata(const rapidjson::Value& value, std::map<std::string, std::string>& metadata) {
  if (!value.IsObject()) return;
  for (const auto& [key, text] : value.GetObject()) {
    if (text.IsString()) metadata[key.GetString()] = {text.GetString(), text.GetStringLength()};
  }
}

}  // namespace

Result<TensorFile> TensorFile::open(const std::filesystem::path& path) {
  const auto mapped = map_file(path);
  if (!mapped) return mapped.error();
  TensorFile file{mapped.value()};
  if (auto read = file.read_header(path.string()); !read) return read.error();
  return file;
}

Result<Done> TensorFile::read_header(const std::string& where) {
  if (mapped_.size() < kLengthBytes)
    return malformed(where, "expected a safetensors header, found the end");
  std::uint64_t length = 0;
  std::memcpy(&length, mapped_.data(), kLengthBytes);
  if (length > mapped_.size() - kLengthBytes) {
    return malformed(where, "expected a header of " + std::to_string(length) + " bytes, found " +
                                std::to_string(mapped_.size() - kLengthBytes));
  }
  rapidjson::Document header;
  header.Parse<rapidjson::kParseIterativeFlag>(
      reinterpret_cast<const char*>(mapped_.data()) + kLengthBytes, length);
  if (header.HasParseError() || !header.IsObject())
    return malformed(where, "expected a JSON header");
  const auto data = mapped_.subspan(kLengthBytes + length);
  const auto& members = std::as_const(header);
  for (const auto& [key, value] : members.GetObject()) {
    const std::string name = key.GetString();
    if (name == "__metadata__") {
      read_metadata(value, metadata_);
      continue;
    }
    auto tensor = read_tensor(where + ": tensor '" + key.GetString() + "'", value, data);
    if (!tensor) return tensor.error();
    tensors_[name] = std::move(tensor).value();
  }
  return Done{};
}

const Tensor* TensorFile::find(const std::string& name) const {
  const auto found = tensors_.find(name);
  return found == tensors_.end() ? nullptr : &found->second;
}

const std::string* TensorFile::metadata(const std::string& key) const {
  const auto found = metadata_.find(key);
  return found == metadata_.end() ? nullptr : &found->second;
}

TensorFile::TensorFile(TensorFile&& other) noexcept
    : mapped_{std::exchange(other.mapped_, {})},
      tensors_{std::move(other.tensors_)},
      metadata_{std::move(other.metadata_)} {}

TensorFile& TensorFile::operator=(TensorFile&& other) noexcept {
  std::swap(mapped_, other.mapped_);
  tensors_ = std::move(other.tensors_);
  metadata_ = std::move(other.metadata_);
  return *this;
}

TensorFile::~TensorFile() {
  if (!mapped_.empty()) ::munmap(const_cast<std::byte*>(mapped_.data()), mapped_.size());
}

}  // namespace entente
