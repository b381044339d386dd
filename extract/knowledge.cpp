#include "extract/knowledge.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>

#include "extract/meaning/tellings.h"
#include "graph/layer_file.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

// Relations come first, since rules speak of them.
constexpr std::array<std::string_view, 6> kFormats = {"entente-ontology", "entente-rules",
                                                      "entente-meetings", "entente-actors",
                                                      "entente-lexicon",  "entente-leaders"};

struct DataFile {
  std::size_t format = 0;  // place in kFormats
  std::string name;
  std::string text;
};

Result<std::string> read_file(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  if (!file)
    return Error{Error::Code::not_found, path.string() + ": expected a readable file, found none"};
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

std::string known_formats() {
  std::string list;
  for (const std::string_view format : kFormats)
    list += (list.empty() ? "'" : ", '") + std::string{format} + "'";
  return list;
}

Result<DataFile> data_file(const fs::path& path) {
  auto text = read_file(path);
  if (!text) return text.error();
  const std::string_view format = format_of(text.value());
  const auto found = std::ranges::find(kFormats, format);
  if (found == kFormats.end()) {
    return Error{Error::Code::malformed,
                 path.string() + ":1: expected a \"format\" among " + known_formats() + ", found " +
                     (format.empty() ? "none" : "'" + std::string{format} + "'")};
  }
  return DataFile{static_cast<std::size_t>(found - kFormats.begin()), path.string(),
                  std::move(text).value()};
}

Result<std::vector<DataFile>> files_of(const fs::path& layer) {
  std::vector<DataFile> files;
  for (const fs::path& path : data_files_in(layer)) {
    auto file = data_file(path);
    if (!file) return file.error();
    files.push_back(std::move(file).value());
  }
  if (files.empty()) {
    return Error{Error::Code::not_found,
                 layer.string() + ": expected data files (*.json), found none"};
  }
  std::ranges::stable_sort(files, {}, &DataFile::format);
  return files;
}

// Reads one file on top of what `part` holds; `parse` is told text, name and the layers below.
template <class Part, class Parse>
std::optional<Error> read_onto(Part& part, const DataFile& file, Parse parse) {
  auto read = parse(file.text, file.name, std::move(part));
  if (!read) return read.error();
  part = std::move(read).value();
  return std::nullopt;
}

std::optional<Error> add(const DataFile& file, Knowledge& known) {
  switch (file.format) {
    case 0:
      return read_onto(known.ontology, file, &Ontology::parse);
    case 1:
      return read_onto(known.rules, file,
                       [&](std::string_view text, std::string_view name, RuleBook below) {
                         return RuleBook::parse(text, name, known.ontology, std::move(below));
                       });
    case 2:
      return read_onto(known.meeting_words, file, &parse_meeting_words);
    case 3:
      return read_onto(known.gazetteer, file, &Gazetteer::parse);
    case 4:
      return read_onto(known.lexicon, file, &Lexicon::parse);
    default:
      return read_onto(known.leaders, file, &Leaders::parse);
  }
}

// What the program cannot do without.
std::optional<Error> lacking(const std::vector<DataFile>& lowest, const fs::path& layer) {
  for (std::size_t format = 0; format < kFormats.size(); ++format) {
    if (std::ranges::find(lowest, format, &DataFile::format) != lowest.end()) continue;
    return Error{Error::Code::not_found, layer.string() + ": expected a file of the format '" +
                                             std::string{kFormats.at(format)} + "', found none"};
  }
  return std::nullopt;
}

}  // namespace

Layers data_files_in(const fs::path& layer) {
  std::error_code error;
  if (!fs::is_directory(layer, error)) return {layer};
  Layers files;
  for (const auto& entry : fs::directory_iterator{layer, error}) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

Result<Knowledge> read_knowledge(const Layers& layers) {
  Knowledge known;
  for (const fs::path& layer : layers) {
    const auto files = files_of(layer);
    if (!files) return files.error();
    if (&layer == layers.data()) {
      if (const auto error = lacking(files.value(), layer)) return *error;
    }
    for (const DataFile& file : files.value()) {
      if (const auto error = add(file, known)) return *error;
    }
  }
  known.rules.keep_to(known.ontology);
  return known;
}

Result<Ontology> read_ontology(const Layers& layers) {
  Ontology ontology;
  for (const fs::path& layer : layers) {
    const auto files = files_of(layer);
    if (!files) return files.error();
    for (const DataFile& file : files.value()) {
      if (file.format != 0) continue;
      if (const auto error = read_onto(ontology, file, &Ontology::parse)) return *error;
    }
  }
  return ontology;
}

}  // namespace entente
