#include "graph/query/parser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "graph/date.h"
#include "graph/query/tokens.h"
#include "graph/wording.h"

namespace entente {
namespace {

using Type = QueryToken::Type;
using Form = QueryExpression::Type;

constexpr std::size_t kDeepest = 100;

class QueryParser {
 public:
  QueryParser(std::string_view text, std::vector<QueryToken> tokens) : tokens_{std::move(tokens)} {
    query_.text = text;
  }

  Result<Query> read() {
    match();
    while (!failed_ && clause()) {
    }
    returned();
    if (!failed_ && peek().type != Type::end) fail("the end of the query, ORDER BY or LIMIT");
    if (failed_) return *error_;
    return std::move(query_);
  }

 private:
  [[nodiscard]] const QueryToken& peek(std::size_t ahead = 0) const {
    return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
  }

  // After a failure nothing is accepted any more, so that every rule comes to its end.
  void fail(const std::string& expected) {
    if (failed_) return;
    failed_ = true;
    const QueryToken& token = peek();
    constexpr std::size_t kShown = 40;
    const std::string shown = printable(std::string_view{query_.text}.substr(
        token.offset, std::min(token.after - token.offset, kShown)));
    error_ = query_error(query_.text, token.offset, expected,
                         token.type == Type::end ? "the end of the query" : "'" + shown + "'");
  }

  [[nodiscard]] bool is_word(std::string_view word, std::size_t ahead = 0) const {
    return !failed_ && peek(ahead).type == Type::word && same_word(peek(ahead).text, word);
  }

  bool accept_word(std::string_view word) {
    if (!is_word(word)) return false;
    ++at_;
    return true;
  }

  bool accept_words(std::string_view first, std::string_view second) {
    if (!is_word(first) || !is_word(second, 1)) return false;
    at_ += 2;
    return true;
  }

  void expect_word(std::string_view word) {
    if (!accept_word(word)) fail(std::string{word});
  }

  [[nodiscard]] bool is_sign(std::string_view sign) const {
    return !failed_ && peek().type == Type::sign && peek().text == sign;
  }

  bool accept_sign(std::string_view sign) {
    if (!is_sign(sign)) return false;
    ++at_;
    return true;
  }

  void expect_sign(std::string_view sign) {
    if (!accept_sign(sign)) fail("'" + std::string{sign} + "'");
  }

  // Empty after a failure.
  std::string expect(Type type, const std::string& expected) {
    if (failed_ || peek().type != type) {
      fail(expected);
      return {};
    }
    return tokens_[at_++].text;
  }

  std::size_t expect_whole(std::size_t least, const std::string& expected) {
    constexpr std::size_t kMost = 1'000'000'000;
    const std::string& digits = peek().text;
    std::size_t number = 0;
    const auto* const end = digits.data() + digits.size();
    const bool read =
        peek().type == Type::number && std::from_chars(digits.data(), end, number).ptr == end;
    if (failed_ || !read || number < least || number > kMost) {
      fail(expected);
      return least;
    }
    ++at_;
    return number;
  }

  template <class Enum>
  Enum expect_named(std::optional<Enum> (*named)(std::string_view), const std::string& expected) {
    const auto value =
        !failed_ && peek().type == Type::word ? named(lower(peek().text)) : std::nullopt;
    if (!value) {
      fail(expected);
      return Enum{};
    }
    ++at_;
    return *value;
  }

  static std::string lower(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text;
  }

  // MATCH and what it looks for.
  void match() {
    expect_word("MATCH");
    if (peek().type == Type::word && peek(1).text == "=" && peek(1).type == Type::sign) {
      query_.path_variable = tokens_[at_].text;
      at_ += 2;
    }
    selector();
    mode();
    if (!accept_word("PATHS")) accept_word("PATH");
    query_.nodes.push_back(node());
    while (!failed_ && (is_sign("-") || is_sign("<-") || is_sign("->"))) {
      query_.edges.push_back(edge());
      query_.nodes.push_back(node());
    }
  }

