#include "extract/language/headline.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

// "Putin , president discuss Syria" with the second subject as apposition.
Sentence headline(const char* verb_tag, const char* subject_tag, bool closed) {
  Sentence sentence;
  const auto add = [&](const char* form, const char* upos, const char* xpos, const char* deprel,
                       int head) {
    sentence.tokens.push_back({form, form, upos, xpos, deprel, head, {}});
  };
  const int verb = closed ? 4 : 3;
  add("Putin", "PROPN", subject_tag, "nsubj", verb);
  add(",", "PUNCT", ",", "punct", 2);
  add("president", "NOUN", "NN", "appos", 0);
  if (closed) add(",", "PUNCT", ",", "punct", 0);
  add("discuss", "VERB", verb_tag, "root", kRoot);
  return sentence;
}

TEST_CASE("a second subject behind a comma is a conjunct where the verb is plural") {
  struct Case {
    const char* about;
    Sentence sentence;
    const char* expected;
  };
  const Case cases[] = {
      {"plural verb", headline("VBP", "NNP", false), "conj"},
      {"singular verb", headline("VBZ", "NNP", false), "appos"},
      {"past", headline("VBD", "NNP", false), "appos"},
      {"plural subject", headline("VBP", "NNS", false), "appos"},
      {"a comma closes it", headline("VBP", "NNP", true), "appos"},
  };
  for (Case one : cases) {
    CAPTURE(one.about);
    join_headline_subjects(one.sentence);
    CHECK(one.sentence.tokens[2].deprel == one.expected);
    CHECK(is_second_subject(one.sentence, 2) == (one.sentence.tokens[2].deprel == "conj"));
  }
}

}  // namespace
}  // namespace entente
