#include "extract/meaning/time_units.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "extract/language/characters.h"

namespace entente {
namespace {

using Word = std::pair<std::string_view, int>;

constexpr std::array<Word, 24> kMonths{{
    {"january", 1},  {"jan", 1},    {"february", 2},  {"feb", 2},  {"march", 3},     {"mar", 3},
    {"april", 4},    {"apr", 4},    {"may", 5},       {"june", 6}, {"jun", 6},       {"july", 7},
    {"jul", 7},      {"august", 8}, {"aug", 8},       {"sept", 9}, {"september", 9}, {"sep", 9},
    {"october", 10}, {"oct", 10},   {"november", 11}, {"nov", 11}, {"december", 12}, {"dec", 12},
}};

constexpr std::array<Word, 18> kWeekdays{{
    {"monday", 0},
    {"mon", 0},
    {"tuesday", 1},
    {"tue", 1},
    {"tues", 1},
    {"wednesday", 2},
    {"wed", 2},
    {"thursday", 3},
    {"thu", 3},
    {"thur", 3},
    {"thurs", 3},
    {"friday", 4},
    {"fri", 4},
    {"saturday", 5},
    {"sat", 5},
    {"sunday", 6},
    {"sun", 6},
    {"weds", 2},
}};

constexpr std::array<Word, 21> kNumbers{{
    {"a", 1},         {"an", 1},      {"one", 1},     {"two", 2},     {"three", 3},
    {"four", 4},      {"five", 5},    {"six", 6},     {"seven", 7},   {"eight", 8},
    {"nine", 9},      {"ten", 10},    {"eleven", 11}, {"twelve", 12}, {"fourteen", 14},
    {"fifteen", 15},  {"twenty", 20}, {"thirty", 30}, {"forty", 40},  {"fifty", 50},
    {"thirteen", 13},
}};

template <std::size_t Size>
int value_of(const std::array<Word, Size>& words, std::string_view text, int otherwise) {
  const auto* word =
      std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.first == text; });
  return word == words.end() ? otherwise : word->second;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

int to_number(std::string_view digits) {
  int value = -1;
  if (digits.size() <= 6) std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

void read_number(TimeUnit& unit) {
  const std::string_view text = unit.text;
  const auto digits =
      static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
  const std::string_view ending = text.substr(digits);
  if (digits == 0) {
    unit.number = value_of(kNumbers, text, -1);
    return;
  }
  const bool ordinal = ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
  if (ending.empty() || ordinal) {
    unit.number = to_number(text.substr(0, digits));
    unit.digits = static_cast<int>(digits);
    unit.ordinal = ordinal;
  }
  if (digits == 4 && (ending == "s" || ending == "'s" || ending == "’s"))
    unit.decade = to_number(text.substr(0, digits));
}

// Short forms need their dot or a capital to be no other word: "mar", "sat", "sun", "may".
TimeUnit unit_of(int token, std::string_view form, bool whole) {
  TimeUnit unit;
  unit.token = token;
  unit.whole = whole;
  unit.capital = !form.empty() && form.front() >= 'A' && form.front() <= 'Z';
  unit.text = lower_case(form);
  if (unit.text.size() > 1 && unit.text.back() == '.') unit.text.pop_back();
  if (unit.text == "–" || unit.text == "—" || unit.text == "−") unit.text = "-";
  read_number(unit);
  if (unit.capital) unit.month = value_of(kMonths, unit.text, 0);
  if (unit.capital) unit.weekday = value_of(kWeekdays, unit.text, -1);
  return unit;
}

// The text cut at the separator, which may be of several bytes.
std::vector<std::string_view> cut(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = text.find(separator); at != std::string_view::npos;
       at = text.find(separator)) {
    parts.push_back(text.substr(0, at));
    text.remove_prefix(at + separator.size());
  }
  parts.push_back(text);
  return parts;
}

bool is_time_part(std::string_view part) {
  if (all_digits(part)) return part.size() <= 4;
  const TimeUnit unit = unit_of(0, part, false);
  return unit.month != 0 || unit.weekday >= 0 || unit.ordinal || unit.decade != 0 ||
         unit.text == "mid" || unit.text == "early" || unit.text == "late";
}

bool is_cut(std::string_view separator, const std::vector<std::string_view>& parts) {
  const bool dashes = separator != "/" && separator != ".";
  if (parts.size() < 2 || parts.size() > 3) return false;
  if (!dashes && parts.size() != 3) return false;
  return std::all_of(parts.begin(), parts.end(), dashes ? is_time_part : all_digits);
}

void append(std::vector<TimeUnit>& units, int token, std::string_view form) {
  // The clock of "2018-12-12T10:00" is not read.
  if (form.size() > 10 && form[10] == 'T' && form[4] == '-' && form[7] == '-')
    form = form.substr(0, 10);
  for (const std::string_view separator : {"-", "–", "—", "/", "."}) {
    const auto parts = cut(form, separator);
    if (!is_cut(separator, parts)) continue;
    const std::string_view mark = separator == "–" || separator == "—" ? "-" : separator;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0) units.push_back(unit_of(token, mark, false));
      units.push_back(unit_of(token, parts[i], false));
    }
    return;
  }
  units.push_back(unit_of(token, form, true));
}

}  // namespace

std::vector<TimeUnit> time_units(const Sentence& sentence) {
  std::vector<TimeUnit> units;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i)
    append(units, static_cast<int>(i), sentence.tokens[i].form);
  return units;
}

}  // namespace entente
