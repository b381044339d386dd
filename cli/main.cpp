#include <new>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/report.h"
#include "cli/standard_streams.h"

namespace {

constexpr auto kExamples = R"(
Examples:
  entente build news/ -o network.graphml        articles to a network for Gephi
  entente build a.html b.txt -o n.ttl -o n.json the same network in two formats
  entente extract news/ > statements.jsonl      what each article says
  entente merge monday.jsonl tuesday.jsonl -o week.json
  entente add week.entente monday/              a project file that grows
  entente export week.entente -o week.graphml
  entente path week.json gerasimov aliyev       how they are connected
  entente show week.json gerasimov              all that is known of one
  entente rank week.json --by betweenness       who stands between the others
  entente view week.json -o week.html           a page to explore in a browser

Exit status: 0 all done; 1 nothing could be done; 2 wrong command line;
3 some articles or lines failed, the rest was done.)";

// Of what stands in the place of a command and is none; false where something else is wrong.
bool tell_unknown_command(const CLI::App& app) {
  if (!app.get_subcommands().empty() || app.remaining_size() == 0) return false;
  static_cast<void>(entente::give_up(
      {entente::Error::Code::unsupported,
       "expected a command (entente --help lists them), found '" + app.remaining().front() + "'"}));
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  using entente::ExitStatus;
  entente::prepare_standard_streams();
  entente::set_up_log();

  ExitStatus status = ExitStatus::ok;
  CLI::App app{
      "News articles to a network of people, states, organisations and meetings, each tie with the "
      "sentence that says so.",
      "entente"};
  app.set_version_flag("--version", "entente " ENTENTE_VERSION);
  app.require_subcommand(1);
  app.footer(kExamples);
  entente::add_build_command(app, status);
  entente::add_read_command(app, status);
  entente::add_extract_command(app, status);
  entente::add_merge_command(app, status);
  entente::add_add_command(app, status);
  entente::add_remove_command(app, status);
  entente::add_status_command(app, status);
  entente::add_export_command(app, status);
  entente::add_path_command(app, status);
  entente::add_connect_command(app, status);
  entente::add_query_command(app, status);
  entente::add_show_command(app, status);
  entente::add_rank_command(app, status);
  entente::add_communities_command(app, status);
  entente::add_triads_command(app, status);
  entente::add_compare_command(app, status);
  entente::add_resolve_command(app, status);
  entente::add_explain_command(app, status);
  entente::add_validate_command(app, status);
  entente::add_view_command(app, status);
  entente::add_vocabulary_command(app, status);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == 0;  // --help, --version
    if (!tell_unknown_command(app)) app.exit(error);
    status = asked ? ExitStatus::ok : ExitStatus::usage;
  } catch (const std::bad_alloc&) {
    status = entente::give_up(entente::out_of_memory("entente"));
  }
  return static_cast<int>(status);
}
