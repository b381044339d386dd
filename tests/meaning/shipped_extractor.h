// The extractor with the files that the program ships, for tests that read whole texts.

#pragma once

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "extract/extract.h"

namespace entente {

// Null where the language model is absent.
inline const Extractor* shipped_extractor() {
  static const auto kFiles = default_files(std::string{ENTENTE_SOURCE_DIR} + "/extract");
  if (!std::filesystem::exists(kFiles.model)) return nullptr;
  static const auto kOpened = Extractor::open(kFiles);
  REQUIRE(kOpened);
  return &kOpened.value();
}

}  // namespace entente
