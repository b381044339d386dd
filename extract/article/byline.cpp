#include "extract/article/byline.h"

#include <algorithm>
#include <array>
#include <span>

#include "extract/article/characters.h"
#include "extract/article/dates.h"

namespace entente {
namespace {

constexpr std::size_t kLongestByline =
    200;  // bytes; a by-line of four authors with their papers has about 150
constexpr std::size_t kMostNameWords = 6;

// Lower-case words inside names.
constexpr std::array<std::string_view, 16> kParticles = {"al",  "bin", "bint", "da",  "de", "del",
                                                         "den", "der", "di",   "dos", "el", "ibn",
                                                         "la",  "ter", "van",  "von"};

constexpr std::array<std::string_view, 11> kOpenings = {"by ",
                                                        "by: ",
                                                        "written by ",
                                                        "reported by ",
                                                        "reporting by ",
                                                        "story by ",
                                                        "posted by ",
                                                        "words by ",
                                                        "author: ",
                                                        "authors: ",
                                                        "this article was written by "};

// The same where English pages of outlets abroad keep their own. They need a date beside them:
// "Von der Leyen Meets Ministers" is a headline.
constexpr std::array<std::string_view, 4> kForeignOpenings = {"von ", "par ", "por ", "door "};

// What stands beside a name and is none.
constexpr std::array<std::string_view, 16> kNotNames = {
    "staff",         "correspondent", "reporter",         "editor",
    "writer",        "agency",        "associated press", "news",
    "desk",          "bureau",        "updated",          "min read",
    "international", ".com",          "contributor",      "columnist"};

std::string_view without_brackets(std::string_view line) {
  line = trimmed(line);
  if (line.size() >= 2 && (line[0] == '(' || line[0] == '[') &&
      (line.back() == ')' || line.back() == ']')) {
    return trimmed(line.substr(1, line.size() - 2));
  }
  return line;
}

// What follows an opening such as "By "; nothing if there is none.
std::optional<std::string_view> after_opening(std::string_view line,
                                              std::span<const std::string_view> openings) {
  for (const auto opening : openings) {
    if (starts_with_folded(line, opening)) return trimmed(line.substr(opening.size()));
  }
  return std::nullopt;
}

bool is_particle(std::string_view word) {
  return std::ranges::find(kParticles, word) != kParticles.end();
}

bool contains_digit(std::string_view text) { return std::ranges::any_of(text, is_digit); }

// "PTI", "JDADMIN": an agency or an account, where no other name stands beside it.
bool is_acronym(std::string_view text) {
  const bool capitals =
      std::ranges::all_of(text, [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
  return capitals && !text.empty();
}

bool looks_like_name(std::string_view text) {
  const auto words = count_words(text);
  if (words == 0 || words > kMostNameWords || contains_digit(text) ||
      text.find_first_of("@/:;!?\"") != text.npos || is_acronym(text)) {
    return false;
  }
  const auto low = lowered(text);
  if (std::ranges::any_of(kNotNames, [&](auto word) { return low.find(word) != low.npos; }))
    return false;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    const auto word = text.substr(at, end - at);
    if (!word.empty() && !starts_upper(word) && !is_particle(word)) return false;
    at = end + 1;
  }
  return true;
}

// Where "Jane Roe. The Daily" parts; not after initials.
std::size_t closing_stop(std::string_view text) {
  constexpr std::size_t kLongestInitial = 2;
  for (auto at = text.find(". "); at != text.npos; at = text.find(". ", at + 1)) {
    const auto space = text.rfind(' ', at);
    if (space != text.npos && at - space - 1 > kLongestInitial) return at;
  }
  return text.npos;
}

// The position of the next separator between names and its size.
std::pair<std::size_t, std::size_t> next_separator(std::string_view text) {
  constexpr std::array<std::string_view, 10> kSeparators = {
      ", and ", " and ",          " & ",           ",", ";", " | ", " - ",
      " with ", " \xE2\x80\x93 ", " \xE2\x80\x94 "};
  std::pair<std::size_t, std::size_t> best{std::min(closing_stop(text), text.size()), 1};
  for (const auto separator : kSeparators) {
    const auto at = text.find(separator);
    if (at < best.first || (at == best.first && separator.size() > best.second))
      best = {at, separator.size()};
  }
  return best;
}

// Whether every word begins in upper case, but for those between names and papers.
bool all_capitalised(std::string_view text) {
  constexpr std::array<std::string_view, 12> kBetween = {
      "and", "with", "for",   "of",     "in",       "the",
      "at",  "from", "staff", "writer", "reporter", "correspondent"};
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_of(" ,;", at), text.size());
    const auto word = text.substr(at, end - at);
    at = end + 1;
    const bool allowed = is_particle(word) || std::ranges::find(kBetween, word) != kBetween.end();
    if (!word.empty() && starts_lower(word) && !allowed) return false;
  }
  return true;
}

// What stands between the names and the date: "on Monday,", "| Updated", "publiziert am".
std::string_view without_tail(std::string_view names) {
  constexpr std::array<std::string_view, 24> kTails = {
      " on",        " at",       " updated",    " published",   " monday",        " tuesday",
      " wednesday", " thursday", " friday",     " saturday",    " sunday",        ",",
      ".",          "|",         " -",          "\xE2\x80\x93", "\xE2\x80\x94",   "\xE2\x80\xA2",
      "\xC2\xB7",   " am",       " publiziert", " le",          " publi\xC3\xA9", " el"};
  for (bool found = true; found;) {
    names = trimmed(names);
    const auto low = lowered(names);
    const auto tail = std::ranges::find_if(kTails, [&](auto end) { return low.ends_with(end); });
    found = tail != kTails.end();
    if (found) names.remove_suffix(tail->size());
  }
  return names;
}

// "By Friday" is no author.
bool is_day(std::string_view word) {
  constexpr std::array<std::string_view, 9> kDays = {"monday",   "tuesday", "wednesday",
                                                     "thursday", "friday",  "saturday",
                                                     "sunday",   "today",   "tomorrow"};
  return std::ranges::find(kDays, lowered(word)) != kDays.end();
}

bool about_change(std::string_view before) {
  constexpr std::array<std::string_view, 6> kWords = {"updat",  "modif",   "revis",
                                                      "edited", "correct", "changed"};
  const auto low = lowered(before);
  return std::ranges::any_of(kWords, [&](auto word) { return low.find(word) != low.npos; });
}

// The end of "CITY, July 3 (Agency) - "; 0 if the paragraph does not begin so.
std::size_t dateline_end(std::string_view paragraph) {
  constexpr std::array<std::string_view, 4> kDashes = {"\xE2\x80\x94", "\xE2\x80\x93", " - ", "--"};
  const auto head = paragraph.substr(0, 120);
  std::size_t end = head.npos;
  for (const auto dash : kDashes) end = std::min(end, head.find(dash));
  return end == head.npos ? 0 : end;
}

bool begins_with_capitals(std::string_view text) {
  return text.size() >= 3 &&
         std::ranges::all_of(text.substr(0, 3), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string in_brackets(std::string_view text) {
  const auto open = text.find('(');
  const auto close = text.find(')', open == text.npos ? 0 : open);
  if (open == text.npos || close == text.npos) return {};
  const auto inner = trimmed(text.substr(open + 1, close - open - 1));
  const bool name =
      count_words(inner) <= kMostNameWords && starts_upper(inner) && !contains_digit(inner);
  return name ? std::string{inner} : std::string{};
}

// Letters and digits alone, lowered.
std::string key_of(std::string_view name) {
  std::string key;
  for (const char c : name) {
    if (is_ascii_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80) key += lower(c);
  }
  return key.starts_with("the") && name.find(' ') != name.npos ? key.substr(3) : key;
}

// "Daily Business", "daily.com" and "Daily" are The Daily.
bool names_outlet(std::string_view author, std::string_view outlet) {
  constexpr std::size_t kShortest = 3;
  const auto one = key_of(author);
  const auto other = key_of(outlet);
  if (one.size() < kShortest || other.size() < kShortest) return one == other;
  if (one.find(other) != one.npos) return true;
  return author.find(' ') == author.npos && other.find(one) != other.npos;
}

}  // namespace

std::vector<std::string> names_below(std::string_view label, std::string_view line) {
  constexpr std::array<std::string_view, 6> kLabels = {"by",        "by:",     "written by",
                                                       "posted by", "author:", "von"};
  constexpr std::size_t kLongestName = 100;  // bytes
  const bool labelled = std::ranges::find(kLabels, lowered(trimmed(label))) != kLabels.end();
  return labelled && line.size() <= kLongestName ? names_in(line) : std::vector<std::string>{};
}

void drop_outlet(std::vector<std::string>& authors, std::string_view outlet) {
  std::erase_if(authors, [&](const auto& author) { return names_outlet(author, outlet); });
  if (authors.size() < 2) return;  // "Jane Roe" is the author of Jane Roe's Diary
  const auto key = key_of(outlet);
  std::erase_if(authors, [&](const auto& author) { return key.starts_with(key_of(author)); });
}

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  text = trimmed(text);
  if (const auto rest = after_opening(text, kOpenings)) text = *rest;
  while (!text.empty()) {
    const auto [at, size] = next_separator(text);
    const auto name = trimmed(text.substr(0, at));
    if (looks_like_name(name) && std::ranges::find(names, name) == names.end())
      names.emplace_back(name);
    text = trimmed(text.substr(std::min(at + size, text.size())));
  }
  return names;
}

std::optional<Byline> read_byline(std::string_view line) {
  line = without_brackets(line);
  if (line.size() > kLongestByline) return std::nullopt;
  auto rest = after_opening(line, kOpenings);
  if (!rest && find_date(line)) rest = after_opening(line, kForeignOpenings);
  if (!rest) return std::nullopt;

  const auto date = find_date(*rest);
  auto names = date ? rest->substr(0, date->span.begin) : *rest;
  names = without_tail(names.substr(0, names.find(';')));  // "; Editing by ..."
  Byline byline{names_in(names), read_published(*rest).value_or("")};
  if (byline.authors.empty() || !all_capitalised(names) || is_day(byline.authors.front()))
    return std::nullopt;
  if (!date && ends_sentence(line) && names.find(' ') == names.npos) return std::nullopt;
  return byline;
}

std::optional<Dateline> read_dateline(std::string_view paragraph) {
  const auto end = dateline_end(paragraph);
  if (end == 0) return std::nullopt;
  const auto head = paragraph.substr(0, end);
  Dateline dateline{in_brackets(head), {}};
  if (const auto date = find_date(head)) dateline.published = date->iso;
  if (!begins_with_capitals(head) && dateline.agency.empty()) return std::nullopt;
  return dateline;
}

std::optional<std::string> read_source_line(std::string_view line) {
  constexpr std::size_t kLongest = 300;
  constexpr std::size_t kMostWords = 5;
  if (line.size() > kLongest || !starts_with_folded(line, "source:")) return std::nullopt;
  auto outlet = trimmed(line.substr(7));
  for (const std::string_view end : {" with ", ",", ";", " and ", " ("})
    outlet = outlet.substr(0, outlet.find(end));
  if (outlet.empty() || count_words(outlet) > kMostWords) return std::nullopt;
  return std::string{trimmed(outlet)};
}

std::optional<std::string> read_published(std::string_view line) {
  while (const auto date = find_date(line)) {
    if (!about_change(line.substr(0, date->span.begin))) return date->iso;
    line = line.substr(date->span.end);
  }
  return std::nullopt;
}

}  // namespace entente
