#include "extract/meaning/time.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "extract/meaning/calendar.h"
#include "extract/meaning/near_dates.h"
#include "extract/meaning/time_points.h"
#include "extract/meaning/time_text.h"

namespace entente {
namespace {

// Reads the expressions of one sentence. Every read_... takes the unit where the pattern would
// start.
class TimeReader {
 public:
  TimeReader(const Sentence& sentence, const TimeContext& context)
      : text_{sentence},
        published_{read_day(context.published)},
        told_{read_day(context.told)},
        points_{text_, published_} {}

  std::vector<TimeExpression> read() {
    std::vector<TimeExpression> found;
    for (int i = 0; i < text_.size();) {
      const auto reading = read_expression(i);
      if (!reading) {
        ++i;
        continue;
      }
      found.push_back(expression(i, *reading));
      remember(*reading);
      i = reading->end;
    }
    return found;
  }

 private:
  void remember(const TimeReading& reading) {
    constexpr std::size_t kDay = 10;
    constexpr std::size_t kYear = 4;
    if (reading.date.size() == kDay) told_ = read_day(reading.date);
    last_was_year_ = reading.date.size() == kYear;
    last_end_ = reading.end;
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

  // Empty where what is told as past would lie ahead: then it was told of another day.
  [[nodiscard]] std::string near_told(int days, int i) const {
    if (!told_) return {};
    const Day day = *told_ + std::chrono::days{days};
    const bool ahead = published_ && day > *published_;
    return ahead && text_.tense(i) == Tense::past ? "" : iso_text(day);
  }

  // "(28 November)" or, after a weekday, ", November 28": the date in full wins.
  [[nodiscard]] TimeReading or_full_date(TimeReading reading, bool weekday) const {
    int i = reading.end;
    if (text_.is(i, {"("}) || (weekday && text_.is(i, {","}))) {
      ++i;
    } else if (!weekday) {
      return reading;
    }
    if (text_.is(i, {"the"})) ++i;
    const auto point = points_.read_day_point(i);
    if (!point) return reading;
    return {point->end, iso_text(points_.resolved(point->date, reading.end - 1))};
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
    if (text_.at(i).weekday < 0 || text_.at(i + 2).weekday < 0 ||
        !text_.is(i - 1, {"from", "between"}) || !text_.is_connector(i + 1, i))
      return std::nullopt;
    const auto last =
        read_day(nearest_weekday(published_, text_.at(i + 2).weekday, text_.tense(i)));
    return TimeReading{i + 3, last ? iso_span(iso_text(weekday_before(*last, text_.at(i).weekday)),
                                              iso_text(*last))
                                   : ""};
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
    return std::nullopt;
  }

  // "the following day", "the same evening", "the day before".
  [[nodiscard]] std::optional<TimeReading> read_told_day(int i) const {
    const bool article = text_.is(i, {"the", "that"});
    const int word = article ? i + 1 : i;
    const bool day = text_.is(word + 1, {"day", "morning", "evening", "night", "afternoon"});
    if (day && (text_.is(word, {"following"}) || (article && text_.is(word, {"next"}))))
      return TimeReading{word + 2, near_told(1, i)};
    if (day && article && text_.is(word, {"previous", "preceding"}))
      return TimeReading{word + 2, near_told(-1, i)};
    if (day && article && text_.is(word, {"same", "very"}))
      return TimeReading{word + 2, near_told(0, i)};
    if (text_.is(i, {"that"}) && text_.is(i - 1, {"on", "later", "earlier"}) &&
        text_.is(word, {"day", "evening", "night"}))
      return TimeReading{word + 1, near_told(0, i)};
    if (!text_.is(i, {"the"}) || !text_.is(word, {"day"}) || !text_.ends_phrase(word + 2))
      return std::nullopt;
    if (text_.is(word + 1, {"before"})) return TimeReading{word + 2, near_told(-1, i)};
    if (text_.is(word + 1, {"after"})) return TimeReading{word + 2, near_told(1, i)};
    return std::nullopt;
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
    if (text_.is(unit + 1, {"ago"})) return TimeReading{unit + 2, moved(published_, -1)};
    if (text_.is(unit + 1, {"from"}) && text_.is(unit + 2, {"now"}))
      return TimeReading{unit + 3, moved(published_, 1)};
    if (text_.is(unit + 1, {"later"})) return TimeReading{unit + 2, moved(told_, 1)};
    if (text_.is(unit + 1, {"earlier"}) && !text_.is(unit + 2, {"than"}))
      return TimeReading{unit + 2, moved(told_, -1)};
    if (count && text_.is(unit + 1, {"before"}) && text_.ends_phrase(unit + 2))
      return TimeReading{unit + 2, moved(told_, -1)};
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
    const std::optional<Day>& from = told ? told_ : published_;
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
    if (text_.is(noun, {"quarter"})) return TimeReading{noun + 1, near_quarter(from, *offset)};
    if (text_.is(noun, {"week", "month", "year"}))
      return TimeReading{noun + 1, shifted(from, text_.at(noun).text, *offset)};
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
    if (!cued ||
        (word == i && !text_.is(i - 1, {"in", "early", "late", "mid", "by", "since", "-"})))
      return std::nullopt;
    return TimeReading{word + 1, nearest_season(published_, season, text_.tense(word))};
  }

  // "the first quarter of 2018", "second half of this year", "Q1 2018".
  [[nodiscard]] std::optional<TimeReading> read_part_of_year(int i) const {
    const int word = text_.is(i, {"the"}) ? i + 1 : i;
    const std::string& text = text_.at(word).text;
    const bool letter = text.size() == 2 && text[0] == 'q' && text[1] >= '1' && text[1] <= '4';
    const int number = letter ? text[1] - '0' : text_.ordinal_at(word);
    const int months = letter || text_.is(word + 1, {"quarter"}) ? 3 : 6;
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

  // "at the weekend", "by the end of the year".
  [[nodiscard]] std::optional<TimeReading> read_the_period(int i) const {
    if (!text_.is(i, {"the"})) return std::nullopt;
    if (text_.is(i + 1, {"weekend"}) && text_.is(i - 1, {"at", "over", "on", "during"}))
      return TimeReading{i + 2, near_weekend(published_, 0, text_.tense(i + 1))};
    if (text_.is(i - 1, {"of", "in"}) &&
        text_.is(i - 2, {"end", "beginning", "start", "middle", "later", "earlier"}) &&
        text_.is(i + 1, {"year", "month", "week"}))
      return TimeReading{i + 2, shifted(published_, text_.at(i + 1).text, 0)};
    return std::nullopt;
  }

  // A span of the calendar.
  [[nodiscard]] std::optional<TimeReading> read_span(int i) const { return points_.read_span(i); }

  [[nodiscard]] std::optional<TimeReading> read_core(int i) const {
    for (const auto pattern :
         {&TimeReader::read_weekdays, &TimeReader::read_span, &TimeReader::read_weekday,
          &TimeReader::read_near_day, &TimeReader::read_told_day, &TimeReader::read_distance,
          &TimeReader::read_season, &TimeReader::read_part_of_year, &TimeReader::read_decade,
          &TimeReader::read_date, &TimeReader::read_relative, &TimeReader::read_the_period}) {
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
  std::optional<Day> told_;  // the day told last
  TimePoints points_;
  int last_end_ = -1;
  bool last_was_year_ = false;
};

}  // namespace

std::vector<TimeExpression> find_times(const Sentence& sentence, const TimeContext& context) {
  return TimeReader{sentence, context}.read();
}

}  // namespace entente
