#include "extract/meaning/persons.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

TEST_CASE("a longer and a shorter full name can be one person's") {
  struct {
    std::string about;
    const char* longer;
    const char* shorter;
    bool expected;
  } const cases[] = {
      {"a middle initial is left out", "Curtis M. Scaparrotti", "Curtis Scaparrotti", true},
      {"one letter slips in a long surname", "Curtis Scaparrotti", "Curtis Scaparotti", true},
      {"an initial stands for the first name", "Antony Blinken", "A. Blinken", true},
      {"the end of a long Arabic name is left out", "Abdullah bin Zayed Al Nahyan",
       "Abdullah bin Zayed", true},
      {"diacritics do not count", "François Hollande", "Francois Hollande", true},
      {"different first names are different persons", "Ilham Aliyev", "Heydar Aliyev", false},
      {"a daughter's surname is not a slip", "Leyla Aliyeva", "Leyla Aliyev", false},
      {"short surnames do not slip", "Xi Jinping", "Li Jinping", false},
      {"a particle of the surname counts", "Ursula von der Leyen", "von der Leyen", true},
      {"nobody is a variant of another family", "Sergei Lavrov", "Sergei Shoigu", false},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(is_variant(name_parts(c.longer), name_parts(c.shorter)) == c.expected);
  }
}

TEST_CASE("one word fits a full name best at its end") {
  struct {
    std::string about;
    const char* full;
    const char* part;
    int expected;
  } const cases[] = {
      {"surname", "Valery Gerasimov", "Gerasimov", 3},
      {"surname with a slip", "Curtis Scaparrotti", "Scaparotti", 3},
      {"inner name", "Ali Bagheri Kani", "Bagheri", 2},
      {"family name first", "Park Jin", "Park", 1},
      {"surname with its article", "Mohammed Nasser Al Wahaibi", "Al Wahaibi", 3},
      {"another name", "Valery Gerasimov", "Lavrov", 0},
      {"longer than the name", "Lula", "da Silva", 0},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(part_fit(name_parts(c.full), name_parts(c.part)) == c.expected);
  }
}

}  // namespace
}  // namespace entente
