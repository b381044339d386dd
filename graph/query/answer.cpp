#include "graph/query/answer.h"

#include <algorithm>
#include <utility>

#include "graph/paths/pattern.h"
#include "graph/paths/selector_text.h"
#include "graph/paths/tie_filter.h"
#include "graph/query/check.h"
#include "graph/query/table.h"
#include "graph/query/tokens.h"

namespace entente {
namespace {

using Form = QueryExpression::Type;

// More would fill the memory before it answers anybody.
constexpr std::size_t kMostPaths = 1'000'000;

// The parts of a condition that all have to hold.
void split(const Query& query, std::size_t number, std::vector<std::size_t>& parts) {
  const QueryExpression& expression = query.expressions[number];
  if (expression.type != Form::conjunction) return parts.push_back(number);
  for (const auto child : expression.children) split(query, child, parts);
}

class QueryRun {
 public:
  QueryRun(const QueryContext& context, const Query& query, QueryVariables variables)
      : context_{&context},
        query_{&query},
        evaluator_{context.graph, context.names, query, std::move(variables), context.parameters} {}

  Result<QueryAnswer> run() {
    if (const auto error = read_names()) return *error;
    sort_conditions();
    make_chain();
    auto pattern = compile(chain_);
    if (pattern) pattern = visiting(pattern.value(), via_);
    if (!pattern) return pattern.error();
    QueryAnswer answer;
    search(pattern.value(), answer);
    answer.conditions = conditions();
    tell(answer);
    return answer;
  }

 private:
  [[nodiscard]] const TieGraph& graph() const { return context_->graph; }

  std::optional<Error> read_names() {
    filter_.statuses = query_->statuses;
    filter_.negated = query_->negated;
    filter_.since = query_->since;
    filter_.until = query_->until;
    if (auto error = read_names(query_->via, via_)) return error;
    return read_names(query_->avoid, filter_.avoid);
  }

  std::optional<Error> read_names(const std::vector<PlacedWord>& names,
                                  std::vector<std::uint32_t>& nodes) const {
    for (const PlacedWord& name : names) {
      std::string typed = name.text;
      if (typed.starts_with('$')) {
        const auto given = context_->parameters.find(typed.substr(1));
        if (given == context_->parameters.end())
          return query_error(query_->text, name.offset, "a parameter that is given",
                             "'" + typed + "'");
        typed = given->second;
      }
      const auto node = context_->names.find_one(typed, "query");
      if (!node) return node.error();
      nodes.push_back(node.value());
    }
    return std::nullopt;
  }

  // WHERE is looked at as early as can be: what concerns one node or tie while searching, the rest
  // when a path is whole.
  void sort_conditions() {
    node_conditions_.resize(query_->nodes.size());
    edge_conditions_.resize(query_->edges.size());
    for (std::size_t i = 0; i < query_->nodes.size(); ++i) {
      if (query_->nodes[i].where) place(*query_->nodes[i].where);
    }
    for (std::size_t i = 0; i < query_->edges.size(); ++i) {
      if (query_->edges[i].where) place(*query_->edges[i].where);
    }
    if (query_->where) place(*query_->where);
  }

  void place(std::size_t condition) {
    std::vector<std::size_t> parts;
    split(*query_, condition, parts);
    for (const auto part : parts) {
      const auto name = only_variable(*query_, part);
      if (!name) {
        path_conditions_.push_back(part);
        continue;
      }
      const QueryVariable& variable = evaluator_.variables().at(*name);
      if (variable.type == QueryVariable::Type::path) path_conditions_.push_back(part);
      if (variable.type == QueryVariable::Type::node)
        node_conditions_[variable.index].push_back(part);
      if (variable.type == QueryVariable::Type::edge)
        edge_conditions_[variable.index].push_back(part);
    }
  }

  bool all_hold(const std::vector<std::size_t>& conditions, const QueryScope& scope) {
    return std::ranges::all_of(
        conditions, [&](std::size_t condition) { return evaluator_.holds(condition, scope); });
  }

  NodeTest node_test(std::size_t i) {
    const auto& kinds = query_->nodes[i].kinds;
    const auto& conditions = node_conditions_[i];
    const bool end = i == 0 || i + 1 == query_->nodes.size();
    const bool any = kinds.empty() && conditions.empty() && (end || filter_.avoid.empty());
    if (any) return {};
    return [this, &kinds, &conditions, end](std::uint32_t node) {
      const bool kind_fits =
          kinds.empty() || std::ranges::find(kinds, graph().node(node).kind) != kinds.end();
      const bool avoided = !end && std::ranges::find(filter_.avoid, node) != filter_.avoid.end();
      return kind_fits && !avoided && all_hold(conditions, {node, {}, nullptr});
    };
  }

  EdgeTest edge_test_of(std::size_t i) {
    TieFilter filter = filter_;
    for (const PlacedWord& relation : query_->edges[i].relations)
      filter.relations.push_back(relation.text);
    const EdgeTest passes = edge_test(graph(), filter);
    const auto& conditions = edge_conditions_[i];
    if (conditions.empty()) return passes;
    return [this, passes, &conditions](std::uint32_t edge) {
      return passes(edge) && all_hold(conditions, {{}, edge, nullptr});
    };
  }

