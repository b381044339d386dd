#include "extract/meaning/meetings.h"

#include <doctest/doctest.h>

#include "tests/meaning/stage.h"

namespace entente {
namespace {

TEST_CASE("one sentence tells of an occasion") {
  const Example cases[] = {
      {"met", "Ada:NNP:2:nsubj met=meet:VBD:0:root Ben:NNP:2:obj in:IN:5:case Lima:NNP:2:obl",
       "Ada, Ben in Lima (held, in_person)"},
      {"met with",
       "Ada:NNP:2:nsubj met=meet:VBD:0:root with:IN:4:case Ben:NNP:2:obl in:IN:6:case "
       "Peru:NNP:2:obl",
       "Ada, Ben in Peru (held, in_person)"},
      {"both met",
       "Ada:NNP:4:nsubj and:CC:3:cc Ben:NNP:1:conj met=meet:VBD:0:root in:IN:6:case Oslo:NNP:4:obl",
       "Ada, Ben in Oslo (held, in_person)"},
      {"will meet", "Ada:NNP:3:nsubj will:MD:3:aux meet:VB:0:root Ben:NNP:3:obj",
       "Ada, Ben (planned, in_person)"},
      {"could meet", "Ada:NNP:3:nsubj could:MD:3:aux meet:VB:0:root Ben:NNP:3:obj",
       "Ada, Ben (possible, in_person)"},
      {"received", "Ada:NNP:2:nsubj received=receive:VBD:0:root Ben:NNP:2:obj",
       "Ada, Ben (held, in_person)"},
      {"received a letter",
       "Ada:NNP:2:nsubj received=receive:VBD:0:root a:DT:4:det letter:NN:2:obj from:IN:6:case "
       "Ben:NNP:4:nmod",
       ""},
      {"officials stand for their state",
       "Ada:NNP:2:nsubj met=meet:VBD:0:root Peruvian:JJ:4:amod officials=official:NNS:2:obj",
       "Ada, Peru (held, in_person)"},
      {"met nobody by name", "Ada:NNP:2:nsubj met=meet:VBD:0:root reporters=reporter:NNS:2:obj",
       ""},
      {"spoke to", "Ada:NNP:2:nsubj spoke=speak:VBD:0:root to:IN:4:case Ben:NNP:2:obl",
       "Ada, Ben (held, phone)"},
      {"by phone",
       "Ada:NNP:4:nsubj and:CC:3:cc Ben:NNP:1:conj spoke=speak:VBD:0:root by:IN:6:case "
       "phone:NN:4:obl",
       "Ada, Ben (held, phone)"},
      {"a call that is made",
       "Ada:NNP:2:nsubj made=make:VBD:0:root a:DT:5:det phone:NN:5:compound call:NN:2:obj "
       "to:IN:7:case Ben:NNP:2:obl",
       "Ada, Ben (held, phone)"},
      {"a visit", "Ada:NNP:2:nsubj visited=visit:VBD:0:root Fiji:NNP:2:obj",
       "Ada, Fiji in Fiji (held, visit)"},
      {"a visit as a noun",
       "Ada:NNP:3:nmod:poss 's:POS:1:case visit:NN:6:nsubj to:IN:5:case Fiji:NNP:3:nmod "
       "ended=end:VBD:0:root",
       "Ada, Fiji in Fiji (held, visit)"},
      {"talks between",
       "talks=talk:NNS:6:nsubj between:IN:3:case Fiji:NNP:1:nmod and:CC:5:cc Peru:NNP:3:conj "
       "began=begin:VBD:0:root in:IN:8:case Oslo:NNP:6:obl",
       "Fiji, Peru in Oslo (held, in_person)"},
      {"names before the noun",
       "the:DT:5:det Ada:NNP:5:compound -:HYPH:5:punct Ben:NNP:5:compound meeting:NN:7:nsubj "
       "will:MD:7:aux begin:VB:0:root",
       "Ada, Ben (planned, in_person)"},
      {"held talks with",
       "Fiji:NNP:2:nsubj held=hold:VBD:0:root talks=talk:NNS:2:obj with:IN:5:case Peru:NNP:3:nmod",
       "Peru, Fiji (held, in_person)"},
      {"a summit of one body",
       "ASEAN:NNP:2:nsubj held=hold:VBD:0:root a:DT:4:det summit:NN:2:obj in:IN:6:case "
       "Lima:NNP:2:obl",
       "ASEAN in Lima (held, conference)"},
      {"called off",
       "Fiji:NNP:2:nsubj cancelled=cancel:VBD:0:root talks=talk:NNS:2:obj between:IN:5:case "
       "Peru:NNP:3:nmod and:CC:7:cc Chile:NNP:5:conj",
       "Peru, Chile (called_off, in_person)"},
      {"venues that are weighed",
       "Lima:NNP:5:nsubj and:CC:3:cc Oslo:NNP:1:conj could:MD:5:aux host:VB:0:root the:DT:10:det "
       "Ada:NNP:10:compound -:HYPH:10:punct Ben:NNP:10:compound meeting:NN:5:obj",
       "Ada, Ben (possible, in_person) ?Lima ?Oslo"},
      {"welcomed both: a host, no third side",
       "Cleo:NNP:2:nsubj welcomed=welcome:VBD:0:root them:PRP:2:obj", ""},
      {"is in", "Ada:NNP:4:nsubj is=be:VBZ:4:cop in:IN:4:case Lima:NNP:0:root", ""},
      {"in a call with",
       "Ada:NNP:2:nsubj raised=raise:VBD:0:root it:PRP:2:obj in:IN:6:case a:DT:6:det call:NN:2:obl "
       "with:IN:8:case Ben:NNP:6:nmod",
       "Ben, Ada (held, phone)"},
      {"two who spoke to one had two calls",
       "Ada:NNP:4:nsubj and:CC:3:cc Ben:NNP:1:conj spoke=speak:VBD:0:root to:IN:6:case "
       "Cleo:NNP:4:obl",
       "Cleo, Ada (held, phone); Cleo, Ben (held, phone)"},
      {"two destinations, two visits",
       "Ada:NNP:2:nsubj visited=visit:VBD:0:root Fiji:NNP:2:obj and:CC:5:cc Peru:NNP:3:conj",
       "Ada, Fiji in Fiji (held, visit); Ada, Peru in Peru (held, visit)"},
      {"an invitation to visit",
       "Ada:NNP:2:nsubj handed=hand:VBD:0:root Ben:NNP:2:iobj an:DT:5:det invitation:NN:2:obj "
       "to:TO:7:mark visit:VB:5:acl Fiji:NNP:7:obj",
       "Ben, Fiji in Fiji (planned, visit)"},
      {"meetings in general are none",
       "meetings=meeting:NNS:6:nsubj between:IN:3:case Fiji:NNP:1:nmod and:CC:5:cc Peru:NNP:3:conj "
       "help:VBP:0:root",
       ""},
  };
  for (const auto& [about, words, expected] : cases) {
    CAPTURE(about);
    CHECK(meetings_of(words) == expected);
  }
}

TEST_CASE("an occasion told twice is one") {
  const Example cases[] = {
      {"the meeting",
       "Ada:NNP:2:nsubj met=meet:VBD:0:root Ben:NNP:2:obj / the:DT:2:det meeting:NN:3:nsubj "
       "began=begin:VBD:0:root in:IN:5:case Lima:NNP:3:obl",
       "Ada, Ben in Lima (held, in_person)"},
      {"the same two again",
       "Ada:NNP:2:nsubj met=meet:VBD:0:root Ben:NNP:2:obj / Ben:NNP:4:nsubj and:CC:3:cc "
       "Ada:NNP:1:conj met=meet:VBD:0:root in:IN:6:case Lima:NNP:4:obl",
       "Ada, Ben in Lima (held, in_person)"},
      {"others",
       "Ada:NNP:2:nsubj met=meet:VBD:0:root Ben:NNP:2:obj / Ada:NNP:2:nsubj met=meet:VBD:0:root "
       "Cleo:NNP:2:obj",
       "Ada, Ben (held, in_person); Ada, Cleo (held, in_person)"},
      {"another place",
       "Ada:NNP:2:nsubj met=meet:VBD:0:root Ben:NNP:2:obj in:IN:5:case Lima:NNP:2:obl / "
       "Ada:NNP:2:nsubj met=meet:VBD:0:root Ben:NNP:2:obj in:IN:5:case Oslo:NNP:2:obl",
       "Ada, Ben in Lima (held, in_person); Ada, Ben in Oslo (held, in_person)"},
      {"another meeting",
       "Ada:NNP:2:nsubj met=meet:VBD:0:root Ben:NNP:2:obj / Ada:NNP:2:nsubj held=hold:VBD:0:root "
       "another:DT:4:det meeting:NN:2:obj with:IN:6:case Ben:NNP:4:nmod",
       "Ada, Ben (held, in_person); Ben, Ada (held, in_person)"},
      {"no meeting of that name is meant",
       "Fiji:NNP:2:nsubj held=hold:VBD:0:root talks=talk:NNS:2:obj with:IN:5:case Peru:NNP:3:nmod "
       "/ the:DT:2:det summit:NN:3:nsubj began=begin:VBD:0:root in:IN:5:case Lima:NNP:3:obl",
       "Peru, Fiji (held, in_person)"},
      {"a call is no meeting",
       "Ada:NNP:2:nsubj met=meet:VBD:0:root Ben:NNP:2:obj / Ada:NNP:2:nsubj "
       "phoned=phone:VBD:0:root Ben:NNP:2:obj",
       "Ada, Ben (held, in_person); Ada, Ben (held, phone)"},
  };
  for (const auto& [about, words, expected] : cases) {
    CAPTURE(about);
    CHECK(meetings_of(words) == expected);
  }
}

TEST_CASE("a bad file of meeting words is refused with file, line and reason") {
  const auto parsed = parse_meeting_words(
      "{\"format\": \"entente-meetings\", \"version\": 1,\n \"words\": {\"meet_verb\": "
      "[\"meet\"]}}",
      "m.json");
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().message.starts_with("m.json:2:"));
}

}  // namespace
}  // namespace entente
