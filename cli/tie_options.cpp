#include "cli/tie_options.h"

#include <algorithm>
#include <optional>

#include <CLI/CLI.hpp>

#include "cli/number_checks.h"
#include "graph/date.h"
#include "graph/wording.h"

namespace entente {
namespace {

std::string date_check(const std::string& text) {
  return is_date(text)
             ? ""
             : "expected a date such as 2018-12-12, 2018-12 or 2018, found '" + text + "'";
}

std::optional<Error> unknown_relation(const std::vector<std::string>& relations,
                                      const TieGraph& graph, const Ontology& ontology) {
  for (const std::string& relation : relations) {
    if (ontology.find(relation) != nullptr) continue;
    if (std::ranges::binary_search(graph.relations(), relation)) continue;
    std::string known;
    for (const std::string& one : graph.relations()) known += (known.empty() ? "" : ", ") + one;
    return Error{Error::Code::unsupported,
                 "--relation: expected a relation (in this network: " + printable(known) +
                     "), found '" + printable(relation) + "'"};
  }
  return std::nullopt;
}

template <class Enum>
std::vector<Enum> named(const std::vector<std::string>& words,
                        std::optional<Enum> (*enum_named)(std::string_view)) {
  std::vector<Enum> values;
  for (const std::string& word : words) {
    if (const auto value = enum_named(word)) values.push_back(*value);
  }
  return values;
}

}  // namespace

void add_window_options(CLI::App& command, std::string& since, std::string& until) {
  command.add_option("--since", since, "Ties of this date or later")
      ->type_name("DATE")
      ->check(date_check);
  command.add_option("--until", until, "Ties of this date or earlier")
      ->type_name("DATE")
      ->check(date_check);
}

void add_tie_options(CLI::App& command, TieOptions& options, const std::string& kinds) {
  command
      .add_option("--status", options.statuses,
                  "Ties that are said to be so: actual (default), planned, possible, requested")
      ->delimiter(',')
      ->check(CLI::IsMember({"actual", "planned", "possible", "requested"}));
  command.add_flag("--negated", options.negated, "Also ties that are said not to be");
  command.add_option("--relation", options.relations, "Only these relations")
      ->delimiter(',')
      ->type_name("ID");
  command.add_option("--kind", options.kinds, kinds)
      ->delimiter(',')
      ->check(CLI::IsMember(
          {"person", "state", "organisation", "place", "agreement", "event", "meeting"}));
  command.add_option("--avoid", options.avoid, "Not with this node; may be repeated")
      ->type_name("NAME")
      ->allow_extra_args(false);
  add_window_options(command, options.since, options.until);
  command
      .add_option("--min-sources", options.min_sources,
                  "Ties that so many outlets tell of, or more")
      ->type_name("N")
      ->check(whole_number);
}

Result<TieFilter> filter_of(const TieOptions& options, const TieGraph& graph,
                            const NameIndex& names, const Ontology& ontology) {
  if (const auto error = unknown_relation(options.relations, graph, ontology)) return *error;
  const auto avoid = nodes_named(options.avoid, names, "--avoid");
  if (!avoid) return avoid.error();
  TieFilter filter;
  if (!options.statuses.empty()) filter.statuses = named(options.statuses, status_named);
  filter.negated = options.negated;
  filter.relations = options.relations;
  filter.kinds = named(options.kinds, kind_named);
  filter.since = options.since;
  filter.until = options.until;
  filter.min_sources = options.min_sources;
  filter.avoid = avoid.value();
  return filter;
}

Result<std::vector<std::uint32_t>> nodes_named(const std::vector<std::string>& typed,
                                               const NameIndex& names, std::string_view role) {
  std::vector<std::uint32_t> nodes;
  for (const std::string& name : typed) {
    const auto node = names.find_one(name, role);
    if (!node) return node.error();
    if (std::ranges::find(nodes, node.value()) == nodes.end()) nodes.push_back(node.value());
  }
  return nodes;
}

}  // namespace entente
