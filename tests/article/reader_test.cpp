#include "extract/article/reader.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "read_text.h"

using namespace entente;
namespace fs = std::filesystem;

namespace {

const std::string kSentence =
    "The foreign ministers of Ruritania and Graustark met in the capital on Monday.";

struct Read {
  std::vector<Article> articles;
  std::vector<std::string> errors;
};

Read read_all(const std::string& path, const ReadOptions& options = {}) {
  Read read;
  read_articles(
      path, options, [&](Article article) { read.articles.push_back(std::move(article)); },
      [&](Error error) { read.errors.push_back(error.message); });
  return read;
}

class Folder {
 public:
  explicit Folder(const std::string& name)
      : path_{fs::temp_directory_path() / ("entente_article_" + name)} {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  std::string put(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream{path_ / name, std::ios::binary} << bytes;
    return (path_ / name).string();
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("a folder is read in byte order of its paths, without what cannot be an article") {
  const Folder folder{"order"};
  for (const auto* name : {"b.txt", "a/z.HTML", "a/y.jsonl.gz", "B.md", "image.png", "notes.docx",
                           "c.txt.zst", ".hidden"}) {
    folder.put(name, kSentence);
  }
  const auto inputs = expand_inputs({folder.path(), "-", folder.path() + "/none.txt"});
  std::vector<std::string> names;
  for (const auto& path : inputs.paths)
    names.push_back(path == "-" ? path : path.substr(folder.path().size() + 1));
  CHECK(names ==
        std::vector<std::string>{"B.md", "a/y.jsonl.gz", "a/z.HTML", "b.txt", "c.txt.zst", "-"});
  REQUIRE(inputs.errors.size() == 1);
  CHECK(inputs.errors[0].code == Error::Code::not_found);
  CHECK(inputs.errors[0].message ==
        folder.path() + "/none.txt: expected a file or a directory, found none");
}

TEST_CASE("an unreadable file is an error and the others are kept") {
  if (geteuid() == 0) {
    MESSAGE("skipped: the superuser reads everything");
    return;
  }
  const Folder folder{"unreadable"};
  const auto closed = folder.put("closed.txt", kSentence);
  chmod(closed.c_str(), 0);
  const auto inputs = expand_inputs({closed, folder.put("open.txt", kSentence)});
  CHECK(inputs.paths.size() == 1);
  CHECK(inputs.errors.size() == 1);
}

TEST_CASE("bad inputs get one message each") {
  const Folder folder{"bad"};
  struct Row {
    std::string about, name, bytes, expected;
  };
  const std::vector<Row> rows = {
      {"empty", "empty.txt", "", ": expected an article, found an empty file"},
      {"blank", "blank.txt", " \n\t\r\n", ": expected an article, found an empty file"},
      {"binary", "binary.txt", std::string("expected text, fo\0und", 21),
       ": expected text, found binary data (byte 0x00 at 17)"},
      {"no letters", "numbers.txt", "1234\n----\n5678\n",
       ": expected an article, found no sentence"},
      {"too large", "large.txt", std::string(3000, 'x'),
       ": expected at most 2000 bytes, found more"},
      {"page without text", "empty.html", "<html><body><script>var x;</script></body></html>",
       ": expected an article, found no sentence"},
  };
  for (const auto& [about, name, bytes, expected] : rows) {
    CAPTURE(about);
    const auto path = folder.put(name, bytes);
    ReadOptions options;
    options.largest = 2000;
    const auto read = read_all(path, options);
    CHECK(read.articles.empty());
    REQUIRE(read.errors.size() == 1);
    CHECK(read.errors[0] == path + expected);
  }
  CHECK(read_all(folder.path()).errors.size() == 1);
  CHECK(read_all(folder.path() + "/none").errors.size() == 1);
}

TEST_CASE("a bad line of JSON Lines is named and the rest is read") {
  const Folder folder{"lines"};
  const auto path = folder.put(
      "a.jsonl",
      R"({"text": ")" + kSentence +
          R"(", "title": "Talks", "date": "2018-12-13T10:00:00Z", "url": "https://daily.example/1", )"
          R"("outlet": "The Daily", "authors": ["Jane Roe", "John Doe"]})"
          "\n"
          "{\"text\": \"cut of\n"
          "\n"
          "[1]\n"
          R"({"title": "no text"})"
          "\n"
          R"({"body": ")" +
          kSentence +
          R"(", "source": {"name": "Other"}, "published": 1544659200, "author": "Jane Roe"})"
          "\n");
  const auto read = read_all(path);
  REQUIRE(read.articles.size() == 2);
  const auto& first = read.articles[0].info;
  CHECK(first.title == "Talks");
  CHECK(first.published == "2018-12-13");
  CHECK(first.outlet == "The Daily");
  CHECK(first.url == "https://daily.example/1");
  CHECK(first.authors == std::vector<std::string>{"Jane Roe", "John Doe"});
  CHECK(read.articles[0].published_from == "metadata");
  CHECK(read.articles[1].info.outlet == "Other");
  CHECK(read.articles[1].info.published == "2018-12-13");
  CHECK(first.id.size() == 16);
  CHECK(first.id != read.articles[1].info.id);
  check_exact(read.articles[0], kSentence);
  REQUIRE(read.errors.size() == 3);
  CHECK(
      read.errors[0].starts_with(path + ":2: expected a JSON object, found '{\"text\": \"cut of'"));
  CHECK(read.errors[1].starts_with(path + ":4: expected a JSON object"));
  CHECK(read.errors[2] ==
        path + R"(:5: expected a text in "text", "body" or "content", found none)");
}

