#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

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

std::string exported(const Exporter& exporter, const Network& network) {
  std::ostringstream out;
  exporter.write(network, small_ontology(), {}, out);
  return out.str();
}

// With ENTENTE_UPDATE_GOLDEN set, the files are written anew: look at the difference before
// committing it.
TEST_CASE("a hostile network is exported as the golden files say, byte for byte") {
  for (const Exporter& exporter : exporters()) {
    const fs::path golden = kGolden / ("hostile" + std::string{exporter.extension});
    const std::string text = exported(exporter, hostile_network());
    if (std::getenv("ENTENTE_UPDATE_GOLDEN") != nullptr)
      std::ofstream{golden, std::ios::binary} << text;
    CAPTURE(golden);
    CHECK(text == content(golden));
  }
}

TEST_CASE("an empty network is a valid file in every format") {
  for (const Exporter& exporter : exporters()) {
    CAPTURE(exporter.extension);
    const std::string text = exported(exporter, {});
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
        "out.xlsx: expected an extension among .graphml, .json, .nt, .ttl, found '.xlsx'"}},
      {"no extension",
       "out",
       {Error::Code::unsupported,
        "out: expected an extension among .graphml, .json, .nt, .ttl, found none"}},
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

}  // namespace
}  // namespace entente
