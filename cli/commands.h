// One function per command of the program: it adds the command to `app`; running it sets `status`.

#pragma once

#include "cli/report.h"

namespace CLI {
class App;
}

namespace entente {

void add_add_command(CLI::App& app, ExitStatus& status);
void add_build_command(CLI::App& app, ExitStatus& status);
void add_communities_command(CLI::App& app, ExitStatus& status);
void add_compare_command(CLI::App& app, ExitStatus& status);
void add_connect_command(CLI::App& app, ExitStatus& status);
void add_explain_command(CLI::App& app, ExitStatus& status);
void add_export_command(CLI::App& app, ExitStatus& status);
void add_extract_command(CLI::App& app, ExitStatus& status);
void add_merge_command(CLI::App& app, ExitStatus& status);
void add_path_command(CLI::App& app, ExitStatus& status);
void add_query_command(CLI::App& app, ExitStatus& status);
void add_rank_command(CLI::App& app, ExitStatus& status);
void add_read_command(CLI::App& app, ExitStatus& status);
void add_remove_command(CLI::App& app, ExitStatus& status);
void add_resolve_command(CLI::App& app, ExitStatus& status);
void add_show_command(CLI::App& app, ExitStatus& status);
void add_status_command(CLI::App& app, ExitStatus& status);
void add_triads_command(CLI::App& app, ExitStatus& status);
void add_validate_command(CLI::App& app, ExitStatus& status);
void add_view_command(CLI::App& app, ExitStatus& status);
void add_vocabulary_command(CLI::App& app, ExitStatus& status);

}  // namespace entente
