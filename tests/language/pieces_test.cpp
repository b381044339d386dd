#include "extract/language/pieces.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

constexpr std::string_view kLines =
    "[UNK]\nmeet\n##ing\n##s\n'\n-\ncafe\n\"\nu\n.\ns\n##e\nm\n##t\n中\n";

struct Row {
  const char* about;
  const char* word;
  std::vector<int> expected;
};

TEST_CASE("words divide into the longest pieces") {
  const PieceVocabulary vocabulary{kLines};
  const Row rows[] = {
      {"one piece", "meet", {1}},
      {"continued, lower-cased", "MEETINGS", {1, 2, 3}},
      {"punctuation parts", "meet-s", {1, 5, 10}},
      {"typographic marks are straightened", "’“–", {4, 7, 5}},
      {"accents are dropped", "Café", {6}},
      {"stops", "U.S.", {8, 9, 10, 9}},
      {"a part that does not divide is unknown", "meetx's", {0, 4, 10}},
      {"other scripts", "中", {14}},
      {"nothing is unknown", "\u0301", {0}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.about);
    CHECK(vocabulary.pieces_of(row.word) == row.expected);
  }
}

TEST_CASE("a part of more than a hundred characters is unknown") {
  const PieceVocabulary vocabulary{"[UNK]\nm\n##m\n"};
  CHECK(vocabulary.pieces_of(std::string(100, 'm')).size() == 100);
  CHECK(vocabulary.pieces_of(std::string(101, 'm')) == std::vector<int>{0});
}

TEST_CASE("an endless word has few pieces") {
  const PieceVocabulary vocabulary{kLines};
  CHECK(vocabulary.pieces_of(std::string(1'000'000, '-')).size() == kMostPieces);
}

TEST_CASE("shapes tell how a word is written") {
  const std::pair<const char*, const char*> rows[] = {
      {"word", "lower"},         {"Word", "capitalised"},
      {"I", "capitalised"},      {"NATO", "caps"},
      {"McCoy", "mixed"},        {"iPhone", "mixed"},
      {"2024", "digits"},        {"1,234.5", "digits"},
      {"G20", "digits_letters"}, {"21st", "digits_letters"},
      {"...", "punctuation"},    {"U.S.", "caps"},
      {"Élysée", "capitalised"}, {"n't", "lower"},
      {"中国", "lower"},         {"²", "digits"},
  };
  for (const auto& [word, shape] : rows) {
    CAPTURE(word);
    CHECK(shape_of(word) == shape);
  }
}

}  // namespace
}  // namespace entente
