// What the clients of a file will make of it, told beforehand: what they keep, merge, rename and
// ignore. From their importers' sources and from tests with them (docs/formats.md).

#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "export/exporter.h"

namespace entente {

struct Fate {
  enum class Verb { keeps, merges, renames, ignores };

  Verb verb = Verb::keeps;
  std::size_t count = 0;
  std::string what;  // "nodes", "ties that share both ends, by adding their weights"
};

struct ClientReport {
  std::string client;
  std::vector<Fate> fates;  // what befalls nothing is left out, but not what is kept
};

// For each client of the format that `path` names, in the profile of the options.
[[nodiscard]] std::vector<ClientReport> losses(const Network& network, const Ontology& ontology,
                                               const ExportOptions& options,
                                               const std::filesystem::path& path);

// A few lines; ends with a newline.
[[nodiscard]] std::string to_text(const std::vector<ClientReport>& reports,
                                  const std::filesystem::path& path);

}  // namespace entente
