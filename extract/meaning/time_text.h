// A sentence as time expressions are sought in it: its units, and what the words around one say of
// it. Positions are units; any may lie outside the sentence, where there is an empty unit.

#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/language/document.h"
#include "extract/meaning/tense.h"
#include "extract/meaning/time_units.h"

namespace entente {

class TimeText {
 public:
  using Words = std::initializer_list<std::string_view>;

  explicit TimeText(const Sentence& sentence);

  [[nodiscard]] int size() const;
  [[nodiscard]] const TimeUnit& at(int i) const;

  // Whether the unit is one of the words, in lower case.
  [[nodiscard]] bool is(int i, Words words) const;

  // Null outside the sentence.
  [[nodiscard]] const Token* token(int i) const;
  [[nodiscard]] Tense tense(int i) const;

  // What a unit may be.
  [[nodiscard]] bool is_day_number(int i) const;
  // Beside a day or month; alone, numbers before 1700 are mostly no years.
  [[nodiscard]] bool is_year_number(int i, int first = 1000) const;
  // -1 for "last", 0 for "this", 1 for "next" and the like.
  [[nodiscard]] std::optional<int> offset_of(int i) const;
  // 0 to 3; -1 for other words. "fall" only where it cannot be the verb.
  [[nodiscard]] int season_at(int i) const;
  // 1 to 4 for "first" to "fourth"; 0 for other words.
  [[nodiscard]] int ordinal_at(int i) const;
  [[nodiscard]] bool is_unit_of_time(int i) const;

  // Whether the number before `after` counts what stands there ("2000 troops") and is no year.
  [[nodiscard]] bool counts_things(int after) const;
  // Whether "the day before", "two days later" end here and do not go on with what they count from.
  [[nodiscard]] bool ends_phrase(int i) const;

  // Whether the words around show that "May" or "2018" is meant as a time.
  [[nodiscard]] bool has_month_cue(int i) const;
  [[nodiscard]] bool has_year_cue(int i) const;
  // "the 2018 summit" is dated by its year, "the 1987 Treaty" only named by it.
  [[nodiscard]] bool names_occasion(int i) const;
  // "the spring meetings" are named by their season, not dated by it.
  [[nodiscard]] bool describes_noun(int i) const;
  // "in the 2015 Minsk Agreement": the year belongs to the name.
  [[nodiscard]] bool belongs_to_name(int i) const;

  // Whether the unit ties the ends of a span that begins at `begin`: "to", or "and" after
  // "between"; between days, "and" alone where one follows the other.
  [[nodiscard]] bool is_connector(int i, int begin) const;
  [[nodiscard]] bool joins_days(int i, int begin) const;

  // The unit after "morning", "evening", ..., or `i`.
  [[nodiscard]] int skip_part_of_day(int i) const;

 private:
  // "postponed from July 9 to July 12" names no span.
  [[nodiscard]] bool moves_date(int begin) const;
  // "ahead of the summit in Vilnius on July 11".
  [[nodiscard]] bool is_of_occasion_ahead(int i) const;

  const Sentence& sentence_;
  std::vector<TimeUnit> units_;
};

}  // namespace entente
