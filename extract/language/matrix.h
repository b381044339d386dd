// A matrix of floats, row by row.

#pragma once

#include <cassert>
#include <cstddef>
#include <span>
#include <vector>

namespace entente {

class Matrix {
 public:
  Matrix() = default;
  Matrix(std::size_t rows, std::size_t columns) { resize(rows, columns); }

  // The values are lost. There is room for a multiple of kRowStep rows, so that one compiled matrix
  // product serves all row counts up to the next multiple.
  void resize(std::size_t rows, std::size_t columns) {
    rows_ = rows;
    columns_ = columns;
    values_.resize(padded_rows() * columns);
  }

  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] std::size_t padded_rows() const {
    return (rows_ + kRowStep - 1) / kRowStep * kRowStep;
  }

  [[nodiscard]] std::span<float> row(std::size_t i) {
    assert(i < rows_);
    return {values_.data() + i * columns_, columns_};
  }
  [[nodiscard]] std::span<const float> row(std::size_t i) const {
    assert(i < rows_);
    return {values_.data() + i * columns_, columns_};
  }

  [[nodiscard]] float* data() { return values_.data(); }
  [[nodiscard]] const float* data() const { return values_.data(); }

 private:
  static constexpr std::size_t kRowStep = 32;

  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<float> values_;
};

}  // namespace entente
