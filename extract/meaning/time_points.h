// Days, months and years of the calendar in a text, and spans between them.

#pragma once

#include <optional>
#include <string>
#include <utility>

#include "extract/meaning/calendar.h"
#include "extract/meaning/time_text.h"

namespace entente {

// Which number of "07/05/2021" an article means as the day.
enum class DayOrder { unknown, day_first, month_first };

// As its dates show that can be read one way only; unknown where there are none or they differ.
[[nodiscard]] DayOrder day_order(const Document& document);

// What a pattern read: units up to `end`, and what they mean; an empty date where nothing anchors
// it.
struct TimeReading {
  int end = 0;
  std::string date;
};

struct TimePoint {
  int end = 0;
  PartialDate date;
};

// Every read_... takes the unit where the pattern would start.
class TimePoints {
 public:
  TimePoints(const TimeText& text, std::optional<Day> published, DayOrder order)
      : text_{text}, published_{published}, order_{order} {}

  // "May 7, 2021", "7 May", "the 7th of May", "2021-05-07".
  [[nodiscard]] std::optional<TimePoint> read_day_point(int i) const;

  // A day, month or year; `certain` where a name or number alone cannot be but a time.
  [[nodiscard]] std::optional<TimePoint> read_point(int i, bool certain) const;

  // "on the 14th", "the 5th of last month"; begins at "the".
  [[nodiscard]] std::optional<TimePoint> read_day_of_month(int i) const;

  // The day in the year that fits the tense; the day of publication counts as both past and coming.
  [[nodiscard]] PartialDate resolved(PartialDate date, int i) const;

  // "July 9-11, 2024", "from April to June", "2014-2018".
  [[nodiscard]] std::optional<TimeReading> read_span(int i) const;

 private:
  using Span = std::pair<TimePoint, TimePoint>;

  [[nodiscard]] std::optional<TimePoint> read_iso(int i) const;
  [[nodiscard]] std::optional<TimePoint> read_slashes(int i) const;
  [[nodiscard]] DayOrder slashes_order(int i, int year) const;
  [[nodiscard]] int latest_short_year() const;
  [[nodiscard]] std::optional<TimePoint> read_day_and_year(int i) const;
  void read_year_of(TimePoint& point) const;
  void borrow_year(TimePoint& point) const;
  [[nodiscard]] std::optional<TimePoint> read_listed_day(int i) const;
  [[nodiscard]] std::optional<TimePoint> read_month_point(int i, bool certain) const;
  [[nodiscard]] std::optional<TimePoint> read_year_point(int i, bool certain) const;
  [[nodiscard]] std::optional<Day> nearest_day_of_month(int day, Tense tense) const;
  [[nodiscard]] bool fits(const PartialDate& date, Tense tense) const;
  [[nodiscard]] int distance(const PartialDate& date) const;
  [[nodiscard]] std::optional<Span> read_days_before_month(int i) const;
  [[nodiscard]] std::optional<Span> read_days_after_month(int i) const;
  [[nodiscard]] std::optional<Span> read_points(int i) const;
  [[nodiscard]] std::optional<TimeReading> read_years(int i) const;

  const TimeText& text_;
  std::optional<Day> published_;
  DayOrder order_;
};

}  // namespace entente
