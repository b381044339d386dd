#include "graph/tally.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "graph/json.h"
#include "graph/wording.h"

namespace entente {
namespace {

constexpr std::size_t kNameWidth = 24;
constexpr std::size_t kNumberWidth = 12;

std::string padded(std::string_view text, std::size_t width) {
  return std::string{text} + std::string(width - std::min(width, text.size()), ' ');
}

std::string row(std::string_view name, std::initializer_list<std::string> cells) {
  std::string line = padded(name, kNameWidth);
  for (const std::string& cell : cells)
    line += std::string(kNumberWidth - std::min(kNumberWidth, cell.size()), ' ') + cell;
  return line + "\n";
}

std::string row(std::string_view name, const RelationTally& tally) {
  return row(name, {std::to_string(tally.ties), std::to_string(tally.inferred),
                    std::to_string(tally.negated), std::to_string(tally.not_actual),
                    std::to_string(tally.statements)});
}

RelationTally sum_of(const NetworkTally& tally) {
  RelationTally sum;
  for (const auto& [relation, one] : tally.relations) {
    sum.ties += one.ties;
    sum.inferred += one.inferred;
    sum.negated += one.negated;
    sum.not_actual += one.not_actual;
    sum.statements += one.statements;
  }
  return sum;
}

}  // namespace

NetworkTally tally_of(const Network& network) {
  NetworkTally tally;
  for (const Node& node : network.nodes) ++tally.kinds[node.kind];
  for (const Edge& edge : network.edges) {
    RelationTally& relation = tally.relations[edge.relation];
    ++relation.ties;
    relation.inferred += edge.inferred ? 1 : 0;
    relation.negated += edge.negated ? 1 : 0;
    relation.not_actual += edge.status == Status::actual ? 0 : 1;
    relation.statements += edge.inferred ? 0 : edge.statements;
  }
  return tally;
}

std::string to_text(const NetworkTally& tally) {
  std::string text = row("kind", {"nodes"});
  std::size_t nodes = 0;
  for (const auto& [kind, count] : tally.kinds) {
    text += row(name_of(kind), {std::to_string(count)});
    nodes += count;
  }
  text += row("all", {std::to_string(nodes)});
  text += "\n" + row("relation", {"ties", "inferred", "negated", "not actual", "statements"});
  for (const auto& [relation, one] : tally.relations) text += row(printable(relation), one);
  return text + row("all", sum_of(tally));
}

std::string to_json(const NetworkTally& tally) {
  JsonWriter json;
  json.begin_object();
  json.key("nodes");
  json.begin_object();
  for (const auto& [kind, count] : tally.kinds) json.member(name_of(kind), count);
  json.end_object();
  json.key("ties");
  json.begin_object();
  for (const auto& [relation, one] : tally.relations) {
    json.key(relation);
    json.begin_object();
    json.member("ties", one.ties);
    json.member("inferred", one.inferred);
    json.member("negated", one.negated);
    json.member("not_actual", one.not_actual);
    json.member("statements", one.statements);
    json.end_object();
  }
  json.end_object();
  json.end_object();
  return json.take() + "\n";
}

}  // namespace entente
