#include "extract/article/compression.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <zlib.h>
#include <zstd.h>

namespace entente {
namespace {

constexpr std::size_t kChunk = 1u << 16;
constexpr std::string_view kGzip = "\x1F\x8B";
constexpr std::string_view kZstandard = "\x28\xB5\x2F\xFD";

enum class Packing { unknown, none, gzip, zstandard };

}  // namespace

struct Unpacker::State {
  State(Raw raw_bytes, std::string shown_name)
      : raw{std::move(raw_bytes)}, name{std::move(shown_name)} {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (packing == Packing::gzip) inflateEnd(&gzip);
    ZSTD_freeDStream(zstandard);
  }

  // Moves what is left to the front and reads on; whether there are at least `wanted` bytes now.
  bool fill(std::size_t wanted) {
    in.erase(0, in_at);
    in_at = 0;
    while (in.size() < wanted) {
      std::array<char, kChunk> room;
      const auto count = raw(room.data(), room.size());
      if (count == 0) return false;
      in.append(room.data(), count);
    }
    return true;
  }

  [[nodiscard]] std::string_view left() const { return std::string_view{in}.substr(in_at); }

  void begin() {
    fill(kZstandard.size());
    packing = Packing::none;
    if (left().starts_with(kZstandard)) {
      packing = Packing::zstandard;
      zstandard = ZSTD_createDStream();
    } else if (left().starts_with(kGzip) &&
               inflateInit2(&gzip, 15 + 16) == Z_OK) {  // 16: a gzip header
      packing = Packing::gzip;
    }
  }

  bool pass(std::string& out) {
    if (left().empty() && !fill(1)) return false;
    out += left();
    in_at = in.size();
    return true;
  }

  [[nodiscard]] Error damaged(std::string_view format) const {
    return {Error::Code::malformed, name + ": expected whole " + std::string{format} +
                                        " data, found it damaged or cut off"};
  }

  // Files may hold several gzip members one after the other; what follows the last is padding.
  bool next_member() {
    if (left().size() < kGzip.size()) fill(kGzip.size());
    return left().starts_with(kGzip) && inflateReset(&gzip) == Z_OK;
  }

  Result<bool> inflate_some(std::string& out) {
    if (ended) return false;
    if (left().empty() && !fill(1)) return damaged("gzip");
    std::array<char, kChunk> room;
    gzip.next_in = reinterpret_cast<Bytef*>(in.data() + in_at);
    gzip.avail_in = static_cast<uInt>(in.size() - in_at);
    gzip.next_out = reinterpret_cast<Bytef*>(room.data());
    gzip.avail_out = static_cast<uInt>(room.size());
    const int status = inflate(&gzip, Z_NO_FLUSH);
    if (status != Z_OK && status != Z_STREAM_END) return damaged("gzip");
    in_at = in.size() - gzip.avail_in;
    out.append(room.data(), room.size() - gzip.avail_out);
    if (status == Z_STREAM_END) ended = !next_member();
    return true;
  }

  Result<bool> decompress_some(std::string& out) {
    const bool more = !left().empty() || fill(1);
    if (!more && frame_done) return false;
    std::array<char, kChunk> room;
    ZSTD_inBuffer from{in.data(), in.size(), in_at};
    ZSTD_outBuffer to{room.data(), room.size(), 0};
    const auto expected = ZSTD_decompressStream(zstandard, &to, &from);
    if (ZSTD_isError(expected) != 0) return damaged("Zstandard");
    in_at = from.pos;
    frame_done = expected == 0;
    out.append(room.data(), to.pos);
    if (!more && to.pos == 0 && !frame_done) return damaged("Zstandard");
    return true;
  }

  Raw raw;
  std::string name;
  Packing packing = Packing::unknown;
  std::string in;
  std::size_t in_at = 0;
  z_stream gzip{};
  ZSTD_DStream* zstandard = nullptr;
  bool ended = false;
  bool frame_done = false;
};

Unpacker::Unpacker(Raw raw, std::string name)
    : state_{std::make_unique<State>(std::move(raw), std::move(name))} {}
Unpacker::Unpacker(Unpacker&&) noexcept = default;
Unpacker& Unpacker::operator=(Unpacker&&) noexcept = default;
Unpacker::~Unpacker() = default;

Result<bool> Unpacker::append(std::string& out) {
  if (state_->packing == Packing::unknown) state_->begin();
  if (state_->packing == Packing::gzip) return state_->inflate_some(out);
  if (state_->packing == Packing::zstandard) return state_->decompress_some(out);
  return state_->pass(out);
}

Result<std::string> unpacked(std::string_view bytes, std::string_view name, std::size_t largest) {
  Unpacker unpacker{[&](char* room, std::size_t size) {
                      const auto count = std::min(size, bytes.size());
                      std::memcpy(room, bytes.data(), count);
                      bytes.remove_prefix(count);
                      return count;
                    },
                    std::string{name}};
  std::string out;
  for (;;) {
    const auto more = unpacker.append(out);
    if (!more) return more.error();
    if (out.size() > largest) {
      return Error{Error::Code::unsupported, std::string{name} + ": expected at most " +
                                                 std::to_string(largest) + " bytes, found more"};
    }
    if (!more.value()) return out;
  }
}

}  // namespace entente
