// What fuzzers try. Each target takes any bytes, must neither crash nor hang, and checks what its
// reader promises about whatever it accepts.

#pragma once

#include <functional>
#include <span>
#include <string_view>

namespace entente {

struct FuzzTarget {
  std::string_view name;  // its folder of kept inputs in tests/fuzz/kept
  void (*run)(std::string_view bytes);
};

[[nodiscard]] std::span<const FuzzTarget> fuzz_targets();

}  // namespace entente
