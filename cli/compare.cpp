#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/graph_input.h"
#include "cli/number_checks.h"
#include "cli/standard_streams.h"
#include "export/file.h"
#include "graph/compare/comparison.h"
#include "graph/compare/comparison_html.h"
#include "graph/compare/comparison_text.h"
#include "graph/compare/parts.h"
#include "graph/date.h"
#include "graph/roll_up.h"

namespace entente {
namespace {

constexpr std::string_view kRest = "rest";
constexpr std::string_view kByTopic = "topic-file";
constexpr std::string_view kByLevel = "level";

struct CompareCommandOptions {
  std::vector<std::string> paths;
  std::vector<std::string> ontology;
  std::string by;
  std::vector<std::string> between;
  std::string topics;
  std::string since;
  std::string until;
  std::vector<std::string> statuses;
  std::vector<std::string> kinds;
  std::size_t listed = 10;
  bool json = false;
  std::string csv;
  std::string html;
  CompareOptions compare;
};

Error wrong(const std::string& message) { return {Error::Code::unsupported, message}; }

// The sides, and all parts they were chosen from.
struct Sides {
  std::vector<NetworkPart> parts;
  Both<std::size_t> chosen = {};
};

// As `label`, for days within the window only.
PartLabel within(PartLabel label, const std::string& since, const std::string& until) {
  if (since.empty() && until.empty()) return label;
  return [label = std::move(label), since, until](const ArticleInfo* article,
                                                  std::string_view day) -> std::string {
    if (day.empty()) return {};
    if (!since.empty() && last_day(day) < first_day(since)) return {};
    if (!until.empty() && first_day(day) > last_day(until)) return {};
    return label(article, day);
  };
}

Error bad_line(const std::string& path, std::size_t line, const std::string& found) {
  return {Error::Code::malformed,
          path + ":" + std::to_string(line) +
              ": expected an article's id or path, a tab and a topic, found " + found};
}

// Lines that cannot be used go to `report`.
Result<Topics> read_topics(const std::string& path, const Network& network, Report& report) {
  const auto text = read_bytes(path);
  if (!text) return text.error();
  std::set<std::string_view> known;
  for (const ArticleInfo& article : network.articles) known.insert({article.id, article.path});
  Topics topics;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.value().size();) {
    const std::size_t end = std::min(text.value().find('\n', begin), text.value().size());
    std::string line = text.value().substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || tab == 0 || tab + 1 == line.size()) {
      report.failed(bad_line(path, number, "a line without them"));
      continue;
    }
    const std::string article = line.substr(0, tab);
    if (!known.contains(article))
      report.failed(bad_line(path, number, "'" + article + "', which the network has not"));
    topics[article] = line.substr(tab + 1);
  }
  return topics;
}

Result<PartLabel> label_of(const CompareCommandOptions& options, const Network& network,
                           Report& report) {
  if (options.by == "outlet") return outlet_label();
  if (options.by == "year") return year_label();
  if (options.by == "month") return month_label();
  auto topics = read_topics(options.topics, network, report);
  if (!topics) return topics.error();
  return topic_label(std::move(topics).value());
}

std::vector<NetworkPart> levels_of(const Network& network, const Ontology& ontology) {
  std::vector<NetworkPart> parts;
  for (const Level level : {Level::person, Level::state, Level::bloc})
    parts.push_back({std::string{name_of(level)}, roll_up(network, ontology, level).network});
  return parts;
}

std::string names_of(const std::vector<NetworkPart>& parts) {
  constexpr std::size_t kNamed = 12;
  std::string names;
  for (std::size_t i = 0; i < std::min(kNamed, parts.size()); ++i)
    names += (names.empty() ? "" : ", ") + parts[i].name;
  return parts.size() > kNamed ? names + ", …" : names;
}

std::optional<std::size_t> part_named(const std::vector<NetworkPart>& parts,
                                      const std::string& name) {
  const auto found = std::ranges::find(parts, name, &NetworkPart::name);
  if (found == parts.end()) return std::nullopt;
  return static_cast<std::size_t>(found - parts.begin());
}

