#include "extract/meaning/time.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

#include "extract/meaning/calendar.h"
#include "extract/meaning/tense.h"
#include "extract/meaning/time_units.h"

namespace entente {
namespace {

// What a pattern read: units up to `end`, and what they mean; an empty date where nothing anchors it.
struct Reading {
  int end = 0;
  std::string date;
};

struct Point {
  int end = 0;
  PartialDate date;
};

using Words = std::initializer_list<std::string_view>;

constexpr std::array<std::string_view, 4> kSeasons{"spring", "summer", "autumn", "winter"};

// Reads the expressions of one sentence. Every read_... takes the unit where the pattern would start.
class TimeReader {
 public:
  TimeReader(const Sentence& sentence, const TimeContext& context)
      : sentence_{sentence}, units_{time_units(sentence)}, published_{read_day(context.published)}, told_{read_day(context.told)} {}

  std::vector<TimeExpression> read() {
    std::vector<TimeExpression> found;
    for (int i = 0; i < size();) {
      const auto reading = read_expression(i);
      if (!reading) {
        ++i;
        continue;
      }
      found.push_back(expression(i, *reading));
      if (const auto day = read_day(reading->date); day && reading->date.size() == 10) told_ = day;
      i = last_end_ = reading->end;
    }
    return found;
  }

 private:
  [[nodiscard]] int size() const { return static_cast<int>(units_.size()); }

  [[nodiscard]] const TimeUnit& at(int i) const {
    static const TimeUnit kNone;
    return i >= 0 && i < size() ? units_[static_cast<std::size_t>(i)] : kNone;
  }

  [[nodiscard]] bool is(int i, Words words) const {
    return std::find(words.begin(), words.end(), at(i).text) != words.end();
  }

  [[nodiscard]] const Token* token(int i) const {
    return i >= 0 && i < size() ? &sentence_.tokens[static_cast<std::size_t>(at(i).token)] : nullptr;
  }

  [[nodiscard]] Tense tense(int i) const { return tense_at(sentence_, at(i).token); }

  [[nodiscard]] TimeExpression expression(int begin, const Reading& reading) const {
    TimeExpression time{at(begin).token, at(reading.end - 1).token + 1, reading.date};
    int cue = begin - 1;
    while (is(cue, {"the", "on", "in", "at", "least", "about", "around", "early", "late", "end", "of"})) --cue;
    const bool onwards = is(cue, {"from"}) && is(reading.end, {"on", "onward", "onwards"});
    time.since = onwards || is(cue, {"since", "starting", "effective"});
    time.before = is(cue, {"until", "till", "by", "before", "through"}) || (is(cue, {"than"}) && is(cue - 1, {"later"}));
    return time;
  }

  // --- Points: a day, a month or a year of the calendar

  [[nodiscard]] bool is_day_number(int i) const {
    const TimeUnit& unit = at(i);
    return unit.digits > 0 && unit.digits <= 2 && unit.number >= 1 && unit.number <= 31;
  }

  // Beside a day or month; alone, numbers before 1700 are mostly no years.
  [[nodiscard]] bool is_year_number(int i, int first = 1000) const {
    const TimeUnit& unit = at(i);
    return unit.digits == 4 && !unit.ordinal && unit.number >= first && unit.number <= 2100;
  }

  static bool exists(const PartialDate& date) {
    constexpr int kLeapYear = 2024;
    return date.day == 0 || day_of(date.year == 0 ? kLeapYear : date.year, date.month, date.day).has_value();
  }

  // "2018-12-12".
  [[nodiscard]] std::optional<Point> read_iso(int i) const {
    if (!is_year_number(i) || !is(i + 1, {"-"}) || at(i + 2).digits != 2 || !is(i + 3, {"-"}) || at(i + 4).digits != 2)
      return std::nullopt;
    return Point{i + 5, {at(i).number, at(i + 2).number, at(i + 4).number}};
  }

  // "12/31/2018" as in the United States, "31/12/2018" where that is no date, "31.12.2018" as in Europe.
  [[nodiscard]] std::optional<Point> read_slashes(int i) const {
    const bool slashes = is(i + 1, {"/"});
    if (!(slashes || is(i + 1, {"."})) || at(i + 1).whole || at(i + 3).text != at(i + 1).text) return std::nullopt;
    if (!is_day_number(i) || !is_day_number(i + 2)) return std::nullopt;
    int year = at(i + 4).number;
    if (at(i + 4).digits == 2) year += year <= latest_short_year() ? 2000 : 1900;
    if (!is_year_number(i + 4) && at(i + 4).digits != 2) return std::nullopt;
    const bool day_first = !slashes || at(i).number > 12;
    return day_first ? Point{i + 5, {year, at(i + 2).number, at(i).number}} : Point{i + 5, {year, at(i).number, at(i + 2).number}};
  }

