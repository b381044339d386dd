#include <memory>
#include <string>
#include <tuple>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/project_input.h"
#include "cli/standard_streams.h"
#include "graph/json.h"
#include "graph/wording.h"

namespace entente {
namespace {

struct StatusOptions {
  std::string project;
  bool json = false;
};

std::string text_of(const ProjectSummary& summary) {
  std::string text = counted(summary.articles, "article", "articles");
  if (summary.outlets > 0) text += " of " + counted(summary.outlets, "outlet", "outlets");
  if (!summary.first.empty()) text += ", " + summary.first + " to " + summary.last;
  text += "; " + counted(summary.entities, "entity", "entities") + ", " +
          counted(summary.statements, "statement", "statements") + "\n";
  text += counted(summary.sources, "file", "files") + " read\n";
  for (const auto& path : summary.unfinished)
    text += "not read to the end: " + printable(path) + "\n";
  return text;
}

std::string json_of(const ProjectSummary& summary) {
  JsonWriter json;
  json.begin_object();
  json.member("articles", summary.articles);
  json.member("outlets", summary.outlets);
  json.member_or_null("first", summary.first);
  json.member_or_null("last", summary.last);
  json.member("entities", summary.entities);
  json.member("statements", summary.statements);
  json.member("files", summary.sources);
  json.member("unfinished", summary.unfinished);
  json.end_object();
  return json.take() + "\n";
}

ExitStatus run_status(const StatusOptions& options) {
  auto opened = open_project(options.project, Project::Access::read);
  if (!opened) return give_up(opened.error());
  Project project = std::move(opened).value();
  const auto whole = project.look([&] { std::ignore = project.statements(); });
  if (!whole) return give_up(whole.error());
  const auto summary = project.summary();
  if (!summary) return give_up(summary.error());
  const auto printed = print(options.json ? json_of(summary.value()) : text_of(summary.value()));
  return printed ? ExitStatus::ok : give_up(printed.error());
}

}  // namespace

void add_status_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command =
      app.add_subcommand("status", "What a project file holds; checks the whole file");
  const auto options = std::make_shared<StatusOptions>();
  command->add_option("PROJECT", options->project, "NAME.entente")->required();
  command->add_flag("--json", options->json, "As JSON");
  command->footer("\nExample:\n  entente status caucasus.entente");
  command->callback([options, &status] { status = run_status(*options); });
}

}  // namespace entente
