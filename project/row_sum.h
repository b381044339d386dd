// A check sum of the values of a row, by which damage within a project file is noticed. The same on
// every machine.

#pragma once

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
    values_ += type;
    for (int bit = 0; bit < 64; bit += 8) values_ += static_cast<char>(number >> bit & 0xFFU);
  }

  std::string values_;
};

}  // namespace entente
