#include "extract/language/kernels.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstdint>

// The loops are written so that a compiler turns them into vector instructions; which ones a
// machine has is found out at run time.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__)
#define ENTENTE_VECTORISED \
  __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define ENTENTE_VECTORISED
#endif
#define ENTENTE_INLINE [[gnu::always_inline]] inline

namespace entente {
namespace {

using Lanes = std::array<float, kLanes>;

ENTENTE_INLINE float total(const Lanes& lanes) {
  float sum = 0;
  for (const float lane : lanes) sum += lane;
  return sum;
}

ENTENTE_INLINE float sum_of_products(const float* a, const float* b, std::size_t size) {
  Lanes lanes{};
  std::size_t i = 0;
  for (; i + kLanes <= size; i += kLanes) {
    for (std::size_t k = 0; k < kLanes; ++k) lanes[k] += a[i + k] * b[i + k];
  }
  float rest = 0;
  for (; i < size; ++i) rest += a[i] * b[i];
  return total(lanes) + rest;
}

ENTENTE_INLINE float sum_of(const float* a, std::size_t size) {
  Lanes lanes{};
  std::size_t i = 0;
  for (; i + kLanes <= size; i += kLanes) {
    for (std::size_t k = 0; k < kLanes; ++k) lanes[k] += a[i + k];
  }
  float rest = 0;
  for (; i < size; ++i) rest += a[i];
  return total(lanes) + rest;
}

// e^x for x <= 0, to about 1e-7 of its value: 2^n by the exponent bits, the rest by a polynomial
// (Taylor's, on half a binary step to either side).
ENTENTE_INLINE float exponential(float x) {
  const float bounded = x > -87.0F ? x : -87.0F;
  const float scaled = bounded * 1.44269504F;
  const auto whole = static_cast<std::int32_t>(scaled - 0.5F);
  const float rest = (scaled - static_cast<float>(whole)) * 0.693147181F;
  float sum = 1.0F / 5040;
  sum = sum * rest + 1.0F / 720;
  sum = sum * rest + 1.0F / 120;
  sum = sum * rest + 1.0F / 24;
  sum = sum * rest + 1.0F / 6;
  sum = sum * rest + 0.5F;
  sum = sum * rest + 1.0F;
  sum = sum * rest + 1.0F;
  return sum * std::bit_cast<float>((whole + 127) << 23);
}

ENTENTE_INLINE float largest_of(const float* a, std::size_t size) {
  Lanes lanes;
  lanes.fill(a[0]);
  std::size_t i = 0;
  for (; i + kLanes <= size; i += kLanes) {
    for (std::size_t k = 0; k < kLanes; ++k) lanes[k] = lanes[k] < a[i + k] ? a[i + k] : lanes[k];
  }
  float largest = a[0];
  for (const float lane : lanes) largest = largest < lane ? lane : largest;
  for (; i < size; ++i) largest = largest < a[i] ? a[i] : largest;
  return largest;
}

// The products of `factors` with kLanes neighbouring columns.
ENTENTE_INLINE void products_of_columns(const float* columns, std::size_t stride,
                                        const float* factors, std::size_t count, float* products) {
  Lanes sums{};
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t k = 0; k < kLanes; ++k) sums[k] += factors[i] * columns[i * stride + k];
  }
  for (std::size_t k = 0; k < kLanes; ++k) products[k] = sums[k];
}

ENTENTE_INLINE void softmax(float* values, std::size_t size) {
  const float largest = largest_of(values, size);
  for (std::size_t i = 0; i < size; ++i) values[i] = exponential(values[i] - largest);
  const float scale = 1.0F / sum_of(values, size);
  for (std::size_t i = 0; i < size; ++i) values[i] *= scale;
}

}  // namespace

ENTENTE_VECTORISED float dot(std::span<const float> a, std::span<const float> b) {
  assert(a.size() == b.size());
  return sum_of_products(a.data(), b.data(), a.size());
}

ENTENTE_VECTORISED void add(std::span<const float> more, std::span<float> values) {
  assert(more.size() == values.size());
  for (std::size_t i = 0; i < values.size(); ++i) values[i] += more[i];
}

ENTENTE_VECTORISED void normalise(std::span<float> values, std::span<const float> weight,
                                  std::span<const float> bias, float epsilon) {
  float* v = values.data();
  const std::size_t size = values.size();
  const auto count = static_cast<float>(size);
  const float mean = sum_of(v, size) / count;
  for (std::size_t i = 0; i < size; ++i) v[i] -= mean;
  const float variance = sum_of_products(v, v, size) / count;
  const float scale = 1.0F / std::sqrt(variance + epsilon);
  for (std::size_t i = 0; i < size; ++i) v[i] = v[i] * scale * weight[i] + bias[i];
}

ENTENTE_VECTORISED void attend(const Attention& over, const float* query, std::span<float> weights,
                               float* mixed) {
  float* scores = weights.data();
  const float scale = 1.0F / std::sqrt(static_cast<float>(over.width));
  for (std::size_t j = 0; j < over.rows; j += kLanes) {
    products_of_columns(over.keys + j, lanes_for(over.rows), query, over.width, scores + j);
  }
  for (std::size_t j = 0; j < over.rows; ++j) scores[j] *= scale;
  softmax(scores, over.rows);
  std::size_t d = 0;
  for (; d + kLanes <= over.width; d += kLanes) {
    products_of_columns(over.values + d, over.width, scores, over.rows, mixed + d);
  }
  for (; d < over.width; ++d) {
    mixed[d] = 0;
    for (std::size_t j = 0; j < over.rows; ++j) {
      mixed[d] += scores[j] * over.values[j * over.width + d];
    }
  }
}

void transpose(const float* from, std::size_t stride, std::size_t rows, std::size_t columns,
               std::span<float> to) {
  const std::size_t to_stride = lanes_for(rows);
  assert(to.size() >= columns * to_stride);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) to[j * to_stride + i] = from[i * stride + j];
  }
}

void gather(const float* from, std::size_t stride, std::size_t rows, std::size_t columns,
            std::span<float> to) {
  assert(to.size() >= rows * columns);
  for (std::size_t i = 0; i < rows; ++i) {
    std::copy_n(from + i * stride, columns, to.data() + i * columns);
  }
}

}  // namespace entente