  // "98" is 1998, and "18" 2018 as long as that is not to come.
  [[nodiscard]] int latest_short_year() const {
    constexpr int kUndated = 50;
    return published_ ? (parts_of(*published_).year + 1) % 100 : kUndated;
  }

  // ", 2018", "2018", "this year", "of last year" after a day or month.
  void read_year_of(Point& point) const {
    const int at_year = is(point.end, {","}) ? point.end + 1 : point.end;
    const bool list = at_year != point.end && point.date.day == 0;
    if (is_year_number(at_year) && !list && !is(at_year + 1, {"/"})) {
      point = {at_year + 1, {at(at_year).number, point.date.month, point.date.day}};
      return;
    }
    const int word = is(point.end, {"of"}) ? point.end + 1 : point.end;
    const auto offset = offset_of(word);
    if (!published_ || !offset || !is(word + 1, {"year"})) return;
    point = {word + 2, {parts_of(*published_).year + *offset, point.date.month, point.date.day}};
  }

  // "5 April and 7 May 2021": the year holds for both.
  void borrow_year(Point& point) const {
    if (point.date.year != 0 || point.date.day == 0 || !is(point.end, {"and", "or", ",", "&"})) return;
    const auto next = read_day_point(point.end + 1);
    if (!next || next->date.year == 0) return;
    const bool earlier = next->date.month < point.date.month;
    point.date.year = next->date.year - (earlier ? 1 : 0);
  }

  // "May 7, 2021", "7 May", "the 7th of May", "2021-05-07".
  [[nodiscard]] std::optional<Point> read_day_point(int i) const {
    auto point = read_iso(i);
    if (!point) point = read_slashes(i);
    if (point) return exists(point->date) ? point : std::nullopt;
    const int month = is(i + 1, {"of"}) ? i + 2 : i + 1;
    if (is_day_number(i) && at(month).month != 0) {
      point = Point{month + 1, {0, at(month).month, at(i).number}};
    } else if (at(i).month != 0 && is_day_number(i + 1) && !is(i + 2, {":", "%"})) {
      point = Point{i + 2, {0, at(i).month, at(i + 1).number}};
    }
    if (!point) return std::nullopt;
    read_year_of(*point);
    borrow_year(*point);
    return exists(point->date) ? point : std::nullopt;
  }

  // Words that show that a month's name ("May", "March", "April") or a number is meant as a time.
  [[nodiscard]] bool has_month_cue(int i) const {
    if (is(i - 1, {"in",    "of",     "last", "next", "this", "since", "by",     "until",   "till",   "through",  "early", "mid",
                   "late",  "during", "from", "to",   "before", "after", "around", "between", "past",   "coming",   "for",   "-",
                   "throughout", "back", "previous", "following", "mid-"}))
      return true;
    const Token* next = token(i + 1);
    return is(i - 1, {"the", "'s", "’s"}) && next != nullptr && (next->upos == "NOUN" || next->upos == "ADJ");
  }

  [[nodiscard]] std::optional<Point> read_month_point(int i, bool certain) const {
    const Token* word = token(i);
    if (at(i).month == 0 || word->upos == "AUX") return std::nullopt;
    Point point{i + 1, {0, at(i).month, 0}};
    if (is(point.end, {"of", ","}) && is_year_number(point.end + 1)) ++point.end;
    read_year_of(point);
    if (point.date.year != 0) return point;
    const bool person = word->deprel.starts_with("flat") || word->upos == "VERB";
    return !person && (certain || has_month_cue(i)) ? std::optional{point} : std::nullopt;
  }

  [[nodiscard]] bool counts_things(int after) const {
    if (is(after, {"to", "-", "and"}) && at(after + 1).number > 0) return counts_things(after + 2);
    if (is(after, {"onwards"})) return false;
    const Token* next = token(after);
    if (is(after, {"%", "percent", "per", "gmt", "utc", "hours", "local", "km", "dollars", "euros"})) return true;
    return next != nullptr && next->upos == "NOUN" && (next->xpos == "NNS" || next->form.ends_with("s"));
  }

  [[nodiscard]] bool has_year_cue(int i) const {
    if (is(i - 1, {"in", "since", "during", "until", "till", "by", "before", "after", "throughout", "through", "early", "mid", "late",
                   "year", "circa"}))
      return true;
    if (is(i - 1, {"-"}) && is(i - 2, {"mid"})) return true;
    if (is(i - 1, {"from", "for", "between", "around", "summit", "conference", "forum"})) return !counts_things(i + 1);
    if (is(i - 1, {"of"}))
      return !counts_things(i + 1) && !is(i - 2, {"total", "number", "sum", "maximum", "minimum", "average", "cost", "force", "some"});
    return is(i - 1, {"and", "or", ","}) && i - 1 == last_end_ && last_was_year_ && !counts_things(i + 1);
  }

