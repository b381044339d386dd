#include "extract/article/dates.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "extract/article/characters.h"

namespace entente {
namespace {

constexpr int kEarliestYear = 1900;
constexpr int kLatestYear = 2100;

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
};

bool is_real(const Day& day) {
  using namespace std::chrono;
  return day.year >= kEarliestYear && day.year <= kLatestYear && day.month > 0 && day.day > 0 &&
         year_month_day{year{day.year}, month{static_cast<unsigned>(day.month)},
                        std::chrono::day{static_cast<unsigned>(day.day)}}
             .ok();
}

std::string iso(const Day& day) {
  const auto padded = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(day.year) + "-" + padded(day.month) + "-" + padded(day.day);
}

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

// Months of the languages whose outlets also print in English, and keep their own dates there.
// Forms that stand beside a day; in lower case; names that English has too are left out.
struct ForeignMonth {
  std::string_view names;  // each between blanks
  int month;
};
constexpr std::array<ForeignMonth, 12> kForeignMonths = {{
    {" janvier januar enero gennaio janeiro januari stycznia января січня ocak leden ledna "
     "ianuarie január "
     "januára tammikuuta ιανουαρίου يناير ",
     1},
    {" février fevrier februar febrero febbraio fevereiro februari lutego февраля лютого şubat "
     "února "
     "februarie február helmikuuta φεβρουαρίου فبراير ",
     2},
    {" mars märz maerz marzo março marco maart maret marca марта березня mart března martie "
     "március "
     "marts maaliskuuta μαρτίου مارس ",
     3},
    {" avril abril aprile kwietnia апреля квітня nisan dubna aprilie április huhtikuuta απριλίου "
     "أبريل ابريل ",
     4},
    {" mai mayo maggio maio mei maja мая травня mayıs května május maj toukokuuta μαΐου مايو ", 5},
    {" juin juni junio giugno junho czerwca июня червня haziran června iunie június kesäkuuta "
     "ιουνίου يونيو ",
     6},
    {" juillet juli julio luglio julho lipca июля липня temmuz července iulie július heinäkuuta "
     "ιουλίου يوليو ",
     7},
    {" août aout agosto augustus agustus sierpnia августа серпня ağustos srpna augusti augusztus "
     "elokuuta αυγούστου أغسطس ",
     8},
    {" septembre septiembre settembre setembro września сентября вересня eylül září septembrie "
     "szeptember syyskuuta σεπτεμβρίου سبتمبر ",
     9},
    {" octobre oktober octubre ottobre outubro października октября жовтня ekim října octombrie "
     "október lokakuuta οκτωβρίου أكتوبر ",
     10},
    {" novembre noviembre novembro listopada ноября листопада kasım noiembrie marraskuuta "
     "νοεμβρίου نوفمبر ",
     11},
    {" décembre decembre dezember diciembre dicembre dezembro desember grudnia декабря грудня "
     "aralık "
     "prosince decembrie joulukuuta δεκεμβρίου ديسمبر ",
     12},
}};

int foreign_month_named(std::string_view lower_word) {
  const auto whole = " " + std::string{lower_word} + " ";
  const auto has_it = [&](const ForeignMonth& one) {
    return one.names.find(whole) != one.names.npos;
  };
  const auto found = std::ranges::find_if(kForeignMonths, has_it);
  return found == kForeignMonths.end() ? 0 : found->month;
}

// 0 if it is none. Full names, and abbreviations from three letters on ("Dec", "Sept").
int month_named(std::string_view word) {
  constexpr std::size_t kLongest = 24;  // bytes
  if (word.size() < 3 || word.size() > kLongest) return 0;
  const auto name = in_lower_case(word);
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (kMonths[i] == name || (name.size() <= 4 && kMonths[i].starts_with(name)))
      return static_cast<int>(i) + 1;
  }
  return foreign_month_named(name);
}

