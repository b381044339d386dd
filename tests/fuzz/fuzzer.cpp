// libFuzzer's entry. FUZZ_TARGET in the environment names the target.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/targets.h"

namespace {

const entente::FuzzTarget& chosen() {
  const char* name = std::getenv("FUZZ_TARGET");
  const auto targets = entente::fuzz_targets();
  const auto found =
      std::ranges::find(targets, name == nullptr ? "" : name, &entente::FuzzTarget::name);
  if (found != targets.end()) return *found;
  std::fputs("FUZZ_TARGET: expected one of", stderr);
  for (const auto& target : targets) std::fprintf(stderr, " %s", target.name.data());
  std::fputs("\n", stderr);
  std::exit(2);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const auto& target = chosen();
  target.run({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
