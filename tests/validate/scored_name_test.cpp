#include "validate/scored_name.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

TEST_CASE("names are compared without what spelling leaves to taste") {
  struct {
    std::string about;
    std::string name;
    std::string expected;
  } const cases[] = {
      {"case", "NATO", "nato"},
      {"accents", "Türkiye, Côte d’Ivoire", "turkiye cote d ivoire"},
      {"a letter that is no accent", "Əliyev Øst", "əliyev øst"},
      {"the article", "The Gulf of the Lion", "gulf of lion"},
      {"possessives", "Iran’s and Oman's", "iran and oman"},
      {"an s that goes on", "Q'sim", "q sim"},
      {"punctuation", "  Al-Sabah, (Jr.) ", "al sabah jr"},
      {"digits and underlines", "G_7 ½ Ⅻ", "g_7 1 2 xii"},
      {"other scripts", "Москва 北京", "москва 北京"},
      {"nothing", "– ’", ""},
  };
  for (const auto& [about, name, expected] : cases) {
    CAPTURE(about);
    CHECK(scored_name(name) == expected);
  }
}

TEST_CASE("titles go, but never all of a name") {
  CHECK(without_titles("us president joe biden") == "joe biden");
  CHECK(without_titles("foreign minister") == "foreign minister");
  CHECK(without_titles("") == "");
}

}  // namespace
}  // namespace entente
