#include "extract/meaning/time_reader.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/meaning/calendar.h"
#include "extract/meaning/near_dates.h"
#include "extract/meaning/time_points.h"
#include "extract/meaning/time_text.h"
#include "graph/date.h"

namespace entente {
namespace {

// Reads the expressions of one sentence. Every read_... takes the unit where the pattern would
// start.
class TimeReader {
 public:
  TimeReader(const Sentence& sentence, const TimeContext& context)
      : text_{sentence},
        published_{read_day(context.published)},
        past_{context.past},
        planned_{context.planned},
        points_{text_, published_, context.order} {}

  std::vector<TimeExpression> read() {
    std::vector<TimeExpression> found;
    for (int i = 0; i < text_.size();) {
      const auto reading = read_expression(i);
      if (!reading) {
        ++i;
        continue;
      }
      found.push_back(expression(i, *reading));
      remember(found.back(), i);
      last_was_year_ = is_year(reading->date);
      last_end_ = reading->end;
      i = reading->end;
    }
    return found;
  }

  [[nodiscard]] const ToldDates& past() const { return past_; }
  [[nodiscard]] const ToldDates& planned() const { return planned_; }

 private:
  static bool is_year(std::string_view date) { return date.size() == 4; }

  // "Since 2013" and "until Friday" do not tell when something happened.
  void remember(const TimeExpression& time, int i) {
    if (time.since || time.before || time.date.empty() || is_span(time.date)) return;
    const bool ahead = is_ahead(time.date, i);
    if (!ahead) planned_ = {};
    (ahead ? planned_ : past_).tell(time.date);
  }

  [[nodiscard]] bool is_ahead(const std::string& date, int i) const {
    const bool known = published_ && is_date(date);
    return known ? first_day(date) > iso_text(*published_) : text_.tense(i) == Tense::future;
  }

  // What is to come is counted from what is to come, all else from what happened.
  [[nodiscard]] const ToldDates& told(int i) const {
    const Tense tense = text_.tense(i);
    const bool ahead = tense == Tense::future || (tense == Tense::open && past_ == ToldDates{});
    return ahead && planned_ != ToldDates{} ? planned_ : past_;
  }

  // Empty where what is told as past would lie ahead: then it was told of another day.
  [[nodiscard]] std::string near_told(std::string_view unit, int count, int i) const {
    const std::string date = shifted(told(i).anchor_of(unit), unit, count);
    const bool ahead = published_ && is_date(date) && first_day(date) > iso_text(*published_);
    return ahead && text_.tense(i) == Tense::past ? "" : date;
  }

  [[nodiscard]] TimeExpression expression(int begin, const TimeReading& reading) const {
    TimeExpression time{text_.at(begin).token, text_.at(reading.end - 1).token + 1, reading.date};
    int cue = begin - 1;
    while (text_.is(
        cue, {"the", "on", "in", "at", "least", "about", "around", "early", "late", "end", "of"}))
      --cue;
    const bool onwards =
        text_.is(cue, {"from"}) && text_.is(reading.end, {"on", "onward", "onwards"});
    time.since = onwards || text_.is(cue, {"since", "starting", "effective"});
    time.before = text_.is(cue, {"until", "till", "by", "before", "through"}) ||
                  (text_.is(cue, {"than"}) && text_.is(cue - 1, {"later"}));
    return time;
  }

  // "in 2014 and 2018".
  [[nodiscard]] bool follows_year(int i) const {
    return last_was_year_ && i - 1 == last_end_ && text_.is(i - 1, {"and", "or", ","}) &&
           !text_.counts_things(i + 1);
  }

  [[nodiscard]] std::optional<TimeReading> read_date(int i) const {
    if (const auto day = points_.read_day_of_month(i))
      return TimeReading{day->end, iso_text(day->date)};
    auto point = points_.read_point(i, follows_year(i));
    if (!point) return std::nullopt;
    if (point->date.day != 0) skip_weekday(*point);
    return TimeReading{point->end, iso_text(points_.resolved(point->date, i))};
  }

  // "28 November (Wednesday)", "November 28, Wednesday".
  void skip_weekday(TimePoint& point) const {
    const bool open = text_.is(point.end, {"(", ","});
    if (open && text_.at(point.end + 1).weekday >= 0) point.end += 2;
  }

  [[nodiscard]] std::string near_published(int days) const {
    return published_ ? iso_text(*published_ + std::chrono::days{days}) : "";
  }

