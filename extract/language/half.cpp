#include "extract/language/half.h"

#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace entente {
namespace {

// Moves sign, exponent and fraction to their places; multiplying by 2^112 corrects the exponent's
// bias and makes subnormal numbers normal.
float widened(std::uint16_t half) {
  const std::uint32_t sign = (half & 0x8000U) << 16U;
  const std::uint32_t rest = (half & 0x7FFFU) << 13U;
  const float magnitude = std::bit_cast<float>(rest) * 0x1p112F;
  const bool special = (half & 0x7C00U) == 0x7C00U;  // infinity, not a number
  const std::uint32_t bits = special ? rest | 0x7F800000U : std::bit_cast<std::uint32_t>(magnitude);
  return std::bit_cast<float>(bits | sign);
}

void widen_portably(const std::byte* bytes, std::span<float> values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::uint16_t half = 0;
    std::memcpy(&half, bytes + 2 * i, 2);
    values[i] = widened(half);
  }
}

#if defined(__x86_64__)
[[gnu::target("avx,f16c")]] void widen_by_f16c(const std::byte* bytes, std::span<float> values) {
  std::size_t i = 0;
  for (; i + 8 <= values.size(); i += 8) {
    const __m128i halves = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 2 * i));
    _mm256_storeu_ps(values.data() + i, _mm256_cvtph_ps(halves));
  }
  widen_portably(bytes + 2 * i, values.subspan(i));
}
#endif

}  // namespace

void widen_halves(const std::byte* bytes, std::span<float> values) {
#if defined(__x86_64__)
  // Every processor with AVX2 has F16C; compilers do not agree on the name of F16C itself.
  if (__builtin_cpu_supports("avx2")) return widen_by_f16c(bytes, values);
#endif
  widen_portably(bytes, values);
}

}  // namespace entente
