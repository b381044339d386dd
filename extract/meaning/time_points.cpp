#include "extract/meaning/time_points.h"

#include <algorithm>

namespace entente {
namespace {

bool exists(const PartialDate& date) {
  constexpr int kLeapYear = 2024;
  return date.day == 0 ||
         day_of(date.year == 0 ? kLeapYear : date.year, date.month, date.day).has_value();
}

Day first_of(const PartialDate& date) {
  return day_of(date.year, date.month, date.day == 0 ? 1 : date.day).value_or(Day{});
}

Day last_of(const PartialDate& date) {
  return date.day != 0 ? first_of(date) : first_of(month_after(date, 1)) - std::chrono::days{1};
}

// The numbers of "25/10/2018"; nothing where the units from `i` on are no such date.
std::optional<std::pair<int, int>> slash_numbers(const std::vector<TimeUnit>& units,
                                                 std::size_t i) {
  if (i + 4 >= units.size()) return std::nullopt;
  const bool slashes = units[i + 1].text == "/" && units[i + 3].text == "/" &&
                       !units[i + 1].whole && units[i].digits > 0 && units[i + 2].digits > 0;
  if (!slashes) return std::nullopt;
  return std::pair{units[i].number, units[i + 2].number};
}

}  // namespace

DayOrder day_order(const Document& document) {
  bool day_first = false;
  bool month_first = false;
  for (const Sentence& sentence : document.sentences) {
    const auto units = time_units(sentence);
    for (std::size_t i = 0; i < units.size(); ++i) {
      const auto numbers = slash_numbers(units, i);
      if (!numbers) continue;
      day_first = day_first || (numbers->first > 12 && numbers->second <= 12);
      month_first = month_first || (numbers->second > 12 && numbers->first <= 12);
    }
  }
  if (day_first == month_first) return DayOrder::unknown;
  return day_first ? DayOrder::day_first : DayOrder::month_first;
}

// "2018-12-12".
std::optional<TimePoint> TimePoints::read_iso(int i) const {
  if (!text_.is_year_number(i) || !text_.is(i + 1, {"-"}) || text_.at(i + 2).digits != 2 ||
      !text_.is(i + 3, {"-"}) || text_.at(i + 4).digits != 2)
    return std::nullopt;
  return TimePoint{i + 5, {text_.at(i).number, text_.at(i + 2).number, text_.at(i + 4).number}};
}

// How "07/05/2021" is to be read: as its numbers allow, as the article does elsewhere, or as the
// day on which it was printed.
DayOrder TimePoints::slashes_order(int i, int year) const {
  const int first = text_.at(i).number;
  const int second = text_.at(i + 2).number;
  if (first > 12 || first == second) return DayOrder::day_first;
  if (second > 12) return DayOrder::month_first;
  if (order_ != DayOrder::unknown || !published_) return order_;
  if (day_of(year, second, first) == published_) return DayOrder::day_first;
  if (day_of(year, first, second) == published_) return DayOrder::month_first;
  return DayOrder::unknown;
}

// "12/31/2018" as in the United States, "31/12/2018", "31.12.2018" as in Europe. Of "07/05/2021"
// only the year is sure.
std::optional<TimePoint> TimePoints::read_slashes(int i) const {
  const bool slashes = text_.is(i + 1, {"/"});
  if (!(slashes || text_.is(i + 1, {"."})) || text_.at(i + 1).whole ||
      text_.at(i + 3).text != text_.at(i + 1).text)
    return std::nullopt;
  if (!text_.is_day_number(i) || !text_.is_day_number(i + 2)) return std::nullopt;
  int year = text_.at(i + 4).number;
  if (text_.at(i + 4).digits == 2) year += year <= latest_short_year() ? 2000 : 1900;
  if (!text_.is_year_number(i + 4) && text_.at(i + 4).digits != 2) return std::nullopt;
  const DayOrder order = slashes ? slashes_order(i, year) : DayOrder::day_first;
  if (order == DayOrder::unknown) return TimePoint{i + 5, {year}};
  const bool day_first = order == DayOrder::day_first;
  return day_first ? TimePoint{i + 5, {year, text_.at(i + 2).number, text_.at(i).number}}
                   : TimePoint{i + 5, {year, text_.at(i).number, text_.at(i + 2).number}};
}

// "98" is 1998, and "18" 2018 as long as that is not to come.
int TimePoints::latest_short_year() const {
  constexpr int kUndated = 50;
  return published_ ? (parts_of(*published_).year + 1) % 100 : kUndated;
}

// ", 2018", "2018", "this year", "of last year" after a day or month.
void TimePoints::read_year_of(TimePoint& point) const {
  const int at_year = text_.is(point.end, {","}) ? point.end + 1 : point.end;
  const bool list = at_year != point.end && point.date.day == 0;
  if (text_.is_year_number(at_year) && !list && !text_.is(at_year + 1, {"/"})) {
    point = {at_year + 1, {text_.at(at_year).number, point.date.month, point.date.day}};
    return;
  }
  const int word = text_.is(point.end, {"of"}) ? point.end + 1 : point.end;
  const auto offset = text_.offset_of(word);
  if (!published_ || !offset || !text_.is(word + 1, {"year"})) return;
  point = {word + 2, {parts_of(*published_).year + *offset, point.date.month, point.date.day}};
}

// "5 April and 7 May 2021", "March and September 2021": the year holds for both.
void TimePoints::borrow_year(TimePoint& point) const {
  if (point.date.year != 0 || !text_.is(point.end, {"and", "or", ",", "&"})) return;
  const int i = point.end + 1;
  TimePoint next{i + 1, {0, text_.at(i).month, 0}};
  if (point.date.day != 0) {
    const auto day = read_day_and_year(i);
    if (!day) return;
    next = *day;
  } else if (next.date.month != 0) {
    read_year_of(next);
  }
  if (next.date.year == 0 || next.date.month == 0) return;
  const bool earlier = next.date.month < point.date.month;
  point.date.year = next.date.year - (earlier ? 1 : 0);
}

// "on 5, 12 and 19 June": one of the days before the last.
std::optional<TimePoint> TimePoints::read_listed_day(int i) const {
  int next = i;
  while (text_.is_day_number(next) && text_.is(next + 1, {",", "and", "or", "&"}))
    next += text_.is(next + 1, {","}) && text_.is(next + 2, {"and", "or"}) ? 3 : 2;
  int cue = i - 1;
  while (text_.is(cue, {",", "and", "or", "&"}) && text_.is_day_number(cue - 1)) cue -= 2;
  if (next == i || !text_.is(cue, {"on", "from"}) || text_.at(next + 1).month == 0)
    return std::nullopt;
  const auto last = read_day_and_year(next);
  if (!last) return std::nullopt;
  return TimePoint{i + 1, {last->date.year, last->date.month, text_.at(i).number}};
}

std::optional<TimePoint> TimePoints::read_day_point(int i) const {
  auto point = read_listed_day(i);
  if (!point) point = read_day_and_year(i);
  if (point) borrow_year(*point);
  return point && exists(point->date) ? point : std::nullopt;
}

// "May 7, 2021", "7 May", "the 7th of May", "2021-05-07".
std::optional<TimePoint> TimePoints::read_day_and_year(int i) const {
  auto point = read_iso(i);
  if (!point) point = read_slashes(i);
  if (point) return exists(point->date) ? point : std::nullopt;
  const int month = text_.is(i + 1, {"of"}) ? i + 2 : i + 1;
  if (text_.is_day_number(i) && text_.at(month).month != 0) {
    point = TimePoint{month + 1, {0, text_.at(month).month, text_.at(i).number}};
  } else if (text_.at(i).month != 0 && text_.is_day_number(i + 1) && !text_.is(i + 2, {":", "%"})) {
    point = TimePoint{i + 2, {0, text_.at(i).month, text_.at(i + 1).number}};
  }
  if (!point) return std::nullopt;
  read_year_of(*point);
  return exists(point->date) ? point : std::nullopt;
}

std::optional<TimePoint> TimePoints::read_month_point(int i, bool certain) const {
  const Token* word = text_.token(i);
  if (text_.at(i).month == 0 || word->upos == "AUX") return std::nullopt;
  TimePoint point{i + 1, {0, text_.at(i).month, 0}};
  if (text_.is(point.end, {"of", ","}) && text_.is_year_number(point.end + 1)) ++point.end;
  read_year_of(point);
  borrow_year(point);
  if (point.date.year != 0) return point;
  const bool person = word->deprel.starts_with("flat") || word->upos == "VERB";
  return !person && (certain || text_.has_month_cue(i)) ? std::optional{point} : std::nullopt;
}

std::optional<TimePoint> TimePoints::read_year_point(int i, bool certain) const {
  if (!text_.is_year_number(i, 1700) || text_.belongs_to_name(i)) return std::nullopt;
  if (!certain && !text_.has_year_cue(i) && !text_.names_occasion(i)) return std::nullopt;
  return TimePoint{i + 1, {text_.at(i).number, 0, 0}};
}

std::optional<TimePoint> TimePoints::read_point(int i, bool certain) const {
  if (auto day = read_day_point(i)) return day;
  if (auto month = read_month_point(i, certain)) return month;
  return read_year_point(i, certain);
}

std::optional<Day> TimePoints::nearest_day_of_month(int day, Tense tense) const {
  std::optional<Day> best;
  for (int months = -2; months <= 2; ++months) {
    const PartialDate month = month_after(parts_of(*published_), months);
    const PartialDate dated{month.year, month.month, day};
    if (!exists(dated) || !fits(dated, tense)) continue;
    if (!best || distance(dated) < distance(parts_of(*best))) best = first_of(dated);
  }
  return best;
}

std::optional<TimePoint> TimePoints::read_day_of_month(int i) const {
  const int day = i + 1;
  if (!published_ || !text_.is(i, {"the"}) || !text_.at(day).ordinal || !text_.is_day_number(day))
    return std::nullopt;
  const int word = text_.is(day + 2, {"the"}) ? day + 3 : day + 2;
  const auto offset = text_.is(word, {"month"}) ? 0 : text_.offset_of(word);
  if (text_.is(day + 1, {"of"}) && offset) {
    const int end = text_.is(word, {"month"}) ? word + 1 : word + 2;
    const PartialDate month = month_after(parts_of(*published_), *offset);
    const PartialDate dated{month.year, month.month, text_.at(day).number};
    return text_.is(end - 1, {"month"}) && exists(dated) ? std::optional{TimePoint{end, dated}}
                                                         : std::nullopt;
  }
  if (!text_.is(i - 1, {"on"}) || !text_.ends_phrase(day + 1)) return std::nullopt;
  const auto found = nearest_day_of_month(text_.at(day).number, text_.tense(day));
  return found ? std::optional{TimePoint{day + 1, parts_of(*found)}} : std::nullopt;
}

bool TimePoints::fits(const PartialDate& date, Tense tense) const {
  // Papers may be dated a day before what they tell.
  if (tense == Tense::past) return first_of(date) <= *published_ + std::chrono::days{1};
  return tense == Tense::open || last_of(date) >= *published_;
}

int TimePoints::distance(const PartialDate& date) const {
  if (first_of(date) > *published_) return static_cast<int>((first_of(date) - *published_).count());
  return std::max(0, static_cast<int>((*published_ - last_of(date)).count()));
}

// The day in the year that fits the tense; the day of publication counts as both past and coming.
PartialDate TimePoints::resolved(PartialDate date, int i) const {
  if (date.year != 0 || !published_) return date;
  constexpr int kFar = 270;  // days
  constexpr int kNear = 90;
  const int year = parts_of(*published_).year;
  std::optional<PartialDate> best;
  std::optional<PartialDate> nearest;
  // As far as the next leap year.
  for (int candidate = year - 4; candidate <= year + 4; ++candidate) {
    const PartialDate dated{candidate, date.month, date.day};
    if (!exists(dated)) continue;
    if (!nearest || distance(dated) < distance(*nearest)) nearest = dated;
    if (!fits(dated, text_.tense(i))) continue;
    if (!best || distance(dated) < distance(*best)) best = dated;
  }
  // A day to come that far off is told with its year: the tense was read from the wrong verb.
  const bool wrong = best && date.day != 0 && first_of(*best) > *published_ &&
                     distance(*best) > kFar && distance(*nearest) < kNear;
  return wrong ? *nearest : best.value_or(date);
}

// "9-11 July 2024", "22 and 23 November".
std::optional<TimePoints::Span> TimePoints::read_days_before_month(int i) const {
  if (!text_.is_day_number(i) || !text_.joins_days(i + 1, i) || !text_.is_day_number(i + 2))
    return std::nullopt;
  const auto last = read_day_point(i + 2);
  if (!last || text_.at(i + 3).month == 0) return std::nullopt;
  return std::pair{TimePoint{i + 1, {last->date.year, last->date.month, text_.at(i).number}},
                   *last};
}

// "July 9-11, 2024", "July 9 to 11".
std::optional<TimePoints::Span> TimePoints::read_days_after_month(int i) const {
  if (text_.at(i).month == 0 || !text_.is_day_number(i + 1) || !text_.joins_days(i + 2, i) ||
      !text_.is_day_number(i + 3))
    return std::nullopt;
  if (text_.at(i + 4).month != 0) return std::nullopt;
  TimePoint last{i + 4, {0, text_.at(i).month, text_.at(i + 3).number}};
  read_year_of(last);
  if (!exists(last.date)) return std::nullopt;
  return std::pair{TimePoint{i + 2, {last.date.year, text_.at(i).month, text_.at(i + 1).number}},
                   last};
}

std::optional<TimePoints::Span> TimePoints::read_points(int i) const {
  if (auto days = read_days_before_month(i)) return days;
  if (auto days = read_days_after_month(i)) return days;
  const bool cued = text_.is(i - 1, {"from", "between"});
  auto first = read_point(i, cued);
  if (!first || !text_.is_connector(first->end, i)) return std::nullopt;
  const auto last =
      read_point(text_.is(first->end + 1, {"the"}) ? first->end + 2 : first->end + 1, true);
  if (!last || (first->date.day == 0) != (last->date.day == 0)) return std::nullopt;
  if ((first->date.month == 0) != (last->date.month == 0) || text_.counts_things(last->end))
    return std::nullopt;
  return std::pair{*first, *last};
}

// "2014-2018", "2014-15" without a cue before them.
std::optional<TimeReading> TimePoints::read_years(int i) const {
  constexpr int kLongest = 60;
  if (!text_.is_year_number(i) || !text_.is(i + 1, {"-"})) return std::nullopt;
  int last = text_.at(i + 2).number;
  if (text_.at(i + 2).digits == 2) last += text_.at(i).number / 100 * 100;
  if ((text_.at(i + 2).digits != 2 && !text_.is_year_number(i + 2)) || text_.is(i + 3, {"-"}))
    return std::nullopt;
  if (last <= text_.at(i).number || last > text_.at(i).number + kLongest ||
      text_.counts_things(i + 3))
    return std::nullopt;
  return TimeReading{
      i + 3, iso_span(iso_text(PartialDate{text_.at(i).number}), iso_text(PartialDate{last}))};
}

std::optional<TimeReading> TimePoints::read_span(int i) const {
  auto points = read_points(i);
  if (!points) return read_years(i);
  auto& [first, last] = *points;
  last.date = resolved(last.date, i);
  if (first.date.year == 0 && last.date.year != 0) {
    const bool earlier = first.date.month > last.date.month;
    first.date.year = last.date.year - (earlier ? 1 : 0);
  }
  const bool over_new_year = last.date.year == 0 && first.date.month > last.date.month;
  const bool backwards = iso_text(first.date) > iso_text(last.date) && !over_new_year;
  if (!exists(first.date) || backwards) return std::nullopt;
  return TimeReading{last.end, iso_span(iso_text(first.date), iso_text(last.date))};
}

}  // namespace entente
