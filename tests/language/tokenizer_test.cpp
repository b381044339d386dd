#include "extract/language/tokenizer.h"

#include <string>

#include <doctest/doctest.h>

namespace entente {
namespace {

std::string joined(const std::string& text) {
  std::string words;
  for (const Span& span : tokenize(text, {0, text.size()})) {
    words += (words.empty() ? "" : " ") + text.substr(span.begin, span.end - span.begin);
  }
  return words;
}

struct Row {
  const char* about;
  const char* input;
  const char* expected;
};

const Row kRows[] = {
    {"clitics", "She can't say he'll go; they've won and I'm glad it's Rome's.",
     "She ca n't say he 'll go ; they 've won and I 'm glad it 's Rome 's ."},
    {"typographic apostrophes", "Rome’s mayor didn’t", "Rome ’s mayor did n’t"},
    {"two clitics", "couldn't've", "could n't 've"},
    {"possessive of a plural", "the leaders' talks", "the leaders ' talks"},
    {"two words in one", "cannot Cannot gonna", "can not Can not gon na"},
    {"apostrophes inside names", "O'Neill saw Sana'a at five o'clock",
     "O'Neill saw Sana'a at five o'clock"},
    {"hyphens part words", "US-led, face-to-face F-16", "US - led , face - to - face F - 16"},
    {"prefixes stay", "an ex-minister, non-aligned, co-founder of the pro-EU e-mail list",
     "an ex-minister , non-aligned , co-founder of the pro-EU e-mail list"},
    {"acronyms keep their stops", "the U.S.-led U.N. force at 9 a.m. and Ph.D. work",
     "the U.S. - led U.N. force at 9 a.m. and Ph.D. work"},
    {"initials keep theirs", "John F. Kennedy, J. K. Rowling and W.E.B. Du Bois",
     "John F. Kennedy , J. K. Rowling and W.E.B. Du Bois"},
    {"an initial at the end does not", "Plan B.", "Plan B ."},
    {"titles and months", "Gen. Smith met Dr. Who on Jan. 5.",
     "Gen. Smith met Dr. Who on Jan. 5 ."},
    {"glued to the name", "St.Petersburg and Mr.Smith", "St. Petersburg and Mr. Smith"},
    {"a word that only looks like one", "He said no. No. 5 is art. Fine",
     "He said no . No. 5 is art . Fine"},
    {"numbers", "1,234.5 and 10:30 on 7/9/2024 or 2024-09-07, 3.5%",
     "1,234.5 and 10:30 on 7/9/2024 or 2024-09-07 , 3.5 %"},
    {"ranges", "1914-1918, 3-4 and 2016–17", "1914 - 1918 , 3 - 4 and 2016 – 17"},
    {"money", "$3.5bn, US$10m, €20 and £5", "$ 3.5 bn , US$ 10 m , € 20 and £ 5"},
    {"units", "5pm 5p.m. 20km 4G", "5 pm 5 p.m. 20 km 4G"},
    {"ordinals and decades", "the 21st, the 1990s, the '90s", "the 21st , the 1990s , the '90s"},
    {"addresses", "See https://example.org/a?b=c, www.example.com. Write to a.b@example.org.",
     "See https://example.org/a?b=c , www.example.com . Write to a.b@example.org ."},
    {"a missing space is no address", "He left.The end came.", "He left . The end came ."},
    {"quotes and dashes", "“Yes,” she said—‘no’ – \"maybe\"",
     "“ Yes , ” she said — ‘ no ’ – \" maybe \""},
    {"ellipses and repeated marks", "Well... what?! No!!", "Well ... what ?! No !!"},
    {"a clitic after a quotation mark", "the \"Times\"'s view", "the \" Times \" 's view"},
    {"ampersands", "AT&T and R&D, salt & pepper", "AT&T and R&D , salt & pepper"},
    {"brackets and slashes", "(and/or) [sic]", "( and / or ) [ sic ]"},
    {"other scripts", "Владимир встретил 習近平.", "Владимир встретил 習近平 ."},
    {"no-break space", "10\u00A0000 men", "10 000 men"},
    {"signs before and letters after numbers", "+1 .5 +1x 1.5x 1,000th", "+1 .5 +1x 1.5x 1,000th"},
    {"soft hyphens", "govern\u00ADment", "govern\u00ADment"},
    {"nothing", " \n ", ""},
};

TEST_CASE("words follow the English Web Treebank") {
  for (const Row& row : kRows) {
    CAPTURE(row.about);
    CHECK(joined(row.input) == row.expected);
  }
}

TEST_CASE("words hold every character that is not white space, once") {
  for (const std::string text : {"\xFF\xFE broken \x80 bytes", "a.b.c..d'e'f''g-h--i", "'''\"\"``",
                                 "\u0301mark first", "👩‍🚀 flies", "x@y@z@ http:// www."}) {
    CAPTURE(text);
    std::size_t end = 0;
    std::string between;
    for (const Span& span : tokenize(text, {0, text.size()})) {
      CHECK(span.begin >= end);
      CHECK(span.end > span.begin);
      between += text.substr(end, span.begin - end);
      end = span.end;
    }
    between += text.substr(end);
    CHECK(between.find_first_not_of(' ') == std::string::npos);
  }
}

TEST_CASE("a range is cut as if nothing stood around it") {
  const std::string text = "Gen. Smith";
  const auto words = tokenize(text, {0, 4});
  REQUIRE(words.size() == 2);
  CHECK(words[1] == Span{3, 4});
}

TEST_CASE("a word of ten million bytes is one word") {
  const std::string text(10'000'000, 'x');
  CHECK(tokenize(text, {0, text.size()}).size() == 1);
}

TEST_CASE("hostile punctuation takes time in proportion to its length") {
  for (const std::string unit : {"a-", "a.", "'a", "1-", "a@", "..a", "A.b&", "http://)"}) {
    std::string text;
    while (text.size() < 300'000) text += unit;
    CHECK(!tokenize(text, {0, text.size()}).empty());
  }
}

}  // namespace
}  // namespace entente
