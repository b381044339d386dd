#include "export/formats.h"

#include <algorithm>

#include "export/file.h"

namespace entente {
namespace {

const Exporter* exporter_for(const std::filesystem::path& path) {
  const std::string extension = path.extension().string();
  const auto found = std::ranges::find(exporters(), extension, &Exporter::extension);
  return found == exporters().end() ? nullptr : &*found;
}

std::string known_extensions() {
  std::string list;
  for (const Exporter& exporter : exporters()) {
    if (!list.empty()) list += ", ";
    list += exporter.extension;
  }
  return list;
}

Result<Done> check_folder(const std::filesystem::path& path) {
  const auto folder = path.parent_path();
  std::error_code error;
  if (folder.empty() || std::filesystem::is_directory(folder, error)) return Done{};
  return Error{Error::Code::not_found,
               path.string() + ": expected the folder " + folder.string() + ", found none"};
}

}  // namespace

const std::vector<Exporter>& exporters() {
  static const std::vector<Exporter> all = {kGraphml, kJson, kNtriples, kTurtle};
  return all;
}

Result<Done> check_output(const std::filesystem::path& path) {
  if (std::error_code error; std::filesystem::is_directory(path, error)) {
    return Error{Error::Code::unwritable,
                 path.string() + ": expected a file to write, found a directory"};
  }
  if (exporter_for(path) != nullptr) return check_folder(path);
  const std::string found = path.has_extension() ? "'" + path.extension().string() + "'" : "none";
  return Error{Error::Code::unsupported, path.string() + ": expected an extension among " +
                                             known_extensions() + ", found " + found};
}

Result<Done> export_network(const Network& network, const Ontology& ontology,
                            const ExportOptions& options, const std::filesystem::path& path) {
  if (auto checked = check_output(path); !checked) return checked;
  const Exporter& exporter = *exporter_for(path);
  return write_file(path,
                    [&](std::ostream& out) { exporter.write(network, ontology, options, out); });
}

}  // namespace entente
