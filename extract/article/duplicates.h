// Wire copies: the same story in several outlets, with another headline, a paragraph less or a
// credit more.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

// MinHash over runs of five words (lower case, without punctuation). Equal texts have equal
// signatures on every machine.
struct TextSignature {
  static constexpr std::size_t kSize = 64;
  std::array<std::uint32_t, kSize> minima{};
  std::size_t words = 0;

  friend bool operator==(const TextSignature&, const TextSignature&) = default;
};

[[nodiscard]] TextSignature signature_of(std::string_view text);

// About the share of word runs that two texts have in common, 0 to 1. Texts shorter than a run are
// alike only when equal.
[[nodiscard]] double likeness(const TextSignature& left, const TextSignature& right);

// Whether they are the same story: more than half of their word runs are the same.
[[nodiscard]] bool near_duplicates(const TextSignature& left, const TextSignature& right);

// For each text the first text that is the same story (itself, if it is the first). Compares only
// texts that agree in a band of their signatures, so time grows with the number of texts and of
// copies, not with its square.
[[nodiscard]] std::vector<std::size_t> first_copies(const std::vector<TextSignature>& texts);

}  // namespace entente
