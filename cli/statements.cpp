#include "cli/statements.h"

#include "cli/standard_streams.h"
#include "graph/statement_json.h"

namespace entente {

StatementSet parse_statements(const std::string& text, const std::string& name, Report& report) {
  return from_json_lines(text, name, [&](const Error& error) { report.failed(error); });
}

StatementSet read_statements(const std::vector<std::string>& paths, Report& report) {
  StatementSet all;
  for (const std::string& path : paths) {
    const auto text = read_bytes(path);
    if (text) {
      all = merge(std::move(all),
                  parse_statements(text.value(), path == "-" ? "standard input" : path, report));
    } else {
      report.failed(text.error());
    }
  }
  return all;
}

}  // namespace entente