// The two of most articles, then most ties, in the order of parts.
Both<std::size_t> two_largest(const std::vector<NetworkPart>& parts) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < parts.size(); ++i) order.push_back(i);
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) {
    return std::pair{parts[i].network.articles.size(), parts[i].network.edges.size()};
  });
  return {std::min(order[0], order[1]), std::max(order[0], order[1])};
}

Result<Both<std::size_t>> choose(const CompareCommandOptions& options,
                                 const std::vector<NetworkPart>& parts) {
  if (options.between.empty()) {
    if (parts.size() >= 2) return two_largest(parts);
    return wrong(options.paths.front() + ": expected at least two parts by " + options.by +
                 ", found " + (parts.empty() ? "none" : "only '" + parts.front().name + "'"));
  }
  Both<std::size_t> chosen{};
  for (const std::size_t side : {0U, 1U}) {
    const auto found = part_named(parts, options.between[side]);
    if (!found)
      return wrong("--between: expected one of " + names_of(parts) + ", or rest, found '" +
                   options.between[side] + "'");
    chosen[side] = *found;
  }
  return chosen;
}

// What is not in the other side, where `rest` is asked for.
void add_rest(const CompareCommandOptions& options, const Network& network, const PartLabel& label,
              std::vector<NetworkPart>& parts) {
  const auto rest = std::ranges::find(options.between, kRest);
  if (rest == options.between.end() || part_named(parts, std::string{kRest})) return;
  const std::string& other = options.between[rest == options.between.begin() ? 1 : 0];
  const PartLabel split = [&](const ArticleInfo* article, std::string_view day) {
    const std::string own = label(article, day);
    return own == other || own.empty() ? std::string{} : std::string{kRest};
  };
  for (NetworkPart& part : parts_of(network, split)) {
    if (part.name == kRest) parts.push_back(std::move(part));
  }
}

Result<Sides> sides_by(const CompareCommandOptions& options, const Network& network,
                       const Ontology& ontology, Report& report) {
  Sides sides;
  if (options.by == kByLevel) {
    const PartLabel all =
        within([](const ArticleInfo*, std::string_view) { return std::string{"all"}; },
               options.since, options.until);
    for (const NetworkPart& part : parts_of(network, all)) {
      if (part.name == "all") sides.parts = levels_of(part.network, ontology);
    }
    if (sides.parts.empty()) sides.parts = levels_of({}, ontology);
    if (options.between.empty()) {
      sides.chosen = {0, 1};
      return sides;
    }
  } else {
    const auto given = label_of(options, network, report);
    if (!given) return given.error();
    const PartLabel label = within(given.value(), options.since, options.until);
    sides.parts = parts_of(network, label);
    std::erase_if(sides.parts, [](const NetworkPart& part) { return part.name.empty(); });
    add_rest(options, network, label, sides.parts);
  }
  const auto chosen = choose(options, sides.parts);
  if (!chosen) return chosen.error();
  sides.chosen = chosen.value();
  return sides;
}

// The whole of a file as one side.
NetworkPart whole(const Network& network, const std::string& name,
                  const CompareCommandOptions& options) {
  const PartLabel all =
      within([](const ArticleInfo*, std::string_view) { return std::string{"all"}; }, options.since,
             options.until);
  NetworkPart side;
  for (NetworkPart& part : parts_of(network, all)) {
    if (part.name == "all") side = std::move(part);
  }
  side.name = name;
  return side;
}

std::string side_name(const std::string& path, const std::string& other) {
  const std::string own = std::filesystem::path{path}.filename().string();
  return own == std::filesystem::path{other}.filename().string() ? path : own;
}

Result<Sides> sides_of(const CompareCommandOptions& options, const Ontology& ontology,
                       Report& report) {
  const auto network = read_network(options.paths[0], ontology, report);
  if (!network) return network.error();
  if (!options.by.empty()) return sides_by(options, network.value(), ontology, report);
  const auto other = read_network(options.paths[1], ontology, report);
  if (!other) return other.error();
  Sides sides;
  sides.parts.push_back(
      whole(network.value(), side_name(options.paths[0], options.paths[1]), options));
  sides.parts.push_back(
      whole(other.value(), side_name(options.paths[1], options.paths[0]), options));
  sides.chosen = {0, 1};
  return sides;
}

