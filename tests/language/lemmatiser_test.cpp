#include "extract/language/lemmatiser.h"

#include <doctest/doctest.h>

#include "tests/language/tiny_model.h"

namespace entente {
namespace {

struct Row {
  const char* about;
  const char* form;
  const char* xpos;
  std::vector<float> scores;  // of the rules l|0|, l|1|, l|3| and k|0|
  const char* expected;
};

TEST_CASE("rules that make no known word give way to those that do") {
  const TemporaryFile file{"lemmas.safetensors", TinyModel::whole().bytes()};
  const auto model = load_model(file.path());
  REQUIRE(model);
  const Lemmatiser lemmatiser{model.value()};
  const Row rows[] = {
      // the tiny vocabulary knows "minister" and "met"
      {"the best rule", "ministers", "NNS", {0, 5, 0, 0}, "minister"},
      {"the best that makes a word", "ministers", "NNS", {0, 4, 5, 0}, "minister"},
      {"no rule makes a word", "envoys", "NNS", {0, 5, 0, 0}, "envoy"},
      {"a word that stays as it is", "envoy", "NN", {5, 4, 0, 0}, "envoy"},
      {"a name keeps its case", "Envoy", "NNP", {0, 0, 0, 5}, "Envoy"},
      {"a regular verb that the model gets wrong", "fired", "VBD", {0, 0, 5, 0}, "fire"},
      {"a rare verb", "mediated", "VBD", {0, 0, 5, 0}, "mediate"},
      {"a tag that does not fit the form", "met", "VBZ", {5, 0, 0, 0}, "meet"},
      {"an irregular verb", "Met", "VBD", {5, 0, 0, 0}, "meet"},
      {"the same word as a name", "Met", "NNP", {0, 0, 0, 5}, "Met"},
      {"an irregular plural", "men", "NNS", {5, 0, 0, 0}, "man"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.about);
    Token token;
    token.form = row.form;
    token.xpos = row.xpos;
    CHECK(lemmatiser.lemma_of(token, row.scores) == row.expected);
  }
}

}  // namespace
}  // namespace entente
