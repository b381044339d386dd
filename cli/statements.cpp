#include "cli/statements.h"

#include "cli/known_actors.h"
#include "cli/project_input.h"
#include "cli/standard_streams.h"
#include "graph/statement_json.h"
#include "import/statement_tables.h"

namespace entente {
namespace {

Result<StatementSet> statements_in(const std::string& path, Report& report) {
  if (is_project(path)) return read_project(path);
  const auto text = read_bytes(path);
  if (!text) return text.error();
  return parse_statements(text.value(), path == "-" ? "standard input" : path, report);
}

// Every line of statements is a whole object with a "record"; graph.json has no such line.
bool holds_records(std::string_view text) {
  const auto line = first_line(text);
  return line.find("\"record\"") != std::string_view::npos &&
         line.find("\"nodes\"") == std::string_view::npos;
}

StatementSet parse_table(const std::string& text, const std::string& name, Report& report) {
  const auto known = known_actors();
  if (known) {
    return import_statements(text, name, known.value(),
                             [&](const Error& error) { report.failed(error); });
  }
  report.failed(known.error());
  return {};
}

}  // namespace

std::string_view first_line(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find('\n', begin) - begin);
}

bool holds_statements(std::string_view text) {
  return holds_records(text) || looks_like_table(text);
}

StatementSet parse_statements(const std::string& text, const std::string& name, Report& report) {
  if (!holds_records(text) && looks_like_table(text)) return parse_table(text, name, report);
  return from_json_lines(text, name, [&](const Error& error) { report.failed(error); });
}

StatementSet read_statements(const std::vector<std::string>& paths, Report& report) {
  StatementSet all;
  for (const std::string& path : paths) {
    auto set = statements_in(path, report);
    if (set) {
      all = merge(std::move(all), set.value());
    } else {
      report.failed(set.error());
    }
  }
  return all;
}

}  // namespace entente
