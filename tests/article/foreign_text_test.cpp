#include "extract/article/foreign_text.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "extract/article/text_language.h"
#include "read_text.h"

using namespace entente;

namespace {

const std::string kEnglish =
    "The foreign ministers of Ruritania and Graustark met in the capital on Monday and agreed to "
    "reopen the border crossings that had been closed since the spring.";
const std::string kFrench =
    "Les ministres des Affaires \xC3\xA9trang\xC3\xA8res de Ruritanie et de Graustark se sont "
    "rencontr\xC3\xA9s lundi dans la capitale et sont convenus de rouvrir les "
    "postes-fronti\xC3\xA8res.";

}  // namespace

TEST_CASE("the language of a text is told where it is clear") {
  struct Row {
    std::string about, text, expected;
  };
  const std::vector<Row> rows = {
      {"English", kEnglish, "en"},
      {"French", kFrench, "fr"},
      {"German",
       "Die Au\xC3\x9F"
       "enminister beider L\xC3\xA4nder trafen sich am Montag in der Hauptstadt, um "
       "\xC3\xBC"
       "ber die \xC3\x96"
       "ffnung der Grenzen zu verhandeln.",
       "de"},
      {"Spanish",
       "Los ministros de Relaciones Exteriores de ambos pa\xC3\xADses se reunieron el lunes en la "
       "capital para hablar de la reapertura de la frontera.",
       "es"},
      {"Indonesian",
       "Para menteri luar negeri kedua negara bertemu di ibu kota pada hari Senin untuk membahas "
       "pembukaan kembali perbatasan yang ditutup sejak musim semi.",
       "id"},
      {"Turkish",
       "\xC4\xB0ki \xC3\xBClkenin d\xC4\xB1\xC5\x9Fi\xC5\x9Fleri bakanlar\xC4\xB1 pazartesi "
       "g\xC3\xBCn\xC3\xBC ba\xC5\x9Fkentte bir araya geldi ve s\xC4\xB1n\xC4\xB1r "
       "kap\xC4\xB1lar\xC4\xB1n\xC4\xB1 g\xC3\xB6r\xC3\xBC\xC5\x9Ft\xC3\xBC.",
       "tr"},
      {"names of many lands in English",
       "Sergey Lavrov, Mevl\xC3\xBCt \xC3\x87"
       "avu\xC5\x9Fo\xC4\x9Flu, Hossein Amir-Abdollahian and "
       "Faisal bin Farhan Al Saud met Nguyen Minh Vu and Retno Marsudi in Baku.",
       "en"},
      {"English around a foreign place",
       "British Prime Minister Keir Starmer last met Indian Prime Minister Narendra Modi in Rio de "
       "Janeiro in November 2024.",
       "en"},
      {"too short", "Bonjour", ""},
      {"a headline of names", "Erdogan, Aliyev, Vucic", ""},
      {"nothing", "", ""},
  };
  for (const auto& [about, text, expected] : rows) {
    CAPTURE(about);
    const auto found = language_of(text);
    CHECK((found == expected || (expected == "en" && found.empty())));
  }
  CHECK(language_name("fr") == "French");
  CHECK(language_name("zh") == "Chinese");
  CHECK(language_name("qq") == "qq");
}

TEST_CASE("paragraphs in other languages are set aside from an English article") {
  const auto article = read("Ministers meet\n\n" + kEnglish + "\n\n" + kFrench + "\n\n" + kEnglish +
                            " They will meet again in the autumn.\n");
  CHECK(article.language == "en");
  CHECK(has(article, "will meet again"));
  CHECK_FALSE(has(article, "rouvrir"));
  CHECK(reason_of(article, "rouvrir") == "in French");
}

TEST_CASE("an article in another language is kept whole and said to be in it") {
  const auto article = read("Rencontre au sommet\n\n" + kFrench + "\n\n" + kFrench +
                            " Ils se reverront en automne.\n");
  CHECK(article.language == "fr");
  CHECK(has(article, "rouvrir"));
  CHECK(not_in_english(article) == "expected English, found French");
  REQUIRE_FALSE(article.warnings.empty());
  CHECK(article.warnings.back() == "a.txt: expected English, found French");
}

TEST_CASE("short texts and texts of names alone count as English") {
  for (const std::string text : {"Baku", "Gerasimov, Scaparrotti, Walters, Waltersburg",
                                 "Merkel: nein", "Ministers meet\n\nTalks went on in Baku.\n"}) {
    CAPTURE(text);
    CHECK(read(text).language == "en");
  }
}
