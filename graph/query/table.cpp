#include "graph/query/table.h"

#include <algorithm>
#include <map>
#include <utility>

namespace entente {
namespace {

using Cells = std::vector<QueryValue>;

struct CellsBefore {
  bool operator()(const Cells& left, const Cells& right) const {
    return std::ranges::lexicographical_compare(left, right, value_before);
  }
};

bool contains_aggregate(const Query& query, std::size_t number) {
  const QueryExpression& expression = query.expressions[number];
  if (is_aggregate(expression)) return true;
  return std::ranges::any_of(expression.children,
                             [&](std::size_t child) { return contains_aggregate(query, child); });
}

// What a function that counts over rows makes of their values.
QueryValue aggregate(const QueryExpression& function, Cells values) {
  if (function.flag) {
    std::ranges::sort(values, value_before);
    const auto same = [](const QueryValue& left, const QueryValue& right) {
      return order_of(left, right) == 0;
    };
    values.erase(std::ranges::unique(values, same).begin(), values.end());
  }
  if (function.text == "count") return QueryValue::of(static_cast<double>(values.size()));
  if (function.text == "collect") return QueryValue::of_list(std::move(values));
  if (function.text == "sum") {
    double sum = 0.0;
    for (const QueryValue& value : values) sum += value.number;
    return QueryValue::of(sum);
  }
  if (values.empty()) return {};
  return function.text == "min" ? *std::ranges::min_element(values, value_before)
                                : *std::ranges::max_element(values, value_before);
}

class TableMaker {
 public:
  TableMaker(const Query& query, Evaluator& evaluator) : query_{&query}, evaluator_{&evaluator} {
    for (const ReturnItem& item : query.items)
      counted_.push_back(contains_aggregate(query, item.expression));
  }

  std::vector<Cells> make(const std::deque<QueryRow>& rows) {
    const bool grouped = std::ranges::find(counted_, true) != counted_.end();
    auto table = grouped ? groups(rows) : singles(rows);
    if (query_->distinct) drop_repeated(table);
    if (!query_->order.empty())
      std::ranges::stable_sort(
          table, [this](const Cells& left, const Cells& right) { return before(left, right); });
    if (query_->limit && table.size() > *query_->limit) table.resize(*query_->limit);
    return table;
  }

 private:
  QueryValue value(std::size_t item, const QueryRow& row) {
    return evaluator_->value(query_->items[item].expression, {{}, {}, &row});
  }

  std::vector<Cells> singles(const std::deque<QueryRow>& rows) {
    std::vector<Cells> table;
    for (const QueryRow& row : rows) {
      Cells cells;
      for (std::size_t i = 0; i < counted_.size(); ++i) cells.push_back(value(i, row));
      table.push_back(std::move(cells));
    }
    return table;
  }

  // In order of their first rows. Without any other column there is one group, even of no rows.
  std::vector<Cells> groups(const std::deque<QueryRow>& rows) {
    std::map<Cells, std::size_t, CellsBefore> numbers;
    std::vector<std::vector<const QueryRow*>> members;
    std::vector<Cells> keys;
    const bool single = std::ranges::find(counted_, false) == counted_.end();
    if (single) {
      numbers.emplace(Cells{}, 0);
      keys.emplace_back();
      members.emplace_back();
    }
    for (const QueryRow& row : rows) {
      Cells key;
      for (std::size_t i = 0; i < counted_.size(); ++i) {
        if (!counted_[i]) key.push_back(value(i, row));
      }
      const auto [found, fresh] = numbers.try_emplace(key, members.size());
      if (fresh) {
        keys.push_back(key);
        members.emplace_back();
      }
      members[found->second].push_back(&row);
    }
    std::vector<Cells> table;
    for (std::size_t group = 0; group < members.size(); ++group)
      table.push_back(cells_of(keys[group], members[group]));
    return table;
  }

  Cells cells_of(const Cells& key, const std::vector<const QueryRow*>& rows) {
    Cells cells;
    auto next = key.begin();
    for (std::size_t i = 0; i < counted_.size(); ++i) {
      cells.push_back(counted_[i] ? counted_value(query_->items[i].expression, rows) : *next++);
    }
    return cells;
  }

  QueryValue counted_value(std::size_t number, const std::vector<const QueryRow*>& rows) {
    const QueryExpression& function = query_->expressions[number];
    const std::size_t argument = function.children.front();
    const bool all = query_->expressions[argument].type == QueryExpression::Type::all_rows;
    if (all) return QueryValue::of(static_cast<double>(rows.size()));
    Cells values;
    for (const QueryRow* row : rows) {
      for (QueryValue& value : flattened(evaluator_->value(argument, {{}, {}, row})))
        values.push_back(std::move(value));
    }
    return aggregate(function, std::move(values));
  }

  static void drop_repeated(std::vector<Cells>& table) {
    std::map<Cells, bool, CellsBefore> seen;
    std::erase_if(table, [&](const Cells& cells) { return !seen.try_emplace(cells).second; });
  }

  [[nodiscard]] std::size_t column(const OrderKey& key) const {
    const auto item = std::ranges::find(query_->items, key.column, &ReturnItem::name);
    return static_cast<std::size_t>(item - query_->items.begin());
  }

  [[nodiscard]] bool before(const Cells& left, const Cells& right) const {
    for (const OrderKey& key : query_->order) {
      const std::size_t at = column(key);
      const auto order = order_of(left[at], right[at]);
      if (order == 0) continue;
      const bool nulls = left[at].is_null() || right[at].is_null();
      return key.descending && !nulls ? order > 0 : order < 0;
    }
    return false;
  }

  const Query* query_;
  Evaluator* evaluator_;
  std::vector<bool> counted_;  // of each item
};

}  // namespace

std::vector<std::vector<QueryValue>> table_of(const Query& query, Evaluator& evaluator,
                                              const std::deque<QueryRow>& rows) {
  return TableMaker{query, evaluator}.make(rows);
}

}  // namespace entente
