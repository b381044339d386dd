#include "import/table.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace entente {
namespace {

using Cells = std::vector<std::vector<std::string>>;

Cells cells_of(std::string_view text) {
  Cells all;
  TableReader reader{text};
  while (auto row = reader.next()) all.push_back(std::move(row->cells));
  return all;
}

TEST_CASE("tables are read by what parts their first line, with the quotes of RFC 4180") {
  struct {
    const char* about;
    const char* text;
    Cells expected;
  } const cases[] = {
      {"commas", "a,b\n1,2\n", {{"a", "b"}, {"1", "2"}}},
      {"semicolons, as spreadsheets of many countries write",
       "a;b\n1,5;2\n",
       {{"a", "b"}, {"1,5", "2"}}},
      {"tabs, where quotes are text", "a\tb\n\"x\t\"\n", {{"a", "b"}, {"\"x", "\""}}},
      {"quotes", "a,b\n\"x, \"\"y\"\"\",z\n", {{"a", "b"}, {"x, \"y\"", "z"}}},
      {"a cell of two lines", "a,b\n\"x\ny\",z\n", {{"a", "b"}, {"x\ny", "z"}}},
      {"lines ended as on Windows, none at the end", "a,b\r\n1,2", {{"a", "b"}, {"1", "2"}}},
      {"a byte order mark and empty lines",
       "\xEF\xBB\xBF\n\na,b\n\n1,2\n",
       {{"a", "b"}, {"1", "2"}}},
      {"empty cells", "a,b,c\n,,\n", {{"a", "b", "c"}, {"", "", ""}}},
      {"nothing", "", {}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(cells_of(c.text) == c.expected);
  }
}

TEST_CASE("rows know their line, and whether a quote never closed") {
  TableReader reader{"a,b\n\"x\ny\",z\nw,\"v\n"};
  CHECK(reader.next()->line == 1);
  CHECK(reader.next()->line == 2);
  const auto last = reader.next();
  REQUIRE(last);
  CHECK(last->line == 4);
  CHECK(last->open);
  CHECK_FALSE(reader.next());
}

TEST_CASE("columns are found by name without case, spaces and marks, the first that has text") {
  TableReader reader{"Source Name,target_name,URL\n Ann ,,u\n"};
  const TableColumns columns{*reader.next()};
  const TableRow row = *reader.next();
  CHECK(columns.has("sourcename"));
  CHECK(columns.text(row, {"sourcename"}) == "Ann");
  CHECK(columns.text(row, {"targetname", "url"}) == "u");
  CHECK(columns.text(row, {"absent"}).empty());
}

}  // namespace
}  // namespace entente
