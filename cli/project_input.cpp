#include "cli/project_input.h"

#include "cli/report.h"
#include "graph/hash.h"

namespace entente {

Result<Project> open_project(const std::string& path, Project::Access access) {
  return Project::open(path, access, [path] {
    Report{}.warn(path + ": waiting for another program that writes to it");
  });
}

Result<StatementSet> read_project(const std::string& path) {
  auto project = open_project(path, Project::Access::read);
  if (!project) return project.error();
  auto set = std::move(project).value().statements();
  if (set && set.value().articles.empty())
    return Error{Error::Code::not_found, path + ": expected articles, found a project without any"};
  return set;
}

Source source_of(const std::string& path, std::string_view bytes, const std::string& rests_on) {
  return {path, hash_of(rests_on + hash_of(bytes))};
}

}  // namespace entente
