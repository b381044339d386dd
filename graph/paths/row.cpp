#include "graph/paths/row.h"

#include <algorithm>
#include <cassert>
#include <set>

namespace entente {
namespace {

constexpr std::int32_t kAnyWait = 1 << 29;

// Keeps what no other label makes needless: one in the same state, as cheap, with as many days.
void add_label(std::vector<RowLabel>& labels, RowLabel label) {
  for (RowLabel& other : labels) {
    if (other.state != label.state) continue;
    if (other.cost <= label.cost && holds_all(other.days, label.days)) return;
    if (other.cost != label.cost) continue;
    for (const DayRange range : label.days) add(other.days, range);
    return;
  }
  std::erase_if(labels, [&](const RowLabel& other) {
    return other.state == label.state && label.cost <= other.cost &&
           holds_all(label.days, other.days);
  });
  labels.push_back(std::move(label));
}

}  // namespace

std::vector<RowLabel> RowReader::start(std::uint32_t node) const {
  std::vector<RowLabel> labels;
  const StateSet states = moves_->starts(node);
  for (std::size_t state = 0; state < kMostStates; ++state) {
    if ((states >> state & 1U) == 0) continue;
    labels.push_back({state, 0, {}});
  }
  return labels;
}

const DaySet& RowReader::days(std::uint32_t edge) {
  const auto found = days_.find(edge);
  if (found != days_.end()) return found->second;
  return days_.emplace(edge, moves_->graph().days_of_edge(edge)).first->second;
}

DaySet RowReader::later_days(const DaySet& before, std::uint32_t edge) {
  const TimeRule& time = options_->time;
  DaySet later;
  for (const DayRange range : days(edge)) {
    const auto reached =
        reachable(before, range, time.strict ? 1 : 0, time.most_wait.value_or(kAnyWait));
    for (const DayRange one : reached) add(later, one);
  }
  return later;
}

std::vector<RowLabel> RowReader::after(const std::vector<RowLabel>& labels, std::uint32_t from,
                                       std::span<const Arc> hop, bool inner) {
  const std::uint32_t nodes[] = {from, from, hop.front().node};
  const std::size_t i = inner ? 1 : 0;
  return hop_over(labels, {nodes, {}, false, std::nullopt}, i, hop);
}

std::vector<RowLabel> RowReader::hop_over(const std::vector<RowLabel>& labels, const Row& row,
                                          std::size_t i, std::span<const Arc> arcs) {
  const TieGraph& graph = moves_->graph();
  const std::uint32_t from = row.nodes[i];
  const bool inner = i > 0 && options_->damp_hubs;
  const std::int64_t toll = inner ? hub_cost(graph.degree(from)) : 0;
  std::vector<RowLabel> reached;
  const auto go = [&](const RowLabel& label, const Transition& transition, std::uint32_t edge) {
    if (row.only && row.only->first == i && row.only->second != edge) return;
    if (!moves_->passes(transition, edge)) return;
    RowLabel next{
        transition.to, label.cost + toll + cost_of(graph.facts(edge), options_->cost), {}};
    if (options_->time.respected) {
      next.days = i == 0 ? days(edge) : later_days(label.days, edge);
      if (next.days.empty()) return;
    }
    add_label(reached, std::move(next));
  };
  moves_->budget().spend(arcs.size());
  for (const Arc& arc : arcs) {
    const GraphTie& tie = graph.tie(arc.tie);
    for (const RowLabel& label : labels) {
      for (const Transition& transition : moves_->transitions_from(label.state)) {
        if (!moves_->leads(transition, from, arc)) continue;
        for (auto edge = tie.first_edge; edge < tie.last_edge; ++edge) go(label, transition, edge);
      }
    }
  }
  return reached;
}

bool RowReader::may_refuse(std::span<const std::uint32_t> nodes) const {
  if (options_->time.respected) return true;
  if (options_->mode != PathMode::trail) return false;
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    if (!pairs.insert(std::minmax(nodes[i - 1], nodes[i])).second) return true;
  }
  return false;
}

