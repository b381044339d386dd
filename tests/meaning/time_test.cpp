#include "extract/meaning/time.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace entente {
namespace {

// Tags enough for words without a tree: verbs of the table, numbers, marks, plurals.
Token token_of(const std::string& form) {
  static const std::vector<
      std::pair<std::string_view, std::pair<std::string_view, std::string_view>>>
      kVerbs{
          {"met", {"meet", "VBD"}},
          {"held", {"hold", "VBD"}},
          {"was", {"be", "VBD"}},
          {"said", {"say", "VBD"}},
          {"flew", {"fly", "VBD"}},
          {"signed", {"sign", "VBD"}},
          {"visited", {"visit", "VBD"}},
          {"postponed", {"postpone", "VBD"}},
          {"scheduled", {"schedule", "VBN"}},
          {"planned", {"plan", "VBN"}},
          {"rose", {"rise", "VBD"}},
          {"may", {"may", "MD"}},
          {"meet", {"meet", "VB"}},
          {"visit", {"visit", "VB"}},
          {"begins", {"begin", "VBZ"}},
          {"May", {"may", "NNP"}},
      };
  Token token;
  token.form = form;
  token.lemma = form;
  token.xpos = "NN";
  token.upos = "NOUN";
  const bool digit = form[0] >= '0' && form[0] <= '9';
  if (digit) token.upos = "NUM", token.xpos = "CD";
  if (form[0] >= 'A' && form[0] <= 'Z') token.upos = "PROPN", token.xpos = "NNP";
  if (std::string_view{".,()-–:;%$"}.find(form) != std::string_view::npos)
    token.upos = "PUNCT", token.xpos = form;
  if (form == "will") token.upos = "AUX", token.xpos = "MD";
  for (const auto word :
       {"in", "on", "by", "of", "the", "a", "to", "from", "with", "and", "at", "his", "this"}) {
    if (form == word) token.upos = "ADP";
  }
  for (const auto word : {"troops", "people", "attacks", "kilometres"}) {
    if (form == word) token.xpos = "NNS";
  }
  for (const auto& [word, tags] : kVerbs) {
    if (form != word || form == "May") continue;
    token.lemma = tags.first;
    token.xpos = tags.second;
    token.upos = form == "may" ? "AUX" : "VERB";
  }
  return token;
}

Sentence sentence_of(const std::string& text) {
  Sentence sentence;
  std::istringstream words{text};
  for (std::string word; words >> word;) sentence.tokens.push_back(token_of(word));
  return sentence;
}

// "July 9 = 2024-07-09; ..." with " since" or " until" after a date that begins or ends a time.
std::string told(const Sentence& sentence, const std::vector<TimeExpression>& times) {
  std::string out;
  for (const TimeExpression& time : times) {
    if (!out.empty()) out += "; ";
    for (int i = time.begin; i < time.end; ++i)
      out += sentence.tokens[static_cast<std::size_t>(i)].form + " ";
    out += "= " + time.date + (time.since ? " since" : "") + (time.before ? " until" : "");
  }
  return out;
}

std::string read(const Sentence& sentence, TimeContext context) {
  return told(sentence, find_times(sentence, context));
}

std::string read(const std::string& text, const TimeContext& context) {
  return read(sentence_of(text), context);
}

TimeContext published(const std::string& day) {
  TimeContext context;
  context.published = day;
  return context;
}

TimeContext with_told(TimeContext context, const PartialDate& day) {
  context.past = {day, day, day};
  return context;
}

struct Row {
  const char* input;
  const char* expected;
};

// A Wednesday.
const TimeContext kPublished = published("2018-12-12");

void check(const Row* begin, const Row* end, const TimeContext& context) {
  for (const Row* row = begin; row != end; ++row) {
    const std::string input = row->input;
    CAPTURE(input);
    CHECK(read(input, context) == row->expected);
  }
}

template <std::size_t Size>
void check(const Row (&rows)[Size], const TimeContext& context = kPublished) {
  check(std::begin(rows), std::end(rows), context);
}

}  // namespace

