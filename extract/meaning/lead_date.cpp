#include "extract/meaning/lead_date.h"

#include <algorithm>
#include <chrono>

#include "extract/meaning/calendar.h"
#include "extract/meaning/event_date.h"

namespace entente {
namespace {

std::string date_of_main_clause(const MeetingContext& context, int sentence) {
  const Sentence& before = context.scene.sentence(sentence);
  for (std::size_t word = 0; word < before.tokens.size(); ++word) {
    const int head = before.tokens[word].head;  // "LIMA: X and Y agreed": the verb below the root
    const bool main = head == kRoot || before.tokens[static_cast<std::size_t>(head)].head == kRoot;
    if (main && before.tokens[word].upos == "VERB")
      return date_under(before, static_cast<int>(word),
                        context.times[static_cast<std::size_t>(sentence)]);
  }
  return {};
}

// One of the seven days up to the day of publication.
bool is_recent(const MeetingContext& context, const std::string& date) {
  constexpr int kWeek = 7;
  const auto day = read_day(date);
  const auto published = read_day(context.published);
  return day && published && *day <= *published && *published - *day <= std::chrono::days{kWeek};
}

}  // namespace

std::string date_of_lead(const MeetingContext& context, const Telling& told) {
  constexpr int kHead = 8;  // sentences: title, authors and the first paragraphs
  const bool apart = told.ordinal || told.another || told.beside || told.repeated;
  if (apart || told.sentence == 0 || told.sentence >= kHead || told.in_headline) return {};
  const auto& times = context.times[static_cast<std::size_t>(told.sentence)];
  const bool other_day = std::any_of(times.begin(), times.end(), [](const TimeExpression& time) {
    return names_month(time.date);
  });
  if (other_day) return {};
  const std::string date = date_of_main_clause(context, told.sentence - 1);
  return is_recent(context, date) ? date : std::string{};
}

}  // namespace entente