  // "(28 November)" or, after a weekday, ", November 28": the date in full wins. "Today, 28
  // November" is one date if both are the same.
  [[nodiscard]] TimeReading or_full_date(TimeReading reading, bool weekday) const {
    int i = reading.end;
    const bool comma = text_.is(i, {","});
    if (text_.is(i, {"("}) || comma) {
      ++i;
    } else if (!weekday) {
      return reading;
    }
    if (text_.is(i, {"the"})) ++i;
    const auto point = points_.read_day_point(i);
    if (!point) return reading;
    const std::string full = iso_text(points_.resolved(point->date, reading.end - 1));
    const bool apart = comma && !weekday && !reading.date.empty() && full != reading.date;
    return apart ? reading : TimeReading{point->end, full};
  }

  // "Friday prayers", "Good Friday", "every Monday", "the Sun" are no days of this week.
  [[nodiscard]] bool names_other_than_day(int i) const {
    if (text_.is(i - 1, {"every", "each", "good", "black", "easter", "palm", "bloody", "a", "any"}))
      return true;
    if (text_.is(i + 1, {"prayer", "prayers", "mornings", "evenings", "nights", "afternoons"}))
      return true;
    constexpr std::size_t kAbbreviated = 5;
    const bool abbreviated = text_.at(i).text.size() <= kAbbreviated;
    return abbreviated && !text_.is(i - 1, {"on", "last", "next", "this"}) &&
           !points_.read_day_point(text_.is(i + 1, {","}) ? i + 2 : i + 1);
  }

  [[nodiscard]] std::optional<TimeReading> read_weekday(int i) const {
    if (text_.at(i).weekday < 0 || names_other_than_day(i)) return std::nullopt;
    const int end = text_.skip_part_of_day(i + 1);
    const int week = text_.is(end, {"of"}) ? end + 1 : end;
    const auto offset = text_.offset_of(week);
    if (offset && text_.is(week + 1, {"week"})) {
      if (!published_) return TimeReading{week + 2, open_weekday(text_.at(i).weekday)};
      return TimeReading{week + 2, iso_text(monday_of(*published_) +
                                            std::chrono::days{7 * *offset + text_.at(i).weekday})};
    }
    return or_full_date({end, nearest_weekday(published_, text_.at(i).weekday, text_.tense(i))},
                        true);
  }

  // "from Monday to Wednesday"; without "from", such spans are mostly opening hours.
  [[nodiscard]] std::optional<TimeReading> read_weekdays(int i) const {
    const int joint = text_.skip_part_of_day(i + 1);
    const int last = joint + 1;
    if (text_.at(i).weekday < 0 || text_.at(last).weekday < 0 ||
        !text_.is(i - 1, {"from", "between"}) || !text_.is_connector(joint, i))
      return std::nullopt;
    const int end = text_.skip_part_of_day(last + 1);
    const auto day = read_day(nearest_weekday(published_, text_.at(last).weekday, text_.tense(i)));
    if (!day) return TimeReading{end, ""};
    return TimeReading{
        end, iso_span(iso_text(weekday_before(*day, text_.at(i).weekday)), iso_text(*day))};
  }

  [[nodiscard]] std::optional<TimeReading> read_near_day(int i) const {
    const int start = text_.is(i, {"the"}) ? i + 1 : i;
    if (text_.is(start, {"day"}) && text_.is(start + 1, {"before"}) &&
        text_.is(start + 2, {"yesterday"}))
      return TimeReading{start + 3, near_published(-2)};
    if (text_.is(start, {"day"}) && text_.is(start + 1, {"after"}) &&
        text_.is(start + 2, {"tomorrow"}))
      return TimeReading{start + 3, near_published(2)};
    if (text_.is(i, {"today", "tonight"}))
      return or_full_date({text_.skip_part_of_day(i + 1), near_published(0)}, false);
    if (text_.is(i, {"yesterday"}))
      return or_full_date({text_.skip_part_of_day(i + 1), near_published(-1)}, false);
    if (text_.is(i, {"tomorrow"}))
      return or_full_date({text_.skip_part_of_day(i + 1), near_published(1)}, false);
    const bool part = text_.is(i + 1, {"morning", "afternoon", "evening", "night"});
    if (text_.is(i, {"this"}) && part) return or_full_date({i + 2, near_published(0)}, false);
    if (text_.is(i, {"last"}) && text_.is(i + 1, {"night", "evening"}))
      return or_full_date({i + 2, near_published(-1)}, false);
    if (is_overnight(i)) {
      const int begin = text_.tense(i) == Tense::future ? 0 : -1;
      return TimeReading{i + 1, iso_span(near_published(begin), near_published(begin + 1))};
    }
    return std::nullopt;
  }

