#include "extract/language/sentences.h"

#include <string>

#include <doctest/doctest.h>

namespace entente {
namespace {

// Sentences as slices of the text, parted by " | ".
std::string split(const std::string& text, ParagraphRole role = ParagraphRole::body) {
  std::string result;
  for (const auto& words : sentences_of(text, {role, {0, text.size()}})) {
    const std::size_t begin = words.front().begin;
    if (!result.empty()) result += " | ";
    result += text.substr(begin, words.back().end - begin);
  }
  return result;
}

struct Row {
  const char* about;
  const char* input;  // also what is expected, with " | " for the spaces at which it is split
  const char* expected;
};

const Row kRows[] = {
    {"plain stops", "He came. She saw? They won!", "He came. | She saw? | They won!"},
    {"titles and initials", "Gen. Curtis M. Smith and Mr. J. Doe met. They spoke.",
     "Gen. Curtis M. Smith and Mr. J. Doe met. | They spoke."},
    {"acronyms inside",
     "The U.S. President spoke at 9 a.m. on Monday in Washington D.C. yesterday.",
     "The U.S. President spoke at 9 a.m. on Monday in Washington D.C. yesterday."},
    {"acronyms at the end", "They moved to the U.S. The rest stayed. It was 9 a.m. He slept.",
     "They moved to the U.S. | The rest stayed. | It was 9 a.m. | He slept."},
    {"companies", "It belongs to Smith Inc. However, Smith Inc. denied it.",
     "It belongs to Smith Inc. | However, Smith Inc. denied it."},
    {"dates and numbers", "On Jan. 5 No. 7 rose by 3.5 per cent. On Sept. 6 it fell.",
     "On Jan. 5 No. 7 rose by 3.5 per cent. | On Sept. 6 it fell."},
    {"closing quotes", "“We agree.” He left. \"It is so.\" (She stayed.) Then “Why?”",
     "“We agree.” | He left. | \"It is so.\" | (She stayed.) | Then “Why?”"},
    {"a quoted question goes on", "“Why?” Smith asked. “Go!” they cried.",
     "“Why?” Smith asked. | “Go!” they cried."},
    {"missing spaces", "They met in Belém.There were two. It was Smith.president Doe said so.",
     "They met in Belém. | There were two. | It was Smith. | president Doe said so."},
    {"ellipses", "They waited… and left... Then it rained.",
     "They waited… and left... | Then it rained."},
    {"footnotes", "It was so.[17] Then it ended. [3] And on.",
     "It was so.[17] | Then it ended. [3] | And on."},
    {"numbered items", "1. The first. 2. The second.", "1. The first. | 2. The second."},
    {"lists", "They want:\n- peace\n- bread", "They want: | - peace | - bread"},
    {"lines that end a sentence", "He left.\nthen she did", "He left. | then she did"},
    {"wrapped lines",
     "The minister of the interior and the minister\nAnna Smith of the opposition spoke there",
     "The minister of the interior and the minister\nAnna Smith of the opposition spoke there"},
    {"short lines",
     "Photo by the agency\nThe minister of the interior spoke to reporters on the steps",
     "Photo by the agency | The minister of the interior spoke to reporters on the steps"},
    {"latin", "Some, e.g. The Times, i.e. A paper, agree. Smith et al. do.",
     "Some, e.g. The Times, i.e. A paper, agree. | Smith et al. do."},
};

TEST_CASE("sentences end where a reader ends them") {
  for (const Row& row : kRows) {
    CAPTURE(row.about);
    CHECK(split(row.input) == row.expected);
  }
}

TEST_CASE("an abbreviation gives its stop to the sentence that it ends, an acronym does not") {
  const std::string text = "Bread, butter, etc. They left the U.S.";
  const auto sentences = sentences_of(text, {ParagraphRole::body, {0, text.size()}});
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].size() == 6);
  CHECK(sentences[1].back() == Span{34, 38});
}

TEST_CASE("a title is one sentence unless it holds a full stop") {
  CHECK(split("U.S. In Talks With E.U. After Vote", ParagraphRole::title) ==
        "U.S. In Talks With E.U. After Vote");
  CHECK(split("Smith Wins. Doe Concedes", ParagraphRole::title) == "Smith Wins. | Doe Concedes");
}

TEST_CASE("a sentence without an end is cut") {
  std::string text;
  for (std::size_t i = 0; i < 2 * kLongestSentence + 1; ++i) text += "word ";
  CHECK(sentences_of(text, {ParagraphRole::body, {0, text.size()}}).size() == 3);
}

TEST_CASE("an empty paragraph has no sentences") {
  CHECK(sentences_of(" \n", {ParagraphRole::body, {0, 2}}).empty());
}

}  // namespace
}  // namespace entente
