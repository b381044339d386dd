#include "extract/meaning/time_text.h"

#include <algorithm>
#include <array>
#include <string>

namespace entente {
namespace {

constexpr std::array<std::string_view, 4> kSeasons{"spring", "summer", "autumn", "winter"};

}  // namespace

TimeText::TimeText(const Sentence& sentence) : sentence_{sentence}, units_{time_units(sentence)} {}

int TimeText::size() const { return static_cast<int>(units_.size()); }

const TimeUnit& TimeText::at(int i) const {
  static const TimeUnit none;
  return i >= 0 && i < size() ? units_[static_cast<std::size_t>(i)] : none;
}

bool TimeText::is(int i, Words words) const {
  return std::find(words.begin(), words.end(), at(i).text) != words.end();
}

const Token* TimeText::token(int i) const {
  return i >= 0 && i < size() ? &sentence_.tokens[static_cast<std::size_t>(at(i).token)] : nullptr;
}

// "Have until Friday", "said ahead of the summit on July 11" look ahead, whatever the verb.
Tense TimeText::tense(int i) const {
  if (is_of_occasion_ahead(i)) return Tense::future;
  const Tense tense = tense_at(sentence_, at(i).token);
  const bool ahead = is(i - 1, {"until", "till", "by"});
  return tense == Tense::open && ahead ? Tense::future : tense;
}

bool TimeText::is_of_occasion_ahead(int i) const {
  constexpr int kReach = 8;
  if (!is(i - 1, {"on", "in"})) return false;
  for (int word = i - 2; word >= 0 && word > i - kReach; --word) {
    if (is(word, {"ahead", "before"}) || (is(word, {"prior"}) && is(word + 1, {"to"})))
      return word < i - 2;
    const std::string& tag = token(word)->upos;
    if (tag == "VERB" || tag == "AUX" || tag == "PUNCT") return false;
  }
  return false;
}

bool TimeText::is_day_number(int i) const {
  const TimeUnit& unit = at(i);
  return unit.digits > 0 && unit.digits <= 2 && unit.number >= 1 && unit.number <= 31;
}

// Beside a day or month; alone, numbers before 1700 are mostly no years.
bool TimeText::is_year_number(int i, int first) const {
  const TimeUnit& unit = at(i);
  return unit.digits == 4 && !unit.ordinal && unit.number >= first && unit.number <= 2100;
}

std::optional<int> TimeText::offset_of(int i) const {
  if (is(i, {"last", "past", "previous", "preceding"})) return -1;
  if (is(i, {"this", "current"})) return 0;
  if (is(i, {"next", "coming", "upcoming", "following"})) return 1;
  return std::nullopt;
}

// 0 to 3; -1 for other words. "fall" only where it cannot be the verb.
int TimeText::season_at(int i) const {
  for (std::size_t season = 0; season < kSeasons.size(); ++season) {
    if (at(i).text == kSeasons[season]) return static_cast<int>(season);
  }
  return is(i, {"fall"}) && (token(i)->upos == "NOUN" || token(i)->upos.empty()) ? 2 : -1;
}

int TimeText::ordinal_at(int i) const {
  static constexpr std::array<std::string_view, 4> kOrdinals{"first", "second", "third", "fourth"};
  for (std::size_t n = 0; n < kOrdinals.size(); ++n) {
    if (at(i).text == kOrdinals[n]) return static_cast<int>(n) + 1;
  }
  return at(i).ordinal && at(i).number <= 4 ? at(i).number : 0;
}

bool TimeText::is_unit_of_time(int i) const {
  return is(i, {"day", "days", "week", "weeks", "fortnight", "month", "months", "year", "years",
                "decade", "decades", "hour", "hours", "minutes"});
}

bool TimeText::counts_things(int after) const {
  if (is(after, {"to", "-", "and"}) && at(after + 1).number > 0) return counts_things(after + 2);
  if (is(after, {"onwards"})) return false;
  const Token* next = token(after);
  if (is(after, {"%", "percent", "per", "gmt", "utc", "hours", "local", "km", "dollars", "euros"}))
    return true;
  return next != nullptr && next->upos == "NOUN" &&
         (next->xpos == "NNS" || next->form.ends_with("s"));
}

// Whether "the day before", "two days later" end here and do not go on with what they count from.
bool TimeText::ends_phrase(int i) const {
  if (i >= size()) return true;
  const Token& word = *token(i);
  return word.upos == "PUNCT" ||
         is(i, {",",  ".",     ";",    ":",      ")",    "\"",  "”",    "in",
                "at", "with",  "and",  "by",     "to",   "but", "for",  "when",
                "as", "while", "from", "during", "amid", "on",  "that", "after"});
}

// Words that show that a month's name ("May", "March", "April") or a number is meant as a time.
bool TimeText::has_month_cue(int i) const {
  if (is(i - 1,
         {"in",         "of",      "last",     "next",      "this", "since",  "by",   "until",
          "till",       "through", "early",    "mid",       "late", "during", "from", "to",
          "before",     "after",   "around",   "between",   "past", "coming", "for",  "-",
          "throughout", "back",    "previous", "following", "mid-"}))
    return true;
  if (is(i - 1, {"and", "or", ","}) && at(i - 2).month != 0 && has_month_cue(i - 2)) return true;
  const Token* next = token(i + 1);
  return is(i - 1, {"the", "'s", "’s"}) && next != nullptr &&
         (next->upos == "NOUN" || next->upos == "ADJ");
}

bool TimeText::has_year_cue(int i) const {
  // A fiscal year is another in each country.
  if (is(i - 1, {"year"}) && is(i - 2, {"fiscal", "financial", "budget", "tax"})) return false;
  if (is(i - 1, {"in", "since", "during", "until", "till", "by", "before", "after", "throughout",
                 "through", "early", "mid", "late", "year", "circa"}))
    return true;
  if (is(i - 1, {"-"}) && is(i - 2, {"mid"})) return true;
  if (is(i - 1, {"from", "for", "between", "around", "summit", "conference", "forum"}))
    return !counts_things(i + 1);
  if (is(i - 1, {"of"}))
    return !counts_things(i + 1) && !is(i - 2, {"total", "number", "sum", "maximum", "minimum",
                                                "average", "cost", "force", "some"});
  return false;
}

// "the 2018 summit" is dated by its year, "the 1987 Treaty" only named by it.
bool TimeText::names_occasion(int i) const {
  if (!is(i - 1, {"the", "'s", "’s", "a", "its", "their", "this", "his", "her"})) return false;
  for (int next = i + 1; next < size() && next < i + 6; ++next) {
    if (is(next,
           {"summit", "conference", "forum", "meeting", "talks", "visit", "session", "summits",
            "ministerial", "exercise", "exercises", "drills", "trip", "negotiations"}))
      return true;
    const Token& word = *token(next);
    if (word.upos != "NOUN" && word.upos != "PROPN" && word.upos != "ADJ" && !is(next, {"-"}))
      return false;
  }
  return false;
}

bool TimeText::describes_noun(int i) const {
  const Token* word = token(i);
  const Token* next = token(i + 1);
  return word != nullptr && next != nullptr && word->deprel == "compound" && next->upos == "NOUN";
}

// "in the 2015 Minsk Agreement": the year belongs to the name.
bool TimeText::belongs_to_name(int i) const {
  for (int next = i + 1; next < size() && at(next).capital; ++next) {
    if (is(next, {"treaty", "agreement", "act", "accord", "accords", "agreements", "convention",
                  "pact", "protocol", "resolution", "law", "memorandum", "declaration",
                  "constitution", "charter"}))
      return true;
  }
  return false;
}

// "postponed from July 9 to July 12" names no span.
bool TimeText::moves_date(int begin) const {
  if (!is(begin - 1, {"from"})) return false;
  return std::any_of(sentence_.tokens.begin(), sentence_.tokens.end(), [](const Token& word) {
    return word.lemma == "postpone" || word.form == "postponed" || word.lemma == "reschedule" ||
           word.lemma == "move" || word.lemma == "delay";
  });
}

bool TimeText::is_connector(int i, int begin) const {
  if (is(i, {"-", "to", "until", "till", "through"})) return !moves_date(begin);
  return is(i, {"and", "&"}) && is(begin - 1, {"between"});
}

bool TimeText::joins_days(int i, int begin) const {
  if (is_connector(i, begin)) return true;
  return is(i, {"and", "&"}) && at(i + 1).number == at(i - 1).number + 1;
}

int TimeText::skip_part_of_day(int i) const {
  return is(i, {"morning", "afternoon", "evening", "night", "noon", "midday", "midnight"}) ? i + 1
                                                                                           : i;
}

}  // namespace entente
