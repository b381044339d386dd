// Project files for the commands: opened with the program's words, and read as statements.

#pragma once

#include <string>
#include <string_view>

#include "cli/report.h"
#include "graph/actor_lists.h"
#include "graph/network.h"
#include "graph/ontology.h"
#include "graph/result.h"
#include "graph/statement.h"
#include "project/project.h"

namespace entente {

// Says on standard error where it waits for another writer.
[[nodiscard]] Result<Project> open_project(const std::string& path, Project::Access access);

// All that the articles of the project say; fails where it has none.
[[nodiscard]] Result<StatementSet> read_project(const std::string& path);

// What becomes of them. Kept beside the project and taken from there as long as nothing changes,
// unless there is something to tell of the lists.
[[nodiscard]] Result<Network> read_project_network(const std::string& path,
                                                   const Ontology& ontology,
                                                   const ActorLists& lists, Report& report);

// The file at `path` as it is now; `rests_on` names what its statements rest on apart from it.
[[nodiscard]] Source source_of(const std::string& path, std::string_view bytes,
                               const std::string& rests_on);

}  // namespace entente