RowReader::Row RowReader::row_of(std::span<const std::uint32_t> nodes) const {
  Row row;
  row.nodes = nodes;
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    row.hops.push_back(moves_->graph().arcs(nodes[i - 1], nodes[i]));
  }
  row.distinct = options_->mode == PathMode::trail && may_refuse(nodes);
  return row;
}

std::vector<RowLabel> RowReader::labels_after(const Row& row) {
  auto labels = start(row.nodes.front());
  std::vector<std::uint32_t> used;
  std::vector<RowLabel> reached;
  if (row.distinct) {
    step(row, std::move(labels), used, reached);
    return reached;
  }
  for (std::size_t i = 0; i < row.hops.size(); ++i) labels = hop_over(labels, row, i, row.hops[i]);
  return labels;
}

// Tries all choices of ties that differ; `used` are those chosen so far.
void RowReader::step(const Row& row, std::vector<RowLabel> labels, std::vector<std::uint32_t>& used,
                     std::vector<RowLabel>& reached) {
  const std::size_t i = used.size();
  if (i == row.hops.size()) {
    for (RowLabel& label : labels) add_label(reached, std::move(label));
    return;
  }
  for (const Arc& arc : row.hops[i]) {
    if (moves_->budget().spent()) return;
    if (std::ranges::find(used, arc.tie) != used.end()) continue;
    auto next = hop_over(labels, row, i, {&arc, 1});
    if (next.empty()) continue;
    used.push_back(arc.tie);
    step(row, std::move(next), used, reached);
    used.pop_back();
  }
}

std::optional<std::int64_t> RowReader::accepted(const std::vector<RowLabel>& labels) const {
  std::optional<std::int64_t> least;
  for (const RowLabel& label : labels) {
    if ((moves_->pattern().accepting >> label.state & 1U) == 0) continue;
    least = std::min(least.value_or(label.cost), label.cost);
  }
  return least;
}

std::optional<std::int64_t> RowReader::cost(std::span<const std::uint32_t> nodes) {
  return accepted(labels_after(row_of(nodes)));
}

bool RowReader::begins(std::span<const std::uint32_t> nodes) {
  return !labels_after(row_of(nodes)).empty();
}

Path RowReader::path(std::span<const std::uint32_t> nodes) {
  auto row = row_of(nodes);
  const auto least = accepted(labels_after(row));
  assert(least || moves_->budget().spent());
  return path_of(row, least.value_or(0));
}

// An edge may serve where a path exists that uses it.
Path RowReader::path_of(Row& row, std::int64_t cost) {
  Path path{{row.nodes.begin(), row.nodes.end()}, {}, cost};
  for (std::size_t i = 0; i < row.hops.size(); ++i) {
    PathHop hop;
    for (const Arc& arc : row.hops[i]) {
      const GraphTie& tie = moves_->graph().tie(arc.tie);
      for (auto edge = tie.first_edge; edge < tie.last_edge; ++edge) {
        row.only = {i, edge};
        if (accepted(labels_after(row))) hop.edges.push_back(edge);
      }
    }
    path.hops.push_back(std::move(hop));
  }
  row.only.reset();
  return path;
}

std::vector<Path> RowReader::paths_by_ties(std::span<const std::uint32_t> nodes) {
  std::vector<Path> paths;
  std::vector<std::uint32_t> used;
  auto row = row_of(nodes);
  row.distinct = false;  // seen to while choosing
  choose_ties(row, 0, used, paths);
  return paths;
}

void RowReader::choose_ties(Row& row, std::size_t i, std::vector<std::uint32_t>& used,
                            std::vector<Path>& paths) {
  if (moves_->budget().spent()) return;
  const auto labels = labels_after(row);
  const bool possible = i < row.hops.size() ? !labels.empty() : accepted(labels).has_value();
  if (!possible) return;
  if (i == row.hops.size()) {
    paths.push_back(path_of(row, *accepted(labels)));
    return;
  }
  const auto arcs = row.hops[i];
  for (const Arc& arc : arcs) {
    const bool again = std::ranges::find(used, arc.tie) != used.end();
    if (again && options_->mode == PathMode::trail) continue;
    row.hops[i] = {&arc, 1};
    used.push_back(arc.tie);
    choose_ties(row, i + 1, used, paths);
    used.pop_back();
  }
  row.hops[i] = arcs;
}

}  // namespace entente
