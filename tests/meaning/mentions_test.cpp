#include "extract/meaning/mentions.h"

#include "tests/meaning/cast_of.h"

namespace entente {
namespace {

TEST_CASE("find_cast finds the persons of a text") {
  struct {
    std::string about;
    const char* text;
    std::vector<std::string> parsed;
    Names expected;
  } const cases[] = {
      {"as the parser names them",
       "Narendra Modi met/VERB Emmanuel Macron .",
       {"PER Narendra Modi", "PER Emmanuel Macron"},
       {"Emmanuel Macron", "Narendra Modi"}},
      {"by a title before the name, where the parser sees nothing",
       "General Mark Milley arrived/VERB .",
       {},
       {"Mark Milley"}},
      {"without titles that the parser takes along",
       "Foreign Minister Wang Yi spoke/VERB .",
       {"PER Foreign Minister Wang Yi"},
       {"Wang Yi"}},
      {"without the state before them",
       "the president of Kazakhstan Kassym-Jomart Tokayev spoke/VERB .",
       {"PER Kazakhstan Kassym-Jomart Tokayev"},
       {"Kassym-Jomart Tokayev"}},
      {"surname and full name are one",
       "Angela Merkel left/VERB . || Merkel returned/VERB .",
       {"PER Angela Merkel", "PER Merkel"},
       {"Angela Merkel"}},
      {"a slip is no second person",
       "Curtis Scaparrotti spoke/VERB . || Scaparotti left/VERB .",
       {"PER Curtis Scaparrotti", "PER Scaparotti"},
       {"Curtis Scaparrotti"}},
      {"two of one family stay two",
       "Ilham Aliyev met/VERB Mehriban Aliyeva .",
       {"PER Ilham Aliyev", "PER Mehriban Aliyeva"},
       {"Ilham Aliyev", "Mehriban Aliyeva"}},
      {"a king by his first name",
       "King Salman received/VERB guests . || Crown Prince Mohammed bin Salman attended/VERB .",
       {"PER Salman", "PER Mohammed bin Salman"},
       {"Mohammed bin Salman", "Salman"}},
      {"a sheikh's first name is short for his full name",
       "Sheikh Abdullah bin Zayed spoke/VERB . || Sheikh Abdullah left/VERB .",
       {"PER Abdullah bin Zayed", "PER Abdullah"},
       {"Abdullah bin Zayed"}},
      {"two surnames joined by a hyphen are two persons",
       "Joe Biden and Vladimir Putin met/VERB . || the Biden - Putin meeting ended/VERB .",
       {"PER Joe Biden", "PER Vladimir Putin", "PER Biden - Putin"},
       {"Joe Biden", "Vladimir Putin"}},
      {"a family name first",
       "Park Jin arrived/VERB . || Park spoke/VERB .",
       {"PER Park Jin", "LOC Park"},
       {"Park Jin"}},
      {"no names from titles alone",
       "the Foreign Minister spoke/VERB .",
       {"PER Foreign Minister"},
       {}},
      {"no names from weekdays", "Monday was/VERB quiet .", {"PER Monday"}, {}},
      {"the party after \"of\" is not part of the name",
       "Olaf Scholz of SPD spoke/VERB .",
       {"PER Olaf Scholz of SPD"},
       {"Olaf Scholz"}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(joined(names_of(cast_of(c.text, c.parsed), Kind::person)) == joined(c.expected));
  }
}

TEST_CASE("find_cast finds the organisations of a text") {
  struct {
    std::string about;
    const char* text;
    std::vector<std::string> parsed;
    Names expected;
  } const cases[] = {
      {"known ones, whatever the parser says",
       "NATO and the European Union agreed/VERB .",
       {"PER NATO"},
       {"European Union", "NATO"}},
      {"a ministry with a demonym",
       "the Peruvian foreign ministry protested/VERB .",
       {},
       {"Peruvian foreign ministry"}},
      {"a ministry with a possessor",
       "Kenya 's Ministry of Defence replied/VERB .",
       {},
       {"Kenya 's Ministry of Defence"}},
      {"a ministry without an owner is the main state's",
       "Chile voted/VERB . || the foreign ministry explained/VERB it .",
       {},
       {"Chilean foreign ministry"}},
      {"forces by any name are the armed forces",
       "Ethiopian forces and the Ethiopian military advanced/VERB .",
       {},
       {"Ethiopian Armed Forces"}},
      {"a head noun with capitals",
       "the Lowy Institute published/VERB it .",
       {},
       {"Lowy Institute"}},
      {"a university of somewhere",
       "the University of Nairobi opened/VERB .",
       {},
       {"University of Nairobi"}},
      {"a committee on something",
       "the Joint Committee on Arctic Affairs met/VERB .",
       {},
       {"Joint Committee on Arctic Affairs"}},
      {"an acronym in brackets is no second one",
       "the Lake Chad Basin Commission ( LCBC ) met/VERB . || LCBC voted/VERB .",
       {"ORG Lake Chad Basin Commission", "ORG LCBC"},
       {"Lake Chad Basin Commission"}},
      {"a government is its state",
       "the Bolivian government resigned/VERB .",
       {"ORG Bolivian government"},
       {}},
      {"an adjective is no army",
       "the American military/ADJ/amod/4 newspaper wrote/VERB .",
       {},
       {}},
      {"\"Chief of\" is no part of it",
       "Chiefs of NATO met/VERB .",
       {"ORG Chiefs of NATO"},
       {"NATO"}},
      {"nothing from a headline's capitals", "Leaders Agree On Landmark Climate Deal", {}, {}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    Names found = names_of(cast_of(c.text, c.parsed), Kind::organisation);
    CHECK(joined(found) == joined(c.expected));
  }
}

TEST_CASE("find_cast finds the states of a text, also behind adjectives and seats of government") {
  struct {
    std::string about;
    const char* text;
    Names expected;
  } const cases[] = {
      {"by name", "Brazil and the United States signed/VERB .", {"Brazil", "United States"}},
      {"by a demonym", "Japanese officials left/VERB .", {"Japan"}},
      {"by a seat of government", "the Kremlin denied/VERB it .", {"Russia"}},
      {"by its government", "the government of Mali resigned/VERB .", {"Mali"}},
      {"behind its army", "the Turkish army advanced/VERB .", {"Turkey"}},
      {"behind a well-known office",
       "Foreign Secretary David Lammy spoke/VERB .",
       {"United Kingdom"}},
      {"a land with a president",
       "President Hussein Ali Mwinyi of Zanzibar spoke/VERB .",
       {"Zanzibar"}},
      {"no pronoun", "they gave/VERB us nothing .", {}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(joined(names_of(cast_of(c.text, {"PER David Lammy"}), Kind::state)) ==
          joined(c.expected));
  }
}

TEST_CASE("every mention lies within its sentence, and figures stand in order of mention") {
  const std::string text =
      "Moscow denied/VERB it . || Sergei Lavrov met/VERB Hakan Fidan in Ankara . || They "
      "agreed/VERB .";
  const BuiltArticle built = annotate(text, {"PER Sergei Lavrov", "PER Hakan Fidan", "LOC Ankara"});
  const Cast cast =
      find_cast(built.article, built.document, shipped_gazetteer(), shipped_lexicon());
  Mention last{-1, 0, 0, 0, MentionType::name};
  for (const Figure& figure : cast.figures) {
    REQUIRE_FALSE(figure.mentions.empty());
    CHECK(last <= figure.mentions.front());
    last = figure.mentions.front();
    for (const Mention& mention : figure.mentions) {
      CHECK(mention.begin <= mention.head);
      CHECK(mention.head < mention.end);
      CHECK(mention.end <=
            static_cast<int>(
                built.sentence(static_cast<std::size_t>(mention.sentence)).tokens.size()));
    }
  }
}

TEST_CASE("odd input is no reason to stop") {
  for (const char* text : {".", "- - -", "( ( (", "'s 's", "President", "and and and", "of the",
                           "The The The ||", "@ @ # 12 || ||"}) {
    CAPTURE(text);
    CHECK(cast_of(text, {}).offices.empty());
  }
  CHECK(find_cast({}, {}, shipped_gazetteer(), shipped_lexicon()).figures.empty());
}

}  // namespace
}  // namespace entente
