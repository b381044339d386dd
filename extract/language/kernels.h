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

// One row of attention: mixes the values of `rows` neighbours by softmax(query · keys).
struct Attention {
  std::size_t rows = 0;         // of keys and values
  std::size_t width = 0;        // of one head
  const float* keys = nullptr;  // [width, rows]: transposed
  const float* values = nullptr;
  std::size_t stride = 0;  // between rows of values
};
void attend(const Attention& over, const float* query, std::span<float> weights, float* mixed);

// [rows, columns] at `from`, `stride` apart, to [columns, rows] at `to`.
void transpose(const float* from, std::size_t stride, std::size_t rows, std::size_t columns,
               float* to);

}  // namespace entente
