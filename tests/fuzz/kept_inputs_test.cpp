#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/fuzz/targets.h"

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator{folder})
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

}  // namespace

// Whatever a fuzzer found once, and every text cut in the middle of it.
TEST_CASE("inputs that fuzzers kept are read or refused") {
  const fs::path kept = fs::path{ENTENTE_SOURCE_DIR} / "tests/fuzz/kept";
  for (const auto& target : entente::fuzz_targets()) {
    const auto files = files_of(kept / target.name);
    CAPTURE(target.name);
    CHECK(!files.empty());
    for (const auto& file : files) {
      CAPTURE(file);
      const auto bytes = bytes_of(file);
      target.run(bytes);
      target.run(std::string_view{bytes}.substr(0, bytes.size() / 2));
    }
  }
}