  // Not "an overnight flight", "overnight on Sunday".
  [[nodiscard]] bool is_overnight(int i) const {
    const Token* next = text_.token(i + 1);
    const bool modifies = next != nullptr && (next->upos == "NOUN" || next->upos == "ADJ");
    const int day = text_.is(i + 1, {"on", "into", "from", "to", "until"}) ? i + 2 : i + 1;
    return text_.is(i, {"overnight"}) && !modifies && text_.at(day).weekday < 0 &&
           !points_.read_day_point(day);
  }

  // "the following day", "the same evening".
  [[nodiscard]] std::optional<TimeReading> read_told_day(int i) const {
    const bool article = text_.is(i, {"the", "that"});
    const int word = article ? i + 1 : i;
    const bool day = text_.is(word + 1, {"day", "morning", "evening", "night", "afternoon"});
    if (day && (text_.is(word, {"following"}) || (article && text_.is(word, {"next"}))))
      return TimeReading{word + 2, near_told("day", 1, i)};
    if (day && article && text_.is(word, {"previous", "preceding"}))
      return TimeReading{word + 2, near_told("day", -1, i)};
    if (day && article && text_.is(word, {"same", "very"}))
      return TimeReading{word + 2, near_told("day", 0, i)};
    if (text_.is(i, {"that"}) && text_.is(i - 1, {"on", "later", "earlier"}) &&
        text_.is(word, {"day", "evening", "night"}))
      return TimeReading{word + 1, near_told("day", 0, i)};
    return std::nullopt;
  }

  // "the day before", "the year after", "in the same month", "that year".
  [[nodiscard]] std::optional<TimeReading> read_told_period(int i) const {
    const bool that = text_.is(i, {"that"});
    const int unit = text_.is(i + 1, {"same"}) ? i + 2 : i + 1;
    const bool night = text_.is(unit, {"night", "evening", "morning"});
    const bool period = night || text_.is(unit, {"day", "week", "month", "year"});
    if (!(that || text_.is(i, {"the"})) || !period) return std::nullopt;
    const std::string text = night ? "day" : text_.at(unit).text;
    const bool same = unit == i + 2 || (that && text_.is(i - 1, {"in", "later", "earlier", "of"}));
    if (same && text != "day") return TimeReading{unit + 1, near_told(text, 0, i)};
    if (that || !text_.ends_phrase(unit + 2)) return std::nullopt;
    if (text_.is(unit + 1, {"before"})) return TimeReading{unit + 2, near_told(text, -1, i)};
    if (text_.is(unit + 1, {"after"})) return TimeReading{unit + 2, near_told(text, 1, i)};
    return std::nullopt;
  }

  // "In July 2005 ... . That September".
  [[nodiscard]] std::optional<TimeReading> read_told_month(int i) const {
    const int month = text_.at(i + 1).month;
    if (!text_.is(i, {"that"}) || month == 0) return std::nullopt;
    const PartialDate& told = past_.month.month != 0 ? past_.month : past_.year;
    if (told.year == 0) return std::nullopt;
    const int year = told.year + (told.month > month ? 1 : 0);
    return TimeReading{i + 2, iso_text(PartialDate{year, month})};
  }

  // "three months ago", "two days later", "a week earlier", "in three days", "several days ago".
  [[nodiscard]] std::optional<TimeReading> read_distance(int i) const {
    int unit = i;
    std::optional<int> count;
    if (text_.at(i).number > 0) count = text_.at(i).number;
    if (count) ++unit;
    if (text_.is(unit, {"couple", "few"}))
      count.reset(), unit += text_.is(unit + 1, {"of"}) ? 2 : 1;
    if (!count && text_.is(unit, {"several", "some", "many"})) ++unit;
    if (!text_.is_unit_of_time(unit) || (count && text_.at(i).ordinal)) return std::nullopt;
    const std::string& text = text_.at(unit).text;
    const auto moved = [&](const std::optional<Day>& from, int sign) {
      return count ? shifted(from, text, sign * *count) : "";
    };
    const auto moved_told = [&](int sign) {
      return count ? near_told(text, sign * *count, i) : "";
    };
    if (text_.is(unit + 1, {"ago"})) return TimeReading{unit + 2, moved(published_, -1)};
    if (text_.is(unit + 1, {"from"}) && text_.is(unit + 2, {"now"}))
      return TimeReading{unit + 3, moved(published_, 1)};
    if (text_.is(unit + 1, {"later"})) return TimeReading{unit + 2, moved_told(1)};
    if (text_.is(unit + 1, {"earlier"}) && !text_.is(unit + 2, {"than"}))
      return TimeReading{unit + 2, moved_told(-1)};
    if (count && text_.is(unit + 1, {"before"}) && text_.ends_phrase(unit + 2))
      return TimeReading{unit + 2, moved_told(-1)};
    const bool ahead =
        text_.is(i - 1, {"in"}) && !text_.is(unit + 1, {"of"}) && text_.tense(i) == Tense::future;
    if (count && ahead && !text.starts_with("year"))
      return TimeReading{unit + 1, moved(published_, 1)};
    return std::nullopt;
  }

