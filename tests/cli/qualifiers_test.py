#!/usr/bin/env python3
"""Whether a sentence's ties are so, planned, possible, asked for or denied, and whose words they are, on real parses.

    qualifiers_test.py ENTENTE SOURCE_DIR

One run of `extract` over the sentences of the table below. The rules behind it: docs/ontology.md, "Qualifiers".
"""
import json
import unittest

from program import ProgramTest, entente, main

# Heading: (sentence, ties in any order). "no" is a negated tie, "says X" whose words it is in.
CASES = {
    "negation": [
        ("Kenya did not condemn Uganda.", ["Kenya criticised Uganda: no"]),
        ("Peru has never attacked Chile.", ["Peru attacked Chile: no"]),
        ("Ghana no longer supports Togo.", ["Ghana supported Togo: no"]),
        ("Neither Brazil nor Argentina supported Venezuela.",
         ["Brazil supported Venezuela: no", "Argentina supported Venezuela: no"]),
        ("No Bolivian troops attacked Paraguay.", ["Bolivian Armed Forces attacked Paraguay: no"]),
        ("Nepal neither supports nor condemns China.", ["Nepal supported China: no", "Nepal criticised China: no"]),
        ("Japan is not a member of NATO.", ["Japan member_of NATO: no"]),
        ("Norway has not joined the European Union.", ["Norway member_of European Union: no"]),
        ("Jordan left without thanking Qatar.", ["Jordan praised Qatar: no"]),
        ("Turkey refused to support Sweden.", ["Turkey supported Sweden: no"]),
        ("Hungary declined to sanction Russia.", ["Hungary sanctioned Russia: no"]),
        ("Serbia has yet to recognise Kosovo.", ["Serbia supported Kosovo: no"]),
        ("Mexico did not refuse to support Cuba.", ["Mexico supported Cuba"]),
        ("Finland was not invited by Russia.", ["Russia invited Finland: no"]),
        ("It is not true that Chad attacked Sudan.", ["Chad attacked Sudan: no"]),
        ("Despite condemning Iran, Oman did not sanction Iran.", ["Oman criticised Iran", "Oman sanctioned Iran: no"]),
        ("Morocco failed to persuade Algeria, but it did not threaten Algeria.", ["Morocco threatened Algeria: no"]),
    ],
    "denial": [
        ("Vietnam denied that it had attacked Cambodia.", ["Vietnam attacked Cambodia: no"]),
        ("Rwanda denied attacking Burundi.", ["Rwanda attacked Burundi: no"]),
        ("Bulgaria said it had not supplied weapons to Ukraine.", ["Bulgaria aided Ukraine: no"]),
        ("Iceland rejected claims that it had attacked Denmark.", ["Iceland attacked Denmark: no"]),
        ("Kenya dismissed reports that Somalia had attacked Ethiopia.",
         ["Somalia attacked Ethiopia: no, says Kenya", "Kenya accused Somalia: no"]),
        ("Peru does not recognise Palestine.", ["Peru rejected Palestine"]),
    ],
    "plans": [
        ("Canada will support Haiti.", ["Canada supported Haiti: planned"]),
        ("Poland plans to sanction Belarus.", ["Poland sanctioned Belarus: planned"]),
        ("Fumio Kishida is to visit India next month.", ["Fumio Kishida visited India: planned"]),
        ("Emmanuel Macron is expected to visit Egypt in June.", ["Emmanuel Macron visited Egypt: planned"]),
        ("Emmanuel Macron is due to visit Rwanda on Friday.", ["Emmanuel Macron visited Rwanda: planned"]),
        ("The European Union intends to sanction Myanmar.", ["European Union sanctioned Myanmar: planned"]),
        ("Australia has agreed to support Fiji.", ["Australia supported Fiji: planned"]),
        ("Germany promised to supply weapons to Ukraine.", ["Germany aided Ukraine: planned"]),
        ("Spain is preparing to recognise Palestine.", ["Spain supported Palestine: planned"]),
        ("Portugal was about to recognise Palestine.", ["Portugal supported Palestine: planned"]),
        ("India decided to expel Canadian diplomats.", ["India sanctioned Canada: planned"]),
        ("South Korea is ready to support Poland.", ["South Korea supported Poland: planned"]),
        ("Poland will condemn Russia and thank Canada.",
         ["Poland criticised Russia: planned", "Poland praised Canada: planned"]),
        ("Unless Mali apologises, France will sanction Mali.", ["France sanctioned Mali: planned", "France threatened Mali"]),
    ],
    "possibilities": [
        ("Ecuador may sanction Venezuela.", ["Ecuador sanctioned Venezuela: possible"]),
        ("Israel could attack Iran.", ["Israel attacked Iran: possible"]),
        ("Kuwait might not support Iraq.", ["Kuwait supported Iraq: no, possible"]),
        ("Lithuania would have supported Latvia.", ["Lithuania supported Latvia: possible"]),
        ("If Azerbaijan attacks Armenia, prices will rise.", ["Azerbaijan attacked Armenia: possible"]),
        ("Had Peru attacked Ecuador, Brazil would have condemned Peru.",
         ["Peru attacked Ecuador: possible", "Brazil criticised Peru: possible"]),
        ("Did Eritrea attack Ethiopia?", ["Eritrea attacked Ethiopia: possible"]),
        ("Zambia is considering sanctioning Zimbabwe.", ["Zambia sanctioned Zimbabwe: possible"]),
        ("Tunisia wants to join the African Union.", ["Tunisia member_of African Union: possible"]),
        ("Greece threatened to attack Turkey.", ["Greece attacked Turkey: possible", "Greece threatened Turkey"]),
        ("Oman offered to support Yemen.", ["Oman supported Yemen: possible"]),
        ("Ireland is unlikely to attack Iceland.", ["Ireland attacked Iceland: no, possible"]),
        ("Moldova fears that Russia will attack Moldova.", ["Russia attacked Moldova: possible"]),
        ("It is possible that Sudan attacked Chad.", ["Sudan attacked Chad: possible"]),
        ("Romania asked whether Hungary supported Serbia.", ["Hungary supported Serbia: possible"]),
        ("Indonesia tried to seize Timor.", ["Indonesia seized Timor: possible"]),
        ("The minister spoke of a possible attack by Somalia on Djibouti.", ["Somalia attacked Djibouti: possible"]),
        ("Sudan reportedly attacked Chad.", ["Sudan attacked Chad: possible"]),
        ("Somalia allegedly attacked Ethiopia.", ["Somalia attacked Ethiopia: possible"]),
        ("Russia appears to have attacked Ukraine.", ["Russia attacked Ukraine: possible"]),
        ("Russia is said to have attacked Ukraine.", ["Russia attacked Ukraine: possible"]),
    ],
    "requests": [
        ("Ghana urged Mali to support Niger.", ["Ghana urged Mali", "Mali supported Niger: requested"]),
        ("Cuba called on Spain to condemn Israel.", ["Cuba urged Spain", "Spain criticised Israel: requested"]),
        ("Uganda demanded that Rwanda attack Burundi.", ["Uganda urged Rwanda", "Rwanda attacked Burundi: requested"]),
        ("Burkina Faso wants Mali to support Niger.", ["Burkina Faso urged Mali", "Mali supported Niger: requested"]),
        ("The African Union asked Kenya to send troops to Haiti.",
         ["African Union urged Kenya", "Kenya mobilised Haiti: requested"]),
        ("NATO should support Georgia.", ["NATO supported Georgia: requested"]),
        ("Pakistan must support Afghanistan, said Kenya.",
         ["Kenya urged Pakistan", "Pakistan supported Afghanistan: requested, says Kenya"]),
    ],
    "reported speech": [
        ("Chile said that Peru had attacked Bolivia.", ["Chile accused Peru", "Peru attacked Bolivia: says Chile"]),
        ("According to Kenya, Somalia attacked Ethiopia.",
         ["Kenya accused Somalia", "Somalia attacked Ethiopia: says Kenya"]),
        ("Somalia attacked Ethiopia, according to Kenya.",
         ["Kenya accused Somalia", "Somalia attacked Ethiopia: says Kenya"]),
        ("Somalia, Kenya said, attacked Ethiopia.", ["Kenya accused Somalia", "Somalia attacked Ethiopia: says Kenya"]),
        ("As Kenya has said, Somalia attacked Ethiopia.",
         ["Kenya accused Somalia", "Somalia attacked Ethiopia: says Kenya"]),
        ("Somalia attacked Ethiopia, Kenya said on Monday.",
         ["Kenya accused Somalia", "Somalia attacked Ethiopia: says Kenya"]),
        ("“Somalia attacked Ethiopia,” Kenya said.", ["Kenya accused Somalia", "Somalia attacked Ethiopia: says Kenya"]),
        ("Kenya told Uganda that Somalia had attacked Ethiopia.",
         ["Kenya accused Somalia", "Somalia attacked Ethiopia: says Kenya"]),
        ("Uganda was told by Kenya that Somalia had attacked Ethiopia.",
         ["Kenya accused Somalia", "Somalia attacked Ethiopia: says Kenya"]),
        ("Kenya did not say whether Somalia had attacked Ethiopia.", ["Somalia attacked Ethiopia: possible, says Kenya"]),
        ("Uganda accused Rwanda of attacking Burundi.",
         ["Uganda accused Rwanda", "Rwanda attacked Burundi: says Uganda"]),
        ("NATO believes that Russia supports Belarus.", ["Russia supported Belarus: says NATO"]),
        ("In a statement, Kenya condemned Somalia.", ["Kenya criticised Somalia"]),
    ],
    "outlets report, they do not accuse": [
        ("Reuters reported that Sudan had attacked Chad.", ["Sudan attacked Chad: says Reuters"]),
        ("Sudan attacked Chad, Reuters reported.", ["Sudan attacked Chad: says Reuters"]),
        ("Le Monde writes that Mali expelled French diplomats.", ["Mali sanctioned France: says Le Monde"]),
    ],
    "control": [
        ("Denmark persuaded Sweden to support Finland.", ["Sweden supported Finland"]),
        ("Sweden was persuaded to support Finland.", ["Sweden supported Finland"]),
        ("Denmark promised Sweden to support Finland.",
         ["Denmark supported Finland: planned", "Denmark agreed_with Sweden"]),
        ("Russia continued to attack Ukraine.", ["Russia attacked Ukraine"]),
        ("Libya managed to seize Tobruk.", ["Libya seized Tobruk"]),
        ("Attacked by Russia, Ukraine thanked Poland.", ["Russia attacked Ukraine", "Ukraine praised Poland"]),
        ("Poland, which supports Ukraine, condemned Russia.", ["Poland supported Ukraine", "Poland criticised Russia"]),
        ("Having condemned Russia, Poland thanked Canada.", ["Poland criticised Russia", "Poland praised Canada"]),
        ("After attacking Kuwait, Iraq threatened Saudi Arabia.",
         ["Iraq attacked Kuwait", "Iraq threatened Saudi Arabia"]),
    ],
    "light verbs and nouns": [
        ("The United States issued an ultimatum to Venezuela.", ["United States threatened Venezuela"]),
        ("China put pressure on Lithuania.", ["China urged Lithuania"]),
        ("Brazil imposed sanctions on Bolivia.", ["Brazil sanctioned Bolivia"]),
        ("Bolivia made accusations against Chile.", ["Bolivia accused Chile"]),
        ("Accusations by Bolivia against Chile were denied.", ["Bolivia accused Chile"]),
        ("The attack by Eritrea on Ethiopia was condemned by Kenya.",
         ["Eritrea attacked Ethiopia", "Kenya criticised Eritrea"]),
        ("Kenya's condemnation of Eritrea came late.", ["Kenya criticised Eritrea"]),
        ("Norway gave its backing to Sweden.", ["Norway supported Sweden"]),
        ("Qatar extended an invitation to Turkey.", ["Qatar invited Turkey"]),
        ("Algeria issued a statement condemning Mali.", ["Algeria criticised Mali"]),
        ("Algeria rejected a statement condemning Mali.", []),
        ("Turkish troops began their withdrawal from Libya.", ["Turkish Armed Forces conceded Libya"]),
        ("Hezbollah fired dozens of rockets at Israel.", ["Hezbollah attacked Israel"]),
        ("China is drilling in Vietnam's waters.", []),
    ],
    "people are not their state": [
        ("Turkish students condemned Greece.", []),
        ("Colombian rebels attacked Venezuela.", []),
        ("French farmers thanked Spain.", []),
        ("Chilean police attacked Peruvian students.", ["Chilean police attacked Peru"]),
    ],
}
FACTS = {"participated_in", "held_in", "invited_to", "candidate_place", "holds_office", "part_of", "located_in", "spoke_for"}


