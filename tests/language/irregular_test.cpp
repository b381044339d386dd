#include "extract/language/irregular.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

TEST_CASE("irregular forms lead to their lemma") {
  CHECK(verb_of_past_form("met") == "meet");
  CHECK(verb_of_past_form("withdrawn") == "withdraw");
  CHECK(verb_of_past_form("arisen") == "arise");
  CHECK(verb_of_past_form("wrung") == "wring");
  CHECK(verb_of_past_form("agreed") == "");
  CHECK(noun_of_plural("analyses") == "analysis");
  CHECK(noun_of_plural("spokeswomen") == "spokeswoman");
  CHECK(noun_of_plural("women") == "woman");
  CHECK(noun_of_plural("treaties") == "");
}

}  // namespace
}  // namespace entente
