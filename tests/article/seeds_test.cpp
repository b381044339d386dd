#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "read_text.h"

using namespace entente;
namespace fs = std::filesystem;

namespace {

const fs::path kShared = fs::path{ENTENTE_SOURCE_DIR} / ".." / "shared";

std::string bytes_of(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

TEST_CASE("raw web copies are read with exact offsets, and nothing of them is lost") {
  bool found = false;
  for (const auto* folder : {"seeds", "articles-dev", "articles-train"}) {
    if (!fs::is_directory(kShared / folder)) continue;
    for (const auto& entry : fs::directory_iterator{kShared / folder}) {
      if (entry.path().extension() != ".txt") continue;
      found = true;
      CAPTURE(entry.path().string());
      const auto original = bytes_of(entry.path());
      const auto article = read(original, entry.path().string());
      check_exact(article, original);
      check_offsets(article, original);
      std::size_t letters = 0;
      for (const auto& paragraph : article.paragraphs)
        letters += paragraph.text.end - paragraph.text.begin;
      for (const auto& piece : article.set_aside) letters += piece.text.size();
      std::size_t original_letters = 0;
      for (const char c : original) original_letters += static_cast<unsigned char>(c) > ' ';
      CHECK(letters >= original_letters);
    }
  }
  if (!found) MESSAGE("skipped: " << kShared.string() << " absent");
}
