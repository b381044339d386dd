#include "export/file.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace entente {
namespace {

namespace fs = std::filesystem;

// A folder that goes with the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "entente-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  [[nodiscard]] fs::path operator/(const char* name) const { return path_ / name; }
  [[nodiscard]] long files() const { return std::distance(fs::directory_iterator{path_}, {}); }

 private:
  fs::path path_;
};

std::string content(const fs::path& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

const auto kNew = [](std::ostream& out) { out << "new"; };

TEST_CASE("a file is replaced as a whole, keeps its mode, and nothing is left beside it") {
  const Folder folder;
  std::ofstream{folder / "a.json"} << "old and longer";
  ::chmod((folder / "a.json").c_str(), 0640);

  REQUIRE(write_file(folder / "a.json", kNew));
  CHECK(content(folder / "a.json") == "new");
  CHECK(folder.files() == 1);
  CHECK(fs::status(folder / "a.json").permissions() == static_cast<fs::perms>(0640));
}

TEST_CASE(
    "what is larger than the buffer, and than what the disk is given at once, arrives whole") {
  const Folder folder;
  const std::string large(9'000'011, 'x');
  REQUIRE(write_file(folder / "a", [&](std::ostream& out) { out << large << 'y' << large; }));
  CHECK(content(folder / "a") == large + 'y' + large);
}

TEST_CASE("a link is followed, not replaced") {
  const Folder folder;
  std::ofstream{folder / "real.json"} << "old";
  fs::create_symlink("real.json", folder / "link.json");

  REQUIRE(write_file(folder / "link.json", kNew));
  CHECK(fs::is_symlink(folder / "link.json"));
  CHECK(content(folder / "real.json") == "new");
}

TEST_CASE("a full disk is a message that names the file") {
  const Folder folder;
  fs::create_symlink("/dev/full", folder / "full.json");
  const auto written = write_file(folder / "full.json", kNew);
  REQUIRE_FALSE(written);
  CHECK(written.error().code == Error::Code::unwritable);
  CHECK(written.error().message ==
        (folder / "full.json").string() +
            ": expected to write the file, found: No space left on device");
}

TEST_CASE("a missing folder is a message, and nothing is made") {
  const Folder folder;
  const auto written = write_file(folder / "none/a.json", kNew);
  REQUIRE_FALSE(written);
  CHECK(written.error().message.find("No such file or directory") != std::string::npos);
  CHECK(folder.files() == 0);
}

}  // namespace
}  // namespace entente