  [[nodiscard]] std::optional<TimeReading> read_relative(int i) const {
    const int word = text_.is(i, {"the"}) ? i + 1 : i;
    const auto offset = text_.offset_of(word);
    if (!offset) return std::nullopt;
    const int noun = word + 1;
    const bool told = text_.is(word, {"previous", "following", "preceding"});
    const bool vague = text_.is(word, {"past", "coming"});  // "over the past week" lasts
    if (text_.at(noun).weekday >= 0)
      return or_full_date(
          {text_.skip_part_of_day(noun + 1),
           near_weekday(published_, text_.at(noun).weekday, *offset, text_.tense(noun))},
          true);
    if (text_.at(noun).month != 0)
      return TimeReading{noun + 1, near_month(published_, text_.at(noun).month, *offset)};
    if (text_.season_at(noun) >= 0)
      return TimeReading{noun + 1, near_season(published_, text_.season_at(noun), *offset)};
    if (text_.is(noun, {"weekend"}))
      return TimeReading{noun + 1, near_weekend(published_, *offset, text_.tense(noun))};
    if (vague) return std::nullopt;
    if (text_.is(noun, {"quarter"}) && !told)
      return TimeReading{noun + 1, near_quarter(published_, *offset)};
    if (text_.is(noun, {"week", "month", "year"})) {
      const std::string& unit = text_.at(noun).text;
      return TimeReading{noun + 1,
                         told ? near_told(unit, *offset, i) : shifted(published_, unit, *offset)};
    }
    return std::nullopt;
  }

  // "2018", "of 2018", "of last year".
  [[nodiscard]] std::optional<TimePoint> read_named_year(int i) const {
    const int word = text_.is(i, {"of", ","}) ? i + 1 : i;
    if (text_.is_year_number(word)) return TimePoint{word + 1, {text_.at(word).number}};
    const int noun = text_.is(word, {"the"}) ? word + 1 : word;
    if (published_ && noun > word && text_.is(noun, {"year"}))
      return TimePoint{noun + 1, {parts_of(*published_).year}};
    const auto offset = text_.offset_of(word);
    if (!published_ || !offset || !text_.is(word + 1, {"year"})) return std::nullopt;
    return TimePoint{word + 2, {parts_of(*published_).year + *offset}};
  }

  [[nodiscard]] std::optional<TimeReading> read_season(int i) const {
    const int word = text_.is(i, {"the"}) ? i + 1 : i;
    const int season = text_.season_at(word);
    if (season < 0) return std::nullopt;
    if (const auto year = read_named_year(word + 1))
      return TimeReading{year->end, season_text(year->date.year, season)};
    const bool cued = text_.is(i - 1, {"in", "during", "since", "by", "until", "over", "before",
                                       "early", "late", "mid", "of", "-"});
    if (!cued || text_.describes_noun(word) ||
        (word == i && !text_.is(i - 1, {"in", "early", "late", "mid", "by", "since", "-"})))
      return std::nullopt;
    return TimeReading{word + 1, nearest_season(published_, season, text_.tense(word))};
  }

  // "the first quarter of 2018", "last half of this year", "Q1 2018", "H2 2018".
  [[nodiscard]] std::optional<TimeReading> read_part_of_year(int i) const {
    const int word = text_.is(i, {"the"}) ? i + 1 : i;
    const std::string& text = text_.at(word).text;
    const bool letter =
        text.size() == 2 && (text[0] == 'q' || text[0] == 'h') && text[1] >= '1' && text[1] <= '4';
    const bool quarter = letter ? text[0] == 'q' : text_.is(word + 1, {"quarter"});
    const int months = quarter ? 3 : 6;
    const bool last = text_.is(word, {"last", "final"});
    const int number = letter ? text[1] - '0' : last ? 12 / months : text_.ordinal_at(word);
    if (number == 0 || (!letter && !text_.is(word + 1, {"quarter", "half"})) ||
        number > 12 / months)
      return std::nullopt;
    const auto year = read_named_year(letter ? word + 1 : word + 2);
    if (!year) return std::nullopt;
    return TimeReading{year->end,
                       months_text({year->date.year, (number - 1) * months + 1, 0}, months)};
  }

