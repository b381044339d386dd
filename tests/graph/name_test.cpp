#include "graph/name.h"

#include <algorithm>
#include <utility>

#include <doctest/doctest.h>

#include "graph/hash.h"
#include "graph/name_variant.h"

namespace entente {
namespace {

TEST_CASE("a normalised name leaves out what spelling leaves to taste") {
  struct {
    std::string about;
    std::string name;
    std::string expected;
  } const cases[] = {
      {"case and article", "The Russian Federation", "russian federation"},
      {"diacritics", "Recep Tayyip Erdoğan", "recep tayyip erdogan"},
      {"Azerbaijani schwa", "İlham Əliyev", "ilham aliyev"},
      {"letters that are two", "Straße, Ægir, Þór", "strasse aegir thor"},
      {"Vietnamese", "Nguyễn Phú Trọng", "nguyen phu trong"},
      {"combining marks", "Sa\xCC\x88nger", "sanger"},
      {"possessive, both apostrophes", "Russia's Putin’s", "russia putin"},
      {"possessive of a plural", "United States'", "united states"},
      {"an apostrophe within a name", "O'Brien of Sana'a", "obrien of sanaa"},
      {"abbreviations", "U.S. and St. Petersburg", "us and st petersburg"},
      {"hyphens and dashes", "Jean-Claude Juncker – Brussels", "jean claude juncker brussels"},
      {"white space of all sorts", "  Petr\xC2\xA0Pavel\t\n", "petr pavel"},
      {"Cyrillic keeps its letters", "Валерий Герасимов", "валерий герасимов"},
      {"invisible characters", "Ba\xE2\x80\x8Bku", "baku"},
      {"only an article", "The", "the"},
      {"broken UTF-8", "Ba\xFFku", "ba ku"},
      {"nothing", " - ", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(normalised_name(c.name) == c.expected);
    CHECK(normalised_name(normalised_name(c.name)) == c.expected);
  }
}

TEST_CASE("surnames, full names and slugs") {
  CHECK(surname_of("curtis m scaparrotti") == "scaparrotti");
  CHECK(surname_of("joseph dunford jr") == "dunford");
  CHECK(surname_of("pele") == "pele");
  CHECK(surname_of("").empty());
  CHECK(is_full_name("petr pavel"));
  CHECK_FALSE(is_full_name("pavel"));
  CHECK(slug_of("Valery Gerasimov") == "valery-gerasimov");
  CHECK(slug_of("Сергей") == hash_of("сергей"));
  CHECK(slug_of("") == hash_of(""));
}

TEST_CASE("a hash is the same everywhere") {
  CHECK(hash_of("") == "2d06800538d394c2");
  CHECK(hash_of("entente").size() == 16);
}

TEST_CASE("differences that two spellings of one person can have") {
  struct {
    std::string about;
    std::string left;
    std::string right;
    std::string expected;
  } const cases[] = {
      {"an initial in the middle", "curtis m scaparrotti", "curtis scaparrotti",
       "initial or middle name left out"},
      {"an initial for the given name", "c scaparrotti", "curtis scaparrotti",
       "initial or middle name left out"},
      {"double letters", "curtis scaparotti", "curtis scaparrotti", "other transliteration"},
      {"a slip in a long surname", "valery gerasimov", "valery gerasimow", "other transliteration"},
      {"another letter in a long surname", "curtis scaparrotti", "curtis scaparrutti",
       "slip of one letter"},
      {"Russian endings", "sergei lavrov", "sergey lavrov", "other transliteration"},
      {"y for i, kh for h", "mikhail", "mihail", ""},
      {"both words", "mikheil saakashvili", "mikhail saakashvili", "slip of one letter"},
      {"order", "jinping xi", "xi jinping", "words in another order"},
      {"particles", "abdel fattah al sisi", "abdel fattah el sisi", "particle left out"},
      {"qaf", "muammar qaddafi", "muammar gaddafi", "slip of one letter"},
      {"another given name", "ilham aliyev", "heydar aliyev", ""},
      {"one initial more", "george w bush", "george h w bush", ""},
      {"middle names that differ", "george w bush", "george h bush", ""},
      {"a short surname with a slip", "kim jong un", "kim jong il", ""},
      {"two slips", "valerii gerasimof", "waleria gerasimav", ""},
      {"one word only", "gerasimov", "valery gerasimov", ""},
      {"an initial and a slip", "c scaparrotti", "curtis scaparrutti", ""},
      {"an initial for the surname", "george b", "george bush", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(difference_between(c.left, c.right) == c.expected);
    CHECK(difference_between(c.right, c.left) == c.expected);
  }
}

TEST_CASE("names that can be variants share a key") {
  const std::pair<std::string, std::string> cases[] = {
      {"curtis m scaparrotti", "curtis scaparotti"},
      {"jinping xi", "xi jinping"},
      {"sergei lavrov", "sergey lavrov"},
      {"muammar qaddafi", "muammar gaddafi"},
      {"mikheil saakashvili", "mikhail saakashvili"},
      {"curtis scaparrotti", "curtis scaparrutti"},
      {"c scaparrotti", "curtis scaparotti"},
  };
  for (const auto& [left, right] : cases) {
    CAPTURE(left);
    for (const auto& [told, sought] : {std::pair{left, right}, std::pair{right, left}}) {
      const auto keys = variant_keys(told).told;
      const auto shared = [&](const auto& key) { return std::ranges::binary_search(keys, key); };
      CHECK(std::ranges::any_of(variant_keys(sought).sought, shared));
    }
  }
}

TEST_CASE("one slip is one letter more, less, other, or two swapped") {
  CHECK(one_slip_apart("gerasimov", "gerassimov"));
  CHECK(one_slip_apart("gerasimov", "gerasinov"));
  CHECK(one_slip_apart("gerasimov", "geraismov"));
  CHECK_FALSE(one_slip_apart("gerasimov", "gerasimov"));
  CHECK_FALSE(one_slip_apart("gerasimov", "gerosimav"));
  CHECK_FALSE(one_slip_apart("a", "abc"));
}

}  // namespace
}  // namespace entente
