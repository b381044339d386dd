#include "graph/csv.h"

#include <limits>

#include <doctest/doctest.h>

#include "graph/wording.h"

namespace entente {
namespace {

TEST_CASE("fields are quoted where they must be, and none is a formula") {
  const struct {
    const char* about;
    std::string field;
    std::string expected;
  } cases[] = {{"plain", "Baku", "Baku"},
               {"empty", "", ""},
               {"a comma", "Baku, Azerbaijan", "\"Baku, Azerbaijan\""},
               {"quotes", "the \"wise\"", "\"the \"\"wise\"\"\""},
               {"a break", "two\nlines", "\"two\nlines\""},
               {"a formula", "=1+1", "'=1+1"},
               {"a formula behind spaces", " @SUM(A1)", "' @SUM(A1)"},
               {"a number below zero", "-0.5", "-0.5"},
               {"what only begins as one", "-1+1", "'-1+1"}};
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(csv_line({"a", c.field}) == "a," + c.expected + "\r\n");
  }
  CHECK(csv_line({"", "b"}) == ",b\r\n");
}

TEST_CASE("numbers do not depend on the locale; what is no number is empty, or a dash") {
  CHECK(csv_number(0.1) == "0.1");
  CHECK(csv_number(std::numeric_limits<double>::quiet_NaN()).empty());
  CHECK(decimals(0.25, 3) == "0.250");
  CHECK(decimals(1e300, 0).size() == 301);
  CHECK(decimals(std::numeric_limits<double>::quiet_NaN(), 3) == "-");
  CHECK(right_aligned("ab", 4) == "  ab");
  CHECK(right_aligned("abc", 2) == "abc");
}

}  // namespace
}  // namespace entente