  void make_chain() {
    for (std::size_t i = 0; i < query_->nodes.size(); ++i) chain_.nodes.push_back(node_test(i));
    for (std::size_t i = 0; i < query_->edges.size(); ++i) {
      const EdgePattern& edge = query_->edges[i];
      chain_.segments.push_back(
          {edge_test_of(i), edge.way, edge.min, edge.max, inner_test(graph(), filter_)});
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> passing(const NodeTest& test) const {
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t node = 0; node < graph().node_count(); ++node) {
      if (!test || test(node)) nodes.push_back(node);
    }
    return nodes;
  }

  [[nodiscard]] bool only_paths() const {
    if (query_->items.size() != 1) return false;
    const QueryExpression& item = query_->expressions[query_->items.front().expression];
    return item.type == Form::variable &&
           evaluator_.variables().at(item.text).type == QueryVariable::Type::path;
  }

  void search(const PathPattern& pattern, QueryAnswer& answer) {
    const auto sources = passing(chain_.nodes.front());
    SearchOptions options = search_options();
    const bool by_limit = only_paths() && query_->limit && sources.size() == 1;
    if (chain_.segments.empty()) {
      for (const auto node : sources) answer.paths.push_back({{node}, {}, 0});
      return;
    }
    const auto targets = passing(chain_.nodes.back());
    const bool enough = by_limit && targets.size() == 1;
    if (enough) options.limit = std::max<std::size_t>(*query_->limit, 1);
    auto found = find_paths(graph(), pattern, sources, targets, options);
    answer.paths = std::move(found.paths);
    answer.complete = found.complete || (enough && answer.paths.size() == options.limit);
    if (!answer.complete) answer.reason = std::move(found.reason);
  }

  SearchOptions search_options() {
    SearchOptions options;
    options.mode = query_->mode;
    options.cost = query_->cost;
    options.damp_hubs = query_->damp_hubs;
    if (query_->cost != HopCost::hops || query_->damp_hubs)
      options.selector.choice = Choice::cheapest;
    options.selector = query_->selector.value_or(options.selector);
    options.by_ties = query_->by_ties;
    options.time = query_->time;
    options.limit = kMostPaths;
    options.budget = query_->budget.value_or(context_->budget);
    if (!path_conditions_.empty()) {
      options.accepts = [this](const Path& path) {
        const QueryRow row = row_of(path);
        return all_hold(path_conditions_, {{}, {}, &row});
      };
    }
    return options;
  }

  // Where the nodes of the pattern stand in a path; of several ways the one whose first parts are
  // shortest.
  QueryRow row_of(const Path& path) {
    QueryRow row{&path, {0}};
    const bool placed = place_node(path, 0, 0, row.positions);
    if (!placed) row.positions.assign(query_->nodes.size(), 0);
    return row;
  }

  bool place_node(const Path& path, std::size_t i, std::size_t at,
                  std::vector<std::size_t>& positions) {
    const NodeTest& test = chain_.nodes[i];
    if (test && !test(path.nodes[at])) return false;
    if (i == chain_.segments.size()) return at == path.hops.size();
    const Segment& segment = chain_.segments[i];
    for (std::size_t size = 0; at + size <= path.hops.size(); ++size) {
      if (segment.max && size > *segment.max) return false;
      if (size > 0 && !hop_fits(path, segment, at + size - 1)) return false;
      if (size < segment.min) continue;
      positions.push_back(at + size);
      if (place_node(path, i + 1, at + size, positions)) return true;
      positions.pop_back();
    }
    return false;
  }

  bool hop_fits(const Path& path, const Segment& segment, std::size_t hop) {
    return std::ranges::any_of(path.hops[hop].edges, [&](std::uint32_t edge) {
      if (!segment.edge(edge)) return false;
      const auto along = graph().node(path.nodes[hop]).id == graph().edge(edge).source;
      const Relation* const relation = context_->ontology.find(graph().edge(edge).relation);
      const bool symmetric = relation != nullptr && relation->symmetric;
      return symmetric || segment.way == Way::either || along == (segment.way == Way::along);
    });
  }

  [[nodiscard]] std::string conditions() {
    const SearchOptions options = search_options();
    std::string text = std::string{name_of(options.mode)} + ", " + to_text(options.selector);
    if (options.selector.choice == Choice::cheapest)
      text += " by " + std::string{name_of(options.cost)} + (options.damp_hubs ? " and hubs" : "");
    if (options.time.respected)
      text += options.time.strict ? ", each tie later than the last" : ", in the order of time";
    return text + "; " + to_text(filter_, graph());
  }

  void tell(QueryAnswer& answer) {
    answer.quotes = query_->quotes;
    answer.network = query_->network;
    answer.only_paths = only_paths() && query_->order.empty();
    if (answer.network || answer.only_paths) {
      if (query_->limit && answer.paths.size() > *query_->limit)
        answer.paths.resize(*query_->limit);
      return;
    }
    std::deque<QueryRow> rows;
    for (const Path& path : answer.paths) rows.push_back(row_of(path));
    for (const ReturnItem& item : query_->items) answer.columns.push_back(item.name);
    answer.rows = table_of(*query_, evaluator_, rows);
  }

  const QueryContext* context_;
  const Query* query_;
  Evaluator evaluator_;
  TieFilter filter_;
  std::vector<std::uint32_t> via_;
  std::vector<std::vector<std::size_t>> node_conditions_;
  std::vector<std::vector<std::size_t>> edge_conditions_;
  std::vector<std::size_t> path_conditions_;
  Chain chain_;
};

}  // namespace

Result<QueryAnswer> answer(const QueryContext& context, const Query& query) {
  auto variables = checked_variables(context, query);
  if (!variables) return variables.error();
  return QueryRun{context, query, std::move(variables).value()}.run();
}

}  // namespace entente