// Reads forward; a failed read leaves it anywhere, so copies are made before trying.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_{text}, at_{at} {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool ended() const { return at_ >= text_.size(); }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  // A whole number of so many digits that no further digit follows, or -1.
  int number(std::size_t fewest, std::size_t most) {
    std::size_t digits = 0;
    int value = 0;
    for (; digits < most && is_digit(peek()); ++digits) value = value * 10 + (text_[at_++] - '0');
    return digits >= fewest && !is_digit(peek()) ? value : -1;
  }

  // So many digits, whatever follows, or -1.
  int digits(std::size_t count) {
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (!is_digit(peek())) return -1;
      value = value * 10 + (text_[at_++] - '0');
    }
    return value;
  }

  // Letters of any script; a no-break space is none.
  std::string_view word() {
    const auto begin = at_;
    while (is_ascii_letter(peek()) || static_cast<unsigned char>(peek()) >= 0xC3) {
      at_ += code_point_at(text_, at_).size;
    }
    return text_.substr(begin, at_ - begin);
  }

  bool skip(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }

  void skip_any(std::string_view set) {
    while (!ended()) {
      const auto point = code_point_at(text_, at_);
      const bool listed =
          point.value < 0x80 && set.find(static_cast<char>(point.value)) != set.npos;
      if (!listed && !(point.value == 0xA0 && set.find(' ') != set.npos)) return;
      at_ += point.size;
    }
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

struct Reading {
  Day day;
  std::size_t end = 0;
};

using Reader = std::optional<Reading> (*)(Cursor);

void skip_ordinal(Cursor& cursor) {
  Cursor ahead = cursor;
  const auto suffix = lowered(ahead.word());
  for (const std::string_view known : {"st", "nd", "rd", "th", "er"}) {
    if (suffix == known) cursor = ahead;
  }
}

// "13th of December", "13 de diciembre de 2018"
void skip_between(Cursor& cursor) {
  Cursor ahead = cursor;
  const auto word = lowered(ahead.word());
  if (word != "of" && word != "de" && word != "del") return;
  ahead.skip_any(" ");
  cursor = ahead;
}

// 2018-12-13, 2018/12/13, 2018.12.13
std::optional<Reading> year_first(Cursor cursor) {
  Day day;
  day.year = cursor.number(4, 4);
  const char separator = cursor.peek();
  if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
  cursor.skip(separator);
  day.month = cursor.number(1, 2);
  if (!cursor.skip(separator)) return std::nullopt;
  day.day = cursor.number(1, 2);
  return Reading{day, cursor.at()};
}

// 13.12.2018; 13/12/2018 and 12/13/2018 where only one order makes sense
std::optional<Reading> year_last(Cursor cursor) {
  const int first = cursor.number(1, 2);
  const char separator = cursor.peek();
  if (separator != '/' && separator != '.' && separator != '-') return std::nullopt;
  cursor.skip(separator);
  const int second = cursor.number(1, 2);
  if (!cursor.skip(separator)) return std::nullopt;
  const int year = cursor.number(4, 4);
  if (cursor.peek() == separator && is_digit(cursor.peek(1)))
    return std::nullopt;  // a version, an address
  if (separator == '.') return Reading{{year, second, first}, cursor.at()};
  if (first <= 12 && second <= 12 && first != second) return std::nullopt;
  return first > 12 ? Reading{{year, second, first}, cursor.at()}
                    : Reading{{year, first, second}, cursor.at()};
}

// 13 December 2018, 13th of Dec., 2018, 13-Dec-2018, 13 de diciembre de 2018
std::optional<Reading> day_first(Cursor cursor) {
  Day day;
  day.day = cursor.number(1, 2);
  skip_ordinal(cursor);
  cursor.skip('.');  // "13. Dezember"
  cursor.skip_any(" -");
  skip_between(cursor);
  day.month = month_named(cursor.word());
  if (day.month == 0) return std::nullopt;
  cursor.skip_any(" .,-");
  skip_between(cursor);
  day.year = cursor.number(4, 4);
  return Reading{day, cursor.at()};
}

// December 13, 2018; Dec. 13th 2018
std::optional<Reading> month_first(Cursor cursor) {
  Day day;
  const auto word = cursor.word();
  cursor.skip_any(" .");
  if (!is_digit(cursor.peek())) return std::nullopt;  // as after most words
  day.month = month_named(word);
  if (day.month == 0) return std::nullopt;
  day.day = cursor.number(1, 2);
  skip_ordinal(cursor);
  const auto before = cursor.at();
  cursor.skip_any(" ,");
  if (cursor.at() == before) return std::nullopt;
  day.year = cursor.number(4, 4);
  return Reading{day, cursor.at()};
}

std::optional<Reading> first_real(std::initializer_list<Reader> readers, Cursor cursor) {
  for (const auto read : readers) {
    const auto reading = read(cursor);
    if (reading && is_real(reading->day)) return reading;
  }
  return std::nullopt;
}

bool begins_token(std::string_view text, std::size_t at) {
  const bool wordlike = is_digit(text[at]) || is_ascii_letter(text[at]) ||
                        static_cast<unsigned char>(text[at]) >= 0xC3;
  if (!wordlike || at == 0) return wordlike;
  const char before = text[at - 1];
  return !is_digit(before) && !is_ascii_letter(before) && before != '.' && before != '/' &&
         static_cast<unsigned char>(before) < 0xC3;  // not inside a word with other letters
}

std::optional<Reading> compact(Cursor cursor) {
  Day day;
  day.year = cursor.digits(4);
  day.month = cursor.digits(2);
  day.day = cursor.digits(2);
  if (is_digit(cursor.peek())) return std::nullopt;
  return Reading{day, cursor.at()};
}

// 2018/dec/13
std::optional<Reading> year_month_name(Cursor cursor) {
  Day day;
  day.year = cursor.number(4, 4);
  if (!cursor.skip('/')) return std::nullopt;
  day.month = month_named(cursor.word());
  if (!cursor.skip('/')) return std::nullopt;
  day.day = cursor.number(1, 2);
  return Reading{day, cursor.at()};
}

}  // namespace

std::optional<FoundDate> find_date(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_token(text, at)) continue;
    const Cursor cursor{text, at};
    const auto found = is_digit(text[at]) ? first_real({year_first, year_last, day_first}, cursor)
                                          : first_real({month_first}, cursor);
    if (found) return FoundDate{iso(found->day), {at, found->end}};
  }
  return std::nullopt;
}

std::optional<std::string> date_of_value(std::string_view value) {
  value = trimmed(value);
  if (value.size() > 80) return std::nullopt;  // a sentence, not a date
  if (const auto found = first_real({compact}, Cursor{value, 0})) return iso(found->day);
  if (const auto found = find_date(value)) return found->iso;
  return std::nullopt;
}

std::optional<std::string> date_in_url(std::string_view url) {
  const auto path = url.substr(0, url.find_first_of("?#"));
  for (auto at = path.find('/'); at != path.npos; at = path.find_first_of("/-_", at + 1)) {
    const auto found = first_real({year_first, year_month_name, compact}, Cursor{path, at + 1});
    if (found) return iso(found->day);
  }
  return std::nullopt;
}

bool is_iso_date(std::string_view text) {
  if (text.size() != 10) return false;
  const auto reading = year_first(Cursor{text, 0});
  return reading && reading->end == 10 && text[4] == '-' && text[7] == '-' && is_real(reading->day);
}

}  // namespace entente
