#include "extract/article/plain_text.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace entente;

namespace {

std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> out;
  for (const auto& block : paragraphs_of(text))
    out.push_back(text.substr(block.span.begin, block.span.end - block.span.begin));
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("blank lines part paragraphs, whatever they are made of") {
  CHECK(paragraphs("One.\n\nTwo.\n") == Texts{"One.", "Two."});
  CHECK(paragraphs("One.\r\n\r\nTwo.\r\n") == Texts{"One.", "Two."});
  CHECK(paragraphs("One.\n \t\xC2\xA0\nTwo.") == Texts{"One.", "Two."});
  CHECK(paragraphs("One.\r\rTwo.") == Texts{"One.", "Two."});
  CHECK(paragraphs("\n\n  \n").empty());
  CHECK(paragraphs("").empty());
}

TEST_CASE("one line is one paragraph where lines are not wrapped") {
  CHECK(
      paragraphs(
          "A headline\nThe ministers met in the capital on Monday.\nThey agreed to meet again.") ==
      Texts{"A headline", "The ministers met in the capital on Monday.",
            "They agreed to meet again."});
}

TEST_CASE("hard-wrapped lines are joined and keep their line ends") {
  const std::string wrapped =
      "The foreign ministers of the two neighbours met in the\n"
      "capital on Monday to talk about the border, the railway\n"
      "and the treaty.\n"
      "A second round of the negotiations will be held in the\n"
      "coming weeks, the ministry said in a short statement on\n"
      "its site.\n";
  const auto found = paragraphs(wrapped);
  REQUIRE(found.size() == 2);
  CHECK(found[0].ends_with("railway\nand the treaty."));
  CHECK(found[1].starts_with("A second round"));
}

TEST_CASE("an indented line begins a paragraph of wrapped text") {
  const auto found = paragraphs(
      "   The ministers met in the capital on Monday to speak of\n"
      "the border and of the railway that will one day cross it.\n"
      "   They will meet again in the coming weeks, a spokesman of\n"
      "the ministry said.\n");
  REQUIRE(found.size() == 2);
  CHECK(found[1].starts_with("They will"));
}

TEST_CASE("Markdown headings lose their marks") {
  const std::string text = "## Talks go on\n\nThe ministers met.";
  const auto blocks = paragraphs_of(text);
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].kind == BlockKind::heading);
  CHECK(text.substr(blocks[0].span.begin) == "Talks go on\n\nThe ministers met.");
}

TEST_CASE("wrapped text without blank lines falls into its paragraphs") {
  const std::string headline = "A headline on one line, wider than the column that the text below keeps\n";
  const std::string first =
      "The foreign ministers of the two neighbours met in the\n"
      "capital on Monday to talk about the border, the railway\n"
      "and the treaty.";
  const std::string second =
      "Minister Roe said that the talks had gone well, and that\n"
      "Minister Doe and the delegation of Graustark would come\n"
      "back to Strelsau.";
  CHECK(paragraphs(headline + first + "\n" + second + "\n") ==
        Texts{headline.substr(0, headline.size() - 1), first, second});
}

TEST_CASE("shapes that are no prose keep their lines") {
  struct Row {
    std::string about, input;
    Texts expected;
  };
  const std::vector<Row> rows = {
      {"an interview",
       "Q: Did you meet the minister?\nA: Yes, in Strelsau.\nQ: What did he say?\nA: Little.",
       {"Q: Did you meet the minister?", "A: Yes, in Strelsau.", "Q: What did he say?",
        "A: Little."}},
      {"a list",
       "The host named three:\n- Ruritania\n- Graustark\n- Zenda",
       {"The host named three:", "- Ruritania", "- Graustark", "- Zenda"}},
      {"a table",
       "State\tEnvoy\nRuritania\tJane Roe\nGraustark\tJohn Doe",
       {"State\tEnvoy", "Ruritania\tJane Roe", "Graustark\tJohn Doe"}},
      {"capitals throughout",
       "MINISTERS MEET IN STRELSAU\nTALKS TO GO ON\nSTRELSAU, MAY 7",
       {"MINISTERS MEET IN STRELSAU", "TALKS TO GO ON", "STRELSAU, MAY 7"}},
  };
  for (const auto& [about, input, expected] : rows) {
    CAPTURE(about);
    CHECK(paragraphs(input) == expected);
  }
}