  // "the 2018 summit" is dated by its year, "the 1987 Treaty" only named by it.
  [[nodiscard]] bool names_occasion(int i) const {
    if (!is(i - 1, {"the", "'s", "’s", "a", "its", "their", "this", "his", "her"})) return false;
    for (int next = i + 1; next < size() && next < i + 6; ++next) {
      if (is(next, {"summit", "conference", "forum", "meeting", "talks", "visit", "session", "summits", "ministerial", "exercise",
                    "exercises", "drills", "trip", "negotiations"}))
        return true;
      const Token& word = *token(next);
      if (word.upos != "NOUN" && word.upos != "PROPN" && word.upos != "ADJ" && !is(next, {"-"})) return false;
    }
    return false;
  }

  // "in the 2015 Minsk Agreement": the year belongs to the name.
  [[nodiscard]] bool belongs_to_name(int i) const {
    for (int next = i + 1; next < size() && at(next).capital; ++next) {
      if (is(next, {"treaty", "agreement", "act", "accord", "accords", "agreements", "convention", "pact", "protocol", "resolution",
                    "law", "memorandum", "declaration", "constitution", "charter"}))
        return true;
    }
    return false;
  }

  [[nodiscard]] std::optional<Point> read_year_point(int i, bool certain) const {
    if (!is_year_number(i, 1700) || belongs_to_name(i)) return std::nullopt;
    if (!certain && !has_year_cue(i) && !names_occasion(i)) return std::nullopt;
    return Point{i + 1, {at(i).number, 0, 0}};
  }

  [[nodiscard]] std::optional<Point> read_point(int i, bool certain) const {
    if (auto day = read_day_point(i)) return day;
    if (auto month = read_month_point(i, certain)) return month;
    return read_year_point(i, certain);
  }

  // --- What open parts of a date mean

  // The day in the year that fits the tense; the day of publication counts as both past and coming.
  [[nodiscard]] PartialDate resolved(PartialDate date, int i) const {
    if (date.year != 0 || !published_) return date;
    const int year = parts_of(*published_).year;
    std::optional<PartialDate> best;
    // As far as the next leap year.
    for (int candidate = year - 4; candidate <= year + 4; ++candidate) {
      const PartialDate dated{candidate, date.month, date.day};
      if (!exists(dated) || !fits(dated, tense(i))) continue;
      if (!best || distance(dated) < distance(*best)) best = dated;
    }
    return best.value_or(date);
  }

  [[nodiscard]] static Day first_of(const PartialDate& date) {
    return day_of(date.year, date.month, date.day == 0 ? 1 : date.day).value_or(Day{});
  }

  [[nodiscard]] static Day last_of(const PartialDate& date) {
    return date.day != 0 ? first_of(date) : first_of(month_after(date, 1)) - std::chrono::days{1};
  }

  [[nodiscard]] bool fits(const PartialDate& date, Tense tense) const {
    // Papers may be dated a day before what they tell.
    if (tense == Tense::past) return first_of(date) <= *published_ + std::chrono::days{1};
    return tense == Tense::open || last_of(date) >= *published_;
  }

  [[nodiscard]] int distance(const PartialDate& date) const {
    if (first_of(date) > *published_) return static_cast<int>((first_of(date) - *published_).count());
    return std::max(0, static_cast<int>((*published_ - last_of(date)).count()));
  }

  // --- Spans

  [[nodiscard]] bool is_connector(int i, int begin) const {
    if (is(i, {"-", "to", "until", "till", "through"})) return !moves_date(begin);
    return is(i, {"and", "&"}) && is(begin - 1, {"between"});
  }

  // "postponed from July 9 to July 12" names no span.
  [[nodiscard]] bool moves_date(int begin) const {
    if (!is(begin - 1, {"from"})) return false;
    return std::any_of(sentence_.tokens.begin(), sentence_.tokens.end(), [](const Token& word) {
      return word.lemma == "postpone" || word.lemma == "reschedule" || word.lemma == "move" || word.lemma == "delay";
    });
  }

  [[nodiscard]] bool joins_days(int i, int begin) const {
    if (is_connector(i, begin)) return true;
    return is(i, {"and", "&"}) && at(i + 1).number == at(i - 1).number + 1;
  }

