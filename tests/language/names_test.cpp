#include "extract/language/names.h"

#include <algorithm>

#include <doctest/doctest.h>

namespace entente {
namespace {

const std::vector<std::string> kLabels{"O", "B-PER", "I-PER", "B-LOC", "I-LOC"};

Matrix scores(const std::vector<std::vector<float>>& rows) {
  Matrix matrix{rows.size(), kLabels.size()};
  for (std::size_t i = 0; i < rows.size(); ++i) std::ranges::copy(rows[i], matrix.row(i).data());
  return matrix;
}

struct Row {
  const char* about;
  std::vector<std::vector<float>> scores;
  std::vector<int> expected;
};

TEST_CASE("a name goes on only as it began") {
  const NameLabels labels{kLabels};
  const Row rows[] = {
      {"free choice", {{0, 5, 0, 0, 0}, {0, 0, 5, 0, 0}, {5, 0, 0, 0, 0}}, {1, 2, 0}},
      {"no name begins inside", {{0, 1, 5, 0, 0}}, {1}},
      {"the type stays", {{0, 5, 0, 0, 0}, {0, 0, 1, 0, 2}}, {1, 2}},
      {"a strong inside makes its beginning", {{2, 0, 0, 1, 0}, {0, 0, 0, 0, 9}}, {3, 4}},
      {"nothing inside after nothing", {{9, 0, 0, 0, 0}, {0, 0, 5, 0, 0}}, {0, 0}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.about);
    CHECK(labels.best_sequence(scores(row.scores)) == row.expected);
  }
}

TEST_CASE("labels mark names as ranges of words") {
  const auto names = NameLabels{kLabels}.names_of({1, 2, 1, 0, 3, 4, 4});
  REQUIRE(names.size() == 3);
  CHECK(names[0].begin == 0);
  CHECK(names[0].end == 2);
  CHECK(names[1].type == NameType::person);
  CHECK(names[1].end == 3);
  CHECK(names[2].type == NameType::location);
  CHECK(names[2].end == 7);
}

TEST_CASE("an empty sentence has no names") {
  const NameLabels labels{kLabels};
  CHECK(labels.names_of(labels.best_sequence(scores({}))).empty());
}

}  // namespace
}  // namespace entente
