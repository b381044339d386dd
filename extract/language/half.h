// Half-precision numbers (IEEE 754 binary16).

#pragma once

#include <cstddef>
#include <span>

namespace entente {

// Widens values.size() little-endian half-precision numbers; `bytes` may be unaligned.
void widen_halves(const std::byte* bytes, std::span<float> values);

}  // namespace entente
