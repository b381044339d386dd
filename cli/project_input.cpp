#include "cli/project_input.h"

#include <optional>
#include <utility>

#include "cli/lists.h"
#include "cli/stored_network.h"
#include "graph/hash.h"

namespace entente {
namespace {

Error no_articles(const std::string& path) {
  return {Error::Code::not_found, path + ": expected articles, found a project without any"};
}

}  // namespace

Result<Project> open_project(const std::string& path, Project::Access access) {
  return Project::open(path, access, [path] {
    Report{}.warn(path + ": waiting for another program that writes to it");
  });
}

Result<StatementSet> read_project(const std::string& path) {
  auto opened = open_project(path, Project::Access::read);
  if (!opened) return opened.error();
  Project project = std::move(opened).value();
  StatementSet set;
  const auto read = project.look([&] { set = project.statements(); });
  if (!read) return read.error();
  if (set.articles.empty()) return no_articles(path);
  return set;
}

Result<Network> read_project_network(const std::string& path, const Ontology& ontology,
                                     const ActorLists& lists, Report& report) {
  auto opened = open_project(path, Project::Access::read);
  if (!opened) return opened.error();
  Project project = std::move(opened).value();
  const StoredNetwork stored{path, ontology, lists};
  std::string digest;
  std::optional<Network> known;
  StatementSet set;
  const auto read = project.look([&] {
    digest = project.digest();
    known = stored.of(digest);
    if (!known) set = project.statements();
  });
  if (!read) return read.error();
  if (known) return *std::move(known);
  if (set.articles.empty()) return no_articles(path);

  bool told = false;
  auto network = build_network(set, ontology, lists, [&](const Error& error) {
    told = true;
    tell_of_list(error, report);
  });
  if (network && !told) stored.keep(network.value(), digest);
  return network;
}

Source source_of(const std::string& path, std::string_view bytes, const std::string& rests_on) {
  return {path, hash_of(rests_on + hash_of(bytes))};
}

}  // namespace entente
