#include "graph/paths/question.h"

#include <algorithm>
#include <set>
#include <utility>

#include "graph/paths/moves.h"
#include "graph/paths/selector_text.h"
#include "graph/wording.h"

namespace entente {
namespace {

NodeTest is_node(std::uint32_t wanted) {
  return [wanted](std::uint32_t node) { return node == wanted; };
}

Result<PathPattern> pattern_of(const TieGraph& graph, const PathQuestion& question) {
  Segment segment;
  segment.edge = edge_test(graph, question.filter);
  segment.inner = inner_test(graph, question.filter);
  segment.way = question.way;
  segment.min = question.min;
  segment.max = question.max;
  const Chain chain{{is_node(question.from), is_node(question.to)}, {segment}};
  auto pattern = compile(chain);
  return pattern ? visiting(pattern.value(), question.via) : pattern;
}

// Nodes within the bound, by a budget of their own.
std::size_t nodes_near(const TieGraph& graph, const PathQuestion& question, bool from) {
  PathQuestion open = question;
  open.via.clear();
  const auto pattern = pattern_of(graph, open);
  if (!pattern) return 0;
  Budget budget{question.search.budget};
  Moves moves{graph, pattern.value(), budget};
  const auto start = from ? question.from : question.to;
  Layer layer{{start, from ? moves.starts(start) : pattern.value().accepting}};
  std::set<std::uint32_t> seen = {start};
  for (std::size_t last = 0; last != seen.size() && !layer.empty();) {
    last = seen.size();
    layer = from ? moves.next(layer) : moves.previous(layer);
    for (const Spot& spot : layer) seen.insert(spot.node);
  }
  return seen.size() - 1;
}

// Any path will do to see that there is one.
std::optional<Path> first_path(const TieGraph& graph, PathQuestion question) {
  question.search.selector = {Choice::first, 1};
  question.search.by_ties = false;
  question.search.accepts = nullptr;
  auto found = find_paths(graph, question);
  if (!found || found.value().paths.empty()) return std::nullopt;
  return std::move(found.value().paths.front());
}

using Variant = std::pair<std::string, PathQuestion>;

// The question without one of its conditions, for each of them.
std::vector<Variant> relaxations(const TieGraph& graph, const PathQuestion& question) {
  const TieFilter& filter = question.filter;
  const std::vector<Status> every = {Status::actual, Status::planned, Status::possible,
                                     Status::requested};
  std::vector<Variant> variants;
  const auto without = [&](bool applies, const std::string& condition, const auto& relax) {
    if (!applies) return;
    variants.emplace_back(condition, question);
    relax(variants.back().second);
  };
  without(filter.statuses.size() < every.size(), "only what is said to be so",
          [&](PathQuestion& other) { other.filter.statuses = every; });
  without(!filter.negated, "nothing that is denied",
          [](PathQuestion& other) { other.filter.negated = true; });
  without(!filter.relations.empty(), "only the relations asked for",
          [](PathQuestion& other) { other.filter.relations.clear(); });
  without(!filter.kinds.empty(), "only the kinds asked for on the way",
          [](PathQuestion& other) { other.filter.kinds.clear(); });
  without(!filter.since.empty() || !filter.until.empty(), "the period",
          [](PathQuestion& other) { other.filter.since = other.filter.until = ""; });
  without(filter.min_sources > 1, "at least " + std::to_string(filter.min_sources) + " outlets",
          [](PathQuestion& other) { other.filter.min_sources = 0; });
  for (const auto node : filter.avoid) {
    without(true, "not by " + printable(graph.node(node).name),
            [&](PathQuestion& other) { std::erase(other.filter.avoid, node); });
  }
  for (const auto node : question.via) {
    without(true, "by way of " + printable(graph.node(node).name),
            [&](PathQuestion& other) { std::erase(other.via, node); });
  }
  without(question.search.time.respected, "in the order of time",
          [](PathQuestion& other) { other.search.time = {}; });
  without(question.way != Way::either, "only along the direction of ties",
          [](PathQuestion& other) { other.way = Way::either; });
  without(question.max.has_value(), "at most " + counted(question.max.value_or(0), "tie", "ties"),
          [](PathQuestion& other) { other.max.reset(); });
  return variants;
}

// Any ties of any number.
PathQuestion unconditional(const PathQuestion& question) {
  PathQuestion open;
  open.from = question.from;
  open.to = question.to;
  open.filter.statuses = {Status::actual, Status::planned, Status::possible, Status::requested};
  open.filter.negated = true;
  open.min = 1;
  open.max.reset();
  open.search.mode = PathMode::walk;
  open.search.budget = question.search.budget;
  return open;
}

std::string time_text(const TimeRule& time) {
  if (!time.respected) return {};
  std::string text = time.strict ? ", each tie later than the last" : ", in the order of time";
  if (time.most_wait) text += ", waiting " + std::to_string(*time.most_wait) + " days at most";
  return text;
}

}  // namespace

Result<FoundPaths> find_paths(const TieGraph& graph, const PathQuestion& question) {
  const auto pattern = pattern_of(graph, question);
  if (!pattern) return pattern.error();
  if (!is_finite(pattern.value(), question.search)) {
    return Error{
        Error::Code::unsupported,
        "path: expected a bound or a selector for walks, which have no end; found neither"};
  }
  const std::vector<std::uint32_t> from = {question.from};
  const std::vector<std::uint32_t> to = {question.to};
  return find_paths(graph, pattern.value(), from, to, question.search);
}

NoPath why_no_path(const TieGraph& graph, const PathQuestion& question) {
  NoPath reasons;
  reasons.near_from = nodes_near(graph, question, true);
  reasons.near_to = nodes_near(graph, question, false);
  for (const auto& [condition, other] : relaxations(graph, question)) {
    if (auto path = first_path(graph, other))
      reasons.obstacles.push_back({condition, std::move(*path)});
  }
  if (reasons.obstacles.empty()) reasons.anyhow = first_path(graph, unconditional(question));
  return reasons;
}

std::string conditions_of(const TieGraph& graph, const PathQuestion& question) {
  const SearchOptions& search = question.search;
  std::string text = std::string{name_of(search.mode)} + ", " + to_text(search.selector);
  if (search.selector.choice == Choice::cheapest)
    text += " by " + std::string{name_of(search.cost)} + (search.damp_hubs ? " and hubs" : "");
  text += ", " + std::to_string(question.min);
  text += question.max ? " to " + std::to_string(*question.max) : " or more";
  text += " ties" + time_text(search.time);
  if (question.way == Way::along) text += ", along their direction";
  for (const auto node : question.via) text += ", by way of " + printable(graph.node(node).name);
  return text + "; " + to_text(question.filter, graph);
}

}  // namespace entente
