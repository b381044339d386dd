#include "extract/meaning/qualifiers.h"

#include <doctest/doctest.h>

#include "tests/meaning/stage.h"

namespace entente {
namespace {

TEST_CASE("a tie says whether it is so") {
  const Example cases[] = {
      {"plain", "Fiji:NNP:2:nsubj praised=praise:VBD:0:root Peru:NNP:2:obj", "Fiji praised Peru"},
      {"not", "Fiji:NNP:4:nsubj did=do:VBD:4:aux not:RB:4:advmod praise:VB:0:root Peru:NNP:4:obj",
       "Fiji praised Peru (negated)"},
      {"never", "Fiji:NNP:3:nsubj never:RB:3:advmod praised=praise:VBD:0:root Peru:NNP:3:obj",
       "Fiji praised Peru (negated)"},
      {"no member",
       "Fiji:NNP:5:nsubj is=be:VBZ:5:cop not:RB:5:advmod a:DT:5:det member:NN:0:root of:IN:7:case "
       "NATO:NNP:5:nmod",
       "Fiji member_of NATO (negated)"},
      {"refused to",
       "Fiji:NNP:2:nsubj refused=refuse:VBD:0:root to:TO:4:mark support:VB:2:xcomp Peru:NNP:4:obj",
       "Fiji supported Peru (negated)"},
      {"refused not to",
       "Fiji:NNP:4:nsubj did=do:VBD:4:aux not:RB:4:advmod refuse:VB:0:root to:TO:6:mark "
       "support:VB:4:xcomp Peru:NNP:6:obj",
       "Fiji supported Peru"},
      {"without",
       "Ben:NNP:2:nsubj left=leave:VBD:0:root without:IN:4:mark thanking=thank:VBG:2:advcl "
       "Peru:NNP:4:obj",
       "Ben praised Peru (negated)"},
      {"will", "Fiji:NNP:3:nsubj will:MD:3:aux support:VB:0:root Peru:NNP:3:obj",
       "Fiji supported Peru (planned)"},
      {"is to", "Cleo:NNP:4:nsubj is=be:VBZ:4:aux to:TO:4:mark visit:VB:0:root Fiji:NNP:4:obj",
       "Cleo visited Fiji (planned)"},
      {"plans to",
       "Cleo:NNP:2:nsubj plans=plan:VBZ:0:root to:TO:4:mark visit:VB:2:xcomp Fiji:NNP:4:obj",
       "Cleo visited Fiji (planned)"},
      {"expected to",
       "Cleo:NNP:3:nsubj:pass is=be:VBZ:3:aux:pass expected=expect:VBN:0:root to:TO:5:mark "
       "visit:VB:3:xcomp Fiji:NNP:5:obj",
       "Cleo visited Fiji (planned)"},
      {"may", "Fiji:NNP:3:nsubj may:MD:3:aux support:VB:0:root Peru:NNP:3:obj",
       "Fiji supported Peru (possible)"},
      {"considers",
       "Cleo:NNP:2:nsubj considers=consider:VBZ:0:root visiting=visit:VBG:2:xcomp Fiji:NNP:3:obj",
       "Cleo visited Fiji (possible)"},
      {"if",
       "if:IN:3:mark Fiji:NNP:3:nsubj attacks=attack:VBZ:7:advcl Peru:NNP:3:obj ,:,:3:punct "
       "prices=price:NNS:7:nsubj rise:VB:0:root",
       "Fiji attacked Peru (possible)"},
      {"a question",
       "did=do:VBD:3:aux Fiji:NNP:3:nsubj attack:VB:0:root Peru:NNP:3:obj ?:.:3:punct",
       "Fiji attacked Peru (possible)"},
      {"urged to",
       "Oman:NNP:2:nsubj urged=urge:VBD:0:root Fiji:NNP:2:obj to:TO:5:mark support:VB:2:xcomp "
       "Peru:NNP:5:obj",
       "Fiji supported Peru (requested); Oman urged Fiji"},
      {"must", "Fiji:NNP:3:nsubj must:MD:3:aux support:VB:0:root Peru:NNP:3:obj",
       "Fiji supported Peru (requested)"},
      {"a possible visit",
       "Cleo:NNP:4:nmod:poss 's:POS:1:case possible:JJ:4:amod visit:NN:7:nsubj to:IN:6:case "
       "Fiji:NNP:4:nmod worries=worry:VBZ:0:root",
       "Cleo visited Fiji (possible)"},
      {"cancelled",
       "Cleo:NNP:2:nsubj cancelled=cancel:VBD:0:root a:DT:4:det visit:NN:2:obj to:IN:6:case "
       "Fiji:NNP:4:nmod",
       ""},
      {"an attack that is over stays one",
       "after:IN:3:case Peruvian:JJ:3:amod attacks=attack:NNS:8:obl on:IN:5:case Chile:NNP:3:nmod "
       "Ben:NNP:8:nsubj will:MD:8:aux speak:VB:0:root",
       "Peru attacked Chile"},
  };
  for (const auto& [about, words, expected] : cases) {
    CAPTURE(about);
    CHECK(relations_of(words) == expected);
  }
}

TEST_CASE("a tie says whose words it is in") {
  const Example cases[] = {
      {"said that",
       "Ada:NNP:2:nsubj said=say:VBD:0:root that:IN:5:mark Fiji:NNP:5:nsubj "
       "attacked=attack:VBD:2:ccomp Peru:NNP:5:obj",
       "Ada accused Fiji; Fiji attacked Peru (says Ada)"},
      {"according to",
       "according:VBG:3:case to:IN:1:fixed Ada:NNP:5:obl Fiji:NNP:5:nsubj "
       "attacked=attack:VBD:0:root Peru:NNP:5:obj",
       "Ada accused Fiji; Fiji attacked Peru (says Ada)"},
      {"a quotation",
       "“:``:3:punct Fiji:NNP:3:nsubj attacked=attack:VBD:6:ccomp Peru:NNP:3:obj ”:'':3:punct "
       "said=say:VBD:0:root Ada:NNP:6:nsubj",
       "Ada accused Fiji; Fiji attacked Peru (says Ada)"},
      {"I is who speaks",
       "“:``:3:punct I:PRP:3:nsubj thank:VBP:6:ccomp Peru:NNP:3:obj ”:'':3:punct "
       "said=say:VBD:0:root Ada:NNP:6:nsubj",
       "Ada praised Peru"},
      {"one's own act is not attributed",
       "Ada:NNP:2:nsubj said=say:VBD:0:root Ada:NNP:4:nsubj thanked=thank:VBD:2:ccomp "
       "Peru:NNP:4:obj",
       "Ada praised Peru"},
      {"what one denies is not so, says he",
       "Ada:NNP:2:nsubj denied=deny:VBD:0:root that:IN:5:mark Fiji:NNP:5:nsubj "
       "attacked=attack:VBD:2:ccomp Peru:NNP:5:obj",
       "Ada accused Fiji (negated); Fiji attacked Peru (negated, says Ada)"},
      {"what somebody is accused of",
       "Ada:NNP:2:nsubj accused=accuse:VBD:0:root Fiji:NNP:2:obj of:IN:5:mark "
       "attacking=attack:VBG:2:advcl Peru:NNP:5:obj",
       "Ada accused Fiji; Fiji attacked Peru (says Ada)"},
      {"reports that are dismissed",
       "Ada:NNP:2:nsubj dismissed=dismiss:VBD:0:root reports=report:NNS:2:obj that:IN:6:mark "
       "Fiji:NNP:6:nsubj attacked=attack:VBD:3:acl Peru:NNP:6:obj",
       "Ada accused Fiji (negated); Fiji attacked Peru (negated, says Ada)"},
      {"an inserted clause",
       "Fiji:NNP:4:nsubj Ada:NNP:3:nsubj said=say:VBD:4:parataxis attacked=attack:VBD:0:root "
       "Peru:NNP:4:obj",
       "Ada accused Fiji; Fiji attacked Peru (says Ada)"},
      {"the answers of an interview",
       "Ada:NNP:2:nsubj spoke=speak:VBD:0:root / Q:NN:0:root <colon>:X:1:punct why:RB:1:dep / "
       "A:NN:4:dep <colon>:X:1:punct I:PRP:4:nsubj thank:VBP:0:root Peru:NNP:4:obj",
       "Ada praised Peru"},
      {"a new paragraph after a colon",
       "Ada:NNP:2:nsubj said=say:VBD:0:root <colon>:X:2:punct / I:PRP:2:nsubj thank:VBP:0:root "
       "Peru:NNP:2:obj",
       "Ada praised Peru"},
  };
  for (const auto& [about, words, expected] : cases) {
    CAPTURE(about);
    CHECK(relations_of(words) == expected);
  }
}

}  // namespace
}  // namespace entente
