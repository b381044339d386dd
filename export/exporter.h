// One writer per format. To add a format, add one .cpp that defines an Exporter, and its line in
// formats.cpp.

#pragma once

#include <cstddef>
#include <filesystem>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/network.h"
#include "graph/result.h"

namespace entente {

struct ExportOptions {
  std::string base = "https://entente.example/";  // of the IRIs in RDF
  std::string profile = {};                       // of Exporter::profiles; empty: the first
  std::size_t accepted_sources = 2;  // independent sources that make RDF's accepted graph
};

using WriteNetwork = void (*)(const Network&, const Ontology&, const ExportOptions&, std::ostream&);

// A dialect for some of a format's clients.
struct Profile {
  std::string_view name;
  std::string_view description;
};

// One of several files: "week.csv" stands for "week-nodes.csv" and others.
struct Table {
  std::string_view name;  // "nodes"
  WriteNetwork write = nullptr;
};

struct Exporter {
  std::string_view extension;    // ".graphml"
  std::string_view description;  // "GraphML (Gephi, igraph, networkx)"
  WriteNetwork write = nullptr;  // null where there are tables
  std::span<const Profile> profiles = {};
  std::span<const Table> tables = {};
};

// All formats, sorted by extension.
[[nodiscard]] const std::vector<Exporter>& exporters();

// The format that the path's extension names; null for none.
[[nodiscard]] const Exporter* exporter_for(const std::filesystem::path& path);

// The files that stand for `path`: itself, or one for each table.
[[nodiscard]] std::vector<std::filesystem::path> files_at(const std::filesystem::path& path);

// Whether `path` can be an output: no directory, an extension that a writer knows, and a profile
// that it has, where it has any. For refusing early.
[[nodiscard]] Result<Done> check_output(const std::filesystem::path& path,
                                        const ExportOptions& options = {});

// Writes the network in the format that the path's extension names: beside the target first, then
// renamed, so that nothing is ever half-written. Fails for unknown extensions, directories, full
// disks; the message names the path.
[[nodiscard]] Result<Done> export_network(const Network& network, const Ontology& ontology,
                                          const ExportOptions& options,
                                          const std::filesystem::path& path);

}  // namespace entente