TEST_CASE("Days in full are read in all common forms") {
  const Row kRows[] = {
      {"on May 7 , 2021", "May 7 , 2021 = 2021-05-07"},
      {"on 7 May 2021", "7 May 2021 = 2021-05-07"},
      {"on May 7 2021", "May 7 2021 = 2021-05-07"},
      {"on 7 May , 2021", "7 May , 2021 = 2021-05-07"},
      {"on the 7th of May 2021", "7th of May 2021 = 2021-05-07"},
      {"on May 7th , 2021", "May 7th , 2021 = 2021-05-07"},
      {"on Dec. 12 , 2017", "Dec. 12 , 2017 = 2017-12-12"},
      {"on Sept. 3 , 2017", "Sept. 3 , 2017 = 2017-09-03"},
      {"on 3 Sep 2017", "3 Sep 2017 = 2017-09-03"},
      {"on 2018-12-12", "2018-12-12 = 2018-12-12"},
      {"on 2018 - 12 - 12", "2018 - 12 - 12 = 2018-12-12"},
      {"at 2018-12-12T10:00:00Z", "2018-12-12T10:00:00Z = 2018-12-12"},
      {"on 12/31/2018", "12/31/2018 = 2018-12-31"},
      {"on 12/10/2018", "12/10/2018 = 2018"},
      {"on 31/12/2018", "31/12/2018 = 2018-12-31"},
      {"on 31.12.2018", "31.12.2018 = 2018-12-31"},
      {"on 5/5/18", "5/5/18 = 2018-05-05"},
      {"on 5/5/99", "5/5/99 = 1999-05-05"},
      {"on 12/12/18", "12/12/18 = 2018-12-12"},
      {"on 4/5/18", "4/5/18 = 2018"},
      {"on 6 April 1348", "6 April 1348 = 1348-04-06"},
      {"on February 29 , 2016", "February 29 , 2016 = 2016-02-29"},
      {"on February 30 , 2016", ""},
      {"met on September 7 , 2017 in Baku", "September 7 , 2017 = 2017-09-07"},
      {"19 April 2018", "19 April 2018 = 2018-04-19"},
      {"the 25 December 2011 agreement", "25 December 2011 = 2011-12-25"},
  };
  check(kRows);
}

TEST_CASE("A day without a year is the one that fits the tense") {
  const Row kRows[] = {
      {"met on December 12", "December 12 = 2018-12-12"},
      {"met on 12 December", "12 December = 2018-12-12"},
      {"met on December 20", "December 20 = 2017-12-20"},
      {"will meet on December 20", "December 20 = 2018-12-20"},
      {"will meet on January 5", "January 5 = 2019-01-05"},
      {"met on January 5", "January 5 = 2018-01-05"},
      {"meeting on January 5", "January 5 = 2019-01-05"},
      {"meeting on November 20", "November 20 = 2018-11-20"},
      {"met on April 5", "April 5 = 2018-04-05"},
      {"scheduled for April 5", "April 5 = 2019-04-05"},
      {"met on December 13", "December 13 = 2018-12-13"},
      {"met on February 29", "February 29 = 2016-02-29"},
      {"met on April 5 this year", "April 5 this year = 2018-04-05"},
      {"met on April 5 last year", "April 5 last year = 2017-04-05"},
      {"met on 5 April of last year", "5 April of last year = 2017-04-05"},
      {"met on 5 April and 7 May 2016", "5 April = 2016-04-05; 7 May 2016 = 2016-05-07"},
      {"the 13 November attacks", "13 November = 2018-11-13"},
  };
  check(kRows);
}

TEST_CASE("Where the article has no date, what it does not say stays open") {
  const Row kRows[] = {
      {"met on December 12", "December 12 = XXXX-12-12"},
      {"met on Wednesday , 12 December", "Wednesday , 12 December = XXXX-12-12"},
      {"met on Wednesday", "Wednesday = XXXX-WXX-3"},
      {"met last Sunday", "last Sunday = XXXX-WXX-7"},
      {"met on Monday last week", "Monday last week = XXXX-WXX-1"},
      {"met last April", "last April = XXXX-04"},
      {"met in April", "April = XXXX-04"},
      {"met from July 9 to 11", "July 9 to 11 = XXXX-07-09/XXXX-07-11"},
      {"met from 30 December to 2 January", "30 December to 2 January = XXXX-12-30/XXXX-01-02"},
      {"from April to June", "April to June = XXXX-04/XXXX-06"},
      {"met on February 29", "February 29 = XXXX-02-29"},
      {"met on February 30", ""},
      {"met yesterday", "yesterday = "},
      {"met last week", "last week = "},
      {"met on May 1 , 2017 , on June 5 and two days later",
       "May 1 , 2017 = 2017-05-01; June 5 = XXXX-06-05; two days later = XXXX-06-07"},
      {"met on 12 December 2018", "12 December 2018 = 2018-12-12"},
  };
  check(kRows, {});
}

