#include "graph/query/answer.h"

#include <string>

#include <doctest/doctest.h>

#include "../paths/small_network.h"
#include "graph/query/answer_text.h"
#include "graph/query/parser.h"

namespace entente {
namespace {

// Two persons who met, each in office, and a meeting that was only planned.
Network small_network() {
  SmallNetwork small;
  small.node("Norland", Kind::state).node("Sudland", Kind::state);
  small.node("Spring talks", Kind::meeting);
  small.said("Anna Berg", "met_with", "Carl Dahl", {"Herald", "2020-01-10"}).confidence = 0.9;
  small.tie("Anna Berg", "holds_office", "Norland").title = "president";
  small.tie("Anna Berg", "holds_office", "Norland").title = "foreign minister";
  small.tie("Carl Dahl", "holds_office", "Sudland").title = "president";
  small.tie("Norland", "praised", "Sudland").outlets = 3;
  small.tie("Sudland", "accused", "Norland").negated = true;
  small.tie("Carl Dahl", "participated_in", "Spring talks").status = Status::planned;
  Network network = small.network();
  network.nodes.front().aliases = {"Anna B."};
  return network;
}

struct Asked {
  Network network = small_network();
  TieGraph graph{network, small_ontology()};
  NameIndex names{graph};
  QueryParameters parameters = {{"who", "anna berg"}, {"least", "2"}};
  QueryContext context{graph, names, small_ontology(), parameters};

  Result<QueryAnswer> answer(const std::string& text) const {
    const auto query = parse_query(text);
    if (!query) return query.error();
    return entente::answer(context, query.value());
  }

