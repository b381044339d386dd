#include "graph/paths/tie_filter.h"

#include <algorithm>
#include <limits>

#include "graph/wording.h"

namespace entente {
namespace {

template <class T>
bool holds(const std::vector<T>& items, const T& item) {
  return std::ranges::find(items, item) != items.end();
}

bool overlaps(const std::optional<DayRange>& days, DayRange period) {
  return days && days->first <= period.last && period.first <= days->last;
}

// By number.
std::vector<bool> known_relations(const TieGraph& graph, const TieFilter& filter) {
  std::vector<bool> wanted;
  for (const std::string& relation : graph.relations())
    wanted.push_back(filter.relations.empty() || holds(filter.relations, relation));
  return wanted;
}

bool meeting_counts(const Node& node, const TieFilter& filter) {
  switch (node.status) {
    case MeetingStatus::held:
      return true;
    case MeetingStatus::planned:
      return holds(filter.statuses, Status::planned);
    case MeetingStatus::possible:
      return holds(filter.statuses, Status::possible);
    case MeetingStatus::called_off:
      return filter.negated;
  }
  return true;
}

template <class T>
std::string words(const std::vector<T>& items) {
  std::string text;
  for (const T& item : items) {
    if (!text.empty()) text += " or ";
    if constexpr (std::is_same_v<T, std::string>) {
      text += printable(item);
    } else {
      text += name_of(item);
    }
  }
  return text;
}

}  // namespace

std::optional<DayRange> period_of(const TieFilter& filter) {
  if (filter.since.empty() && filter.until.empty()) return std::nullopt;
  DayRange period{std::numeric_limits<std::int32_t>::min(),
                  std::numeric_limits<std::int32_t>::max()};
  if (!filter.since.empty()) period.first = days_of(filter.since).first;
  if (!filter.until.empty()) period.last = days_of(filter.until).last;
  return period;
}

EdgeTest edge_test(const TieGraph& graph, const TieFilter& filter) {
  return [&graph, period = period_of(filter), wanted = known_relations(graph, filter),
          statuses = filter.statuses, negated = filter.negated,
          sources = filter.min_sources](std::uint32_t edge) {
    const EdgeFacts& facts = graph.facts(edge);
    return wanted[facts.relation] && holds(statuses, facts.status) && (negated || !facts.negated) &&
           facts.sources >= sources && (!period || overlaps(facts.days, *period));
  };
}

NodeTest inner_test(const TieGraph& graph, const TieFilter& filter) {
  return [&graph, filter](std::uint32_t number) {
    const Node& node = graph.node(number);
    if (!filter.kinds.empty() && !holds(filter.kinds, node.kind)) return false;
    if (node.kind == Kind::meeting && !meeting_counts(node, filter)) return false;
    return !holds(filter.avoid, number);
  };
}

std::string to_text(const TieFilter& filter, const TieGraph& graph) {
  std::string text = words(filter.statuses) + " ties";
  text += filter.negated ? ", also negated ones" : ", not negated";
  if (!filter.relations.empty()) text += "; " + words(filter.relations);
  if (!filter.kinds.empty()) text += "; by way of " + words(filter.kinds);
  if (!filter.since.empty()) text += "; since " + filter.since;
  if (!filter.until.empty()) text += "; until " + filter.until;
  if (filter.min_sources > 1)
    text += "; said by " + std::to_string(filter.min_sources) + " outlets or more";
  for (const auto node : filter.avoid) text += "; not by " + printable(graph.node(node).name);
  return text;
}

}  // namespace entente
