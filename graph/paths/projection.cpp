#include "graph/paths/projection.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/date.h"
#include "graph/fold.h"
#include "graph/sign.h"

namespace entente {
namespace {

template <class Keep>
SubNetwork edges_where(const TieGraph& graph, const Keep& keep) {
  SubNetwork part;
  for (std::uint32_t tie = 0; tie < graph.tie_count(); ++tie) {
    const GraphTie& ends = graph.tie(tie);
    for (std::uint32_t edge = ends.first_edge; edge < ends.last_edge; ++edge) {
      if (!keep(ends, edge)) continue;
      part.edges.insert(edge);
      part.nodes.insert({ends.source, ends.target});
    }
  }
  return part;
}

DaySet days_of_tie(const TieGraph& graph, const GraphTie& ends, std::uint32_t edge) {
  for (const std::uint32_t end : {ends.source, ends.target}) {
    DaySet days = days_of_meeting(graph.node(end));
    if (!days.empty()) return days;
  }
  return graph.days_of_edge(edge);
}

// Who took part in the meetings that were held, and what says so.
using Attendance = std::map<std::string_view, std::map<std::string_view, const Edge*>>;

Attendance attendance_of(const Network& network, const std::set<Kind>& kinds) {
  std::set<std::string_view> held, actors;
  for (const Node& node : network.nodes) {
    if (node.kind == Kind::meeting && node.status == MeetingStatus::held) held.insert(node.id);
    if (kinds.contains(node.kind)) actors.insert(node.id);
  }
  Attendance attendance;
  for (const Edge& edge : network.edges) {
    const bool took_part = edge.relation == "participated_in" && !edge.negated &&
                           edge.status == Status::actual && held.contains(edge.target) &&
                           actors.contains(edge.source);
    if (took_part) attendance[edge.target].emplace(edge.source, &edge);
  }
  return attendance;
}

Attendance attendance_of(const Network& network) {
  Attendance persons = attendance_of(network, {Kind::person});
  if (!persons.empty()) return persons;
  return attendance_of(network, {Kind::state, Kind::organisation});
}

using Pairs = std::map<std::pair<std::string_view, std::string_view>, Edge>;

void meet(const std::pair<const std::string_view, const Edge*>& left,
          const std::pair<const std::string_view, const Edge*>& right, Pairs& pairs) {
  Edge& edge = pairs[{left.first, right.first}];
  edge.weight += 1.0;
  for (const Edge* const part : {left.second, right.second})
    edge.evidence.insert(edge.evidence.end(), part->evidence.begin(), part->evidence.end());
}

Pairs pairs_of(const Attendance& attendance) {
  Pairs pairs;
  for (const auto& [meeting, participants] : attendance) {
    for (auto left = participants.begin(); left != participants.end(); ++left) {
      for (auto right = std::next(left); right != participants.end(); ++right)
        meet(*left, *right, pairs);
    }
  }
  return pairs;
}

void finish(std::pair<std::string_view, std::string_view> ends, const Network& network,
            Edge& edge) {
  edge.source = ends.first;
  edge.target = ends.second;
  edge.relation = "met_with";
  edge.inferred = true;
  auto& evidence = edge.evidence;
  std::ranges::sort(evidence);
  evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
  summarise(edge, network.articles);
}

}  // namespace

SubNetwork around(const TieGraph& graph, std::span<const std::uint32_t> nodes, std::size_t radius) {
  SubNetwork part;
  part.nodes.insert(nodes.begin(), nodes.end());
  std::vector<std::uint32_t> edge_of_circle{part.nodes.begin(), part.nodes.end()};
  for (std::size_t step = 0; step < radius && !edge_of_circle.empty(); ++step) {
    std::vector<std::uint32_t> next;
    for (const std::uint32_t node : edge_of_circle) {
      for (const Arc& arc : graph.arcs(node)) {
        if (part.nodes.insert(arc.node).second) next.push_back(arc.node);
      }
    }
    edge_of_circle = std::move(next);
  }
  auto among = edges_where(graph, [&](const GraphTie& ends, std::uint32_t) {
    return part.nodes.contains(ends.source) && part.nodes.contains(ends.target);
  });
  part.edges = std::move(among.edges);
  return part;
}

SubNetwork within(const TieGraph& graph, const std::string& since, const std::string& until) {
  return edges_where(graph, [&](const GraphTie& ends, std::uint32_t edge) {
    return std::ranges::any_of(days_of_tie(graph, ends, edge), [&](DayRange days) {
      return (since.empty() || days.last >= days_of(since).first) &&
             (until.empty() || days.first <= days_of(until).last);
    });
  });
}

SubNetwork with_sign(const TieGraph& graph, const Ontology& ontology) {
  return edges_where(graph, [&](const GraphTie&, std::uint32_t edge) {
    return sign_of(graph.edge(edge), ontology) != Sign::none;
  });
}

Network shared_meetings(const Network& network) {
  Network drawn;
  std::set<std::string_view> kept;
  Pairs pairs = pairs_of(attendance_of(network));
  for (auto& [ends, edge] : pairs) {
    finish(ends, network, edge);
    kept.insert({ends.first, ends.second});
    drawn.edges.push_back(std::move(edge));
  }
  std::ranges::copy_if(network.nodes, std::back_inserter(drawn.nodes),
                       [&](const Node& node) { return kept.contains(node.id); });
  drawn.articles = network.articles;
  return drawn;
}

}  // namespace entente
