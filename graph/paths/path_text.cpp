#include "graph/paths/path_text.h"

#include <algorithm>
#include <map>
#include <utility>

#include "graph/wording.h"

namespace entente {
namespace {

constexpr std::string_view kHopIndent = "     ";
constexpr std::string_view kQuoteIndent = "       ";

std::string name(const TieGraph& graph, std::uint32_t node) { return shown_name(graph, node); }

std::string relation_words(const Ontology& ontology, const std::string& id) {
  const Relation* const relation = ontology.find(id);
  std::string words = relation == nullptr ? id : relation->label;
  std::ranges::replace(words, '_', ' ');
  return printable(words);
}

std::string support_text(const Edge& edge) {
  return " (" + days_text(edge) + "; " + counted(edge.articles, "article", "articles") + ", " +
         counted(edge.outlets, "outlet", "outlets") + (edge.inferred ? "; inferred" : "") + ")";
}

// As the tie runs, whichever way the path takes it; where it runs both ways, as the path does.
std::string edge_text(const TieGraph& graph, const Ontology& ontology, std::uint32_t from,
                      std::uint32_t number) {
  const Edge& edge = graph.edge(number);
  const std::string words = relation_text(ontology, edge);
  const Relation* const relation = ontology.find(edge.relation);
  const bool symmetric = relation != nullptr && relation->symmetric;
  const auto source = graph.node_with_id(edge.source).value_or(from);
  const auto target = graph.node_with_id(edge.target).value_or(from);
  if (!symmetric)
    return name(graph, source) + "  " + words + " →  " + name(graph, target) + support_text(edge);
  const auto other = source == from ? target : source;
  return name(graph, from) + "  ─ " + words + " ─  " + name(graph, other) + support_text(edge);
}

std::string strength_text(const TieGraph& graph, const Path& path) {
  const int percent = static_cast<int>(strength_of(graph, path) * 100.0 + 0.5);
  return counted(path.hops.size(), "tie", "ties") + ", weakest " + std::to_string(percent) + " %";
}

std::string cost_text(std::int64_t cost) {
  constexpr std::int64_t kMillion = 1'000'000;
  constexpr std::int64_t kThousand = 1'000;
  const std::string rest = std::to_string((cost % kMillion) / kThousand);
  return ", cost " + std::to_string(cost / kMillion) + "." + std::string(3 - rest.size(), '0') +
         rest;
}

std::string found_text(const FoundPaths& found) {
  const auto length = [](const Path& path) { return path.hops.size(); };
  const auto shortest = length(*std::ranges::min_element(found.paths, {}, length));
  const auto longest = length(*std::ranges::max_element(found.paths, {}, length));
  std::string text = counted(found.paths.size(), "path", "paths") + " of ";
  if (shortest != longest) text += std::to_string(shortest) + " to ";
  text += counted(longest, "tie", "ties");
  return found.complete ? text : text + "; " + found.reason;
}

std::string heading(const TieGraph& graph, const PathQuestion& question, const std::string& found) {
  return name(graph, question.from) + " – " + name(graph, question.to) + ": " + found + "\n(" +
         conditions_of(graph, question) + ")\n";
}

}  // namespace

std::string shown_name(const TieGraph& graph, std::uint32_t node) {
  const Node& own = graph.node(node);
  return printable(own.name.empty() ? own.id : own.name);
}

std::string relation_text(const Ontology& ontology, const Edge& edge) {
  std::string text = edge.negated ? "not: " : "";
  text += relation_words(ontology, edge.relation);
  if (!edge.title.empty()) text += ": " + printable(edge.title) + (edge.former ? " (former)" : "");
  if (edge.status != Status::actual) text += " (" + std::string{name_of(edge.status)} + ")";
  return text;
}

std::string days_text(const Edge& edge) {
  if (!edge.date.empty()) return edge.date;
  if (edge.first.empty()) return "undated";
  return edge.first == edge.last ? edge.first : edge.first + " to " + edge.last;
}

std::string quote_text(const TieGraph& graph, const Quote& quote) {
  std::string text = "“" + printable(quote.evidence->where.text) + "”";
  if (const auto source = graph.node_with_id(quote.evidence->attributed_to))
    text += " (according to " + name(graph, *source) + ")";
  if (quote.article == nullptr) return text;
  std::string where = printable(quote.article->outlet);
  if (where.empty()) where = printable(quote.article->title);
  if (!quote.article->published.empty()) {
    where += (where.empty() ? "" : ", ") + quote.article->published;
  }
  return where.empty() ? text : text + " – " + where;
}

std::string row_text(const TieGraph& graph, const Path& path) {
  std::string text;
  for (const auto node : path.nodes) text += (text.empty() ? "" : " ─ ") + name(graph, node);
  return text;
}

std::string hop_text(const TieGraph& graph, const Ontology& ontology, std::uint32_t from,
                     const PathHop& hop, std::size_t quotes) {
  std::string text;
  for (const auto edge : hop.edges) {
    text += std::string{kHopIndent} + edge_text(graph, ontology, from, edge) + "\n";
  }
  for (const Quote& quote : best_quotes(graph, hop.edges, quotes)) {
    text += std::string{kQuoteIndent} + quote_text(graph, quote) + "\n";
  }
  return text;
}

std::string to_text(const TieGraph& graph, const Ontology& ontology, const PathQuestion& question,
                    const FoundPaths& found, const PathTextOptions& options) {
  if (found.paths.empty())
    return heading(graph, question, found.complete ? "no path" : "no path found; " + found.reason);
  std::string text = heading(graph, question, found_text(found));
  std::map<std::pair<std::uint32_t, PathHop>, std::size_t> told;  // and in which path
  for (std::size_t i = 0; i < found.paths.size(); ++i) {
    const Path& path = found.paths[i];
    const std::string number = std::to_string(i + 1);
    text += "\n" + std::string(number.size() < 3 ? 3 - number.size() : 0, ' ') + number + "  " +
            row_text(graph, path) + "  (" + strength_text(graph, path);
    if (question.search.selector.choice == Choice::cheapest) text += cost_text(path.cost);
    text += ")\n";
    for (std::size_t hop = 0; hop < path.hops.size(); ++hop) {
      const auto from = path.nodes[hop];
      const auto [before, fresh] = told.try_emplace({from, path.hops[hop]}, i + 1);
      if (fresh) {
        text += hop_text(graph, ontology, from, path.hops[hop], options.quotes);
        continue;
      }
      text += std::string{kHopIndent} + name(graph, from) + " ─ " +
              name(graph, path.nodes[hop + 1]) + ": as in path " + std::to_string(before->second) +
              "\n";
    }
  }
  return text;
}

std::string to_text(const TieGraph& graph, const Ontology& ontology, const PathQuestion& question,
                    const NoPath& reasons) {
  std::string text = heading(graph, question, "no path");
  text += counted(reasons.near_from, "node", "nodes") + " can be reached from " +
          name(graph, question.from) + " under these conditions; " + name(graph, question.to) +
          " from " + counted(reasons.near_to, "node", "nodes") + ".\n";
  for (const Obstacle& obstacle : reasons.obstacles) {
    text += "\nWithout “" + obstacle.condition + "”: " + row_text(graph, obstacle.path) + "\n";
    for (std::size_t hop = 0; hop < obstacle.path.hops.size(); ++hop) {
      text += hop_text(graph, ontology, obstacle.path.nodes[hop], obstacle.path.hops[hop], 0);
    }
  }
  if (!reasons.obstacles.empty()) return text;
  if (!reasons.anyhow) return text + "No ties of any kind or number connect them.\n";
  return text +
         "No single condition is in the way; without any: " + row_text(graph, *reasons.anyhow) +
         "\n";
}

}  // namespace entente
