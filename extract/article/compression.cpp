#include "extract/article/compression.h"

#include <algorithm>
#include <memory>

#include <zlib.h>
#include <zstd.h>

namespace entente {
namespace {

constexpr std::size_t kChunk = 1u << 16;

Error too_large(std::string_view name, std::size_t largest) {
  return {Error::Code::unsupported, std::string{name} + ": expected at most " +
                                        std::to_string(largest) +
                                        " bytes, found more when unpacked"};
}

Error damaged(std::string_view name, std::string_view format) {
  return {Error::Code::malformed, std::string{name} + ": expected whole " + std::string{format} +
                                      " data, found it damaged or cut off"};
}

struct Inflater {
  z_stream stream{};
  bool open = inflateInit2(&stream, 15 + 16) == Z_OK;  // 16: gzip header

  Inflater() = default;
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() {
    if (open) inflateEnd(&stream);
  }
};

// Files may hold several gzip members one after the other; what follows the last is padding.
bool next_member(z_stream& stream) {
  return stream.avail_in >= 2 && stream.next_in[0] == 0x1F && stream.next_in[1] == 0x8B &&
         inflateReset(&stream) == Z_OK;
}

Result<std::string> gunzipped(std::string_view bytes, std::string_view name, std::size_t largest) {
  Inflater inflater;
  auto& stream = inflater.stream;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string out;
  std::string chunk(kChunk, '\0');
  while (inflater.open) {
    stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
    stream.avail_out = static_cast<uInt>(chunk.size());
    const int status = inflate(&stream, Z_NO_FLUSH);
    if (status != Z_OK && status != Z_STREAM_END) return damaged(name, "gzip");
    out.append(chunk, 0, chunk.size() - stream.avail_out);
    if (out.size() > largest) return too_large(name, largest);
    if (status == Z_STREAM_END && !next_member(stream)) return out;
  }
  return damaged(name, "gzip");
}

Result<std::string> unzstded(std::string_view bytes, std::string_view name, std::size_t largest) {
  const std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream{ZSTD_createDStream(),
                                                                          &ZSTD_freeDStream};
  ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
  std::string out;
  std::string chunk(kChunk, '\0');
  for (;;) {
    ZSTD_outBuffer room{chunk.data(), chunk.size(), 0};
    const auto left = ZSTD_decompressStream(stream.get(), &room, &in);
    if (ZSTD_isError(left)) return damaged(name, "Zstandard");
    out.append(chunk, 0, room.pos);
    if (out.size() > largest) return too_large(name, largest);
    const bool drained = in.pos == in.size && room.pos < room.size;
    if (drained && left != 0) return damaged(name, "Zstandard");
    if (drained) return out;
  }
}

}  // namespace

Result<std::string> unpacked(std::string bytes, std::string_view name, std::size_t largest) {
  if (bytes.starts_with("\x1F\x8B")) return gunzipped(bytes, name, largest);
  if (bytes.starts_with("\x28\xB5\x2F\xFD")) return unzstded(bytes, name, largest);
  return bytes;
}

}  // namespace entente
