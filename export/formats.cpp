#include "export/formats.h"

#include <algorithm>

#include "export/file.h"

namespace entente {
namespace {

template <class Things>
std::string listed(const Things& things, auto part) {
  std::string list;
  for (const auto& thing : things) {
    if (!list.empty()) list += ", ";
    list += thing.*part;
  }
  return list;
}

Result<Done> check_profile(const std::filesystem::path& path, const Exporter& exporter,
                           const std::string& profile) {
  const auto& profiles = exporter.profiles;
  if (profile.empty() || profiles.empty()) return Done{};
  if (std::ranges::find(profiles, profile, &Profile::name) != profiles.end()) return Done{};
  return Error{Error::Code::unsupported, path.string() + ": expected a profile among " +
                                             listed(profiles, &Profile::name) + ", found '" +
                                             profile + "'"};
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
  static const std::vector<Exporter> all = {kCsv,      kCytoscape, kUcinet, kDot,   kGexf,
                                            kGraphml,  kJson,      kJsonLd, kPajek, kNquads,
                                            kNtriples, kTrig,      kTurtle};
  return all;
}

const Exporter* exporter_for(const std::filesystem::path& path) {
  const std::string extension = path.extension().string();
  const auto found = std::ranges::find(exporters(), extension, &Exporter::extension);
  return found == exporters().end() ? nullptr : &*found;
}

std::vector<std::filesystem::path> files_at(const std::filesystem::path& path) {
  const Exporter* const exporter = exporter_for(path);
  if (exporter == nullptr || exporter->tables.empty()) return {path};
  std::vector<std::filesystem::path> files;
  const std::string stem = (path.parent_path() / path.stem()).string();
  for (const Table& table : exporter->tables) {
    files.emplace_back(stem + "-" + std::string{table.name} + std::string{exporter->extension});
  }
  return files;
}

Result<Done> check_output(const std::filesystem::path& path, const ExportOptions& options) {
  if (std::error_code error; std::filesystem::is_directory(path, error)) {
    return Error{Error::Code::unwritable,
                 path.string() + ": expected a file to write, found a directory"};
  }
  if (const Exporter* const exporter = exporter_for(path)) {
    if (auto checked = check_profile(path, *exporter, options.profile); !checked) return checked;
    return check_folder(path);
  }
  const std::string found = path.has_extension() ? "'" + path.extension().string() + "'" : "none";
  return Error{Error::Code::unsupported, path.string() + ": expected an extension among " +
                                             listed(exporters(), &Exporter::extension) +
                                             ", found " + found};
}

Result<Done> export_network(const Network& network, const Ontology& ontology,
                            const ExportOptions& options, const std::filesystem::path& path) {
  if (auto checked = check_output(path, options); !checked) return checked;
  const Exporter& exporter = *exporter_for(path);
  const auto with = [&](WriteNetwork write) {
    return [&, write](std::ostream& out) { write(network, ontology, options, out); };
  };
  if (exporter.tables.empty()) return write_file(path, with(exporter.write));
  const auto paths = files_at(path);
  std::vector<FileToWrite> files;
  for (std::size_t i = 0; i < paths.size(); ++i)
    files.push_back({paths[i], with(exporter.tables[i].write)});
  return write_together(files);
}

}  // namespace entente
