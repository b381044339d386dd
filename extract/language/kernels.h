// The encoder's inner loops, compiled for several instruction sets.

#pragma once

#include <cstddef>
#include <span>

#include "extract/language/matrix.h"

namespace entente {

[[nodiscard]] float dot(std::span<const float> a, std::span<const float> b);

void add(std::span<const float> more, std::span<float> values);

// Normalises `values` to mean 0 and variance 1, then scales and shifts.
void normalise(std::span<float> values, std::span<const float> weight, std::span<const float> bias,
               float epsilon);

// Columns that are worked on together.
inline constexpr std::size_t kLanes = 16;

// The next multiple of kLanes.
constexpr std::size_t lanes_for(std::size_t count) {
  return (count + kLanes - 1) / kLanes * kLanes;
}

// One row of attention: mixes the values of `rows` neighbours by softmax(query · keys).
struct Attention {
  std::size_t rows = 0;           // of keys and values
  std::size_t width = 0;          // of one head
  const float* keys = nullptr;    // transposed, lanes_for(rows) apart
  const float* values = nullptr;  // [rows, width]
};

// Requires: room for lanes_for(rows) weights.
void attend(const Attention& over, const float* query, std::span<float> weights, float* mixed);

// [rows, columns] at `from`, `stride` apart, to [columns, rows] in `to`, lanes_for(rows) apart.
void transpose(const float* from, std::size_t stride, std::size_t rows, std::size_t columns,
               std::span<float> to);

// The same block without gaps: [rows, columns] in `to`.
void gather(const float* from, std::size_t stride, std::size_t rows, std::size_t columns,
            std::span<float> to);

}  // namespace entente