TEST_CASE("JSON Lines may be larger than an article may be, but no line may") {
  const Folder folder{"stream"};
  std::string lines = "\xEF\xBB\xBF";
  const auto line = "{\"text\": \"" + kSentence + "\"}\n";
  for (int i = 0; i < 5000; ++i) lines += line;
  lines += "{\"text\": \"" + std::string(200'000, 'x') + "\"}\n" + line + "{\"text\": \"" +
           kSentence + "\", \"title\": \"last, without a line end\"}";
  const auto path = folder.put("many.jsonl", lines);
  ReadOptions options;
  options.largest = 100'000;
  const auto read = read_all(path, options);
  CHECK(read.articles.size() == 5002);
  REQUIRE(read.articles.size() > 1);
  CHECK(read.articles.back().info.title == "last, without a line end");
  CHECK(read.articles.front().info.id == read.articles[1].info.id);
  REQUIRE(read.errors.size() == 1);
  CHECK(read.errors[0] == path + ":5001: expected at most 100000 bytes, found more");
}

TEST_CASE("a JSON file holds one object over many lines, or an array") {
  const Folder folder{"json"};
  const auto one = read_all(folder.put(
      "one.json", "{\n  \"title\": \"Talks\",\n  \"content\": \"" + kSentence + "\"\n}\n"));
  REQUIRE(one.articles.size() == 1);
  CHECK(one.articles[0].info.title == "Talks");

  const auto path = folder.put("many.json", "[\n{\"text\": \"" + kSentence +
                                                "\"},\n 17,\n{\"text\": \"[{\\\"Again\\\"}, " +
                                                kSentence + "\"}\n]");
  const auto many = read_all(path);
  CHECK(many.articles.size() == 2);
  REQUIRE(many.errors.size() == 1);
  CHECK(many.errors[0] == path + ":3: expected a JSON object, found '17'");

  const auto cut =
      read_all(folder.put("cut.json", "{\n  \"title\": \"Talks\",\n  \"content\": \"" + kSentence));
  CHECK(cut.articles.empty());
  CHECK(cut.errors.size() == 1);
}

TEST_CASE("a hundred thousand nested brackets are refused, not followed") {
  const Folder folder{"nested"};
  const std::string deep(100'000, '[');
  CHECK(read_all(folder.put("a.json", deep)).errors.size() == 1);
  CHECK(read_all(folder.put("b.json", "[" + std::string(100'000, '{'))).errors.size() == 1);
  CHECK(read_all(folder.put("c.jsonl", "{\"text\": \"" + kSentence + "\", \"x\": " + deep +
                                           std::string(100'000, ']') + "}"))
            .articles.size() == 1);
}

TEST_CASE("the format is known by the bytes before the name") {
  const std::string html = "<!DOCTYPE html><html><body><p>" + kSentence + "</p></body></html>";
  CHECK(read(html, "page.txt").text == kSentence);
  CHECK(read(html, "-").text == kSentence);
  CHECK(read("{\"text\": \"" + kSentence + "\"}", "-").text == kSentence);
  CHECK(read(kSentence, "-").text == kSentence);
  CHECK(read("{\"text\": \"<p>" + kSentence + "</p><p>They left.</p>\"}", "-").text ==
        kSentence + "\n\nThey left.");
}

TEST_CASE("the same bytes have the same id under every name") {
  CHECK(read(kSentence, "a.txt").info.id == read(kSentence, "b.txt").info.id);
  CHECK(read(kSentence, "a.txt").info.id != read(kSentence + " ", "a.txt").info.id);
  CHECK(read(kSentence, "a.txt").info.path == "a.txt");
}

TEST_CASE("fifty megabytes on one line are read in bounded time") {
  std::string text;
  while (text.size() < (50u << 20)) text += kSentence + " ";
  const auto article = read(text);
  CHECK(article.paragraphs.size() == 1);
}