TEST_CASE("Months and years") {
  const Row kRows[] = {
      {"met in April", "April = 2018-04"},
      {"will meet in April", "April = 2019-04"},
      {"met in December", "December = 2018-12"},
      {"will meet in December", "December = 2018-12"},
      {"met in June 2022", "June 2022 = 2022-06"},
      {"met in June of 2022", "June of 2022 = 2022-06"},
      {"met in June , 2022", "June , 2022 = 2022-06"},
      {"in mid-June", "mid-June = 2018-06"},
      {"in mid - June", "mid - June = 2018-06"},
      {"in mid-June 2021", "mid-June 2021 = 2021-06"},
      {"met in early June", "early June = 2018-06"},
      {"in late June 2017", "late June 2017 = 2017-06"},
      {"at the end of June 2017", "the end of June 2017 = 2017-06"},
      {"met in February this year", "February this year = 2018-02"},
      {"the April meeting was held", "April = 2018-04"},
      {"met last April", "last April = 2018-04"},
      {"meeting next June", "next June = 2019-06"},
      {"summit to be held this November", "this November = 2018-11"},
      {"in 2022", "2022 = 2022"},
      {"since 2013", "2013 = 2013 since"},
      {"until 2030", "2030 = 2030 until"},
      {"by 2030", "2030 = 2030 until"},
      {"before 2030", "2030 = 2030 until"},
      {"in early 2017", "early 2017 = 2017"},
      {"in mid-2017", "mid-2017 = 2017"},
      {"by the end of 2017", "the end of 2017 = 2017 until"},
      {"by the end of the year", "the end of the year = 2018 until"},
      {"in 2014 and 2018", "2014 = 2014; 2018 = 2018"},
      {"since June", "June = 2018-06 since"},
      {"May met Putin", ""},
      {"he may visit Baku", ""},
      {"March of the troops", ""},
      {"met in May", "May = 2018-05"},
      {"from 2020 onwards", "2020 = 2020 since"},
      {"the 2018 NATO summit", "2018 = 2018"},
      {"the UK-France Summit 2016", "2016 = 2016"},
  };
  check(kRows);
}

TEST_CASE("Numbers that are no dates stay numbers") {
  const Row kRows[] = {
      {"the 1987 Intermediate-Range Nuclear Forces Treaty", ""},
      {"the 2015 nuclear deal", ""},
      {"under the 2015 Minsk Agreement", ""},
      {"Resolution 1929", ""},
      {"UN Resolution 2231", ""},
      {"the 9M729 missile", ""},
      {"flight MH17", ""},
      {"60 days", ""},
      {"a 60-day ultimatum", ""},
      {"a nine-year war", ""},
      {"aged 54", ""},
      {"2000 troops", ""},
      {"from 1800 to 2000 troops", ""},
      {"a force of 2000 troops", ""},
      {"about 2000 people", ""},
      {"rose by 12 %", ""},
      {"$ 2015", ""},
      {"over the past five years", ""},
      {"in the last two years", ""},
      {"for two weeks", ""},
      {"in recent weeks", ""},
      {"in the coming days", ""},
      {"over the past week", ""},
      {"every Monday", ""},
      {"each Friday", ""},
      {"on Mondays", ""},
      {"on a Sunday", ""},
      {"on Saturday mornings", ""},
      {"two days earlier than planned", ""},
      {"Friday prayers leader", ""},
      {"the Good Friday Agreement", ""},
      {"24/7 support", ""},
      {"the 9/11 attacks", ""},
      {"The Sun said", ""},
      {"next door", ""},
      {"the last time", ""},
      {"the day before the summit", ""},
      {"two days before the summit", ""},
      {"a visit of three days", ""},
      {"built in three days", ""},
      {"MiG-29 and T-72", ""},
  };
  check(kRows);
}

