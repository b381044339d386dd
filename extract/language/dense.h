// Dense layers on one core, computed by oneDNN.

#pragma once

#include <memory>

#include "extract/language/matrix.h"
#include "extract/language/model.h"

namespace entente {

enum class Activation { none, gelu };

// y = activation(x Wᵀ + b). May be applied by several threads at once.
class Dense {
 public:
  Dense(const Linear& linear, Activation activation);
  Dense(Dense&&) noexcept;
  Dense& operator=(Dense&&) noexcept;
  ~Dense();

  [[nodiscard]] std::size_t outputs() const;

  // Requires: x has as many columns as the layer has inputs, and x and y are two matrices.
  void apply(const Matrix& x, Matrix& y) const;
  [[nodiscard]] Matrix apply(const Matrix& x) const;

 private:
  struct Packed;
  std::unique_ptr<const Packed> packed_;
};

}  // namespace entente
