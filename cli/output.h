// What `build`, `merge` and `export` share: a network out, in any number of formats.

#pragma once

#include <string>
#include <vector>

#include "cli/report.h"
#include "export/exporter.h"
#include "graph/network.h"

namespace CLI {
class App;
}

namespace entente {

struct OutputOptions {
  std::vector<std::string> paths;
  ExportOptions format;
  bool json = false;
  bool quiet = false;
};

// -o, --base. Not required.
void add_file_options(CLI::App& command, OutputOptions& options);

// -o, --base, --json, --quiet.
void add_output_options(CLI::App& command, OutputOptions& options);

// Refuses what can never be written, before the work begins.
[[nodiscard]] Result<Done> check_outputs(const OutputOptions& options);

// The same, and what would overwrite one of these inputs.
[[nodiscard]] Result<Done> check_outputs(const OutputOptions& options,
                                         const std::vector<std::string>& inputs);

// Writes all outputs. One output that fails does not stop the others.
[[nodiscard]] ExitStatus write_files(const Network& network, const Ontology& ontology,
                                     const OutputOptions& options);

// Writes all outputs, then prints the summary.
[[nodiscard]] ExitStatus write_outputs(const Network& network, const Ontology& ontology,
                                       const OutputOptions& options);

}  // namespace entente
