#include "extract/meaning/rules.h"

#include <string>

#include <doctest/doctest.h>

#include "tests/meaning/stage.h"

namespace entente {
namespace {

TEST_CASE("verbs tie their agent to their patient") {
  const Example cases[] = {
      {"accusation",
       "Kenya:NNP:2:nsubj accused=accuse:VBD:0:root Ghana:NNP:2:obj of:IN:5:case bias:NN:2:obl",
       "Kenya accused Ghana"},
      {"criticism", "Ada:NNP:2:nsubj condemned=condemn:VBD:0:root Peru:NNP:2:obj",
       "Ada criticised Peru"},
      {"criticism of what is somebody's",
       "Ada:NNP:2:nsubj condemned=condemn:VBD:0:root the:DT:4:det actions=action:NNS:2:obj "
       "of:IN:6:case Peru:NNP:4:nmod",
       "Ada criticised Peru"},
      {"rejection",
       "Chile:NNP:2:nsubj rejected=reject:VBD:0:root Peru:NNP:5:nmod:poss 's:POS:3:case "
       "proposal:NN:2:obj",
       "Chile rejected Peru"},
      {"warning", "NATO:NNP:2:nsubj warned=warn:VBD:0:root Peru:NNP:2:obj", "NATO warned Peru"},
      {"expulsion",
       "Fiji:NNP:2:nsubj expelled=expel:VBD:0:root Chile:NNP:5:nmod:poss 's:POS:3:case "
       "ambassador:NN:2:obj",
       "Fiji sanctioned Chile"},
      {"annexation", "Norway:NNP:2:nsubj annexed=annex:VBD:0:root Lima:NNP:2:obj",
       "Norway seized Lima"},
      {"invasion", "Norway:NNP:2:nsubj invaded=invade:VBD:0:root Chile:NNP:2:obj",
       "Norway attacked Chile"},
      {"support", "Oman:NNP:2:nsubj backs=back:VBZ:0:root Fiji:NNP:2:obj", "Oman supported Fiji"},
      {"thanks", "Ben:NNP:2:nsubj thanked=thank:VBD:0:root Oman:NNP:2:obj", "Ben praised Oman"},
      {"request",
       "Ada:NNP:2:nsubj urged=urge:VBD:0:root Ghana:NNP:2:obj to:TO:5:mark wait:VB:2:xcomp",
       "Ada urged Ghana"},
      {"call on",
       "ASEAN:NNP:2:nsubj called=call:VBD:0:root on:IN:4:case Fiji:NNP:2:obl to:TO:6:mark "
       "act:VB:2:xcomp",
       "ASEAN urged Fiji"},
      {"invitation", "Peru:NNP:2:nsubj invited=invite:VBD:0:root Cleo:NNP:2:obj",
       "Peru invited Cleo"},
      {"visit", "Cleo:NNP:2:nsubj visited=visit:VBD:0:root Oslo:NNP:2:obj", "Cleo visited Oslo"},
      {"journey", "Cleo:NNP:2:nsubj flew=fly:VBD:0:root to:IN:4:case Peru:NNP:2:obl",
       "Cleo visited Peru"},
      {"signature", "Peru:NNP:2:nsubj signed=sign:VBD:0:root the:DT:4:det Accord:NNP:2:obj",
       "Peru signed Accord"},
      {"membership",
       "Fiji:NNP:5:nsubj is=be:VBZ:5:cop a:DT:5:det full:JJ:5:amod member:NN:0:root of:IN:7:case "
       "Mercosur:NNP:5:nmod",
       "Fiji member_of Mercosur"},
      {"arms",
       "Norway:NNP:2:nsubj sent=send:VBD:0:root weapons=weapon:NNS:2:obj to:IN:5:case "
       "Chile:NNP:2:obl",
       "Norway aided Chile"},
      {"troops",
       "Norway:NNP:2:nsubj deployed=deploy:VBD:0:root troops=troop:NNS:2:obj in:IN:5:case "
       "Lima:NNP:2:obl",
       "Norway mobilised Lima"},
      {"cooperation",
       "Fiji:NNP:2:nsubj cooperates=cooperate:VBZ:0:root with:IN:4:case ASEAN:NNP:2:obl",
       "Fiji cooperated_with ASEAN"},
      {"open fire on",
       "Peruvian:JJ:2:amod warships=warship:NNS:3:nsubj opened=open:VBD:0:root fire:NN:3:obj "
       "on:IN:7:case Chile:NNP:7:compound vessels=vessel:NNS:3:obl",
       "Peru attacked Chile"},
      {"break off relations",
       "Oman:NNP:2:nsubj severed=sever:VBD:0:root ties=tie:NNS:2:obj with:IN:5:case "
       "Peru:NNP:3:nmod",
       "Oman sanctioned Peru"},
  };
  for (const auto& [about, words, expected] : cases) {
    CAPTURE(about);
    CHECK(relations_of(words) == expected);
  }
}

TEST_CASE("nouns tie what stands around them") {
  const Example cases[] = {
      {"an ultimatum that is issued",
       "Ada:NNP:2:nsubj issued=issue:VBD:0:root an:DT:4:det ultimatum:NN:2:obj to:IN:6:case "
       "Peru:NNP:2:obl",
       "Ada threatened Peru"},
      {"the phrase on the noun",
       "Ada:NNP:2:nsubj issued=issue:VBD:0:root an:DT:4:det ultimatum:NN:2:obj to:IN:6:case "
       "Peru:NNP:4:nmod",
       "Ada threatened Peru"},
      {"an indirect object",
       "Fiji:NNP:2:nsubj delivered=deliver:VBD:0:root Peru:NNP:2:iobj an:DT:5:det "
       "ultimatum:NN:2:obj",
       "Fiji threatened Peru"},
      {"sanctions",
       "Norway:NNP:2:nsubj imposed=impose:VBD:0:root sanctions=sanction:NNS:2:obj on:IN:5:case "
       "Fiji:NNP:3:nmod",
       "Norway sanctioned Fiji"},
      {"somebody's sanctions",
       "Norway:NNP:3:nmod:poss 's:POS:1:case sanctions=sanction:NNS:6:nsubj on:IN:5:case "
       "Fiji:NNP:3:nmod hurt:VBD:0:root",
       "Norway sanctioned Fiji"},
      {"expressed support",
       "Ben:NNP:2:nsubj expressed=express:VBD:0:root support:NN:2:obj for:IN:5:case "
       "Oman:NNP:3:nmod",
       "Ben supported Oman"},
      {"support for what is somebody's",
       "Ben:NNP:2:nsubj reiterated=reiterate:VBD:0:root support:NN:2:obj for:IN:7:case "
       "Oman:NNP:7:nmod:poss 's:POS:5:case efforts=effort:NNS:3:nmod",
       "Ben supported Oman"},
      {"an accusation against",
       "Chile:NNP:2:nsubj leveled=level:VBD:0:root an:DT:4:det accusation:NN:2:obj "
       "against:IN:6:case Peru:NNP:2:obl",
       "Chile accused Peru"},
      {"an attack by",
       "the:DT:2:det attack:NN:7:nsubj on:IN:4:case Lima:NNP:2:nmod by:IN:6:case Chile:NNP:2:nmod "
       "failed=fail:VBD:0:root",
       "Chile attacked Lima"},
      {"a visit by its visitor",
       "Cleo:NNP:3:nmod:poss 's:POS:1:case visit:NN:6:nsubj to:IN:5:case Fiji:NNP:3:nmod "
       "ended=end:VBD:0:root",
       "Cleo visited Fiji"},
      {"a pair of compounds",
       "the:DT:3:det Fiji:NNP:3:compound cooperation:NN:6:nsubj with:IN:5:case Peru:NNP:3:nmod "
       "grew=grow:VBD:0:root",
       "Fiji cooperated_with Peru"},
      {"between two",
       "relations=relation:NNS:6:nsubj between:IN:3:case Fiji:NNP:1:nmod and:CC:5:cc "
       "Peru:NNP:3:conj strategic:JJ:0:root",
       "Fiji partner_of Peru"},
      {"good relations with",
       "Fiji:NNP:2:nsubj has=have:VBZ:0:root good:JJ:4:amod relations=relation:NNS:2:obj "
       "with:IN:6:case Peru:NNP:4:nmod",
       "Fiji partner_of Peru"},
      {"at the behest",
       "Fiji:NNP:2:nsubj came=come:VBD:0:root at:IN:5:case the:DT:5:det behest:NN:2:obl "
       "of:IN:7:case Peru:NNP:5:nmod",
       "Peru urged Fiji"},
  };
  for (const auto& [about, words, expected] : cases) {
    CAPTURE(about);
    CHECK(relations_of(words) == expected);
  }
}

TEST_CASE("paths follow passives, coordination, control, relative clauses and participles") {
  const Example cases[] = {
      {"passive",
       "Ghana:NNP:3:nsubj:pass was=be:VBD:3:aux:pass praised=praise:VBN:0:root by:IN:5:case "
       "Kenya:NNP:3:obl",
       "Kenya praised Ghana"},
      {"passive without agent",
       "Ghana:NNP:3:nsubj:pass was=be:VBD:3:aux:pass praised=praise:VBN:0:root", ""},
      {"two subjects, two objects",
       "Kenya:NNP:4:nsubj and:CC:3:cc Oman:NNP:1:conj praised=praise:VBD:0:root Peru:NNP:4:obj "
       "and:CC:7:cc Chile:NNP:5:conj",
       "Kenya praised Peru; Kenya praised Chile; Oman praised Peru; Oman praised Chile"},
      {"two verbs, one object",
       "Ada:NNP:2:nsubj condemned=condemn:VBD:0:root and:CC:4:cc rejected=reject:VBD:2:conj "
       "Peru:NNP:2:obj",
       "Ada criticised Peru; Ada rejected Peru"},
      {"relative clause",
       "Peru:NNP:6:nsubj which:WDT:3:nsubj praised=praise:VBD:1:acl:relcl Fiji:NNP:3:obj "
       ",:,:3:punct won=win:VBD:0:root",
       "Peru praised Fiji"},
      {"participle",
       "Ben:NNP:2:nsubj left=leave:VBD:0:root ,:,:4:punct thanking=thank:VBG:2:advcl "
       "Peru:NNP:4:obj",
       "Ben praised Peru"},
      {"object control",
       "ASEAN:NNP:2:nsubj helped=help:VBD:0:root Fiji:NNP:2:obj to:TO:5:mark support:VB:2:xcomp "
       "Oman:NNP:5:obj",
       "ASEAN aided Fiji; Fiji supported Oman"},
      {"thanked for: the thanked one did it",
       "Ben:NNP:2:nsubj thanked=thank:VBD:0:root Oman:NNP:2:obj for:IN:5:mark "
       "supporting=support:VBG:2:advcl Fiji:NNP:5:obj",
       "Oman supported Fiji; Ben praised Oman"},
      {"a name within titles",
       "US:NNP:5:nsubj Secretary:NNP:1:flat Ada:NNP:1:flat Lee:NNP:3:flat "
       "praised=praise:VBD:0:root Oman:NNP:5:obj",
       "Ada praised Oman"},
      {"examples",
       "states=state:NNS:5:nsubj such:JJ:4:case as:IN:2:fixed Fiji:NNP:1:nmod "
       "praised=praise:VBD:0:root Oman:NNP:5:obj",
       "Fiji praised Oman"},
      {"what is done to somebody is not his doing",
       "Ben:NNP:2:nsubj praised=praise:VBD:0:root the:DT:4:det seizure:NN:2:obj of:IN:6:case "
       "Fiji:NNP:4:nmod",
       ""},
      {"stand-ins",
       "officials=official:NNS:4:nsubj from:IN:3:case Fiji:NNP:1:nmod thanked=thank:VBD:0:root "
       "Oman:NNP:4:obj",
       "Fiji praised Oman"},
      {"kinds that the ontology forbids",
       "Kenya:NNP:2:nsubj visited=visit:VBD:0:root Oslo:NNP:2:obj", ""},
      {"nobody ties himself",
       "Kenya:NNP:2:nsubj praised=praise:VBD:0:root Kenyan:JJ:4:amod officials=official:NNS:2:obj",
       ""},
  };
  for (const auto& [about, words, expected] : cases) {
    CAPTURE(about);
    CHECK(relations_of(words) == expected);
  }
}

TEST_CASE("who acts for a state and who does not") {
  const Example cases[] = {
      {"its police do",
       "Peruvian:JJ:2:amod police:NNS:3:nsubj attacked=attack:VBD:0:root Oslo:NNP:3:obj",
       "Peru attacked Oslo"},
      {"its students do not",
       "Peruvian:JJ:2:amod students=student:NNS:3:nsubj condemned=condemn:VBD:0:root "
       "Chile:NNP:3:obj",
       ""},
      {"what is done to its people is done to it",
       "Chile:NNP:2:nsubj attacked=attack:VBD:0:root Peruvian:JJ:4:amod students=student:NNS:2:obj",
       "Chile attacked Peru"},
      {"rebels are no side of it",
       "Chile:NNP:2:nsubj attacked=attack:VBD:0:root Peruvian:JJ:4:amod rebels=rebel:NNS:2:obj",
       ""},
  };
  for (const auto& [about, words, expected] : cases) {
    CAPTURE(about);
    CHECK(relations_of(words) == expected);
  }
}

TEST_CASE("two subjects may be each other's object") {
  const Example cases[] = {
      {"each other",
       "Fiji:NNP:4:nsubj and:CC:3:cc Peru:NNP:1:conj condemned=condemn:VBD:0:root each:DT:6:det "
       "other:JJ:4:obj",
       "Fiji criticised Peru; Peru criticised Fiji"},
      {"one has none", "Fiji:NNP:2:nsubj condemned=condemn:VBD:0:root each:DT:4:det other:JJ:2:obj",
       ""},
  };
  for (const auto& [about, words, expected] : cases) {
    CAPTURE(about);
    CHECK(relations_of(words) == expected);
  }
}

TEST_CASE("a commitment counts where nothing else ties the two") {
  const Example cases[] = {
      {"alone",
       "Fiji:NNP:2:nsubj promised=promise:VBD:0:root to:TO:4:mark wait:VB:2:xcomp for:IN:6:case "
       "Peru:NNP:4:obl",
       "Fiji agreed_with Peru"},
      {"with aid",
       "Fiji:NNP:2:nsubj promised=promise:VBD:0:root to:TO:4:mark send:VB:2:xcomp "
       "weapons=weapon:NNS:4:obj to:IN:7:case Peru:NNP:4:obl",
       "Fiji aided Peru (planned)"},
  };
  for (const auto& [about, words, expected] : cases) {
    CAPTURE(about);
    CHECK(relations_of(words) == expected);
  }
}

TEST_CASE("what the ontology forbids is listed with the reason") {
  const Stage stage{"Kenya:NNP:2:nsubj visited=visit:VBD:0:root Oslo:NNP:2:obj"};
  const Ties found = find_relations(
      {stage.scene, stage.gazetteer, stage::rules(), stage::ontology(), stage.times});
  REQUIRE(found.dropped.size() == 1);
  CHECK(found.dropped.front().reason == "the ontology does not allow state visited place");
}

std::string book(const std::string& rule) {
  return R"({"format": "entente-rules", "version": 1, "words": {},
 "rules": [
  )" + rule +
         "]}";
}

TEST_CASE("a bad rule file is refused with file, line and reason") {
  const Example cases[] = {
      {"unknown relation",
       R"({"id": "a", "relation": "adores", "words": ["adore"], "subject": ["agent"], "object": ["patient"]})",
       "my.json:3:27: expected a relation of the ontology, found the text 'adores'"},
      {"unknown path",
       R"({"id": "a", "relation": "praised", "words": ["hail"], "subject": ["doer"], "object": ["patient"]})",
       "my.json:3:"},
      {"no object",
       R"({"id": "a", "relation": "praised", "words": ["hail"], "subject": ["agent"]})",
       "my.json:3:"},
      {"an unknown key",
       R"({"id": "a", "relation": "praised", "words": ["hail"], "subject": ["agent"], "object": ["patient"], "sbject": []})",
       "my.json:3:"},
      {"an unknown status",
       R"({"id": "a", "relation": "praised", "words": ["hail"], "subject": ["agent"], "object": ["patient"], "status": "maybe"})",
       "my.json:3:"},
      {"one id twice",
       R"({"id": "a", "relation": "praised", "words": ["hail"], "subject": ["agent"], "object": ["patient"]},
 {"id": "a", "relation": "praised", "words": ["laud"], "subject": ["agent"], "object": ["patient"]})",
       "my.json:4:2: expected an id of its own for each rule, found 'a' again"},
      {"no JSON", "{", "my.json:3:"},
  };
  for (const auto& [about, rule, expected] : cases) {
    CAPTURE(about);
    const auto parsed = RuleBook::parse(book(rule), "my.json", stage::ontology());
    REQUIRE_FALSE(parsed);
    CAPTURE(parsed.error().message);
    CHECK(parsed.error().message.starts_with(expected));
  }
}

TEST_CASE("earlier rules claim their trigger") {
  const std::string json = R"({"format": "entente-rules", "version": 1, "words": {}, "rules": [
    {"id": "first", "relation": "praised", "words": ["hail"], "subject": ["agent"], "object": ["patient"]},
    {"id": "second", "relation": "praised", "words": ["hail"], "subject": ["agent"], "object": ["patient"]}]})";
  const RuleBook book = RuleBook::parse(json, "two.json", stage::ontology()).value();
  const Stage stage{"Fiji:NNP:2:nsubj hailed=hail:VBD:0:root Peru:NNP:2:obj"};
  Ties found;
  apply_rules(stage.scene, 0, book, stage::ontology(), found);
  REQUIRE(found.ties.size() == 1);
  CHECK(found.ties.front().rule == "first");
}

}  // namespace
}  // namespace entente
