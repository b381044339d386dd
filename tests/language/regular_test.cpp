#include "extract/language/regular.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

struct Row {
  const char* form;
  const char* xpos;
  const char* likeliest;
};

std::string likeliest(const Row& row) {
  const auto lemmas = regular_lemmas(row.form, row.xpos);
  return lemmas.empty() ? "" : lemmas.front();
}

TEST_CASE("spelling says what a regular form comes from") {
  const Row rows[] = {
      {"fired", "VBD", "fire"},
      {"hired", "VBN", "hire"},
      {"blamed", "VBD", "blame"},
      {"wanting", "VBG", "want"},
      {"treated", "VBN", "treat"},
      {"showed", "VBD", "show"},
      {"vetoed", "VBD", "veto"},
      {"mediated", "VBD", "mediate"},
      {"repatriating", "VBG", "repatriate"},
      {"evacuated", "VBD", "evacuate"},
      {"postponed", "VBD", "postpone"},
      {"abandoned", "VBD", "abandon"},
      {"mobilized", "VBN", "mobilize"},
      {"criticised", "VBD", "criticise"},
      {"accusing", "VBG", "accuse"},
      {"discussed", "VBD", "discuss"},
      {"expelled", "VBD", "expel"},
      {"killed", "VBD", "kill"},
      {"banned", "VBN", "ban"},
      {"rebutting", "VBG", "rebut"},
      {"rebuked", "VBD", "rebuke"},
      {"provoked", "VBD", "provoke"},
      {"denounced", "VBD", "denounce"},
      {"condemned", "VBD", "condemn"},
      {"besieged", "VBD", "besiege"},
      {"surged", "VBD", "surge"},
      {"settled", "VBN", "settle"},
      {"intervened", "VBD", "intervene"},
      {"threatened", "VBD", "threaten"},
      {"convening", "VBG", "convene"},
      {"denied", "VBD", "deny"},
      {"died", "VBD", "die"},
      {"lying", "VBG", "lie"},
      {"allies", "NNS", "ally"},
      {"denies", "VBZ", "deny"},
      {"ties", "NNS", "tie"},
      {"agreeing", "VBG", "agree"},
      {"guaranteed", "VBD", "guarantee"},
      {"requiring", "VBG", "require"},
      {"implored", "VBD", "implore"},
      {"offered", "VBD", "offer"},
      {"subdued", "VBD", "subdue"},
      {"bring", "VBG", ""},
      {"fired", "JJ", ""},
      {"talks", "NNS", "talk"},
      {"laborers", "NNS", "laborer"},
      {"accuses", "VBZ", "accuse"},
      {"taxes", "NNS", "tax"},
      {"1990s", "NNS", ""},
      {"has", "VBZ", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.form);
    CHECK(likeliest(row) == row.likeliest);
  }
}

TEST_CASE("where both spellings are possible, both are told") {
  CHECK(regular_lemmas("added", "VBD") == std::vector<std::string>{"ad", "add"});
  CHECK(regular_lemmas("united", "VBD") == std::vector<std::string>{"unite", "unit"});
  CHECK(regular_lemmas("movies", "NNS") == std::vector<std::string>{"movy", "movie"});
  CHECK(regular_lemmas("houses", "NNS") == std::vector<std::string>{"house", "hous"});
}

}  // namespace
}  // namespace entente
