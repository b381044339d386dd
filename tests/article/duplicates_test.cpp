#include "extract/article/duplicates.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace entente;

namespace {

// A text of many different sentences; `seed` makes another story.
std::string story(int seed) {
  std::string out;
  for (int i = 0; i < 40; ++i) {
    out += "On day " + std::to_string(seed * 100 + i) + " the envoy of town " +
           std::to_string(i * 7 + seed) + " spoke with guest " + std::to_string(i * i + 3 * seed) +
           " about treaty " + std::to_string(seed + i * 11) + ". ";
  }
  return out;
}

}  // namespace

TEST_CASE("copies of one story are recognised through edits") {
  const auto original = signature_of(story(1));
  CHECK(likeness(original, original) == 1.0);
  CHECK(near_duplicates(
      original, signature_of("Another headline. " + story(1) + "(Reporting by the agency)")));
  CHECK(near_duplicates(original, signature_of(story(1).substr(0, story(1).size() * 4 / 5))));
  CHECK_FALSE(near_duplicates(original, signature_of(story(2))));
  CHECK_FALSE(near_duplicates(original, signature_of("")));
}

TEST_CASE("case, white space and punctuation do not matter") {
  CHECK(signature_of("The ministers met, in Baku, on Monday.") ==
        signature_of("THE  ministers met in\nBaku on Monday"));
}

TEST_CASE("short texts are alike only when equal") {
  CHECK(near_duplicates(signature_of("Talks fail"), signature_of("talks fail")));
  CHECK_FALSE(near_duplicates(signature_of("Talks fail"), signature_of("Talks go on")));
}

TEST_CASE("every copy leads to the first of its kind") {
  const std::vector<TextSignature> texts = {
      signature_of(story(1)), signature_of(story(2)), signature_of(story(1) + "More."),
      signature_of("Exclusive: " + story(2)), signature_of(story(1))};
  CHECK(first_copies(texts) == std::vector<std::size_t>{0, 1, 0, 1, 0});
  CHECK(first_copies({}).empty());
}