  void selector() {
    if (accept_word("ANY")) {
      query_.selector = Selector{Choice::first, 1};
      if (accept_word("SHORTEST")) return;
      if (peek().type == Type::number) query_.selector->count = expect_whole(1, "a number above 0");
    } else if (accept_words("ALL", "SHORTEST")) {
      query_.selector = Selector{Choice::all_shortest, 1};
    } else if (accept_word("ALL")) {
      query_.selector = Selector{Choice::all, 1};
    } else if (accept_word("SHORTEST")) {
      query_.selector = Selector{Choice::first, expect_whole(1, "a number above 0")};
      if (accept_word("GROUPS") || accept_word("GROUP")) query_.selector->choice = Choice::groups;
    } else if (accept_word("CHEAPEST")) {
      query_.selector = Selector{Choice::cheapest, 1};
      if (peek().type == Type::number) query_.selector->count = expect_whole(1, "a number above 0");
    }
  }

  void mode() {
    for (const auto one : {PathMode::walk, PathMode::trail, PathMode::acyclic, PathMode::simple}) {
      if (accept_word(name_of(one))) query_.mode = one;
    }
  }

  NodePattern node() {
    NodePattern node;
    expect_sign("(");
    if (peek().type == Type::word && !is_word("WHERE"))
      node.variable = expect(Type::word, "a variable");
    if (accept_sign(":")) {
      do {
        node.kinds.push_back(expect_named(
            kind_named, "a kind (person, state, organisation, place, agreement, event, meeting)"));
      } while (accept_sign("|"));
    }
    if (accept_word("WHERE")) node.where = expression();
    expect_sign(")");
    return node;
  }

  EdgePattern edge() {
    EdgePattern edge;
    edge.offset = peek().offset;
    const bool back = accept_sign("<-");
    if (!back && accept_sign("->")) {
      edge.way = Way::along;
    } else {
      if (!back) expect_sign("-");
      edge.way = back ? Way::against : Way::either;
      if (accept_sign("[")) edge_body(edge);
    }
    quantifier(edge);
    return edge;
  }

  void edge_body(EdgePattern& edge) {
    if (peek().type == Type::word && !is_word("WHERE"))
      edge.variable = expect(Type::word, "a variable");
    if (accept_sign(":")) {
      do {
        const std::size_t offset = peek().offset;
        edge.relations.push_back({expect(Type::word, "a relation"), offset});
      } while (accept_sign("|"));
    }
    if (accept_word("WHERE")) edge.where = expression();
    expect_sign("]");
    if (edge.way == Way::against) {
      expect_sign("-");
    } else if (accept_sign("->")) {
      edge.way = Way::along;
    } else if (!accept_sign("-")) {
      fail("'->' or '-'");
    }
  }

  void quantifier(EdgePattern& edge) {
    if (accept_sign("*")) {
      edge.min = 0;
      edge.max.reset();
    } else if (accept_sign("+")) {
      edge.max.reset();
    } else if (accept_sign("?")) {
      edge.min = 0;
    } else if (accept_sign("{")) {
      bounds(edge);
      expect_sign("}");
    }
  }

  void bounds(EdgePattern& edge) {
    edge.min = 0;
    if (!is_sign(",")) edge.min = expect_whole(0, "a number of ties or ','");
    edge.max = edge.min;
    if (!accept_sign(",")) return;
    edge.max.reset();
    if (!is_sign("}")) edge.max = expect_whole(edge.min, "a number not below the least, or '}'");
  }

  // One of the conditions between pattern and RETURN.
  bool clause() {
    if (accept_word("WHERE")) {
      query_.where = expression();
    } else if (accept_word("DURING")) {
      during();
    } else if (accept_words("TIME", "RESPECTING")) {
      time();
    } else if (accept_words("WITH", "NEGATED")) {
      query_.negated = true;
    } else if (accept_words("WITH", "STATUS")) {
      statuses();
    } else if (accept_word("VIA")) {
      names(query_.via);
    } else if (accept_word("AVOID")) {
      names(query_.avoid);
    } else if (accept_word("COST")) {
      query_.cost = expect_named(hop_cost_named, "hops, confidence or sources");
    } else if (accept_words("DAMP", "HUBS")) {
      query_.damp_hubs = true;
    } else if (accept_words("GROUP", "BY")) {
      query_.by_ties = accept_word("TIES") || accept_word("EDGES");
      if (!query_.by_ties) expect_word("NODES");
    } else if (accept_word("EVIDENCE")) {
      query_.quotes = expect_whole(0, "a number of sentences");
    } else if (accept_word("BUDGET")) {
      query_.budget = expect_whole(1, "a number of steps");
      accept_word("STEPS");
    } else {
      return false;
    }
    return true;
  }

