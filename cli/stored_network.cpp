#include "cli/stored_network.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <string_view>
#include <system_error>

#include "cli/data_files.h"
#include "cli/standard_streams.h"
#include "graph/hash.h"
#include "graph/network_image.h"

namespace entente {
namespace {

constexpr std::string_view kFirstWords = "entente network ";

// Texts that can be told apart again.
void add(std::string& all, std::initializer_list<std::string_view> texts) {
  for (const auto text : texts) all += std::to_string(text.size()) + ":" + std::string{text};
}

// Another build can make another network under the same version.
void add_program(std::string& all) {
  std::error_code ignored;
  const auto program = program_file();
  const auto written = std::filesystem::last_write_time(program, ignored);
  const auto size = std::filesystem::file_size(program, ignored);
  add(all,
      {ENTENTE_VERSION, std::to_string(size), std::to_string(written.time_since_epoch().count())});
}

void add_ontology(std::string& all, const Ontology& ontology) {
  const auto add_kinds = [&](const std::vector<Kind>& kinds) {
    for (const auto kind : kinds) add(all, {name_of(kind)});
  };
  for (const auto& relation : ontology.relations()) {
    add(all, {relation.id, relation.symmetric ? "symmetric" : "", relation.inverse});
    for (const auto& implied : relation.implies) add(all, {implied});
    add(all, {"subject"});
    add_kinds(relation.subject_kinds);
    add(all, {"object"});
    add_kinds(relation.object_kinds);
  }
}

void add_list(std::string& all, const std::vector<ListLine>& lines) {
  for (const auto& line : lines) {
    add(all, {"line", line.place});
    for (const auto& actor : line.actors) add(all, {actor.id, actor.article});
  }
}

// No pipe, on which one would wait for ever, and no link to what is somebody else's.
bool is_file_or_free(const std::string& path) {
  std::error_code ignored;
  const auto status = std::filesystem::symlink_status(path, ignored);
  return std::filesystem::is_regular_file(status) || !std::filesystem::exists(status);
}

}  // namespace

StoredNetwork::StoredNetwork(const std::string& project, const Ontology& ontology,
                             const ActorLists& lists)
    : path_{project + "-network"} {
  add_program(rests_on_);
  add_ontology(rests_on_, ontology);
  add(rests_on_, {"same"});
  add_list(rests_on_, lists.same);
  add(rests_on_, {"different"});
  add_list(rests_on_, lists.different);
}

std::string StoredNetwork::heading(const std::string& statements, std::string_view image) const {
  return std::string{kFirstWords} + hash_of(rests_on_ + statements) + " " + hash_of(image) + "\n";
}

std::optional<Network> StoredNetwork::of(const std::string& statements) const {
  const auto bytes = is_file_or_free(path_) ? read_bytes(path_) : std::string{};
  if (!bytes) return std::nullopt;
  const std::string_view all = bytes.value();
  const auto image = all.substr(std::min(all.find('\n'), all.size() - 1) + 1);
  if (!all.starts_with(heading(statements, image))) return std::nullopt;
  return from_image(image);
}

void StoredNetwork::keep(const Network& network, const std::string& statements) const {
  if (!is_file_or_free(path_)) return;
  const auto image = to_image(network);
  // Straight to its place: half a file is known as such by the hash, and leaves nothing beside.
  std::ofstream file{path_, std::ios::binary};
  file << heading(statements, image) << image;
  file.close();
  std::error_code ignored;
  if (!file) std::filesystem::remove(path_, ignored);
}

}  // namespace entente