TEST_CASE("Spans of days, months and years") {
  const Row kRows[] = {
      {"between July 9 and 11 , 2024", "July 9 and 11 , 2024 = 2024-07-09/2024-07-11"},
      {"from July 9 to 11 , 2024", "July 9 to 11 , 2024 = 2024-07-09/2024-07-11"},
      {"from July 9 to July 11 , 2024", "July 9 to July 11 , 2024 = 2024-07-09/2024-07-11"},
      {"July 9-11 , 2024", "July 9-11 , 2024 = 2024-07-09/2024-07-11"},
      {"July 9 - 11 , 2024", "July 9 - 11 , 2024 = 2024-07-09/2024-07-11"},
      {"July 9–11 , 2024", "July 9–11 , 2024 = 2024-07-09/2024-07-11"},
      {"9-11 July 2024", "9-11 July 2024 = 2024-07-09/2024-07-11"},
      {"from 5-6 April 2016", "5-6 April 2016 = 2016-04-05/2016-04-06"},
      {"9 to 11 July 2024", "9 to 11 July 2024 = 2024-07-09/2024-07-11"},
      {"met on 22-24 Nov", "22-24 Nov = 2018-11-22/2018-11-24"},
      {"met on 22 - 24 November", "22 - 24 November = 2018-11-22/2018-11-24"},
      {"visit November 22-23", "November 22-23 = 2018-11-22/2018-11-23"},
      {"met on November 22 and 23", "November 22 and 23 = 2018-11-22/2018-11-23"},
      {"met on 22 and 23 November", "22 and 23 November = 2018-11-22/2018-11-23"},
      {"will meet from July 9 to 11", "July 9 to 11 = 2019-07-09/2019-07-11"},
      {"met from 30 November to 2 December", "30 November to 2 December = 2018-11-30/2018-12-02"},
      {"from 28 December to 3 January 2018",
       "28 December to 3 January 2018 = 2017-12-28/2018-01-03"},
      {"met from 29 April 2017 to 3 May 2017",
       "29 April 2017 to 3 May 2017 = 2017-04-29/2017-05-03"},
      {"postponed from July 9 to July 12", "July 9 = 2019-07-09; July 12 = 2019-07-12"},
      {"from April to June 2018", "April to June 2018 = 2018-04/2018-06"},
      {"between April and June 2018", "April and June 2018 = 2018-04/2018-06"},
      {"from May 2017 to June 2018", "May 2017 to June 2018 = 2017-05/2018-06"},
      {"from 2014 to 2018", "2014 to 2018 = 2014/2018"},
      {"between 2014 and 2018", "2014 and 2018 = 2014/2018"},
      {"2014-2018", "2014-2018 = 2014/2018"},
      {"2014-15", "2014-15 = 2014/2015"},
      {"the 1990s", "the 1990s = 1990/1999"},
      {"the 1800s", "the 1800s = 1800/1899"},
      {"met from Monday to Wednesday", "Monday to Wednesday = 2018-12-10/2018-12-12"},
      {"in the early 1990s", "early 1990s = 1990/1999"},
      {"summer 2018", "summer 2018 = 2018-06/2018-08"},
      {"in the summer of 2018", "the summer of 2018 = 2018-06/2018-08"},
      {"in winter 2017", "winter 2017 = 2017-12/2018-02"},
      {"met last summer", "last summer = 2018-06/2018-08"},
      {"will meet next spring", "next spring = 2019-03/2019-05"},
      {"met this autumn", "this autumn = 2018-09/2018-11"},
      {"was said to plan for this winter", "this winter = 2018-12/2019-02"},
      {"met in the spring", "the spring = 2018-03/2018-05"},
      {"will meet in the spring", "the spring = 2019-03/2019-05"},
      {"in the first quarter of 2018", "the first quarter of 2018 = 2018-01/2018-03"},
      {"in the second half of this year", "the second half of this year = 2018-07/2018-12"},
      {"Q4 2017", "Q4 2017 = 2017-10/2017-12"},
      {"in the third quarter of last year", "the third quarter of last year = 2017-07/2017-09"},
      {"last quarter", "last quarter = 2018-07/2018-09"},
  };
  check(kRows);
}