  void during() {
    expect_sign("[");
    query_.since = date();
    expect_sign(",");
    query_.until = date();
    expect_sign("]");
  }

  std::string date() {
    if (!is_date(peek().text) || peek().type != Type::text) {
      fail("a date such as '2018-12-12'");
      return {};
    }
    return tokens_[at_++].text;
  }

  void time() {
    query_.time.respected = true;
    query_.time.strict = accept_word("STRICT");
    if (!accept_words("MAX", "WAIT")) return;
    query_.time.most_wait = static_cast<std::int32_t>(expect_whole(0, "a number of days"));
    if (!accept_word("DAYS")) expect_word("DAY");
  }

  void statuses() {
    query_.statuses.clear();
    do {
      query_.statuses.push_back(
          expect_named(status_named, "a status (actual, planned, possible, requested)"));
    } while (accept_sign(","));
  }

  void names(std::vector<PlacedWord>& names) {
    do {
      const std::size_t offset = peek().offset;
      if (peek().type == Type::parameter) {
        names.push_back({"$" + tokens_[at_++].text, offset});
      } else {
        names.push_back({expect(Type::text, "a name in quotes, or a parameter"), offset});
      }
    } while (accept_sign(","));
  }

  // RETURN and what follows it.
  void returned() {
    if (!is_word("RETURN"))
      fail(
          "RETURN, or a condition: WHERE, DURING, TIME RESPECTING, WITH, VIA, AVOID, COST, DAMP "
          "HUBS, GROUP BY, EVIDENCE, BUDGET");
    accept_word("RETURN");
    query_.distinct = accept_word("DISTINCT");
    if (is_word("NETWORK") && peek(1).text != ".") {
      ++at_;
      query_.network = true;
    } else {
      do {
        item();
      } while (accept_sign(","));
    }
    if (accept_words("ORDER", "BY")) {
      do {
        order();
      } while (accept_sign(","));
    }
    if (accept_word("LIMIT")) query_.limit = expect_whole(0, "a number of rows");
  }

  void item() {
    const auto expression = operand();
    if (failed_) return;
    ReturnItem item{expression, written(query_.expressions[expression])};
    if (accept_word("AS")) item.name = expect(Type::word, "a name for the column");
    query_.items.push_back(std::move(item));
  }

  std::string written(const QueryExpression& expression) const {
    return printable(query_.text.substr(expression.offset, expression.after - expression.offset));
  }

  void order() {
    const std::size_t offset = peek().offset;
    const auto expression = operand();
    if (failed_) return;
    OrderKey key{written(query_.expressions[expression]), false, offset};
    if (accept_word("DESC") || accept_word("DESCENDING")) {
      key.descending = true;
    } else if (!accept_word("ASC")) {
      accept_word("ASCENDING");
    }
    query_.order.push_back(std::move(key));
  }

  // Expressions: OR binds least, then AND, NOT, comparisons.
  std::size_t make(Form form, std::size_t offset, std::vector<std::size_t> children,
                   std::string text = {}) {
    QueryExpression made;
    made.type = form;
    made.text = std::move(text);
    made.children = std::move(children);
    made.offset = offset;
    made.after = at_ == 0 ? 0 : tokens_[at_ - 1].after;
    query_.expressions.push_back(std::move(made));
    return query_.expressions.size() - 1;
  }

  // Requires: after it, leave().
  bool enter() {
    if (++depth_ > kDeepest) fail("at most " + std::to_string(kDeepest) + " levels of nesting");
    return !failed_;
  }
  void leave() { --depth_; }

  std::size_t expression() {
    const std::size_t offset = peek().offset;
    std::size_t left = conjunction();
    while (accept_word("OR")) left = make(Form::disjunction, offset, {left, conjunction()});
    return left;
  }

  std::size_t conjunction() {
    const std::size_t offset = peek().offset;
    std::size_t left = negation();
    while (accept_word("AND")) left = make(Form::conjunction, offset, {left, negation()});
    return left;
  }

  std::size_t negation() {
    const std::size_t offset = peek().offset;
    if (!is_word("NOT")) return comparison();
    std::size_t made = 0;
    if (enter()) {
      ++at_;
      made = make(Form::negation, offset, {negation()});
    }
    leave();
    return made;
  }

