#include "extract/meaning/time.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extract/meaning/time_reader.h"
#include "graph/date.h"

namespace entente {
namespace {

// Words in quotation marks.
std::vector<bool> quoted_words(const Sentence& sentence) {
  std::vector<bool> quoted;
  bool within = false;
  for (const Token& token : sentence.tokens) {
    const bool opens = token.form == "“" || token.form == "``";
    const bool closes = token.form == "”" || token.form == "''";
    if (opens || closes) within = opens;
    if (token.form == "\"") within = !within;
    quoted.push_back(within);
  }
  return quoted;
}

// "he said on Friday": the day of a verb of speech.
bool dates_speech(const Sentence& sentence, const TimeExpression& time) {
  static constexpr std::array<std::string_view, 10> kSaying{
      "say", "tell", "write", "add", "declare", "announce", "state", "warn", "tweet", "post"};
  const auto at = [&](int word) { return sentence.tokens[static_cast<std::size_t>(word)]; };
  for (int word = time.begin; word < time.end; ++word) {
    const int head = at(word).head;
    if (head == kRoot || (head >= time.begin && head < time.end)) continue;
    if (at(head).upos == "VERB" &&
        std::find(kSaying.begin(), kSaying.end(), at(head).lemma) != kSaying.end())
      return true;
  }
  return false;
}

// When the quoted words of a sentence were spoken, if it says so; else empty.
std::string day_of_speech(const Sentence& sentence, const std::vector<TimeExpression>& times,
                          const std::vector<bool>& quoted) {
  for (const TimeExpression& time : times) {
    const bool day = precision_of(time.date) == Precision::day && !is_span(time.date);
    if (day && !quoted[static_cast<std::size_t>(time.begin)] && dates_speech(sentence, time))
      return time.date;
  }
  return {};
}

// Reads what is quoted as on the day when it was said.
void count_from_speech(const Sentence& sentence, TimeContext context,
                       std::vector<TimeExpression>& times) {
  const auto quoted = quoted_words(sentence);
  if (std::find(quoted.begin(), quoted.end(), true) == quoted.end()) return;
  const std::string spoken = day_of_speech(sentence, times, quoted);
  const bool ahead = !context.published.empty() && spoken > context.published;
  if (spoken.empty() || ahead) return;
  context.published = spoken;
  for (const TimeExpression& time : times_as_printed(sentence, context)) {
    const auto same = std::find_if(times.begin(), times.end(), [&](const TimeExpression& other) {
      return other.begin == time.begin && other.end == time.end;
    });
    if (same != times.end() && quoted[static_cast<std::size_t>(time.begin)]) same->date = time.date;
  }
}

}  // namespace

std::vector<TimeExpression> find_times(const Sentence& sentence, TimeContext& context) {
  const TimeContext before = context;
  auto times = times_as_printed(sentence, context);
  if (times.size() > 1) count_from_speech(sentence, before, times);
  return times;
}

}  // namespace entente