// The chosen and the largest others, in their order.
PartsOverview overview_of(const Sides& sides, const Ontology& ontology, const TieFilter& filter) {
  constexpr std::size_t kMostParts = 12;
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < sides.parts.size(); ++i) order.push_back(i);
  const auto is_chosen = [&](std::size_t i) {
    return std::ranges::find(sides.chosen, i) != sides.chosen.end();
  };
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) {
    return std::pair{is_chosen(i), sides.parts[i].network.articles.size()};
  });
  order.resize(std::min(order.size(), kMostParts));
  std::ranges::sort(order);
  std::vector<NamedNetwork> parts;
  for (const std::size_t i : order) parts.push_back({sides.parts[i].name, &sides.parts[i].network});
  return compare_parts(parts, ontology, filter);
}

Result<TieFilter> filter_of(const CompareCommandOptions& options, const Ontology& ontology) {
  TieFilter filter = options.compare.filter;
  if (!options.statuses.empty()) filter.statuses.clear();
  for (const std::string& status : options.statuses)
    filter.statuses.push_back(*status_named(status));
  for (const std::string& kind : options.kinds) filter.kinds.push_back(*kind_named(kind));
  for (const std::string& relation : filter.relations) {
    if (ontology.find(relation) == nullptr)
      return wrong("--relation: expected a relation of the ontology, found '" + relation + "'");
  }
  return filter;
}

Result<Done> check(const CompareCommandOptions& options) {
  const std::size_t expected = options.by.empty() ? 2 : 1;
  if (options.paths.size() != expected) {
    return wrong(options.by.empty() ? "expected two networks, or one with --by, found one"
                                    : "--by: expected one network, found two");
  }
  if ((options.by == kByTopic) != !options.topics.empty())
    return wrong("--topics: expected with --by topic-file, and only there");
  if (!options.between.empty() && options.by.empty())
    return wrong("--between: expected with --by, which makes the parts to choose from");
  for (const auto& [name, date] :
       {std::pair{"--since", &options.since}, std::pair{"--until", &options.until}}) {
    if (!date->empty() && !is_date(*date))
      return wrong(std::string{name} +
                   ": expected a date such as 2018-12-12, 2018-12 or 2018, found '" + *date + "'");
  }
  return Done{};
}

Result<Done> write_text(const std::filesystem::path& path, const std::string& text) {
  return write_file(path, [&](std::ostream& out) { out << text; });
}

Result<Done> write_tables(const std::string& folder, const std::vector<CsvTable>& tables) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed)
    return Error{Error::Code::unwritable,
                 folder + ": expected a folder that can be made, found: " + failed.message()};
  for (const CsvTable& table : tables) {
    if (auto written = write_text(std::filesystem::path{folder} / table.name, table.text); !written)
      return written;
  }
  return Done{};
}

ExitStatus give(const CompareCommandOptions& options, const Comparison& comparison,
                const PartsOverview* overview, const Ontology& ontology) {
  ExitStatus status = ExitStatus::ok;
  const auto note = [&](const Result<Done>& done) {
    if (!done) status = worse(status, give_up(done.error()));
  };
  if (!options.csv.empty()) note(write_tables(options.csv, to_csv(comparison, overview)));
  if (!options.html.empty())
    note(write_text(options.html, to_html(comparison, overview, ontology)));
  if (options.json) {
    note(print(to_json(comparison, overview)));
    return status;
  }
  note(print((overview == nullptr ? "" : to_text(*overview)) +
             to_text(comparison, ontology, options.listed)));
  return status;
}