  std::size_t comparison() {
    const std::size_t offset = peek().offset;
    const std::size_t left = operand();
    if (accept_word("IS")) {
      const bool negated = accept_word("NOT");
      expect_word("NULL");
      const auto made = make(Form::is_null, offset, {left});
      query_.expressions[made].flag = negated;
      return made;
    }
    const std::string sign = comparison_sign();
    if (sign.empty()) return left;
    return make(Form::comparison, offset, {left, operand()}, sign);
  }

  std::string comparison_sign() {
    for (const auto* const sign : {"=", "<>", "<=", ">=", "<", ">"}) {
      if (accept_sign(sign)) return sign;
    }
    for (const auto* const word : {"contains", "in"}) {
      if (accept_word(word)) return word;
    }
    if (accept_words("STARTS", "WITH")) return "starts with";
    if (accept_words("ENDS", "WITH")) return "ends with";
    return {};
  }

  std::size_t operand() {
    const std::size_t offset = peek().offset;
    std::size_t made = 0;
    if (enter()) made = operand_at(offset);
    leave();
    return made;
  }

  std::size_t operand_at(std::size_t offset) {
    if (accept_sign("(")) {
      const auto inner = expression();
      expect_sign(")");
      return inner;
    }
    if (accept_sign("[")) return list(offset);
    if (is_sign("-") && peek(1).type == Type::number) {
      ++at_;
      return number(offset, -1.0);
    }
    switch (peek().type) {
      case Type::text: {
        std::string text = tokens_[at_++].text;
        return make(Form::text, offset, {}, std::move(text));
      }
      case Type::number:
        return number(offset, 1.0);
      case Type::parameter: {
        std::string name = tokens_[at_++].text;
        return make(Form::parameter, offset, {}, std::move(name));
      }
      case Type::word:
        return word(offset);
      case Type::sign:
      case Type::end:
        break;
    }
    fail("a text, number, parameter, variable or function");
    return 0;
  }

  std::size_t number(std::size_t offset, double sign) {
    const std::string digits = tokens_[at_++].text;
    const auto made = make(Form::number, offset, {});
    double value = 0.0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    query_.expressions[made].number = sign * value;
    return made;
  }

  std::size_t list(std::size_t offset) {
    std::vector<std::size_t> children;
    if (!is_sign("]")) {
      do {
        children.push_back(operand());
      } while (accept_sign(","));
    }
    expect_sign("]");
    return make(Form::list, offset, std::move(children));
  }

  std::size_t word(std::size_t offset) {
    if (accept_word("NULL")) return make(Form::null, offset, {});
    for (const bool truth : {true, false}) {
      if (!accept_word(truth ? "TRUE" : "FALSE")) continue;
      const auto made = make(Form::truth, offset, {});
      query_.expressions[made].flag = truth;
      return made;
    }
    std::string name = tokens_[at_++].text;
    if (accept_sign("(")) return function(offset, lower(std::move(name)));
    const auto variable = make(Form::variable, offset, {}, std::move(name));
    if (!accept_sign(".")) return variable;
    std::string property = lower(expect(Type::word, "a property"));
    return make(Form::property, offset, {variable}, std::move(property));
  }

  std::size_t function(std::size_t offset, std::string name) {
    constexpr std::array<std::string_view, 8> kFunctions = {
        "count", "min", "max", "sum", "collect", "length", "cost", "strength"};
    if (std::ranges::find(kFunctions, name) == kFunctions.end()) {
      at_ -= 2;
      fail("a function (count, min, max, sum, collect, length, cost, strength)");
      return 0;
    }
    const bool distinct = accept_word("DISTINCT");
    std::vector<std::size_t> children;
    if (name == "count" && is_sign("*")) {
      ++at_;
      children.push_back(make(Form::all_rows, offset, {}));
    } else {
      children.push_back(operand());
    }
    expect_sign(")");
    const auto made = make(Form::function, offset, std::move(children), std::move(name));
    query_.expressions[made].flag = distinct;
    return made;
  }

  std::vector<QueryToken> tokens_;
  Query query_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  bool failed_ = false;
  std::optional<Error> error_;
};

}  // namespace

Result<Query> parse_query(std::string_view text) {
  auto tokens = tokens_of(text);
  if (!tokens) return tokens.error();
  return QueryParser{text, std::move(tokens).value()}.read();
}

}  // namespace entente
