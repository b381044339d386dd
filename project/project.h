// A project file, NAME.entente: what articles say, kept so that articles can be added and removed
// (docs/project.md).
//
// The file holds statements, each article's by itself. What all of them become together, the
// network, is a pure function of the set, so it is the same whatever was added or removed before.
//
//   auto project = Project::open("news.entente", Project::Access::write, tell);
//   project.value().change([&] { project.value().put("a.txt", options, statements_of_a); });

#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/result.h"
#include "graph/statement.h"
#include "project/database.h"

namespace entente {

// A file that articles came from.
struct Source {
  std::string path;         // as the user gave it
  std::string fingerprint;  // of its bytes and of how they were read
};

// An article that need not be extracted again where it is met with the same options.
struct HeldArticle {
  std::string id;
  std::string options;  // fingerprint of everything that extraction rests on but the article

  friend auto operator<=>(const HeldArticle&, const HeldArticle&) = default;
};

struct ProjectSummary {
  std::size_t articles = 0;  // different ones
  std::size_t entities = 0;
  std::size_t statements = 0;
  std::size_t outlets = 0;
  std::string first;  // days of publication; empty where none is known
  std::string last;
  std::size_t sources = 0;
  std::vector<std::string> unfinished;  // sources of which a run that ended early took a part
};

// Whether the path ends in ".entente".
[[nodiscard]] bool is_called_project(const std::string& path);

// Whether the file begins as a project file does, or is called like one.
[[nodiscard]] bool is_project(const std::string& path);

class Project {
 public:
  using Access = Database::Access;

  // Checks the whole file, and never changes one that is not a project of this version. `waiting`
  // is called where another writer makes this one wait.
  [[nodiscard]] static Result<Project> open(const std::string& path, Access access,
                                            const std::function<void()>& waiting);

  // `work` sees one state of the file, whatever others write meanwhile.
  [[nodiscard]] Result<Done> look(const std::function<void()>& work) {
    return database_.look(work);
  }

  // The file as it is now: all of it has been read, and with the same options.
  [[nodiscard]] bool holds(const Source& source);
  [[nodiscard]] std::set<HeldArticle> held();

  // All changes that `work` makes, or none. On failure the file is as before.
  [[nodiscard]] Result<Done> change(const std::function<void()>& work) {
    return database_.change(work);
  }

  // The calls below change the file, and may be made within `change` only.

  // What a source says in one article; true where it replaced what the source said in it before.
  // Requires: one article, and what belongs to it.
  bool put(const std::string& source, const std::string& options, StatementSet set);
  // The source has an article that is held: what was said in it under the same options stands.
  // Requires: held() has the article.
  void keep(const std::string& source, const std::string& options, const ArticleInfo& article);
  // The source has been read to its end and holds these articles; what it said in others goes.
  // Returns how many went.
  std::size_t finish(const Source& source, const std::set<std::string>& articles);
  // Removes an article, by id, path or address, with all that rests on it alone; false where the
  // project has none such.
  bool remove(const std::string& article);
  void clear();

  // The calls below may be made within `look` only.

  // Normalised. Checks every row: one that is not as it was written makes `look` fail.
  [[nodiscard]] StatementSet statements();
  // Changes whenever the statements do.
  [[nodiscard]] std::string digest();

  [[nodiscard]] Result<ProjectSummary> summary();

 private:
  explicit Project(Database database) : database_{std::move(database)} {}

  [[nodiscard]] Result<Done> check(Access access);
  [[nodiscard]] bool is_blank();
  void set_up();
  void check_whole();
  std::size_t source_number(const std::string& path);

  Database database_;
};

}  // namespace entente
