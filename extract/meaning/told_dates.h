// The day, month and year that an article told last: from them "the following day" counts.

#pragma once

#include <string_view>

#include "extract/meaning/calendar.h"

namespace entente {

// Parts that are open or were not told are 0.
struct ToldDates {
  PartialDate day;
  PartialDate month;  // also where a day was told
  PartialDate year;

  // Takes up a day, month or year; a weekday of an open week leaves no day to count from.
  void tell(std::string_view date);

  // What "days", "months" or "years" are counted from.
  [[nodiscard]] const PartialDate& anchor_of(std::string_view unit) const;

  friend bool operator==(const ToldDates&, const ToldDates&) = default;
};

}  // namespace entente