  // "9-11 July 2024", "22 and 23 November".
  [[nodiscard]] std::optional<std::pair<Point, Point>> read_days_before_month(int i) const {
    if (!is_day_number(i) || !joins_days(i + 1, i) || !is_day_number(i + 2)) return std::nullopt;
    const auto last = read_day_point(i + 2);
    if (!last || at(i + 3).month == 0) return std::nullopt;
    return std::pair{Point{i + 1, {last->date.year, last->date.month, at(i).number}}, *last};
  }

  // "July 9-11, 2024", "July 9 to 11".
  [[nodiscard]] std::optional<std::pair<Point, Point>> read_days_after_month(int i) const {
    if (at(i).month == 0 || !is_day_number(i + 1) || !joins_days(i + 2, i) || !is_day_number(i + 3)) return std::nullopt;
    if (at(i + 4).month != 0) return std::nullopt;
    Point last{i + 4, {0, at(i).month, at(i + 3).number}};
    read_year_of(last);
    if (!exists(last.date)) return std::nullopt;
    return std::pair{Point{i + 2, {last.date.year, at(i).month, at(i + 1).number}}, last};
  }

  [[nodiscard]] std::optional<std::pair<Point, Point>> read_points(int i) const {
    if (auto days = read_days_before_month(i)) return days;
    if (auto days = read_days_after_month(i)) return days;
    const bool cued = is(i - 1, {"from", "between"});
    auto first = read_point(i, cued);
    if (!first || !is_connector(first->end, i)) return std::nullopt;
    const auto last = read_point(is(first->end + 1, {"the"}) ? first->end + 2 : first->end + 1, true);
    if (!last || (first->date.day == 0) != (last->date.day == 0)) return std::nullopt;
    if ((first->date.month == 0) != (last->date.month == 0) || counts_things(last->end)) return std::nullopt;
    return std::pair{*first, *last};
  }

  // "2014-2018", "2014-15" without a cue before them.
  [[nodiscard]] std::optional<Reading> read_years(int i) const {
    constexpr int kLongest = 60;
    if (!is_year_number(i) || !is(i + 1, {"-"})) return std::nullopt;
    int last = at(i + 2).number;
    if (at(i + 2).digits == 2) last += at(i).number / 100 * 100;
    if ((at(i + 2).digits != 2 && !is_year_number(i + 2)) || is(i + 3, {"-"})) return std::nullopt;
    if (last <= at(i).number || last > at(i).number + kLongest || counts_things(i + 3)) return std::nullopt;
    return Reading{i + 3, iso_span(iso_text(PartialDate{at(i).number}), iso_text(PartialDate{last}))};
  }

  // "from Monday to Wednesday"; without "from", such spans are mostly opening hours.
  [[nodiscard]] std::optional<Reading> read_weekdays(int i) const {
    if (at(i).weekday < 0 || at(i + 2).weekday < 0 || !is(i - 1, {"from", "between"}) || !is_connector(i + 1, i)) return std::nullopt;
    const auto last = read_day(resolved_weekday(at(i + 2).weekday, tense(i)));
    return Reading{i + 3, last ? iso_span(iso_text(weekday_before(*last, at(i).weekday)), iso_text(*last)) : ""};
  }

  [[nodiscard]] std::optional<Reading> read_span(int i) const {
    if (auto weekdays = read_weekdays(i)) return weekdays;
    auto points = read_points(i);
    if (!points) return read_years(i);
    auto& [first, last] = *points;
    last.date = resolved(last.date, i);
    if (first.date.year == 0 && last.date.year != 0) {
      const bool earlier = first.date.month > last.date.month;
      first.date.year = last.date.year - (earlier ? 1 : 0);
    }
    if (!exists(first.date) || iso_text(first.date) > iso_text(last.date)) return std::nullopt;
    return Reading{last.end, iso_span(iso_text(first.date), iso_text(last.date))};
  }

  [[nodiscard]] std::optional<Reading> read_date(int i) const {
    auto point = read_point(i, false);
    if (!point) return std::nullopt;
    if (point->date.day != 0) skip_weekday(*point);
    return Reading{point->end, iso_text(resolved(point->date, i))};
  }

  // "28 November (Wednesday)", "November 28, Wednesday".
  void skip_weekday(Point& point) const {
    const bool open = is(point.end, {"(", ","});
    if (open && at(point.end + 1).weekday >= 0) point.end += 2;
  }

  // --- Weekdays and the days around publication

  // "(28 November)" or, after a weekday, ", November 28": the date in full wins.
  [[nodiscard]] Reading or_full_date(Reading reading, bool weekday) const {
    int i = reading.end;
    if (is(i, {"("}) || (weekday && is(i, {","}))) {
      ++i;
    } else if (!weekday) {
      return reading;
    }
    if (is(i, {"the"})) ++i;
    const auto point = read_day_point(i);
    if (!point) return reading;
    return {point->end, iso_text(resolved(point->date, reading.end - 1))};
  }