TEST_CASE("Weekdays look back or forward with the verb") {
  const Row kRows[] = {
      {"met on Wednesday", "Wednesday = 2018-12-12"},
      {"will meet on Wednesday", "Wednesday = 2018-12-12"},
      {"met on Tuesday", "Tuesday = 2018-12-11"},
      {"met on Thursday", "Thursday = 2018-12-06"},
      {"will meet on Thursday", "Thursday = 2018-12-13"},
      {"meeting on Thursday", "Thursday = 2018-12-13"},
      {"meeting on Monday", "Monday = 2018-12-10"},
      {"met on Sunday afternoon", "Sunday afternoon = 2018-12-09"},
      {"met last Friday", "last Friday = 2018-12-07"},
      {"met last Wednesday", "last Wednesday = 2018-12-05"},
      {"will meet next Friday", "next Friday = 2018-12-14"},
      {"will meet this Friday", "this Friday = 2018-12-14"},
      {"will meet this coming Friday", "coming Friday = 2018-12-14"},
      {"met Wednesday ( 28 November )", "Wednesday ( 28 November = 2018-11-28"},
      {"met on Wednesday , 12 December", "Wednesday , 12 December = 2018-12-12"},
      {"met on Monday 19 November", "Monday 19 November = 2018-11-19"},
      {"will meet on Friday afternoon ( 5 April )", "Friday afternoon ( 5 April = 2019-04-05"},
      {"met on Wednesday , November 28 , 2018", "Wednesday , November 28 , 2018 = 2018-11-28"},
      {"met on 28 November ( Wednesday )", "28 November ( Wednesday = 2018-11-28"},
      {"met on Monday last week", "Monday last week = 2018-12-03"},
      {"will meet on Tuesday of next week", "Tuesday of next week = 2018-12-18"},
      {"until Friday", "Friday = 2018-12-14 until"},
      {"met early on Tuesday", "early on Tuesday = 2018-12-11"},
      {"met late Tuesday", "late Tuesday = 2018-12-11"},
      {"met on Tues.", "Tues. = 2018-12-11"},
  };
  check(kRows);
}

TEST_CASE("Relative times count from the publication") {
  const Row kRows[] = {
      {"met today", "today = 2018-12-12"},
      {"met earlier today", "earlier today = 2018-12-12"},
      {"met today ( 23 November )", "today ( 23 November = 2018-11-23"},
      {"will meet tonight", "tonight = 2018-12-12"},
      {"met this morning", "this morning = 2018-12-12"},
      {"met last night", "last night = 2018-12-11"},
      {"met yesterday", "yesterday = 2018-12-11"},
      {"met yesterday evening", "yesterday evening = 2018-12-11"},
      {"will meet tomorrow", "tomorrow = 2018-12-13"},
      {"met the day before yesterday", "the day before yesterday = 2018-12-10"},
      {"will meet the day after tomorrow", "the day after tomorrow = 2018-12-14"},
      {"met last week", "last week = 2018-12-03/2018-12-09"},
      {"met this week", "this week = 2018-12-10/2018-12-16"},
      {"will meet next week", "next week = 2018-12-17/2018-12-23"},
      {"met last month", "last month = 2018-11"},
      {"met this month", "this month = 2018-12"},
      {"will meet next month", "next month = 2019-01"},
      {"met earlier this month", "earlier this month = 2018-12"},
      {"met last year", "last year = 2017"},
      {"met later this year", "later this year = 2018"},
      {"will meet next year", "next year = 2019"},
      {"met last weekend", "last weekend = 2018-12-08/2018-12-09"},
      {"will meet this weekend", "this weekend = 2018-12-15/2018-12-16"},
      {"met at the weekend", "the weekend = 2018-12-08/2018-12-09"},
      {"met a year ago", "a year ago = 2017"},
      {"met three months ago", "three months ago = 2018-09"},
      {"met 3 days ago", "3 days ago = 2018-12-09"},
      {"met two weeks ago", "two weeks ago = 2018-11-26/2018-12-02"},
      {"met several days ago", "several days ago = "},
      {"met a few days ago", "a few days ago = "},
      {"met hours ago", "hours ago = "},
      {"will meet in three days", "three days = 2018-12-15"},
      {"will meet two weeks from now", "two weeks from now = 2018-12-24/2018-12-30"},
      {"since last month", "last month = 2018-11 since"},
      {"by next week", "next week = 2018-12-17/2018-12-23 until"},
  };
  check(kRows);
}

