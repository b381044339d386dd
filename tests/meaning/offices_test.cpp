#include "extract/meaning/offices.h"

#include "tests/meaning/cast_of.h"

namespace entente {
namespace {

struct OfficeCase {
  std::string about;
  const char* text;
  std::vector<std::string> parsed;
  Names expected;
};

void check(const std::vector<OfficeCase>& cases) {
  for (const OfficeCase& c : cases) {
    CAPTURE(c.about);
    CHECK(joined(offices_of(cast_of(c.text, c.parsed))) == joined(c.expected));
  }
}

TEST_CASE("find_cast reads offices beside names") {
  check({
      {"demonym, title, name",
       "Algerian Foreign Minister Ramtane Lamamra left/VERB .",
       {"PER Ramtane Lamamra"},
       {"Ramtane Lamamra: foreign minister of Algeria"}},
      {"state, title, name",
       "US President Joe Biden spoke/VERB .",
       {"PER Joe Biden"},
       {"Joe Biden: president of United States"}},
      {"possessor, title, name",
       "Azerbaijan 's Deputy Foreign Minister Khalaf Khalafov spoke/VERB .",
       {"PER Khalaf Khalafov"},
       {"Khalaf Khalafov: deputy foreign minister of Azerbaijan"}},
      {"title of state, name",
       "President of the Republic of Korea Yoon Suk-yeol spoke/VERB .",
       {"PER Yoon Suk-yeol"},
       {"Yoon Suk-yeol: president of South Korea"}},
      {"a comma between",
       "Armenian prime minister , Nikol Pashinyan , left/VERB .",
       {"PER Nikol Pashinyan"},
       {"Nikol Pashinyan: prime minister of Armenia"}},
      {"an organisation's president",
       "European Commission President Ursula von der Leyen spoke/VERB .",
       {"PER Ursula von der Leyen"},
       {"Ursula von der Leyen: president of European Commission"}},
      {"a rank is no office",
       "Brazilian General Hamilton Mourao spoke/VERB .",
       {"PER Hamilton Mourao"},
       {}},
      {"apposition",
       "Mark Rutte , the secretary general of NATO , spoke/VERB .",
       {"PER Mark Rutte"},
       {"Mark Rutte: secretary general of NATO"}},
      {"apposition with a demonym",
       "Subrahmanyam Jaishankar , India 's foreign minister , spoke/VERB .",
       {"PER Subrahmanyam Jaishankar"},
       {"Subrahmanyam Jaishankar: foreign minister of India"}},
      {"apposition with an army",
       "Asim Munir , Chief of Staff of the Pakistani armed forces , arrived/VERB .",
       {"PER Asim Munir"},
       {"Asim Munir: chief of staff of Pakistani Armed Forces"}},
      {"two offices at once",
       "Chief of the General Staff of the Russian Armed Forces and First Deputy Defence Minister "
       "General Valery Gerasimov spoke/VERB .",
       {"PER Valery Gerasimov"},
       {"Valery Gerasimov: chief of the general staff of Russian Armed Forces",
        "Valery Gerasimov: first deputy defence minister of Russia"}},
      {"where the office is of comes after the name",
       "President Ilham Aliyev of Azerbaijan spoke/VERB .",
       {"PER Ilham Aliyev"},
       {"Ilham Aliyev: president of Azerbaijan"}},
      {"a well-known office",
       "Secretary of State Marco Rubio spoke/VERB .",
       {"PER Marco Rubio"},
       {"Marco Rubio: secretary of state of United States"}},
      {"part of a well-known office",
       "Assistant Secretary of State James O'Brien spoke/VERB .",
       {"PER James O'Brien"},
       {"James O'Brien: assistant secretary of state of United States"}},
      {"a former office",
       "former French President Nicolas Sarkozy spoke/VERB .",
       {"PER Nicolas Sarkozy"},
       {"Nicolas Sarkozy: former president of France"}},
      {"an office of scope",
       "the Iranian Deputy Foreign Minister for Political Affairs Ali Bagheri Kani spoke/VERB .",
       {"PER Ali Bagheri Kani"},
       {"Ali Bagheri Kani: deputy foreign minister for political affairs of Iran"}},
      {"an ambassador",
       "Rosemary DiCarlo , US ambassador to Slovakia , spoke/VERB .",
       {"PER Rosemary DiCarlo"},
       {"Rosemary DiCarlo: ambassador to slovakia of United States"}},
      {"a spokesperson",
       "State Department spokesperson Matthew Miller spoke/VERB .",
       {"PER Matthew Miller"},
       {"Matthew Miller: spokesperson of United States Department of State"}},
      {"led by",
       "the Kurdistan Regional Government , led/VERB by Prime Minister Masrour Barzani , "
       "agreed/VERB .",
       {"PER Masrour Barzani"},
       {"Masrour Barzani: prime minister of Kurdistan Regional Government"}},
      {"two titles with a comma between them",
       "The chairman of the African Union , Senegalese President Macky Sall , spoke/VERB .",
       {"PER Macky Sall"},
       {"Macky Sall: chairman of African Union", "Macky Sall: president of Senegal"}},
      {"a secretary-general's general is no rank",
       "UN Secretary-General Antonio Guterres spoke/VERB .",
       {"PER Antonio Guterres"},
       {"Antonio Guterres: secretary-general of United Nations"}},
      {"a king",
       "Saudi King Salman spoke/VERB .",
       {"PER Salman"},
       {"Salman: king of Saudi Arabia"}},
      {"a crown prince",
       "Saudi Crown Prince Mohammed bin Salman spoke/VERB .",
       {"PER Mohammed bin Salman"},
       {"Mohammed bin Salman: crown prince of Saudi Arabia"}},
      {"for two persons",
       "Josep Borrell and Enrique Mora , the foreign policy coordinators of the European Union , "
       "spoke/VERB .",
       {"PER Josep Borrell", "PER Enrique Mora"},
       {"Enrique Mora: foreign policy coordinator of European Union",
        "Josep Borrell: foreign policy coordinator of European Union"}},
      {"the title of the one before the comma stays his",
       "Saud Al Shidhani , Ambassador of Oman to Tanzania , Said Al Sinawi and others "
       "attended/VERB .",
       {"PER Saud Al Shidhani", "PER Said Al Sinawi"},
       {"Saud Al Shidhani: ambassador to tanzania of Oman"}},
      {"prime minister and president are two persons",
       "the Prime Minister and French President Emmanuel Macron spoke/VERB .",
       {"PER Emmanuel Macron"},
       {"Emmanuel Macron: president of France"}},
      {"one of each for those listed",
       "the presidents of Argentina and Chile , Carlos Menem and Eduardo Frei , watched/VERB .",
       {"PER Carlos Menem", "PER Eduardo Frei"},
       {"Carlos Menem: president of Argentina", "Eduardo Frei: president of Chile"}},
      {"the office of an officer",
       "Mohammad Jamshidi , the Iranian president 's deputy chief of staff , spoke/VERB .",
       {"PER Mohammad Jamshidi"},
       {"Mohammad Jamshidi: deputy chief of staff of Iran"}},
      {"the group that the noun announces",
       "Naim Qassem , head of the Lebanese group Hezbollah , spoke/VERB .",
       {"PER Naim Qassem"},
       {"Naim Qassem: head of Hezbollah"}},
      {"a successor",
       "Peruvian Foreign Minister Eduardo Ferrero resigned/VERB . || his successor , Fernando de "
       "Trazegnies , came/VERB .",
       {"PER Eduardo Ferrero", "PER Fernando de Trazegnies"},
       {"Eduardo Ferrero: foreign minister of Peru",
        "Fernando de Trazegnies: foreign minister of Peru"}},
      {"a place has a mayor",
       "Vitali Klitschko , mayor of Kharkiv , spoke/VERB .",
       {"PER Vitali Klitschko"},
       {"Vitali Klitschko: mayor of Kharkiv"}},
      {"a member holds no office",
       "Adam Schiff , a member of the United States Congress , spoke/VERB .",
       {"PER Adam Schiff"},
       {}},
  });
}

TEST_CASE("an office whose state is not said is of the state that the article makes likely") {
  check({
      {"the same office elsewhere",
       "Kenyan President William Ruto left/VERB . || President Ruto returned/VERB to Uganda .",
       {"PER William Ruto", "PER Ruto"},
       {"William Ruto: president of Kenya"}},
      {"a description says it",
       "Foreign Minister Yoko Kamikawa left/VERB . || The Japanese foreign minister spoke/VERB .",
       {"PER Yoko Kamikawa"},
       {"Yoko Kamikawa: foreign minister of Japan"}},
      {"not the state whose president is named",
       "South Korean President Yoon Suk-yeol met/VERB Prime Minister Fumio Kishida in Japan .",
       {"PER Yoon Suk-yeol", "PER Fumio Kishida"},
       {"Fumio Kishida: prime minister of Japan", "Yoon Suk-yeol: president of South Korea"}},
      {"no president of a kingdom",
       "Denmark warned/VERB Iceland . || President Gudni Johannesson replied/VERB .",
       {"PER Gudni Johannesson"},
       {"Gudni Johannesson: president of Iceland"}},
      {"the state next to the title, not the one most spoken of",
       "Russia/PROPN/nsubj/2 accused/VERB/root/0 Germany . || Russia/PROPN/nsubj/2 "
       "warned/VERB/root/0 Poland . || Slovakia/PROPN/nsubj/2 followed/VERB/root/0 , Prime "
       "Minister "
       "Eduard Heger said/VERB .",
       {"PER Eduard Heger"},
       {"Eduard Heger: prime minister of Slovakia"}},
      {"where the report was written",
       "PRAGUE , 23/NUM April 2021/NUM - Czech officials warned/VERB Russia . || Foreign Minister "
       "Jakub Kulhanek spoke/VERB .",
       {"PER Jakub Kulhanek"},
       {"Jakub Kulhanek: foreign minister of Czech Republic"}},
      {"the one whom the first sentence announces",
       "Australia 's new foreign minister left/VERB Fiji . || Penny/PROPN/nsubj/3 "
       "Wong/PROPN/flat/1 "
       "arrived/VERB/root/0",
       {"PER Penny Wong"},
       {"Penny Wong: foreign minister of Australia"}},
      {"the only person without an office",
       "David Cameron met/VERB Iraqi President Fuad Masum . || The Foreign Secretary spoke/VERB .",
       {"PER David Cameron", "PER Fuad Masum"},
       {"David Cameron: foreign secretary of United Kingdom", "Fuad Masum: president of Iraq"}},
  });
}

TEST_CASE("offices are read from clauses") {
  check({
      {"appointed",
       "Sanna/PROPN/nsubj:pass/4 Marin/PROPN/flat/1 was/AUX/aux:pass/4 appoint/VERB/root/0 "
       "prime/ADJ/amod/6 minister/NOUN/xcomp/4 of/ADP/case/8 Finland/PROPN/nmod/6",
       {"PER Sanna Marin"},
       {"Sanna Marin: prime minister of Finland"}},
      {"expected to become",
       "Sanna/PROPN/nsubj/3 Marin/PROPN/flat/1 hopes/VERB/root/0 to/PART/mark/5 "
       "become/VERB/xcomp/3 prime/ADJ/amod/7 minister/NOUN/xcomp/5 of/ADP/case/9 "
       "Finland/PROPN/nmod/7",
       {"PER Sanna Marin"},
       {}},
  });
  const Cast copula = cast_of(
      "Grossi/PROPN/nsubj/4 is/AUX/cop/4 the/DET/det/4 head/NOUN/root/0 of/ADP/case/6 "
      "IAEA/PROPN/nmod/4 .",
      {"PER Grossi"});
  CHECK(joined(offices_of(copula)) ==
        joined(Names{"Grossi: head of International Atomic Energy Agency"}));
  const Cast counterpart = cast_of(
      "US/PROPN/compound/2 President/PROPN/compound/3 Biden/PROPN/nsubj/4 met/VERB/root/0 "
      "his/PRON/nmod:poss/7 Russian/ADJ/amod/7 "
      "counterpart/NOUN/obj/4 Vladimir/PROPN/appos/7 Putin/PROPN/flat/8",
      {"PER Biden", "PER Vladimir Putin"});
  const Cast two = cast_of(
      "Dutch Prime Minister Rutte/PROPN/nsubj/5 met/VERB/root/0 his/PRON/nmod:poss/10 "
      "French/ADJ/amod/10 and/CCONJ/cc/9 Polish/ADJ/conj/7 "
      "counterparts/NOUN/obj/5 , Barnier/PROPN/appos/10 and/CCONJ/cc/14 Tusk/PROPN/conj/12",
      {"PER Rutte", "PER Barnier", "PER Tusk"});
  CHECK(joined(offices_of(two)) ==
        joined(Names{"Barnier: prime minister of France", "Rutte: prime minister of Netherlands",
                     "Tusk: prime minister of Poland"}));
  CHECK(joined(offices_of(counterpart)) ==
        joined(Names{"Biden: president of United States", "Vladimir Putin: president of Russia"}));
}

}  // namespace
}  // namespace entente