  [[nodiscard]] int skip_part_of_day(int i) const {
    return is(i, {"morning", "afternoon", "evening", "night", "noon", "midday", "midnight"}) ? i + 1 : i;
  }

  [[nodiscard]] std::string near_published(int days) const {
    return published_ ? iso_text(*published_ + std::chrono::days{days}) : "";
  }

  [[nodiscard]] std::string near_told(int days) const { return told_ ? iso_text(*told_ + std::chrono::days{days}) : ""; }

  // The latest such weekday up to `day`, or the first from it on.
  static Day weekday_before(Day day, int weekday) { return day - std::chrono::days{(weekday_of(day) - weekday + 7) % 7}; }
  static Day weekday_after(Day day, int weekday) { return day + std::chrono::days{(weekday - weekday_of(day) + 7) % 7}; }

  [[nodiscard]] std::string resolved_weekday(int weekday, Tense tense) const {
    if (!published_) return {};
    const Day before = weekday_before(*published_, weekday);
    const Day after = weekday_after(*published_, weekday);
    if (tense == Tense::open) return iso_text(*published_ - before <= after - *published_ ? before : after);
    return iso_text(tense == Tense::past ? before : after);
  }

  // "Friday prayers", "Good Friday", "every Monday", "the Sun" are no days of this week.
  [[nodiscard]] bool names_other_than_day(int i) const {
    if (is(i - 1, {"every", "each", "good", "black", "easter", "palm", "bloody", "a", "any"})) return true;
    if (is(i + 1, {"prayer", "prayers", "mornings", "evenings", "nights", "afternoons"})) return true;
    constexpr std::size_t kAbbreviated = 5;
    const bool abbreviated = at(i).text.size() <= kAbbreviated;
    return abbreviated && !is(i - 1, {"on", "last", "next", "this"}) && !read_day_point(is(i + 1, {","}) ? i + 2 : i + 1);
  }

  [[nodiscard]] std::optional<Reading> read_weekday(int i) const {
    if (at(i).weekday < 0 || names_other_than_day(i)) return std::nullopt;
    const int end = skip_part_of_day(i + 1);
    const int week = is(end, {"of"}) ? end + 1 : end;
    const auto offset = offset_of(week);
    if (offset && is(week + 1, {"week"})) {
      if (!published_) return Reading{week + 2, ""};
      return Reading{week + 2, iso_text(monday_of(*published_) + std::chrono::days{7 * *offset + at(i).weekday})};
    }
    return or_full_date({end, resolved_weekday(at(i).weekday, tense(i))}, true);
  }

  [[nodiscard]] std::optional<Reading> read_near_day(int i) const {
    const int start = is(i, {"the"}) ? i + 1 : i;
    if (is(start, {"day"}) && is(start + 1, {"before"}) && is(start + 2, {"yesterday"})) return Reading{start + 3, near_published(-2)};
    if (is(start, {"day"}) && is(start + 1, {"after"}) && is(start + 2, {"tomorrow"})) return Reading{start + 3, near_published(2)};
    if (is(i, {"today", "tonight"})) return or_full_date({skip_part_of_day(i + 1), near_published(0)}, false);
    if (is(i, {"yesterday"})) return or_full_date({skip_part_of_day(i + 1), near_published(-1)}, false);
    if (is(i, {"tomorrow"})) return or_full_date({skip_part_of_day(i + 1), near_published(1)}, false);
    const bool part = is(i + 1, {"morning", "afternoon", "evening", "night"});
    if (is(i, {"this"}) && part) return or_full_date({i + 2, near_published(0)}, false);
    if (is(i, {"last"}) && is(i + 1, {"night", "evening"})) return or_full_date({i + 2, near_published(-1)}, false);
    return std::nullopt;
  }

  // Whether "the day before", "two days later" end here and do not go on with what they count from.
  [[nodiscard]] bool ends_phrase(int i) const {
    if (i >= size()) return true;
    const Token& word = *token(i);
    return word.upos == "PUNCT" || is(i, {",", ".", ";", ":", ")", "\"", "”", "in", "at", "with", "and", "by", "to", "but", "for", "when", "as",
                                          "while", "from", "during", "amid", "on", "that", "after"});
  }

