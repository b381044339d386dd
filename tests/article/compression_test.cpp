#include "extract/article/compression.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <zlib.h>
#include <zstd.h>

using namespace entente;

namespace {

std::string gzipped(std::string_view text) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, text.size()) + 32, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zstded(std::string_view text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
  return out;
}

constexpr std::size_t kLargest = 1u << 20;

}  // namespace

TEST_CASE("compressed data is unpacked, other data left alone") {
  CHECK(unpacked(gzipped("Talks in Baku"), "a", kLargest).value() == "Talks in Baku");
  CHECK(unpacked(zstded("Talks in Baku"), "a", kLargest).value() == "Talks in Baku");
  CHECK(unpacked("Talks in Baku", "a", kLargest).value() == "Talks in Baku");
  CHECK(unpacked("", "a", kLargest).value().empty());
}

TEST_CASE("gzip members and Zstandard frames in a row are read as one") {
  CHECK(unpacked(gzipped("one ") + gzipped("two"), "a", kLargest).value() == "one two");
  CHECK(unpacked(zstded("one ") + zstded("two"), "a", kLargest).value() == "one two");
}

TEST_CASE("cut and damaged data is refused") {
  const std::string text(5000, 'x');
  for (const auto& whole : {gzipped(text), zstded(text)}) {
    const auto cut = unpacked(whole.substr(0, whole.size() - 5), "a.gz", kLargest);
    REQUIRE_FALSE(cut);
    CHECK(cut.error().message.find("damaged or cut off") != std::string::npos);
    auto damaged = whole;
    damaged[whole.size() / 2] = static_cast<char>(damaged[whole.size() / 2] ^ 0x5A);
    CHECK_FALSE(unpacked(damaged, "a.gz", kLargest));
  }
}

TEST_CASE("what unpacks to more than allowed is refused") {
  const std::string bomb(8u << 20, '\0');
  for (const auto& small : {gzipped(bomb), zstded(bomb)}) {
    const auto result = unpacked(small, "bomb.gz", kLargest);
    REQUIRE_FALSE(result);
    CHECK(result.error().message ==
          "bomb.gz: expected at most 1048576 bytes, found more");
  }
}