TEST_CASE("Told times count from the day told last") {
  const Row kRows[] = {
      {"met the following day", "the following day = 2018-04-20"},
      {"met the next day", "the next day = 2018-04-20"},
      {"met the day after", "the day after = 2018-04-20"},
      {"met a day later", "a day later = 2018-04-20"},
      {"met two days later", "two days later = 2018-04-21"},
      {"met three days earlier", "three days earlier = 2018-04-16"},
      {"met the day before", "the day before = 2018-04-18"},
      {"met the previous day", "the previous day = 2018-04-18"},
      {"met on the same day", "the same day = 2018-04-19"},
      {"met the same evening", "the same evening = 2018-04-19"},
      {"met the previous week", "the previous week = 2018-04-09/2018-04-15"},
      {"met the following month", "the following month = 2018-05"},
      {"met a month later", "a month later = 2018-05"},
      {"met a year earlier", "a year earlier = 2017"},
      {"met months later", "months later = "},
  };
  check(kRows, with_told(kPublished, {2018, 4, 19}));
  CHECK(read("met the following day", with_told(kPublished, {2018, 12, 12})) ==
        "the following day = ");
  CHECK(read("met the following day", kPublished) == "the following day = ");
  CHECK(read("met on Monday and flew home the following day", kPublished) ==
        "Monday = 2018-12-10; the following day = 2018-12-11");
  CHECK(read("met on May 1 , 2017 and two days later", kPublished) ==
        "May 1 , 2017 = 2017-05-01; two days later = 2017-05-03");
}

TEST_CASE("This season is that of the year of publication, past or to come") {
  CHECK(read("was said to plan for this summer", published("2021-05-07")) ==
        "this summer = 2021-06/2021-08");
  CHECK(read("met this summer", published("2021-12-07")) == "this summer = 2021-06/2021-08");
  CHECK(read("met this winter", published("2021-01-07")) == "this winter = 2020-12/2021-02");
}

TEST_CASE("The tense is that of the verb that governs the time") {
  // "He said on Tuesday they will meet on Thursday": a tree tells the two apart.
  Sentence sentence = sentence_of("He said on Tuesday they will meet on Thursday");
  const int kHeads[] = {1, kRoot, 3, 1, 6, 6, 1, 8, 6};
  const char* const kRelations[] = {"nsubj", "root",  "case", "obl", "nsubj",
                                    "aux",   "ccomp", "case", "obl"};
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    sentence.tokens[i].head = kHeads[i];
    sentence.tokens[i].deprel = kRelations[i];
  }
  CHECK(read(sentence, kPublished) == "Tuesday = 2018-12-11; Thursday = 2018-12-13");
}

TEST_CASE("A purpose is told in the tense of its verb, a plan looks ahead") {
  const struct {
    const char* about;
    const char* verb;
    const char* lemma;
    const char* relation;
    const char* expected;
  } kTable[] = {
      {"flew to meet on Thursday", "flew", "fly", "advcl", "Thursday = 2018-12-06"},
      {"agreed to meet on Thursday", "agreed", "agree", "xcomp", "Thursday = 2018-12-13"},
  };
  for (const auto& row : kTable) {
    CAPTURE(row.about);
    Sentence sentence = sentence_of(std::string{row.verb} + " to meet on Thursday");
    sentence.tokens[0].upos = "VERB";
    sentence.tokens[0].xpos = "VBD";
    sentence.tokens[0].lemma = row.lemma;
    sentence.tokens[1].head = 2;
    sentence.tokens[1].deprel = "mark";
    sentence.tokens[2].head = 0;
    sentence.tokens[2].deprel = row.relation;
    sentence.tokens[3].head = 4;
    sentence.tokens[4].head = 2;
    sentence.tokens[4].deprel = "obl";
    CHECK(read(sentence, kPublished) == row.expected);
  }
}

TEST_CASE("Any words are read without fault") {
  CHECK(read(Sentence{}, kPublished).empty());
  CHECK(read("- - / . ( , of the", kPublished).empty());
  CHECK(read("met on December 12", published("soon")) == "December 12 = XXXX-12-12");
}

}  // namespace entente
