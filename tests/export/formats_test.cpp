#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "export/exporter.h"
#include "hostile_network.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

const fs::path kGolden = ENTENTE_SOURCE_DIR "/tests/export/golden";

std::string content(const fs::path& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::string exported(WriteNetwork write, const Network& network, const ExportOptions& options) {
  std::ostringstream out;
  write(network, small_ontology(), options, out);
  return out.str();
}

struct Sample {
  std::string name;  // of the golden file
  WriteNetwork write = nullptr;
  ExportOptions options = {};
};

// One for each format, table and profile.
std::vector<Sample> samples() {
  std::vector<Sample> all;
  for (const Exporter& exporter : exporters()) {
    const std::string extension{exporter.extension};
    if (exporter.write != nullptr) all.push_back({"hostile" + extension, exporter.write});
    for (const Table& table : exporter.tables)
      all.push_back({"hostile-" + std::string{table.name} + extension, table.write});
    for (const Profile& profile : exporter.profiles) {
      if (&profile == exporter.profiles.data()) continue;
      all.push_back({"hostile-" + std::string{profile.name} + extension, exporter.write});
      all.back().options.profile = profile.name;
    }
  }
  return all;
}

// With ENTENTE_UPDATE_GOLDEN set, the files are written anew: look at the difference before
// committing it.
TEST_CASE("a hostile network is exported as the golden files say, byte for byte") {
  for (const Sample& sample : samples()) {
    const fs::path golden = kGolden / sample.name;
    const std::string text = exported(sample.write, hostile_network(), sample.options);
    if (std::getenv("ENTENTE_UPDATE_GOLDEN") != nullptr)
      std::ofstream{golden, std::ios::binary} << text;
    CAPTURE(golden);
    CHECK(text == content(golden));
  }
}

TEST_CASE("an empty network is a valid file in every format") {
  for (const Sample& sample : samples()) {
    CAPTURE(sample.name);
    const std::string text = exported(sample.write, {}, sample.options);
    CHECK_FALSE(text.empty());
    CHECK(text.back() == '\n');
  }
}

TEST_CASE("formats are sorted and each has its own extension and a description") {
  std::string_view before;
  for (const Exporter& exporter : exporters()) {
    CHECK(before < exporter.extension);
    CHECK(exporter.extension.front() == '.');
    CHECK_FALSE(exporter.description.empty());
    before = exporter.extension;
  }
}

TEST_CASE("paths that cannot be outputs are refused with what was expected and found") {
  struct {
    const char* about;
    const char* path;
    Error expected;
  } const cases[] = {
      {"an unknown extension",
       "out.xlsx",
       {Error::Code::unsupported,
        "out.xlsx: expected an extension among .csv, .cyjs, .dl, .dot, .gexf, .graphml, .json, "
        ".jsonld, .net, .nq, .nt, .trig, .ttl, found '.xlsx'"}},
      {"no extension",
       "out",
       {Error::Code::unsupported,
        "out: expected an extension among .csv, .cyjs, .dl, .dot, .gexf, .graphml, .json, "
        ".jsonld, .net, .nq, .nt, .trig, .ttl, found none"}},
      {"a folder",
       "/",
       {Error::Code::unwritable, "/: expected a file to write, found a directory"}},
      {"a folder that is not there",
       "/nowhere/at/all.json",
       {Error::Code::not_found,
        "/nowhere/at/all.json: expected the folder /nowhere/at, found none"}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    const auto checked = check_output(c.path);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().message == c.expected.message);
    CHECK(checked.error().code == c.expected.code);
    CHECK_FALSE(export_network({}, small_ontology(), {}, c.path));
  }
}

TEST_CASE("a profile that the format has not is refused; a format without profiles takes any") {
  const auto refused = check_output("week.gexf", {.profile = "yed"});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == "week.gexf: expected a profile among gephi, web, found 'yed'");
  CHECK(check_output("week.graphml", {.profile = "yed"}));
  CHECK(check_output("week.json", {.profile = "yed"}));
}

TEST_CASE("tables are files beside each other, all of them or none") {
  const fs::path folder = fs::temp_directory_path() / "entente-tables";
  fs::remove_all(folder);
  fs::create_directories(folder / "week-edges.csv" / "in the way");
  CHECK_FALSE(export_network(hostile_network(), small_ontology(), {}, folder / "week.csv"));
  CHECK(std::distance(fs::directory_iterator{folder}, {}) <= 2);  // nodes may be in place already
  fs::remove_all(folder / "week-edges.csv");
  CHECK(export_network(hostile_network(), small_ontology(), {}, folder / "week.csv"));
  CHECK(std::distance(fs::directory_iterator{folder}, {}) == 4);
  fs::remove_all(folder);
}

TEST_CASE("no cell of a table is a formula, on one line each") {
  Network network = hostile_network();
  network.nodes[0].name = "=1+1";
  network.nodes[1].name = "  @SUM(A1)";
  network.nodes[2].name = "-2\n+3";
  const std::string nodes = exported(exporters().front().tables[0].write, network, {});
  CHECK(nodes.find("\nQ227,\"'=1+1\",") != std::string::npos);
  CHECK(nodes.find(",\"'  @SUM(A1)\",") != std::string::npos);
  CHECK(nodes.find(",\"'-2 +3\",") != std::string::npos);
}

}  // namespace
}  // namespace entente