ExitStatus run_compare(const CompareCommandOptions& options) {
  if (const auto checked = check(options); !checked) return give_up(checked.error());
  const auto ontology = open_ontology(options.ontology);
  if (!ontology) return give_up(ontology.error());
  const auto filter = filter_of(options, ontology.value());
  if (!filter) return give_up(filter.error());
  Report report;
  const auto sides = sides_of(options, ontology.value(), report);
  if (!sides) return give_up(sides.error());
  const auto& [parts, chosen] = sides.value();
  CompareOptions compare_options = options.compare;
  compare_options.filter = filter.value();
  const Comparison comparison =
      compare({NamedNetwork{parts[chosen[0]].name, &parts[chosen[0]].network},
               NamedNetwork{parts[chosen[1]].name, &parts[chosen[1]].network}},
              ontology.value(), compare_options);
  std::optional<PartsOverview> overview;
  if (parts.size() > 2) overview = overview_of(sides.value(), ontology.value(), filter.value());
  return worse(report.status(true),
               give(options, comparison, overview ? &*overview : nullptr, ontology.value()));
}

void add_side_options(CLI::App& command, CompareCommandOptions& options) {
  command
      .add_option("GRAPHS", options.paths,
                  "Two networks (graph.json, statements or project files), or one with --by")
      ->required()
      ->expected(1, 2);
  command
      .add_option("--by", options.by,
                  "Compare parts of one network: by outlet, by year or month of what is told, by "
                  "topic-file (--topics), or its persons with its states (level)")
      ->check(CLI::IsMember({"outlet", "year", "month", "topic-file", "level"}));
  command
      .add_option("--between", options.between,
                  "Which two parts (default: those of most articles); rest: all but the other")
      ->type_name("PART PART")
      ->expected(2);
  command
      .add_option("--topics", options.topics, "Lines of an article's id or path, a tab, a topic")
      ->type_name("FILE");
  command.add_option("--since", options.since, "Only what is told of this date or later")
      ->type_name("DATE");
  command.add_option("--until", options.until, "Only what is told of this date or earlier")
      ->type_name("DATE");
}

void add_frame_options(CLI::App& command, CompareCommandOptions& options) {
  command.add_option("--relation", options.compare.filter.relations, "Only these relations")
      ->type_name("ID,…")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("--kind", options.kinds, "Who is an actor (person, state, organisation)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(
          {"person", "state", "organisation", "place", "agreement", "event", "meeting"}));
  command.add_option("--status", options.statuses, "Which ties count (actual)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember({"actual", "planned", "possible", "requested"}));
  command.add_flag("--negated", options.compare.filter.negated,
                   "What is denied counts too, as ties of its own");
  command
      .add_option("--min-sources", options.compare.filter.min_sources,
                  "Only ties that so many outlets of a side tell")
      ->type_name("N")
      ->check(whole_number);
  add_ontology_option(command, options.ontology);
}

void add_answer_options(CLI::App& command, CompareCommandOptions& options) {
  command.add_option("--permutations", options.compare.permutations, "For p values (999)")
      ->type_name("N")
      ->check(CLI::Range(1, 1'000'000));
  command
      .add_option("--splits", options.compare.splits,
                  "Random samples for the bands of chance (200); 0: none")
      ->type_name("N")
      ->check(CLI::Range(0, 1'000'000));
  command.add_option("--seed", options.compare.seed, "Of all that is random (1)")
      ->type_name("N")
      ->check(whole_number);
  command.add_option("--evidence", options.compare.quotes, "Sentences of each tie and side (2)")
      ->type_name("N")
      ->check(whole_number);
  command.add_option("--limit", options.listed, "Entries of each list in the summary (10)")
      ->type_name("N")
      ->check(whole_number);
  command.add_flag("--json", options.json, "Print everything as JSON");
  command.add_option("--csv", options.csv, "Write tables for R and Python to this folder")
      ->type_name("DIR");
  command.add_option("--html", options.html, "Write a report with plots, as one file")
      ->type_name("FILE");
}

}  // namespace

void add_compare_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command = app.add_subcommand(
      "compare", "How two networks differ, with the sentences behind every difference");
  const auto options = std::make_shared<CompareCommandOptions>();
  add_side_options(*command, *options);
  add_frame_options(*command, *options);
  add_answer_options(*command, *options);
  command->footer(
      "\nExamples:\n"
      "  entente compare monday.json tuesday.json\n"
      "  entente compare network.json --by year --between 2018 2024 --html report.html\n"
      "  entente compare network.json --by outlet --csv tables");
  command->callback([options, &status] { status = run_compare(*options); });
}

}  // namespace entente
