// A check sum of the values of a row, by which damage within a project file is noticed. The same on
// every machine.

#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/hash.h"

namespace entente {

// Values in order; each can be told from its neighbours and from one of another type.
class RowSum {
 public:
  void add(std::string_view text) {
    add('t', text.size());
    values_ += text;
  }
  void add(std::int64_t number) { add('i', static_cast<std::uint64_t>(number)); }
  void add(std::size_t number) { add(static_cast<std::int64_t>(number)); }
  void add(bool truth) { add(std::int64_t{truth ? 1 : 0}); }
  void add(double number) { add('r', std::bit_cast<std::uint64_t>(number)); }
  void add(const std::optional<std::size_t>& number) { number ? add(*number) : add_null(); }
  void add_null() { values_ += 'n'; }

  [[nodiscard]] std::int64_t value() const {
    return static_cast<std::int64_t>(hash_number_of(values_));
  }

 private:
  void add(char type, std::uint64_t number) {
    std::array<char, 9> bytes{type};
    for (std::size_t i = 1; i < bytes.size(); ++i, number >>= 8U)
      bytes[i] = static_cast<char>(number & 0xFFU);
    values_.append(bytes.data(), bytes.size());
  }

  std::string values_;
};

}  // namespace entente