  [[nodiscard]] std::optional<TimeReading> read_decade(int i) const {
    const int word = text_.is(i, {"the"}) ? i + 1 : i;
    int year = text_.at(word).decade;
    int end = word + 1;
    if (year == 0 && text_.is_year_number(word) && text_.is(word + 1, {"s", "'s", "’s"}) &&
        text_.is(word - 1, {"the", "early", "late", "mid", "-"})) {
      year = text_.at(word).number;
      ++end;
    }
    if (year == 0 || year % 10 != 0) return std::nullopt;
    const int years = year % 100 == 0 && year < 2000 ? 100 : 10;  // "the 1800s"
    return TimeReading{
        end, iso_span(iso_text(PartialDate{year}), iso_text(PartialDate{year + years - 1}))};
  }

  // "at the weekend", "by the end of the year", "the week of May 7".
  [[nodiscard]] std::optional<TimeReading> read_the_period(int i) const {
    if (!text_.is(i, {"the"})) return std::nullopt;
    if (text_.is(i + 1, {"week", "weekend"}) && text_.is(i + 2, {"of"})) return read_week_of(i + 3);
    if (text_.is(i + 1, {"weekend"}) && text_.is(i - 1, {"at", "over", "on", "during"}))
      return TimeReading{i + 2, near_weekend(published_, 0, text_.tense(i + 1))};
    if (text_.is(i - 1, {"of", "in"}) &&
        text_.is(i - 2, {"end", "beginning", "start", "middle", "later", "earlier"}) &&
        text_.is(i + 1, {"year", "month", "week"}))
      return TimeReading{i + 2, shifted(published_, text_.at(i + 1).text, 0)};
    return std::nullopt;
  }

  [[nodiscard]] std::optional<TimeReading> read_week_of(int i) const {
    const auto point = points_.read_day_point(i);
    if (!point) return std::nullopt;
    const auto day = read_day(iso_text(points_.resolved(point->date, i)));
    const bool weekend = text_.is(i - 2, {"weekend"});
    return TimeReading{point->end, weekend ? near_weekend(day, 0, Tense::open)
                                   : day   ? week_text(*day)
                                           : ""};
  }

  // A span of the calendar.
  [[nodiscard]] std::optional<TimeReading> read_span(int i) const { return points_.read_span(i); }

  [[nodiscard]] std::optional<TimeReading> read_core(int i) const {
    for (const auto pattern :
         {&TimeReader::read_weekdays, &TimeReader::read_span, &TimeReader::read_weekday,
          &TimeReader::read_near_day, &TimeReader::read_told_day, &TimeReader::read_told_period,
          &TimeReader::read_told_month, &TimeReader::read_distance, &TimeReader::read_season,
          &TimeReader::read_part_of_year, &TimeReader::read_decade, &TimeReader::read_date,
          &TimeReader::read_relative, &TimeReader::read_the_period}) {
      if (auto reading = (this->*pattern)(i)) return reading;
    }
    return std::nullopt;
  }

  // After "early", "mid-", "late", "earlier in", "the end of".
  [[nodiscard]] int skip_prefix(int i) const {
    const int word = text_.is(i, {"the"}) ? i + 1 : i;
    if (word == i && text_.is(i, {"early", "late", "mid", "earlier", "later"})) {
      int next = i + 1;
      if (text_.is(next, {"-", "in", "on"})) ++next;
      return next;
    }
    if (text_.is(word, {"end", "beginning", "start", "middle"}) && text_.is(word + 1, {"of"}))
      return word + 2;
    return i;
  }

  [[nodiscard]] std::optional<TimeReading> read_expression(int i) const {
    const int core = skip_prefix(i);
    auto reading = read_core(core);
    return reading || core == i ? reading : read_core(i);
  }

  TimeText text_;
  std::optional<Day> published_;
  ToldDates past_;
  ToldDates planned_;
  TimePoints points_;
  int last_end_ = -1;
  bool last_was_year_ = false;
};

}  // namespace

std::vector<TimeExpression> times_as_printed(const Sentence& sentence, TimeContext& context) {
  TimeReader reader{sentence, context};
  auto times = reader.read();
  context.past = reader.past();
  context.planned = reader.planned();
  return times;
}

}  // namespace entente
