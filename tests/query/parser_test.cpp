#include "graph/query/parser.h"

#include <string>

#include <doctest/doctest.h>

namespace entente {
namespace {

std::string message_of(const std::string& query) {
  const auto read = parse_query(query);
  return read ? "" : read.error().message;
}

TEST_CASE("a query that cannot be read is told with column, what was expected and what was found") {
  struct {
    const char* about;
    const char* query;
    const char* expected;
  } const cases[] = {
      {"nothing", "", "query:1:1: expected MATCH, found the end of the query"},
      {"no pattern", "MATCH RETURN a", "query:1:7: expected '(', found 'RETURN'"},
      {"an open node", "MATCH (a RETURN a", "query:1:10: expected ')', found 'RETURN'"},
      {"an open tie", "MATCH (a)-[e->(b) RETURN a", "query:1:13: expected ']', found '->'"},
      {"a tie both ways", "MATCH (a)<-[e]->(b) RETURN a", "query:1:15: expected '-', found '->'"},
      {"an unknown kind", "MATCH (a:people) RETURN a",
       "query:1:10: expected a kind (person, state, organisation, place, agreement, event, "
       "meeting), found 'people'"},
      {"bounds upside down", "MATCH (a)-[]-{4,1}(b) RETURN a",
       "query:1:17: expected a number not below the least, or '}', found '1'"},
      {"a text without end", "MATCH (a WHERE a.name = 'x) RETURN a",
       "query:1:25: expected a text that ends with ', found the end of the query"},
      {"an unknown function", "MATCH (a) RETURN avg(a)",
       "query:1:18: expected a function (count, min, max, sum, collect, length, cost, strength), "
       "found 'avg'"},
      {"a date that is none", "MATCH (a)-[]-(b) DURING ['2018-13-01', '2019'] RETURN a",
       "query:1:26: expected a date such as '2018-12-12', found ''2018-13-01''"},
      {"on the second line, in characters", "MATCH (a WHERE a.name = 'Əliyev')\n  RETURN ?",
       "query:2:10: expected a text, number, parameter, variable or function, found '?'"},
      {"more than a query", "MATCH (a) RETURN a LIMIT 3 4",
       "query:1:28: expected the end of the query, ORDER BY or LIMIT, found '4'"},
      {"a sign of no language", "MATCH (a) RETURN a;",
       "query:1:19: expected a word, number, text or sign, found ';'"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(message_of(c.query) == c.expected);
  }
}

TEST_CASE("a query nested too deep or too long is refused, not read") {
  const std::string deep(10'000, '(');
  CHECK(message_of("MATCH (a WHERE " + deep + "a.name") ==
        "query:1:116: expected at most 100 levels of nesting, found '('");
  std::string nots;
  for (int i = 0; i < 10'000; ++i) nots += "NOT ";
  CHECK(message_of("MATCH (a WHERE " + nots + "true) RETURN a").find("levels of nesting") !=
        std::string::npos);
  CHECK(message_of(std::string(10'000'000, 'a')) ==
        "query: expected at most 100000 bytes, found 10000000");
}

TEST_CASE("selectors, modes and bounds are read as written") {
  const auto query = parse_query(
                         "match p = shortest 3 groups trail paths (a:person|state)"
                         "<-[e:met_with|praised where e.n_sources >= 2]-{1,4}(b)->{2}(c)-[]-*() "
                         "return p")
                         .value();
  CHECK(query.selector == Selector{Choice::groups, 3});
  CHECK(query.mode == PathMode::trail);
  CHECK(query.path_variable == "p");
  CHECK(query.nodes.front().kinds == std::vector{Kind::person, Kind::state});
  REQUIRE(query.edges.size() == 3);
  CHECK(query.edges[0].way == Way::against);
  CHECK(query.edges[0].relations.size() == 2);
  CHECK(query.edges[0].max == 4);
  CHECK(query.edges[1].way == Way::along);
  CHECK(query.edges[1].min == 2);
  CHECK(query.edges[1].max == 2);
  CHECK(query.edges[2].way == Way::either);
  CHECK(query.edges[2].min == 0);
  CHECK_FALSE(query.edges[2].max);
}

}  // namespace
}  // namespace entente
