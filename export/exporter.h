// One writer per format. To add a format, add one .cpp that defines an Exporter, and its line in
// formats.cpp.

#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "graph/network.h"
#include "graph/result.h"

namespace entente {

struct ExportOptions {
  std::string base = "https://entente.example/";  // of the IRIs in RDF
};

struct Exporter {
  std::string_view extension;    // ".graphml"
  std::string_view description;  // "GraphML (Gephi, igraph, networkx)"
  void (*write)(const Network&, const Ontology&, const ExportOptions&, std::ostream&) = nullptr;
};

// All formats, sorted by extension.
[[nodiscard]] const std::vector<Exporter>& exporters();

// Whether `path` can be an output: no directory, and an extension that a writer knows. For refusing
// early.
[[nodiscard]] Result<Done> check_output(const std::filesystem::path& path);

// Writes the network in the format that the path's extension names: beside the target first, then
// renamed, so that nothing is ever half-written. Fails for unknown extensions, directories, full
// disks; the message names the path.
[[nodiscard]] Result<Done> export_network(const Network& network, const Ontology& ontology,
                                          const ExportOptions& options,
                                          const std::filesystem::path& path);

}  // namespace entente