  // The table below its heading, or the message.
  std::string table(const std::string& text) const {
    const auto found = answer(text);
    if (!found) return found.error().message;
    const std::string all = to_text(found.value(), graph, small_ontology());
    return all.substr(all.find("\n\n") + 2);
  }
};

TEST_CASE("tables of what matches") {
  struct {
    const char* about;
    const char* query;
    const char* expected;
  } const cases[] = {
      {"a name in other spelling, and both ways of a symmetric tie",
       "MATCH (a WHERE a.name = 'CARL  dahl')-[:met_with]->(b) RETURN b.name",
       "b.name\nAnna Berg\n"},
      {"an alias is a name", "MATCH (a) WHERE a.name = 'anna b' RETURN a.name",
       "a.name\nAnna Berg\n"},
      {"a parameter", "MATCH (a)-[:met_with]-(b) WHERE a.name = $who RETURN b", "b\nCarl Dahl\n"},
      {"against the direction", "MATCH (a:state)<-[e:holds_office]-(b) RETURN a.name, b.name",
       "a.name   b.name\nNorland  Anna Berg\nSudland  Carl Dahl\n"},
      {"titles of one tie together",
       "MATCH (a)-[e:holds_office]->(b WHERE b.name = 'norland') RETURN e.title",
       "e.title\nforeign minister; president\n"},
      {"only the titles that fit",
       "MATCH (a)-[e:holds_office WHERE e.title <> 'president']->(b) RETURN a.name, e.title",
       "a.name     e.title\nAnna Berg  foreign minister\n"},
      {"what is denied is left out", "MATCH (a)-[:accused]->(b) RETURN a.name", "a.name\n"},
      {"unless asked for", "MATCH (a)-[:accused]->(b) WITH NEGATED RETURN a.name",
       "a.name\nSudland\n"},
      {"what is planned, on request",
       "MATCH (a)-[e]->(b:meeting) WITH STATUS actual, planned RETURN a.name, e.status",
       "a.name     e.status\nCarl Dahl  planned\n"},
      {"numbers, given as text too",
       "MATCH (a)-[e]->(b) WHERE e.n_sources >= $least RETURN a.name, e.outlets",
       "a.name   e.outlets\nNorland  3\n"},
      {"a period", "MATCH (a)-[e]-(b) DURING ['2020-01', '2020'] RETURN DISTINCT e.relation",
       "e.relation\nmet_with\n"},
      {"conditions on several variables",
       "MATCH (a)-[e]-(b) WHERE a.kind = b.kind AND NOT a.kind = 'state' RETURN a.name, b.name",
       "a.name     b.name\nAnna Berg  Carl Dahl\nCarl Dahl  Anna Berg\n"},
      {"nothing known is not unequal",
       "MATCH (a) WHERE a.wikidata <> 'Q1' OR a.name STARTS WITH 'sud' RETURN a.name",
       "a.name\nSudland\n"},
      {"null", "MATCH (a:person)-[e:met_with]-(b) WHERE e.title IS NULL RETURN count(*) AS n",
       "n\n2\n"},
      {"counts by group, in order",
       "MATCH (a)-[e]-(b) RETURN a.kind AS kind, count(e) AS n, collect(DISTINCT b.name) AS others "
       "ORDER BY n DESC",
       "kind    n  others\n"
       "person  5  Anna Berg; Carl Dahl; Norland; Sudland\n"
       "state   5  Anna Berg; Carl Dahl; Norland; Sudland\n"},
      {"least and most",
       "MATCH (a:state)-[e]-(b) RETURN min(e.outlets), max(e.outlets), sum(e.outlets)",
       "min(e.outlets)  max(e.outlets)  sum(e.outlets)\n1               3               8\n"},
      {"no rows are counted too", "MATCH (a:event) RETURN count(*)", "count(*)\n0\n"},
      {"lists", "MATCH (a) WHERE a.name IN ['Norland', 'carl dahl'] RETURN a.id LIMIT 1",
       "a.id\ncarl-dahl\n"},
      {"paths are long or short",
       "MATCH p = (a WHERE a.name = 'anna berg')-[]-{1,3}(b WHERE b.name = 'sudland') "
       "RETURN length(p), p",
       "length(p)  p\n2          Anna Berg ─ Carl Dahl ─ Sudland\n"
       "2          Anna Berg ─ Norland ─ Sudland\n"},
      {"by way of", "MATCH (a:person)-[]-{1,3}(b:person) VIA 'sudland' RETURN DISTINCT a.name",
       "a.name\nAnna Berg\nCarl Dahl\n"},
      {"not by way of",
       "MATCH p = (a WHERE a.name = $who)-[]-{1,3}(b WHERE b.name = 'sudland') AVOID 'norland' "
       "RETURN p AS path, 1 AS one",
       "path                             one\nAnna Berg ─ Carl Dahl ─ Sudland  1\n"},
  };
  const Asked asked;
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(asked.table(c.query) == c.expected);
  }
}

TEST_CASE("what makes no sense in this network is told with its column") {
  struct {
    const char* query;
    const char* expected;
  } const cases[] = {
      {"MATCH (a)-[e:likes]->(b) RETURN a",
       "query:1:14: expected a relation (in this network: accused, holds_office, met_with, "
       "participated_in, praised), found 'likes'"},
      {"MATCH (a) WHERE b.name = 'x' RETURN a",
       "query:1:17: expected a variable of the pattern, found 'b'"},
      {"MATCH (a) WHERE a.name = $x RETURN a",
       "query:1:26: expected a parameter that is given, found '$x'"},
      {"MATCH (a)-[]-(a) RETURN a",
       "query:1:25: expected each variable once in the pattern, found 'a' again"},
      {"MATCH (a)-[e]-(b) RETURN e.name",
       "query:1:26: expected a property of ties (id, source, relation, target, title, former, "
       "negated, status, inferred, attributed_to, date, first, last, statements, articles, "
       "n_sources, outlets, confidence), found 'name'"},
      {"MATCH (a) WHERE count(a) > 1 RETURN a",
       "query:1:17: expected a condition on single paths, found 'count'"},
      {"MATCH (a) RETURN a.name ORDER BY a.id",
       "query:1:34: expected a column that is returned, found 'a.id'"},
      {"MATCH (a) RETURN length(a)",
       "query:1:25: expected the path's variable in length(), found 'a'"},
      {"MATCH ALL WALK (a)-[]-+(b) RETURN a",
       "query:1:19: expected a bound or a selector for walks, which have no end, found a tie that "
       "repeats without end"},
      {"MATCH (a)-[]-{1,90}(b) RETURN a",
       "path pattern: expected at most 64 states, found 91; lower the bounds or name fewer nodes "
       "to visit"},
      {"MATCH (a)-[]-(b) VIA 'nobody' RETURN a",
       "query: expected a name or id in the network, found 'nobody'"},
  };
  const Asked asked;
  for (const auto& c : cases) {
    CAPTURE(c.query);
    CHECK(asked.table(c.query) == c.expected);
  }
}

TEST_CASE("an answer that is cut says so; LIMIT is no cut") {
  const Asked asked;
  const std::string ends = "(a WHERE a.name = 'anna berg')-[]-+(b WHERE b.name = 'sudland')";
  const auto cut = asked.answer("MATCH p = ALL TRAIL " + ends + " BUDGET 30 STEPS RETURN p");
  CHECK_FALSE(cut.value().complete);
  CHECK(cut.value().reason == "the search was stopped after 30 steps");
  const auto limited = asked.answer("MATCH p = ALL TRAIL " + ends + " RETURN p LIMIT 1");
  CHECK(limited.value().complete);
  CHECK(limited.value().paths.size() == 1);
}

TEST_CASE("RETURN NETWORK gives the nodes and ties of all paths") {
  const Asked asked;
  const auto found = asked.answer("MATCH (a:person)-[e:met_with]-(b) RETURN NETWORK");
  const Network part = to_network(asked.graph, network_of(found.value()));
  CHECK(part.nodes.size() == 2);
  CHECK(part.edges.size() == 1);
  CHECK(part.articles.size() == 1);
}

}  // namespace
}  // namespace entente
