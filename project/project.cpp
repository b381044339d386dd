#include "project/project.h"

#include <array>
#include <cassert>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

#include "project/schema.h"
#include "project/set_rows.h"

namespace entente {
namespace {

constexpr std::string_view kExtension = ".entente";
constexpr std::string_view kMagic{"SQLite format 3\0", 16};

// The first bytes of the file; nothing where it cannot be read.
std::string beginning(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return {};
  std::array<char, kMagic.size()> bytes{};
  std::ifstream file{path, std::ios::binary};
  file.read(bytes.data(), bytes.size());
  return {bytes.data(), static_cast<std::size_t>(file.gcount())};
}

// What SQLite would say less well, or would answer by making a file.
Result<Done> look_at(const std::string& path, Project::Access access) {
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  if (!std::filesystem::exists(status)) {
    if (access == Project::Access::create) return Done{};
    return Error{Error::Code::not_found,
                 path + ": expected a project file, found none; `entente add` makes one"};
  }
  if (!std::filesystem::is_regular_file(status))
    return Error{Error::Code::malformed,
                 path + ": expected a project file, found a folder or device"};
  const auto bytes = beginning(path);
  if (bytes.empty() || bytes == kMagic) return Done{};
  return Error{Error::Code::malformed, path + ": expected a project file, found something else"};
}

Error not_ours(const std::string& path, const std::string& found) {
  return {Error::Code::malformed, path + ": expected a project file, found " + found};
}

}  // namespace

bool is_called_project(const std::string& path) { return path.ends_with(kExtension); }

bool is_project(const std::string& path) {
  return is_called_project(path) || beginning(path) == kMagic;
}

Result<Project> Project::open(const std::string& path, Access access,
                              const std::function<void()>& waiting) {
  if (auto fit = look_at(path, access); !fit) return fit.error();
  auto database = Database::open(path, access, waiting);
  if (!database) return database.error();
  Project project{std::move(database).value()};
  if (auto checked = project.check(access); !checked) return checked.error();
  return project;
}

// A run that is killed before it has made the tables leaves a file without any.
bool Project::is_blank() { return database_.number("SELECT count(*) FROM sqlite_schema") == 0; }

Result<Done> Project::check(Access access) {
  const bool blank = is_blank();
  if (auto read = database_.outcome(); !read) return read;
  if (blank && access != Access::create)
    return not_ours(database_.path(), "an empty file; `entente add` fills it");
  if (!blank) {
    auto whole = database_.look([this] { check_whole(); });
    if (!whole || access == Access::read) return whole;
  }
  database_.run("PRAGMA journal_mode = WAL");
  database_.run("PRAGMA synchronous = FULL");
  database_.run("PRAGMA foreign_keys = ON");
  if (auto prepared = database_.outcome(); !prepared || !blank) return prepared;
  return database_.change([this] {
    if (is_blank()) set_up();  // another writer may have been faster
  });
}

void Project::set_up() {
  database_.run("PRAGMA application_id = " + std::to_string(kProjectMark));
  database_.run("PRAGMA user_version = " + std::to_string(kProjectVersion));
  for (const auto& table : kProjectTables) database_.run(table);
}

void Project::check_whole() {
  const auto& path = database_.path();
  if (database_.number("PRAGMA application_id") != kProjectMark)
    return database_.fail(not_ours(path, "another program's database"));
  const auto version = database_.number("PRAGMA user_version").value_or(0);
  if (version != kProjectVersion) {
    return database_.fail(
        {Error::Code::unsupported, path + ": expected a project file of version " +
                                       std::to_string(kProjectVersion) + ", found version " +
                                       std::to_string(version) + " of another entente"});
  }
  database_.check_size();
  auto check = database_.rows("PRAGMA quick_check(1)");
  if (check.next() && check.text(0) != "ok")
    return database_.fail(
        {Error::Code::malformed, path + ": expected a whole project file, found a damaged one (" +
                                     std::string{check.text(0)} + ")"});
  auto tables =
      database_.rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
  for (const auto& table : kProjectTables) {
    if (!tables.next() || tables.text(0) != table)
      return database_.fail(not_ours(path, "one with other tables"));
  }
  if (tables.next()) database_.fail(not_ours(path, "one with more tables"));
}

bool Project::holds(const Source& source) {
  return database_
      .number("SELECT 1 FROM source WHERE path = ? AND fingerprint = ?", source.path,
              source.fingerprint)
      .has_value();
}

std::set<HeldArticle> Project::held() {
  std::set<HeldArticle> held;
  auto rows = database_.rows("SELECT id, options FROM article");
  while (rows.next()) held.insert({std::string{rows.text(0)}, std::string{rows.text(1)}});
  return held;
}

std::size_t Project::source_number(const std::string& path) {
  database_.run("INSERT INTO source (path) VALUES (?) ON CONFLICT DO UPDATE SET fingerprint = NULL",
                path);
  return static_cast<std::size_t>(
      database_.number("SELECT number FROM source WHERE path = ?", path).value_or(0));
}

bool Project::put(const std::string& source, const std::string& options, StatementSet set) {
  assert(set.articles.size() == 1);
  normalise(set);
  const auto number = source_number(source);
  const auto& id = set.articles.front().id;
  const bool replaced =
      database_.number("DELETE FROM article WHERE id = ? AND source = ? RETURNING 1", id, number)
          .has_value();
  write_set(database_, number, options, set);
  return replaced;
}

void Project::keep(const std::string& source, const std::string& options,
                   const ArticleInfo& article) {
  const auto number = source_number(source);
  if (database_.number("SELECT 1 FROM article WHERE source = ? AND id = ? AND options = ?", number,
                       article.id, options))
    return;
  const auto held = database_.number("SELECT number FROM article WHERE id = ? AND options = ?",
                                     article.id, options);
  if (!held) {
    return database_.fail({Error::Code::not_found, database_.path() + ": expected article " +
                                                       article.id +
                                                       ", found that another run has removed it"});
  }
  StatementSet set;
  read_set(database_, static_cast<std::size_t>(*held), set);
  set.articles = {article};
  put(source, options, std::move(set));
}

std::size_t Project::finish(const Source& source, const std::set<std::string>& articles) {
  const auto number = source_number(source.path);
  std::set<std::string> gone;
  auto rows = database_.rows("SELECT id FROM article WHERE source = ?", number);
  while (rows.next()) gone.insert(std::string{rows.text(0)});
  for (const auto& id : articles) gone.erase(id);
  for (const auto& id : gone)
    database_.run("DELETE FROM article WHERE source = ? AND id = ?", number, id);
  database_.run("UPDATE source SET fingerprint = ? WHERE number = ?", source.fingerprint, number);
  return gone.size();
}

bool Project::remove(const std::string& article) {
  std::set<std::string> ids;
  auto rows =
      database_.rows("SELECT id FROM article WHERE id = ?1 OR path = ?1 OR url = ?1", article);
  while (rows.next()) ids.insert(std::string{rows.text(0)});
  for (const auto& id : ids) {
    database_.run(
        "UPDATE source SET fingerprint = NULL WHERE number IN (SELECT source FROM article WHERE id "
        "= ?)",
        id);
    database_.run("DELETE FROM article WHERE id = ?", id);
  }
  database_.run(
      "DELETE FROM source WHERE fingerprint IS NULL AND NOT EXISTS "
      "(SELECT 1 FROM article WHERE article.source = source.number)");
  return !ids.empty();
}

void Project::clear() { database_.run("DELETE FROM source"); }

StatementSet Project::statements() {
  std::vector<std::size_t> articles;
  auto rows = database_.rows("SELECT number FROM article ORDER BY id");
  while (rows.next()) articles.push_back(rows.count(0));
  StatementSet set;
  for (const auto article : articles) read_set(database_, article, set);
  normalise(set);
  return set;
}

std::string Project::digest() {
  RowSum all;
  auto rows = database_.rows("SELECT id, sum FROM article ORDER BY id, sum");
  while (rows.next()) rows.add_to(all, 2);
  return std::to_string(all.value());
}

Result<ProjectSummary> Project::summary() {
  ProjectSummary summary;
  const auto read = database_.look([&] {
    const auto count = [&](std::string_view sql) {
      return static_cast<std::size_t>(database_.number(sql).value_or(0));
    };
    summary.articles = count("SELECT count(DISTINCT id) FROM article");
    summary.entities = count("SELECT count(*) FROM entity");
    summary.statements = count("SELECT count(*) FROM statement");
    summary.outlets = count("SELECT count(DISTINCT outlet) FROM article WHERE outlet <> ''");
    summary.sources = count("SELECT count(*) FROM source");
    auto days =
        database_.rows("SELECT min(published), max(published) FROM article WHERE published <> ''");
    if (days.next()) {
      summary.first = days.text(0);
      summary.last = days.text(1);
    }
    auto open = database_.rows("SELECT path FROM source WHERE fingerprint IS NULL ORDER BY path");
    while (open.next()) summary.unfinished.emplace_back(open.text(0));
  });
  if (!read) return read.error();
  return summary;
}

}  // namespace entente
