#include "extract/meaning/coreference.h"

#include "tests/meaning/cast_of.h"

namespace entente {
namespace {

TEST_CASE("pronouns and descriptions denote whom a reader takes them for") {
  struct {
    std::string about;
    const char* text;
    std::vector<std::string> parsed;
    int sentence;
    int word;
    Names expected;
  } const cases[] = {
      {"he: the subject before",
       "Lula/PROPN/nsubj/2 met/VERB/root/0 Petro/PROPN/obj/2 || He/PRON/nsubj/2 left/VERB/root/0",
       {"PER Lula", "PER Petro"},
       2,
       1,
       {"Lula"}},
      {"she: not a Mr",
       "Mr Orban/PROPN/nsubj/3 met/VERB/root/0 Meloni/PROPN/obj/3 || She/PRON/nsubj/2 "
       "left/VERB/root/0",
       {"PER Orban", "PER Meloni"},
       2,
       1,
       {"Meloni"}},
      {"him: not the subject of its own clause",
       "Kerry/PROPN/nsubj/2 met/VERB/root/0 Lavrov/PROPN/obj/2 and/CCONJ/cc/5 urged/VERB/conj/2 "
       "him/PRON/obj/5",
       {"PER Kerry", "PER Lavrov"},
       1,
       6,
       {"Lavrov"}},
      {"his before the subject",
       "During/ADP/case/3 his/PRON/nmod:poss/3 visit/NOUN/obl/6 ,/PUNCT/punct/3 Ruto/PROPN/nsubj/6 "
       "spoke/VERB/root/0",
       {"PER Ruto"},
       1,
       2,
       {"Ruto"}},
      {"his in the opening, not the one before",
       "Petro/PROPN/nsubj/2 left/VERB/root/0 || In/ADP/case/3 his/PRON/nmod:poss/3 list/NOUN/obl/6 "
       ",/PUNCT/punct/3 Lula/PROPN/nsubj/6 wrote/VERB/root/0",
       {"PER Petro", "PER Lula"},
       2,
       2,
       {"Lula"}},
      {"her: not one of the two who act",
       "Ardern/PROPN/nsubj/2 spoke/VERB/root/0 || Wong/PROPN/nsubj/4 and/CCONJ/cc/3 "
       "Kono/PROPN/conj/1 praised/VERB/root/0 her/PRON/obj/4",
       {"PER Ardern", "PER Wong", "PER Kono"},
       2,
       5,
       {"Ardern"}},
      {"he: not his wife",
       "Modi/PROPN/nsubj/2 met/VERB/root/0 Kishida/PROPN/obj/2 || Yuko/PROPN/nsubj/5 "
       ",/PUNCT/punct/3 "
       "wife/NOUN/appos/1 ,/PUNCT/punct/3 smiled/VERB/root/0 as/SCONJ/mark/8 he/PRON/nsubj/8 "
       "spoke/VERB/advcl/5",
       {"PER Modi", "PER Kishida", "PER Yuko"},
       2,
       7,
       {"Modi"}},
      {"it: a state",
       "Chile/PROPN/nsubj/2 protested/VERB/root/0 || It/PRON/nsubj/2 withdrew/VERB/root/0",
       {},
       2,
       1,
       {"Chile"}},
      {"an empty it denotes nobody",
       "Chile/PROPN/nsubj/2 protested/VERB/root/0 || It/PRON/expl/2 rained/VERB/root/0",
       {},
       2,
       1,
       {}},
      {"who: the noun before",
       "Guterres/PROPN/nsubj/4 ,/PUNCT/punct/1 who/PRON/nsubj/4 spoke/VERB/acl:relcl/1 "
       "left/VERB/root/0",
       {"PER Guterres"},
       1,
       3,
       {"Guterres"}},
      {"they: those who met",
       "Modi/PROPN/nsubj/2 met/VERB/root/0 Macron/PROPN/obj/2 || They/PRON/nsubj/2 "
       "agreed/VERB/root/0",
       {"PER Modi", "PER Macron"},
       2,
       1,
       {"Modi", "Macron"}},
      {"the two leaders",
       "Modi/PROPN/nsubj/2 met/VERB/root/0 Macron/PROPN/obj/2 || The/DET/det/3 two/NUM/nummod/3 "
       "leaders/NOUN/nsubj/4 agreed/VERB/root/0",
       {"PER Modi", "PER Macron"},
       2,
       3,
       {"Modi", "Macron"}},
      {"the two countries",
       "Peru/PROPN/nsubj/4 and/CCONJ/cc/3 Chile/PROPN/conj/1 signed/VERB/root/0 || The/DET/det/3 "
       "two/NUM/nummod/3 countries/NOUN/nsubj/4 trade/VERB/root/0",
       {},
       2,
       3,
       {"Peru", "Chile"}},
      {"both sides",
       "Peru/PROPN/nsubj/4 and/CCONJ/cc/3 Chile/PROPN/conj/1 signed/VERB/root/0 || Both/DET/det/2 "
       "sides/NOUN/nsubj/3 gained/VERB/root/0",
       {},
       2,
       2,
       {"Peru", "Chile"}},
      {"the country",
       "Chile/PROPN/nsubj/2 voted/VERB/root/0 || the/DET/det/2 country/NOUN/nsubj/3 "
       "waits/VERB/root/0",
       {},
       2,
       2,
       {"Chile"}},
      {"the alliance",
       "NATO/PROPN/nsubj/2 warned/VERB/root/0 Moscow/PROPN/obj/2 || The/DET/det/2 "
       "alliance/NOUN/nsubj/3 grew/VERB/root/0",
       {},
       2,
       2,
       {"NATO"}},
      {"the magazine, in apposition",
       "Politico/PROPN/nsubj/5 ,/PUNCT/punct/4 a/DET/det/4 magazine/NOUN/appos/1 wrote/VERB/root/0",
       {"ORG Politico"},
       1,
       4,
       {"Politico"}},
      {"the capital, in apposition",
       "Oslo/PROPN/nsubj/7 ,/PUNCT/punct/5 the/DET/det/5 Norwegian/ADJ/amod/5 capital/NOUN/appos/1 "
       ",/PUNCT/punct/5 slept/VERB/root/0",
       {"LOC Oslo"},
       1,
       5,
       {"Oslo"}},
      {"the president",
       "Kenyan President Ruto spoke/VERB . || The president left/VERB .",
       {"PER Ruto"},
       2,
       2,
       {"Ruto"}},
      {"the Ghanaian president, not the Kenyan one",
       "Kenyan President Ruto met/VERB Ghanaian President Akufo-Addo . || The Ghanaian president "
       "left/VERB .",
       {"PER Ruto", "PER Akufo-Addo"},
       2,
       3,
       {"Akufo-Addo"}},
      {"the head of state",
       "Kenyan President Ruto spoke/VERB . || The head of state left/VERB .",
       {"PER Ruto"},
       2,
       2,
       {"Ruto"}},
      {"nobody for an office that nobody holds",
       "Kenyan President Ruto spoke/VERB . || The ambassador left/VERB .",
       {"PER Ruto"},
       2,
       2,
       {}},
      {"the next minister is not the minister",
       "Foreign Minister Hayashi spoke/VERB . || the next foreign minister waits/VERB .",
       {"PER Hayashi"},
       2,
       4,
       {}},
      {"his country",
       "Kenyan President Ruto/PROPN/nsubj/4 praised/VERB/root/0 his/PRON/nmod:poss/6 "
       "country/NOUN/obj/4",
       {"PER Ruto"},
       1,
       6,
       {"Kenya"}},
      {"the regime that was called so",
       "the/DET/det/3 Syrian/ADJ/amod/3 regime/NOUN/nsubj/4 accused/VERB/root/0 Jordan/PROPN/obj/4 "
       "|| the/DET/det/2 regime/NOUN/nsubj/3 fell/VERB/root/0",
       {},
       2,
       2,
       {"Syria"}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(joined(denoted_by(cast_of(c.text, c.parsed), c.sentence, c.word)) == joined(c.expected));
  }
}

}  // namespace
}  // namespace entente
