#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/project_input.h"
#include "cli/standard_streams.h"
#include "graph/wording.h"

namespace entente {
namespace {

struct RemoveOptions {
  std::string project;
  std::vector<std::string> articles;
};

ExitStatus run_remove(const RemoveOptions& options) {
  auto opened = open_project(options.project, Project::Access::write);
  if (!opened) return give_up(opened.error());
  Project project = std::move(opened).value();
  Report report;
  std::size_t removed = 0;
  for (const std::string& article : options.articles) {
    bool found = false;
    const auto done = project.change([&] { found = project.remove(article); });
    if (!done) return give_up(done.error());
    removed += found ? 1 : 0;
    if (!found) {
      report.failed({Error::Code::not_found,
                     options.project +
                         ": expected an article, found none of the id, path or address '" +
                         article + "'"});
    }
  }
  const auto printed = print(counted(removed, "article", "articles") + " removed\n");
  return printed ? report.status(removed > 0) : give_up(printed.error());
}

}  // namespace

void add_remove_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command = app.add_subcommand(
      "remove", "An article, and all that rests on it alone, out of a project file");
  const auto options = std::make_shared<RemoveOptions>();
  command->add_option("PROJECT", options->project, "NAME.entente")->required();
  command->add_option("ARTICLE", options->articles, "Ids, paths or addresses of articles")
      ->required();
  command->footer(
      "\nExamples:\n"
      "  entente remove caucasus.entente news/monday.html\n"
      "  entente remove caucasus.entente 44e8dc3c3ed4b75b");
  command->callback([options, &status] { status = run_remove(*options); });
}

}  // namespace entente
