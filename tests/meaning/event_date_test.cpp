#include "extract/meaning/event_date.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/meaning/stage.h"

namespace entente {
namespace {

TEST_CASE("An event has the date that is nearest in its clause") {
  const struct {
    std::string about;
    std::string words;
    std::string event;
    std::string expected;
  } kTable[] = {
      {"two dates, one of another noun",
       "After:IN:3:case the:DT:3:det attacks:NNS:8:obl of:IN:5:case 2001:CD:3:nmod ,:,:8:punct "
       "Kenya:NNP:8:nsubj thanked=thank:VBD:0:root Ghana:NNP:8:obj in:IN:11:case 2019:CD:8:obl",
       "thanked", "2019"},
      {"a clause about a participant",
       "Kenya:NNP:7:nsubj ,:,:1:punct founded=found:VBN:1:acl in:IN:5:case 1963:CD:3:obl "
       ",:,:1:punct "
       "thanked=thank:VBD:0:root Ghana:NNP:7:obj in:IN:10:case 2019:CD:7:obl",
       "thanked", "2019"},
      {"only a clause about a participant has a date",
       "Kenya:NNP:7:nsubj ,:,:1:punct founded=found:VBN:1:acl in:IN:5:case 1963:CD:3:obl "
       ",:,:1:punct "
       "thanked=thank:VBD:0:root Ghana:NNP:7:obj",
       "thanked", ""},
      {"a clause about the event itself",
       "talks:NNS:5:nsubj held=hold:VBN:1:acl in:IN:4:case 2019:CD:2:obl failed=fail:VBD:0:root",
       "talks", "2019"},
      {"a decision about the event",
       "talks:NNS:6:nsubj:pass postponed=postpone:VBN:1:acl in:IN:4:case 2018:CD:2:obl "
       "were=be:VBD:6:aux:pass held=hold:VBN:0:root in:IN:8:case 2019:CD:6:obl",
       "talks", "2019"},
      {"ahead of another event",
       "Kenya:NNP:2:nsubj thanked=thank:VBD:0:root Ghana:NNP:2:obj before:IN:6:case the:DT:6:det "
       "summit:NN:2:obl in:IN:8:case 2019:CD:6:nmod",
       "thanked", ""},
      {"what was said later",
       "Kenya:NNP:2:nsubj thanked=thank:VBD:0:root Ghana:NNP:2:obj ,:,:2:punct it:PRP:6:nsubj "
       "said=say:VBD:2:parataxis in:IN:8:case 2019:CD:6:obl",
       "thanked", ""},
      {"another thing done",
       "Kenya:NNP:2:nsubj thanked=thank:VBD:0:root Ghana:NNP:2:obj and:CC:5:cc "
       "left=leave:VBD:2:conj "
       "in:IN:7:case 2019:CD:5:obl",
       "thanked", ""},
      {"the only date stands above the clause",
       "In:IN:2:case 2019:CD:4:obl Kenya:NNP:4:nsubj said=say:VBD:0:root Ghana:NNP:6:nsubj "
       "left=leave:VBD:4:ccomp",
       "left", "2019"},
      {"a time that begins",
       "Kenya:NNP:2:nsubj thanked=thank:VBD:0:root Ghana:NNP:2:obj since:IN:5:case 2019:CD:2:obl",
       "thanked", ""},
  };
  for (const auto& row : kTable) {
    CAPTURE(row.about);
    const auto built = build_article(stage::lines_of(row.words));
    const auto& sentence = built.sentence();
    const auto times = read_times(built.document, "2020-06-10");
    const auto event = std::ranges::find(sentence.tokens, row.event, &Token::form);
    const auto word = static_cast<int>(event - sentence.tokens.begin());
    CHECK(nearest_date(sentence, word, times.front()) == row.expected);
  }
}

}  // namespace
}  // namespace entente
