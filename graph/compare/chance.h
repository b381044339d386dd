// Chance that is the same on every machine, which the standard's distributions and shuffles are
// not.

#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace entente {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : engine_{seed} {}

  // Uniform in [0, bound). Requires: bound > 0.
  [[nodiscard]] std::uint64_t below(std::uint64_t bound);

  // Puts a sample of `count` items first, in random order. Requires: count <= items.size().
  template <class Item>
  void draw(std::vector<Item>& items, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
      std::swap(items[i], items[i + static_cast<std::size_t>(below(items.size() - i))]);
  }

  template <class Item>
  void shuffle(std::vector<Item>& items) {
    draw(items, items.size());
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace entente