  // "the following day", "the same evening", "the day before".
  [[nodiscard]] std::optional<Reading> read_told_day(int i) const {
    const bool article = is(i, {"the", "that"});
    const int word = article ? i + 1 : i;
    const bool day = is(word + 1, {"day", "morning", "evening", "night", "afternoon"});
    if (day && (is(word, {"following"}) || (article && is(word, {"next"})))) return Reading{word + 2, near_told(1)};
    if (day && article && is(word, {"previous", "preceding"})) return Reading{word + 2, near_told(-1)};
    if (day && article && is(word, {"same", "very"})) return Reading{word + 2, near_told(0)};
    if (is(i, {"that"}) && is(i - 1, {"on", "later", "earlier"}) && is(word, {"day", "evening", "night"})) return Reading{word + 1, near_told(0)};
    if (!is(i, {"the"}) || !is(word, {"day"}) || !ends_phrase(word + 2)) return std::nullopt;
    if (is(word + 1, {"before"})) return Reading{word + 2, near_told(-1)};
    if (is(word + 1, {"after"})) return Reading{word + 2, near_told(1)};
    return std::nullopt;
  }

  // --- Counted distances

  static std::string shifted(const std::optional<Day>& from, std::string_view unit, int count) {
    if (!from) return {};
    const PartialDate date = parts_of(*from);
    if (unit.starts_with("day")) return iso_text(*from + std::chrono::days{count});
    if (unit.starts_with("hour") || unit.starts_with("minute")) return iso_text(*from);
    if (unit.starts_with("month")) return iso_text(month_after(date, count));
    if (unit.starts_with("year")) return iso_text(PartialDate{date.year + count});
    const Day monday = monday_of(*from) + std::chrono::days{7 * count};
    return iso_span(iso_text(monday), iso_text(monday + std::chrono::days{6}));
  }

  [[nodiscard]] bool is_unit_of_time(int i) const {
    return is(i, {"day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minutes"});
  }

  // "three months ago", "two days later", "a week earlier", "in three days", "several days ago".
  [[nodiscard]] std::optional<Reading> read_distance(int i) const {
    int unit = i;
    std::optional<int> count;
    if (at(i).number > 0) count = at(i).number;
    if (count) ++unit;
    if (is(unit, {"couple", "few"})) count.reset(), unit += is(unit + 1, {"of"}) ? 2 : 1;
    if (!count && is(unit, {"several", "some", "many"})) ++unit;
    if (!is_unit_of_time(unit) || (count && at(i).ordinal)) return std::nullopt;
    const std::string& text = at(unit).text;
    const auto moved = [&](const std::optional<Day>& from, int sign) { return count ? shifted(from, text, sign * *count) : ""; };
    if (is(unit + 1, {"ago"})) return Reading{unit + 2, moved(published_, -1)};
    if (is(unit + 1, {"from"}) && is(unit + 2, {"now"})) return Reading{unit + 3, moved(published_, 1)};
    if (is(unit + 1, {"later"})) return Reading{unit + 2, moved(told_, 1)};
    if (is(unit + 1, {"earlier"}) && !is(unit + 2, {"than"})) return Reading{unit + 2, moved(told_, -1)};
    if (count && is(unit + 1, {"before"}) && ends_phrase(unit + 2)) return Reading{unit + 2, moved(told_, -1)};
    const bool ahead = is(i - 1, {"in"}) && !is(unit + 1, {"of"}) && tense(i) == Tense::future;
    if (count && ahead && !text.starts_with("year")) return Reading{unit + 1, moved(published_, 1)};
    return std::nullopt;
  }

  // --- "last week", "this summer", "next June"

  [[nodiscard]] std::optional<int> offset_of(int i) const {
    if (is(i, {"last", "past", "previous", "preceding"})) return -1;
    if (is(i, {"this", "current"})) return 0;
    if (is(i, {"next", "coming", "upcoming", "following"})) return 1;
    return std::nullopt;
  }

  // 0 to 3; -1 for other words. "fall" only where it cannot be the verb.
  [[nodiscard]] int season_at(int i) const {
    for (std::size_t season = 0; season < kSeasons.size(); ++season) {
      if (at(i).text == kSeasons[season]) return static_cast<int>(season);
    }
    return is(i, {"fall"}) && (token(i)->upos == "NOUN" || token(i)->upos.empty()) ? 2 : -1;
  }

  // Meteorological seasons of the north, three months each.
  static PartialDate season_of(int year, int season) { return {year, 3 + 3 * season, 0}; }

  static std::string months_text(const PartialDate& first, int count) {
    return iso_span(iso_text(first), iso_text(month_after(first, count - 1)));
  }

