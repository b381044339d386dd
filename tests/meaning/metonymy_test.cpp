#include "extract/meaning/metonymy.h"

#include "tests/meaning/cast_of.h"

namespace entente {
namespace {

TEST_CASE("a capital that acts is the state, a capital one is in is the place") {
  struct {
    std::string about;
    const char* text;
    int word;
    const char* expected;
  } const cases[] = {
      {"it says", "Moscow/PROPN/nsubj/2 denied/VERB/root/0 it/PRON/obj/2", 1, "Russia"},
      {"it is urged", "Berlin urge/VERB/root/0 Tehran/PROPN/obj/2 to/PART/mark/5 stop/VERB/xcomp/2",
       3, "Iran"},
      {"relations between two",
       "ties/NOUN/nsubj/6 between/ADP/case/3 Baku/PROPN/nmod/1 and/CCONJ/cc/5 "
       "Washington/PROPN/conj/3 improved/VERB/root/0",
       3, "Azerbaijan"},
      {"the second of the two",
       "ties/NOUN/nsubj/6 between/ADP/case/3 Baku/PROPN/nmod/1 and/CCONJ/cc/5 "
       "Washington/PROPN/conj/3 improved/VERB/root/0",
       5, "United States"},
      {"with it", "They/PRON/nsubj/2 broke/VERB/root/0 with/ADP/case/4 Caracas/PROPN/obl/2", 4,
       "Venezuela"},
      {"an ultimatum to it",
       "He/PRON/nsubj/2 issued/VERB/root/0 an/DET/det/4 ultimatum/NOUN/obj/2 to/ADP/case/6 "
       "Moscow/PROPN/obl/2",
       6, "Russia"},
      {"sanctions on it",
       "They/PRON/nsubj/2 imposed/VERB/root/0 sanctions/NOUN/obj/2 on/ADP/case/5 "
       "Pyongyang/PROPN/obl/2",
       5, "North Korea"},
      {"its plans",
       "Washington/PROPN/nmod:poss/3 's/PART/case/1 plans/NOUN/nsubj/4 changed/VERB/root/0", 1,
       "United States"},
      {"met in it", "They/PRON/nsubj/2 met/VERB/root/0 in/ADP/case/4 Baku/PROPN/obl/2", 4, "Baku"},
      {"flew to it", "He/PRON/nsubj/2 travel/VERB/root/0 to/ADP/case/4 Nairobi/PROPN/obl/2", 4,
       "Nairobi"},
      {"a visit to it",
       "His/PRON/nmod:poss/2 visit/NOUN/nsubj/5 to/ADP/case/4 Ottawa/PROPN/nmod/2 "
       "ended/VERB/root/0",
       4, "Ottawa"},
      {"a city by apposition",
       "the/DET/det/2 capital/NOUN/nsubj/4 Lima/PROPN/appos/2 celebrated/VERB/root/0", 3, "Lima"},
      {"the city of",
       "the/DET/det/2 city/NOUN/nsubj/5 of/ADP/case/4 Hanoi/PROPN/nmod/2 grew/VERB/root/0", 4,
       "Hanoi"},
      {"a host of meetings", "Baku/PROPN/nsubj/2 host/VERB/root/0 talks/NOUN/obj/2", 1, "Baku"},
      {"a dateline", "Seoul/PROPN/nsubj/4 -/PUNCT/punct/1 Ministers/NOUN/nsubj/4 met/VERB/root/0",
       1, "Seoul"},
      {"before its state",
       "Ankara/PROPN/nsubj/5 ,/PUNCT/punct/3 Turkey/PROPN/appos/1 ,/PUNCT/punct/3 "
       "slept/VERB/root/0",
       1, "Ankara"},
      {"the meeting there",
       "the/DET/det/3 Prague/PROPN/compound/3 meeting/NOUN/nsubj/4 ended/VERB/root/0", 2, "Prague"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(joined(denoted_by(cast_of(c.text, {}), 1, c.word)) == joined(Names{c.expected}));
  }
}

}  // namespace
}  // namespace entente
