// Time expressions to ISO 8601 dates with their precision, relative to the publication date.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/language/document.h"
#include "extract/meaning/time_points.h"
#include "extract/meaning/told_dates.h"

namespace entente {

// A time expression in a sentence: words [begin, end).
struct TimeExpression {
  int begin = 0;
  int end = 0;
  // "2018-12-12" (day), "2018-04" (month), "2018" (year), "2024-07-09/2024-07-11" (span), or an
  // open date as in graph/date.h ("XXXX-12-12", "XXXX-WXX-3") where nothing tells the year or week;
  // empty where the expression is relative and nothing anchors it. Durations and sets ("every
  // week", "60 days") are not reported.
  std::string date;
  bool since = false;   // "since 2013": begins then
  bool before = false;  // "until Friday", "by 2030", "before ...": ends then

  friend bool operator==(const TimeExpression&, const TimeExpression&) = default;
};

struct TimeContext {
  std::string published;  // ISO 8601 day, or empty
  DayOrder order = DayOrder::unknown;
  ToldDates past;     // anchors "the following day" of what happened
  ToldDates planned;  // and of what is to come, where that was told last
};

// All time expressions of a sentence, in order; the context takes up what they tell. Tense matters
// for bare weekdays and months: "met on Wednesday" looks back, "will meet on Wednesday" forward;
// the verb that governs the expression is found in the sentence's tree. What is near the day of a
// quotation
// ("We met yesterday," he said on Friday) counts from there.
[[nodiscard]] std::vector<TimeExpression> find_times(const Sentence& sentence,
                                                     TimeContext& context);

}  // namespace entente