  [[nodiscard]] std::string near_season(int season, int offset, Tense tense) const {
    if (!published_) return {};
    const int year = parts_of(*published_).year;
    std::vector<PartialDate> candidates;
    for (const int candidate : {year - 2, year - 1, year, year + 1}) candidates.push_back(season_of(candidate, season));
    const auto begins = [&](const PartialDate& first) { return first_of(first); };
    const auto ends = [&](const PartialDate& first) { return last_of(month_after(first, 2)); };
    const PartialDate* best = nullptr;
    for (const PartialDate& first : candidates) {
      const bool past = ends(first) < *published_;
      const bool future = begins(first) > *published_;
      if (offset < 0 && past) best = &first;
      if (offset > 0 && future && best == nullptr) best = &first;
      if (offset == 0 && !past && best == nullptr && !(future && tense == Tense::past)) best = &first;
      if (offset == 0 && tense == Tense::past && !future) best = &first;
    }
    return best == nullptr ? "" : months_text(*best, 3);
  }

  [[nodiscard]] std::string near_month(int month, int offset) const {
    if (!published_) return {};
    const PartialDate now = parts_of(*published_);
    int year = now.year;
    if (offset < 0 && month >= now.month) --year;
    if (offset > 0 && month <= now.month) ++year;
    return iso_text(PartialDate{year, month});
  }

  [[nodiscard]] std::string near_weekday(int weekday, int offset, Tense tense) const {
    if (!published_) return {};
    const std::chrono::days one{1};
    if (offset < 0) return iso_text(weekday_before(*published_ - one, weekday));
    if (offset > 0) return iso_text(weekday_after(*published_ + one, weekday));
    return resolved_weekday(weekday, tense == Tense::past ? Tense::past : Tense::future);
  }

  [[nodiscard]] std::string near_weekend(int offset, Tense tense) const {
    if (!published_) return {};
    constexpr int kSaturday = 5;
    Day saturday = monday_of(*published_) + std::chrono::days{kSaturday + 7 * offset};
    if (offset == 0 && tense == Tense::past && saturday > *published_) saturday -= std::chrono::days{7};
    return iso_span(iso_text(saturday), iso_text(saturday + std::chrono::days{1}));
  }

  [[nodiscard]] static std::string near_quarter(const std::optional<Day>& from, int offset) {
    if (!from) return {};
    const PartialDate now = parts_of(*from);
    const PartialDate first{now.year, (now.month - 1) / 3 * 3 + 1, 0};
    return months_text(month_after(first, 3 * offset), 3);
  }

  [[nodiscard]] std::optional<Reading> read_relative(int i) const {
    const int word = is(i, {"the"}) ? i + 1 : i;
    const auto offset = offset_of(word);
    if (!offset) return std::nullopt;
    const int noun = word + 1;
    const bool told = is(word, {"previous", "following", "preceding"});
    const bool vague = is(word, {"past", "coming"});  // "over the past week" lasts
    const std::optional<Day>& from = told ? told_ : published_;
    if (at(noun).weekday >= 0)
      return or_full_date({skip_part_of_day(noun + 1), near_weekday(at(noun).weekday, *offset, tense(noun))}, true);
    if (at(noun).month != 0) return Reading{noun + 1, near_month(at(noun).month, *offset)};
    if (season_at(noun) >= 0) return Reading{noun + 1, near_season(season_at(noun), *offset, tense(noun))};
    if (is(noun, {"weekend"})) return Reading{noun + 1, near_weekend(*offset, tense(noun))};
    if (vague) return std::nullopt;
    if (is(noun, {"quarter"})) return Reading{noun + 1, near_quarter(from, *offset)};
    if (is(noun, {"week", "month", "year"})) return Reading{noun + 1, shifted(from, at(noun).text, *offset)};
    return std::nullopt;
  }

  // --- Seasons, quarters, halves and decades by name

  // "2018", "of 2018", "of last year".
  [[nodiscard]] std::optional<Point> read_named_year(int i) const {
    const int word = is(i, {"of", ","}) ? i + 1 : i;
    if (is_year_number(word)) return Point{word + 1, {at(word).number}};
    const int noun = is(word, {"the"}) ? word + 1 : word;
    if (published_ && noun > word && is(noun, {"year"})) return Point{noun + 1, {parts_of(*published_).year}};
    const auto offset = offset_of(word);
    if (!published_ || !offset || !is(word + 1, {"year"})) return std::nullopt;
    return Point{word + 2, {parts_of(*published_).year + *offset}};
  }

  [[nodiscard]] std::optional<Reading> read_season(int i) const {
    const int word = is(i, {"the"}) ? i + 1 : i;
    const int season = season_at(word);
    if (season < 0) return std::nullopt;
    if (const auto year = read_named_year(word + 1)) return Reading{year->end, months_text(season_of(year->date.year, season), 3)};
    const bool cued = is(i - 1, {"in", "during", "since", "by", "until", "over", "before", "early", "late", "mid", "of", "-"});
    if (!cued || (word == i && !is(i - 1, {"in", "early", "late", "mid", "by", "since", "-"}))) return std::nullopt;
    return Reading{word + 1, near_season(season, 0, tense(word))};
  }

