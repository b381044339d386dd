#include "graph/statement_json.h"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "telling.h"

namespace entente {
namespace {

StatementSet read(const std::string& text, std::vector<std::string>& errors) {
  return from_json_lines(text, "s.jsonl",
                         [&](const Error& error) { errors.push_back(error.message); });
}

StatementSet small_set() {
  Telling telling;
  telling.article("a1", "2018-12-13", "APA");
  const auto general = telling.person("Valery Gerasimov");
  const auto other = telling.person("Curtis Scaparrotti");
  const auto russia = telling.state("Russia", "Q159");
  telling.office(general, "chief of the general staff", russia);
  telling.meeting(
      {"2018-12-12", {general, other}, telling.place("Baku", "Q9248"), MeetingStatus::planned});
  auto& statement = telling.says(russia, "accused", general, 1.0 / 3.0);
  statement.attributed_to = other;
  statement.negated = true;
  statement.status = Status::requested;
  statement.date = "2018-04";
  return telling.set();
}

TEST_CASE("a set survives JSON Lines and back, byte for byte") {
  const auto set = small_set();
  std::vector<std::string> errors;
  CHECK(read(to_json_lines(set), errors) == set);
  CHECK(errors.empty());
  CHECK(to_json_lines(read(to_json_lines(set), errors)) == to_json_lines(set));
}

TEST_CASE("open dates survive JSON Lines and back") {
  for (const auto* date : {"XXXX-12-12", "XXXX-04", "XXXX-WXX-3", "XXXX-07-09/XXXX-07-11"}) {
    CAPTURE(date);
    auto set = small_set();
    for (auto& statement : set.statements) statement.date = date;
    normalise(set);
    std::vector<std::string> errors;
    CHECK(read(to_json_lines(set), errors) == set);
    CHECK(errors.empty());
  }
}

TEST_CASE("hostile texts survive JSON Lines and back") {
  const std::string texts[] = {
      "quotes \" and \\ and \n newline \r \t \x01 \x7F",
      "</script><!-- ]]> & <b>",
      std::string{"a zero \0 byte", 13},
      "\xEF\xBB\xBF bom, \xE2\x80\xA8 line separator, \xF0\x9F\x95\x8A dove",
      "{\"record\":\"article\"}",
      "",
  };
  for (const auto& text : texts) {
    CAPTURE(text);
    auto set = small_set();
    set.articles.front().title = text;
    set.statements.front().evidence.text = text;
    std::vector<std::string> errors;
    CHECK(read(to_json_lines(set), errors) == set);
    CHECK(errors.empty());
  }
}

TEST_CASE("broken UTF-8 is written as replacement characters") {
  struct {
    std::string about;
    std::string text;
    std::string expected;
  } const cases[] = {
      {"a lone byte", "a\xFF", "a\xEF\xBF\xBD"},
      {"a cut sequence", "a\xE2\x80", "a\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"an overlong slash", "\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"a surrogate", "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"beyond Unicode", "\xF4\x90\x80\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"well formed", "Əliyev 🕊", "Əliyev 🕊"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    auto set = small_set();
    set.articles.front().title = c.text;
    std::vector<std::string> errors;
    CHECK(read(to_json_lines(set), errors).articles.front().title == c.expected);
  }
}

TEST_CASE("confidence is written in the fewest digits that read back the same") {
  const auto text = to_json_lines(small_set());
  CHECK(text.find("\"confidence\":0.3333333333333333,") != std::string::npos);
  CHECK(text.find("\"confidence\":0.5,") != std::string::npos);
}

const std::string kArticle = R"({"record":"article","version":1,"id":"a"})";
const std::string kEntity =
    R"({"record":"entity","version":1,"article":"a","number":0,"kind":"person","name":"Petr Pavel"})";

TEST_CASE("a bad line is told with its place and the rest is kept") {
  const std::string statement =
      R"({"record":"statement","version":1,"article":"a","subject":0,"relation":"praised",)";
  const std::string evidence = R"("evidence":{"sentence":[0,9],"text":"x"}})";
  struct {
    std::string about;
    std::string line;
    std::string expected;
  } const cases[] = {
      {"no JSON", "{oops",
       "s.jsonl:3: expected JSON, found something else (Missing a name for object member.)"},
      {"no object", "[1]", "s.jsonl:3: expected an object, found an array of 1"},
      {"no record", R"({"version":1})",
       "s.jsonl:3: expected a text for 'record', found no such key"},
      {"unknown record", R"({"record":"fact","version":1})",
       "s.jsonl:3: expected one of article, entity, statement, found the text 'fact'"},
      {"newer version", R"({"record":"article","version":9,"id":"z"})",
       "s.jsonl:3: expected version 1, found the number 9"},
      {"unknown key", R"({"record":"article","version":1,"id":"z","colour":"red"})",
       "s.jsonl:3: expected one of the keys 'record', 'version', 'id', 'title', 'outlet', "
       "'authors', 'published', "
       "'url', 'path', 'sketch', found the key 'colour'"},
      {"empty id", R"({"record":"article","version":1,"id":""})",
       "s.jsonl:3: expected a text that is not empty for 'id', found the text ''"},
      {"published is a month", R"({"record":"article","version":1,"id":"z","published":"2018-12"})",
       "s.jsonl:3: expected a day as 2018-12-12, found the text '2018-12'"},
      {"a sketch cut short", R"({"record":"article","version":1,"id":"z","sketch":"0a1b"})",
       "s.jsonl:3: expected 256 hexadecimal digits, found the text '0a1b'"},
      {"unknown kind",
       R"({"record":"entity","version":1,"article":"a","number":5,"kind":"robot","name":"x"})",
       "s.jsonl:3: expected one of person, state, organisation, place, agreement, event, meeting, "
       "found the text "
       "'robot'"},
      {"number below zero",
       R"({"record":"entity","version":1,"article":"a","number":-1,"kind":"state","name":"x"})",
       "s.jsonl:3: expected a whole number for 'number', found the number -1"},
      {"a zero with an exponent",
       R"({"record":"entity","version":1,"article":"a","number":0e88,"kind":"state","name":"x"})",
       "s.jsonl:3: expected a whole number for 'number', found the number 0"},
      {"a name of a book's length",
       R"({"record":"entity","version":1,"article":"a","number":5,"kind":"state","name":")" +
           std::string(10'001, 'x') + R"("})",
       "s.jsonl:3: expected a name of at most 10000 bytes, found the text "
       "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'"},
      {"entity without article",
       R"({"record":"entity","version":1,"article":"b","number":5,"kind":"state","name":"x"})",
       "s.jsonl:3: expected an article of this text as 'article', found 'b'"},
      {"another entity with the number",
       R"({"record":"entity","version":1,"article":"a","number":0,"kind":"state","name":"x"})",
       "s.jsonl:4: expected one entity 0 of article 'a', found another"},
      {"statement without object", statement + R"("object":7,)" + evidence,
       "s.jsonl:3: expected an entity of article 'a' as object, found the number 7"},
      {"confidence above one", statement + R"("object":0,"confidence":1.5,)" + evidence,
       "s.jsonl:3: expected a number from 0 to 1 for 'confidence', found the number 1.5"},
      {"confidence zero", statement + R"("object":0,"confidence":0,)" + evidence,
       "s.jsonl:3: expected a number above 0, found the number 0"},
      {"no such day", statement + R"("object":0,"date":"2018-02-30",)" + evidence,
       "s.jsonl:3: expected a date as 2018-12-12, 2018-12, 2018, a span of two with '/', or an "
       "open "
       "date as XXXX-12-12, XXXX-12, XXXX-WXX-3, found the text '2018-02-30'"},
      {"no such open day", statement + R"("object":0,"date":"XXXX-02-30",)" + evidence,
       "s.jsonl:3: expected a date as 2018-12-12, 2018-12, 2018, a span of two with '/', or an "
       "open "
       "date as XXXX-12-12, XXXX-12, XXXX-WXX-3, found the text 'XXXX-02-30'"},
      {"span backwards", statement + R"("object":0,"evidence":{"sentence":[9,0],"text":"x"}})",
       "s.jsonl:3: expected two byte positions [begin, end] in order, found an array of 2"},
      {"no evidence", statement + R"("object":0})",
       "s.jsonl:3: expected an object for 'evidence', found no such key"},
      {"too deep", std::string(100, '['), "s.jsonl:3: expected at most 64 levels, found one more"},
      {"a zero byte", std::string{"{}\0", 3},
       "s.jsonl:3: expected the end of the text, found a zero byte"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    std::vector<std::string> errors;
    const auto set = read(kArticle + "\n\r\n" + c.line + "\n" + kEntity + "\n", errors);
    REQUIRE(errors.size() == 1);
    CHECK(errors.front() == c.expected);
    CHECK(set.articles.size() == 1);
    CHECK(set.entities.size() == 1);
    CHECK(set.statements.empty());
  }
}

TEST_CASE(
    "records may come in any order, twice, behind a byte order mark and without a last line end") {
  std::vector<std::string> errors;
  const auto set = read("\xEF\xBB\xBF" + kEntity + "\r\n" + kArticle + "\n" + kEntity, errors);
  CHECK(errors.empty());
  CHECK(set.entities.size() == 1);
  CHECK(set.entities.front().name == "Petr Pavel");
}

TEST_CASE("an article with more records than any article has is left out as a whole") {
  std::string text = kArticle + "\n" + kEntity + "\n" +
                     R"({"record":"article","version":1,"id":"b","path":"b.txt"})" + "\n";
  for (std::size_t i = 0; i <= kMostRecords; ++i) {
    text += R"({"record":"entity","version":1,"article":"b","kind":"state","name":"x","number":)" +
            std::to_string(i) + "}\n";
  }
  std::vector<std::string> errors;
  const auto set = read(text, errors);
  CHECK(errors ==
        std::vector<std::string>{"s.jsonl: expected at most 200000 entities and statements "
                                 "of article 'b', found more"});
  CHECK(set.articles.size() == 1);
  CHECK(set.entities.size() == 1);
}

TEST_CASE("nothing reads as an empty set") {
  std::vector<std::string> errors;
  CHECK(read("", errors) == StatementSet{});
  CHECK(to_json_lines({}).empty());
  CHECK(errors.empty());
}

}  // namespace
}  // namespace entente
