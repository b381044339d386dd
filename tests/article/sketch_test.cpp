#include "extract/article/sketch.h"

#include <string>

#include <doctest/doctest.h>

#include "graph/wire_copies.h"

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

bool same_story(const std::string& left, const std::string& right) {
  return near_duplicates(sketch_of(left), sketch_of(right));
}

}  // namespace

TEST_CASE("copies of one story are recognised through edits") {
  const auto original = story(1);
  CHECK(likeness(sketch_of(original), sketch_of(original)) == 1.0);
  CHECK(same_story(original, "Another headline. " + original + "(Reporting by the agency)"));
  CHECK(same_story(original, original.substr(0, original.size() * 4 / 5)));
  CHECK_FALSE(same_story(original, original.substr(0, original.size() / 4)));
  CHECK_FALSE(same_story(original, story(2)));
}

TEST_CASE("case, white space and punctuation do not matter") {
  CHECK(sketch_of("The ministers met, in Baku, on Monday.") ==
        sketch_of("THE  ministers met in\nBaku on Monday"));
}

TEST_CASE("short texts are alike only when equal, texts without words have no sketch") {
  CHECK(same_story("Talks fail", "talks fail"));
  CHECK_FALSE(same_story("Talks fail", "Talks go on"));
  CHECK(sketch_of("").empty());
  CHECK(sketch_of(" … 。").size() % 256 == 0);
}

TEST_CASE("sketches stay what they are, since statements keep them") {
  const auto sketch = sketch_of("The ministers met in Baku on Monday.");
  CHECK(is_sketch(sketch));
  CHECK(sketch.substr(0, 16) == "bd33e137f6143830");
}