  [[nodiscard]] int ordinal_at(int i) const {
    static constexpr std::array<std::string_view, 4> kOrdinals{"first", "second", "third", "fourth"};
    for (std::size_t n = 0; n < kOrdinals.size(); ++n) {
      if (at(i).text == kOrdinals[n]) return static_cast<int>(n) + 1;
    }
    return at(i).ordinal && at(i).number <= 4 ? at(i).number : 0;
  }

  // "the first quarter of 2018", "second half of this year", "Q1 2018".
  [[nodiscard]] std::optional<Reading> read_part_of_year(int i) const {
    const int word = is(i, {"the"}) ? i + 1 : i;
    const std::string& text = at(word).text;
    const bool letter = text.size() == 2 && text[0] == 'q' && text[1] >= '1' && text[1] <= '4';
    const int number = letter ? text[1] - '0' : ordinal_at(word);
    const int months = letter || is(word + 1, {"quarter"}) ? 3 : 6;
    if (number == 0 || (!letter && !is(word + 1, {"quarter", "half"})) || number > 12 / months) return std::nullopt;
    const auto year = read_named_year(letter ? word + 1 : word + 2);
    if (!year) return std::nullopt;
    return Reading{year->end, months_text({year->date.year, (number - 1) * months + 1, 0}, months)};
  }

  [[nodiscard]] std::optional<Reading> read_decade(int i) const {
    const int word = is(i, {"the"}) ? i + 1 : i;
    int year = at(word).decade;
    int end = word + 1;
    if (year == 0 && is_year_number(word) && is(word + 1, {"s", "'s", "’s"}) && is(word - 1, {"the", "early", "late", "mid", "-"})) {
      year = at(word).number;
      ++end;
    }
    if (year == 0 || year % 10 != 0) return std::nullopt;
    const int years = year % 100 == 0 && year < 2000 ? 100 : 10;  // "the 1800s"
    return Reading{end, iso_span(iso_text(PartialDate{year}), iso_text(PartialDate{year + years - 1}))};
  }

  // "at the weekend", "by the end of the year".
  [[nodiscard]] std::optional<Reading> read_the_period(int i) const {
    if (!is(i, {"the"})) return std::nullopt;
    if (is(i + 1, {"weekend"}) && is(i - 1, {"at", "over", "on", "during"})) return Reading{i + 2, near_weekend(0, tense(i + 1))};
    if (is(i - 1, {"of", "in"}) && is(i - 2, {"end", "beginning", "start", "middle", "later", "earlier"}) && is(i + 1, {"year", "month", "week"}))
      return Reading{i + 2, shifted(published_, at(i + 1).text, 0)};
    return std::nullopt;
  }

  // --- All together

  [[nodiscard]] std::optional<Reading> read_core(int i) const {
    for (const auto pattern :
         {&TimeReader::read_span, &TimeReader::read_weekday, &TimeReader::read_near_day, &TimeReader::read_told_day,
          &TimeReader::read_distance, &TimeReader::read_season, &TimeReader::read_part_of_year, &TimeReader::read_decade,
          &TimeReader::read_date, &TimeReader::read_relative, &TimeReader::read_the_period}) {
      if (auto reading = (this->*pattern)(i)) return reading;
    }
    return std::nullopt;
  }

  // After "early", "mid-", "late", "earlier in", "the end of".
  [[nodiscard]] int skip_prefix(int i) const {
    const int word = is(i, {"the"}) ? i + 1 : i;
    if (word == i && is(i, {"early", "late", "mid", "earlier", "later"})) {
      int next = i + 1;
      if (is(next, {"-", "in", "on"})) ++next;
      return next;
    }
    if (is(word, {"end", "beginning", "start", "middle"}) && is(word + 1, {"of"})) return word + 2;
    return i;
  }

  [[nodiscard]] std::optional<Reading> read_expression(int i) {
    const int core = skip_prefix(i);
    auto reading = read_core(core);
    if (!reading && core != i) reading = read_core(i);
    last_was_year_ = reading ? reading->date.size() == 4 : last_was_year_;
    return reading;
  }

  const Sentence& sentence_;
  std::vector<TimeUnit> units_;
  std::optional<Day> published_;
  std::optional<Day> told_;
  int last_end_ = -1;
  bool last_was_year_ = false;
};

}  // namespace

std::vector<TimeExpression> find_times(const Sentence& sentence, const TimeContext& context) {
  return TimeReader{sentence, context}.read();
}

}  // namespace entente
