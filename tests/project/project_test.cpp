#include "project/project.h"

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <unistd.h>

namespace entente {
namespace {

using namespace std::string_literals;

// A folder of its own, gone at the end.
class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "project.XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  [[nodiscard]] std::string file() const { return (path_ / "p.entente").string(); }

 private:
  std::filesystem::path path_;
};

Project opened(const Folder& folder) {
  auto project = Project::open(folder.file(), Project::Access::create, [] {});
  REQUIRE(project);
  return std::move(project).value();
}

// Everything that a set can hold.
StatementSet story(const std::string& id, const std::string& sentence) {
  const std::string odd = "N\0 \xff é"s + "'; DROP TABLE source"s;
  StatementSet set;
  set.articles = {
      {id, "Title", "Outlet", {"One", "Other"}, "2018-12-13", "https://example.org", "a.txt", ""}};
  set.entities.resize(2);
  auto& person = set.entities[0];
  person.article = id;
  person.name = odd;
  person.names = {"Name", odd};
  person.mentions = {{1, 2}, {3, 9}};
  auto& meeting = set.entities[1];
  meeting.article = id;
  meeting.number = 7;
  meeting.kind = Kind::meeting;
  meeting.name = "talks";
  meeting.date = "XXXX-WXX-3";
  meeting.status = MeetingStatus::planned;
  meeting.mode = Mode::video;
  Statement plain;
  plain.article = id;
  plain.subject = 7;
  plain.relation = "held_in";
  Statement statement;
  statement.article = id;
  statement.relation = "participated_in";
  statement.object = 7;
  statement.negated = true;
  statement.status = Status::requested;
  statement.attributed_to = 0;
  statement.date = "2018-12";
  statement.title = "minister";
  statement.former = true;
  statement.confidence = 0.1;
  statement.evidence = {{0, 9}, sentence, {1, 2}, {3, 4}, {5, 6}, "rule"};
  set.statements = {statement, plain};
  normalise(set);
  return set;
}

StatementSet statements_of(Project& project) {
  StatementSet set;
  REQUIRE(project.look([&] { set = project.statements(); }));
  return set;
}

void change(Project& project, const std::function<void()>& work) { REQUIRE(project.change(work)); }

}  // namespace

TEST_CASE("a project gives back what was put, after it was closed too") {
  const Folder folder;
  {
    auto project = opened(folder);
    change(project, [&] { CHECK_FALSE(project.put("a.txt", "o", story("1", "One."))); });
  }
  auto project = opened(folder);
  CHECK(statements_of(project) == story("1", "One."));
  CHECK(project.held() == std::set<HeldArticle>{{"1", "o"}});
}

TEST_CASE("what a source says anew takes the place of what it said") {
  const Folder folder;
  auto project = opened(folder);
  change(project, [&] { project.put("a.txt", "o", story("1", "One.")); });
  change(project, [&] { CHECK(project.put("a.txt", "p", story("1", "Other."))); });
  CHECK(statements_of(project) == story("1", "Other."));
}

TEST_CASE("two sources that say different things of one article are united") {
  const Folder folder;
  auto project = opened(folder);
  change(project, [&] {
    project.put("a.txt", "o", story("1", "One."));
    project.put("b.txt", "o", story("1", "Other."));
  });
  CHECK(statements_of(project) == merge(story("1", "One."), story("1", "Other.")));
}

TEST_CASE("a source that is done says nothing of articles that it has no more") {
  const Folder folder;
  auto project = opened(folder);
  change(project, [&] {
    project.put("a.txt", "o", story("1", "One."));
    project.put("b.txt", "o", story("1", "One."));
    project.put("a.txt", "o", story("2", "Two."));
    CHECK(project.finish({"a.txt", "f"}, {"2"}) == 1);
  });
  CHECK(statements_of(project) == merge(story("1", "One."), story("2", "Two.")));
  CHECK(project.holds({"a.txt", "f"}));
  CHECK_FALSE(project.holds({"a.txt", "g"}));
  CHECK_FALSE(project.holds({"b.txt", ""}));
}

TEST_CASE("an article that is held is kept for another source") {
  const Folder folder;
  auto project = opened(folder);
  auto elsewhere = story("1", "One.");
  elsewhere.articles.front().path = "b.txt";
  change(project, [&] {
    project.put("a.txt", "o", story("1", "One."));
    project.keep("b.txt", "o", elsewhere.articles.front());
  });
  change(project, [&] { project.finish({"a.txt", "f"}, {}); });
  CHECK(statements_of(project) == elsewhere);
}

TEST_CASE("a removed article is gone, and its source is read again") {
  for (const std::string name : {"1", "a.txt", "https://example.org"}) {
    CAPTURE(name);
    const Folder folder;
    auto project = opened(folder);
    change(project, [&] {
      project.put("a.txt", "o", story("1", "One."));
      project.finish({"a.txt", "f"}, {"1"});
    });
    change(project, [&] { CHECK(project.remove(name)); });
    change(project, [&] { CHECK_FALSE(project.remove(name)); });
    CHECK(statements_of(project) == StatementSet{});
    CHECK_FALSE(project.holds({"a.txt", "f"}));
  }
}

TEST_CASE("a change that fails in its midst leaves nothing") {
  const Folder folder;
  auto project = opened(folder);
  const auto failed = project.change([&] {
    project.put("a.txt", "o", story("1", "One."));
    project.keep("a.txt", "o", story("2", "").articles.front());
  });
  CHECK_FALSE(failed);
  CHECK(statements_of(project) == StatementSet{});
  change(project, [&] { project.put("a.txt", "o", story("1", "One.")); });
  CHECK(statements_of(project) == story("1", "One."));
}

TEST_CASE("the summary counts articles once, however many sources have them") {
  const Folder folder;
  auto project = opened(folder);
  change(project, [&] {
    project.put("a.txt", "o", story("1", "One."));
    project.put("b.txt", "o", story("1", "One."));
    project.finish({"b.txt", "f"}, {"1"});
  });
  const auto summary = project.summary();
  REQUIRE(summary);
  CHECK(summary.value().articles == 1);
  CHECK(summary.value().sources == 2);
  CHECK(summary.value().first == "2018-12-13");
  CHECK(summary.value().unfinished == std::vector<std::string>{"a.txt"});
}

}  // namespace entente
