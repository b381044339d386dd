#include <string>

#include <doctest/doctest.h>

#include "extract/article/article.h"

using namespace entente;

TEST_CASE("an offset map leads through runs, fixed and moving") {
  OffsetMap map;
  map.add({0, 10, false});  // "abc" at 10
  map.add({3, 20, true});   // one character of two bytes for "&eacute;" at 20
  map.add({5, 28, false});
  CHECK(map.original(0) == 10);
  CHECK(map.original(2) == 12);
  CHECK(map.original(3) == 20);
  CHECK(map.original(4) == 20);
  CHECK(map.original(6) == 29);
  CHECK(map.original(Span{0, 3}) == Span{10, 13});
  CHECK(map.original(Span{2, 5}) == Span{12, 28});
  CHECK(map.original(Span{5, 7}) == Span{28, 30});
  CHECK(map.original(Span{2, 2}) == Span{12, 12});
}
