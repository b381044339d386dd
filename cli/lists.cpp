#include "cli/lists.h"

#include <iterator>

#include <CLI/CLI.hpp>

#include "cli/standard_streams.h"

namespace entente {
namespace {

Result<std::vector<ListLine>> open_list(const std::vector<std::string>& paths, Report& report) {
  std::vector<ListLine> all;
  for (const std::string& path : paths) {
    const auto text = read_bytes(path);
    if (!text) return text.error();
    const std::string name = path == "-" ? "standard input" : path;
    std::ranges::move(
        parse_actor_list(text.value(), name, [&](const Error& error) { report.failed(error); }),
        std::back_inserter(all));
  }
  return all;
}

}  // namespace

void add_list_options(CLI::App& command, ListOptions& options) {
  command
      .add_option(
          "--same", options.same,
          "List of actors that are one, a line each: 'person: A | person: B'; may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command
      .add_option("--different", options.different,
                  "List of actors that are not one, in the same form; may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

Result<ActorLists> open_lists(const ListOptions& options, Report& report) {
  auto same = open_list(options.same, report);
  if (!same) return same.error();
  auto different = open_list(options.different, report);
  if (!different) return different.error();
  return ActorLists{std::move(same).value(), std::move(different).value()};
}

void tell_of_list(const Error& error, Report& report) {
  if (error.code == Error::Code::not_found) {
    report.warn(error.message);
  } else {
    report.failed(error);
  }
}

Result<Network> build_network(const StatementSet& set, const Ontology& ontology,
                              const ActorLists& lists, Report& report) {
  return build_network(set, ontology, lists,
                       [&](const Error& error) { tell_of_list(error, report); });
}

}  // namespace entente
