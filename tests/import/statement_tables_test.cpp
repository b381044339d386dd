#include "import/statement_tables.h"

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "import/cameo.h"

namespace entente {
namespace {

struct Imported {
  StatementSet set;
  std::vector<std::string> failures;
};

std::optional<KnownActor> known(std::string_view name) {
  if (name == "Azerbaijan") return KnownActor{"Q227", Kind::state};
  return std::nullopt;
}

Imported imported(const std::string& text) {
  REQUIRE(looks_like_table(text));
  Imported all;
  all.set = import_statements(text, "x.csv", known,
                              [&](const Error& error) { all.failures.push_back(error.message); });
  return all;
}

const Entity& named(const StatementSet& set, std::string_view name) {
  for (const Entity& entity : set.entities) {
    if (entity.name == name) return entity;
  }
  FAIL("no entity " << name);
  return set.entities.front();
}

// GDELT 2.0: 61 columns, of which few are told.
std::string gdelt_row(const std::string& actor1, const std::string& actor2,
                      const std::string& code) {
  std::vector<std::string> cells(61);
  cells[0] = "810000001";
  cells[1] = "20181212";
  cells[5] = cells[7] = "AZE";
  cells[6] = actor1;
  cells[15] = "GEOGOV";
  cells[16] = actor2;
  cells[17] = "GEO";
  cells[26] = code;
  cells[59] = "20181213093000";
  cells[60] = "https://www.news.example/baku?x=1";
  std::string row;
  for (const std::string& cell : cells) row += (&cell == cells.data() ? "" : "\t") + cell;
  return row + "\n";
}

TEST_CASE("a table of relations becomes statements of articles") {
  const auto [set, failures] = imported(
      "subject,predicate,object,date,sentence,url,subject kind\n"
      "Ann,met with,Azerbaijan,20181212,\"They \"\"met\"\".\",https://www.news.example/a,\n"
      "Azerbaijan,criticised,The Bank,2018,,https://www.news.example/a,state\n"
      "Ann,112,Bob,,,https://other.example/b,\n");
  CHECK(failures.empty());
  REQUIRE(set.articles.size() == 2);
  CHECK(set.entities.size() == 5);
  REQUIRE(set.statements.size() == 3);
  CHECK(named(set, "Azerbaijan").actor == "Q227");
  CHECK(named(set, "Azerbaijan").kind == Kind::state);
  CHECK(named(set, "Ann").kind == Kind::person);
  for (const Statement& statement : set.statements) {
    if (statement.relation != "met_with") continue;
    CHECK(statement.date == "2018-12-12");
    CHECK(statement.evidence.text == "They \"met\".");
  }
  for (const ArticleInfo& article : set.articles)
    CHECK(article.outlet == (article.url.ends_with("a") ? "news.example" : "other.example"));
}

TEST_CASE("rows that name no article are one article") {
  const auto [set, failures] = imported("Source,Target\nAnn,Bob\nBob,Cem\n");
  CHECK(failures.empty());
  CHECK(set.articles.size() == 1);
  CHECK(set.entities.size() == 3);
  CHECK(set.statements.front().relation == "related_to");
}

TEST_CASE("what our tables qualify is read back") {
  const auto [set, failures] = imported(
      "source,relation,target,title,former,polarity,status,inferred,attributed_to,confidence,"
      "source_name,attributed_to_name\n"
      "person:a,holds_office,Q1,chair,yes,negated,planned,no,person:c,0.25,'=Ann,Cem\n"
      "person:a,met_with,Q2,,no,affirmed,actual,yes,,1,Ann,\n");
  CHECK(failures.empty());
  REQUIRE(set.statements.size() == 1);  // what follows from others is no statement
  const Statement& statement = set.statements.front();
  CHECK(statement.title == "chair");
  CHECK(statement.former);
  CHECK(statement.negated);
  CHECK(statement.status == Status::planned);
  CHECK(statement.confidence == 0.25);
  REQUIRE(statement.attributed_to);
  CHECK(named(set, "Cem").number == *statement.attributed_to);
  CHECK(named(set, "=Ann").kind == Kind::person);
}

TEST_CASE("events of GDELT become statements, states told from those who act for them") {
  const auto [set, failures] = imported(gdelt_row("AZERBAIJAN", "DEPUTY MINISTER", "0411") +
                                        gdelt_row("", "GEORGIA", "010"));
  REQUIRE(set.statements.size() == 1);
  CHECK(set.statements[0].relation == "met_with");
  CHECK(set.statements[0].date == "2018-12-12");
  CHECK(set.statements[0].evidence.rule == "CAMEO 0411");
  CHECK(set.articles[0].published == "2018-12-13");
  CHECK(set.articles[0].outlet == "news.example");
  CHECK(named(set, "Azerbaijan").kind == Kind::state);
  CHECK(named(set, "Deputy Minister").kind == Kind::organisation);
  REQUIRE(failures.size() == 1);
  CHECK(failures[0] == "x.csv:2: expected the name of a source, found nothing; left out");
}

TEST_CASE("events of ICEWS become statements, one article a story") {
  const auto [set, failures] = imported(
      "Event ID\tEvent Date\tSource Name\tSource Country\tEvent Text\tCAMEO Code\tTarget Name\t"
      "Target Country\tStory ID\tPublisher\n"
      "1\t2018-12-12\tAzerbaijan\tAzerbaijan\tHost a visit\t043\tCitizen "
      "(Georgia)\tGeorgia\t77\tApa\n"
      "2\t2018-12-12\tAnn\tGeorgia\tSmile\t999\tAzerbaijan\tAzerbaijan\t78\tApa\n");
  REQUIRE(set.statements.size() == 1);
  CHECK(set.articles[0].id == "icews:77");
  CHECK(named(set, "Azerbaijan").kind == Kind::state);
  CHECK(set.statements[0].relation == "visited");
  CHECK(set.statements[0].object == named(set, "Azerbaijan").number);  // the host is visited
  REQUIRE(failures.size() == 1);
  CHECK(failures[0] == "x.csv:3: expected an event code of CAMEO, found '999'; left out");
}

TEST_CASE("rows that cannot be read are left out, and each reason is told once") {
  struct {
    const char* about;
    const char* row;
    const char* expected;
  } const cases[] = {
      {"no target", "Ann,met,,2018,1\nBob,met,,2018,1",
       "x.csv:2: expected the name of a target, found nothing; left out (2 rows)"},
      {"another way to write dates", "Ann,met,Bob,12/13/2018,1",
       "x.csv:2: expected a date such as 2018-12-12 in the column 'date', found '12/13/2018'; left "
       "out"},
      {"a day that is not", "Ann,met,Bob,20180230,1",
       "x.csv:2: expected a date such as 2018-12-12 in the column 'date', found '20180230'; left "
       "out"},
      {"a confidence above 1", "Ann,met,Bob,2018,7",
       "x.csv:2: expected a number above 0, at most 1, in the column 'confidence', found '7'; left "
       "out"},
      {"a quote that never closes", "Ann,\"met,Bob,2018,1",
       "x.csv:2: expected a quote that closes, found the end of the file; left out"},
      {"a row cut short", "Ann", "x.csv:2: expected the name of a target, found nothing; left out"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    const auto [set, failures] =
        imported("source,relation,target,date,confidence\n" + std::string{c.row} + "\n");
    CHECK(set.statements.empty());
    REQUIRE(failures.size() == 1);
    CHECK(failures[0] == c.expected);
  }
}

// Of this text, nothing may crash, and every message says where.
TEST_CASE("tables of anything are read to their end") {
  constexpr std::array kParts = {
      "\"",  "\"\"", ",",   ";",   "\t",   "\n",         "\r\n",         "\xff",
      "'=1", "Ann",  "met", "041", "2018", "2018-13-40", "\xEF\xBB\xBF"};
  std::mt19937 chance{7};
  for (int i = 0; i < 2000; ++i) {
    std::string text = i % 2 == 0 ? "source,relation,target,date\n" : "source\trelation\ttarget\n";
    for (std::size_t parts = chance() % 40; parts > 0; --parts)
      text += kParts[chance() % kParts.size()];
    CAPTURE(text);
    const auto [set, failures] = imported(text);
    for (const std::string& failure : failures) CHECK(failure.starts_with("x.csv:"));
    for (const Statement& statement : set.statements) {
      CHECK(statement.subject < set.entities.size());
      CHECK(statement.object < set.entities.size());
    }
  }
}

TEST_CASE("what is no table of statements is not taken for one") {
  for (const char* text : {"", "Ann met Bob, and Cem.\n", "name,age\nAnn,7\n", "{\"nodes\": []}",
                           "source\n", "<graphml/>"}) {
    CAPTURE(text);
    CHECK_FALSE(looks_like_table(text));
  }
}

TEST_CASE("codes of CAMEO mean what their longest known beginning does") {
  struct {
    const char* code;
    const char* relation;
  } const cases[] = {
      {"010", "made_statement_on"}, {"0411", "met_with"}, {"051", "praised"}, {"1121", "accused"},
      {"111", "criticised"},        {"190", "attacked"},  {"20", "attacked"}};
  for (const auto& c : cases) {
    CAPTURE(c.code);
    REQUIRE(relation_of_cameo(c.code));
    CHECK(relation_of_cameo(c.code)->relation == c.relation);
  }
  for (const char* code : {"", "1", "999", "00", "21", "04112", "CONSULT", "-1"}) {
    CAPTURE(code);
    CHECK_FALSE(relation_of_cameo(code));
  }
}

}  // namespace
}  // namespace entente