def described(statement, names):
    qualifiers = ["no"] if statement["negated"] else []
    qualifiers += [statement["status"]] if statement["status"] != "actual" else []
    speaker = statement["attributed_to"]
    qualifiers += [f"says {names[speaker]}"] if speaker is not None else []
    tie = f"{names[statement['subject']]} {statement['relation']} {names[statement['object']]}"
    return tie + (": " + ", ".join(qualifiers) if qualifiers else "")


class Qualifiers(ProgramTest):
    def read(self, sentences):
        """The ties of each sentence, but not facts and meetings."""
        articles = [json.dumps({"text": text, "published": "2024-05-15", "url": f"https://example.org/{number}"})
                    for number, text in enumerate(sentences)]
        done = entente("extract", self.write("sentences.jsonl", "\n".join(articles)))
        records = [json.loads(line) for line in done.out.splitlines()]
        number_of = {r["id"]: int(r["url"].rsplit("/", 1)[1]) for r in records if r["record"] == "article"}
        names, ties = {}, [set() for _ in sentences]
        for r in records:
            if r["record"] == "entity":
                names.setdefault(r["article"], {})[r["number"]] = r["name"]
        for r in records:
            if r["record"] == "statement" and r["relation"] not in FACTS:
                ties[number_of[r["article"]]].add(described(r, names[r["article"]]))
        return ties

    def test_every_sentence_gives_its_ties(self):
        cases = [(heading, *case) for heading, of_heading in CASES.items() for case in of_heading]
        found = self.read([sentence for _, sentence, _ in cases])
        for (heading, sentence, expected), ties in zip(cases, found):
            with self.subTest(heading, sentence=sentence):
                self.assertEqual(sorted(ties), sorted(expected))


if __name__ == "__main__":
    main()
